using System.Text;

using TodanVan.Domain;

namespace TodanVan.Cli.Demo;

/// <summary>The units: Hà Giang's real tree and made-up villages under it.</summary>
/// <remarks>
/// The real rows are known to the gazetteer, and hold the villages. They begin on 2014-10-14 because that is the first day the demo asks about, not because anything was established on it:
/// what is known is that no act changed the tree between 2010-12-08 and 2020-01-01. They end on 2025-07-01, when the province was
/// merged (202/2025/QH15) and the district level abolished (72/2025/QH15).
/// </remarks>
internal sealed class DemoUnits
{
    /// <summary>The thôn and tổ dân phố of the published review: "2.071/2.071 (đạt 100%)".</summary>
    private const int VillageTotal = 2071;

    /// <summary>No commune is left with fewer villages than this.</summary>
    private const int LeastVillages = 3;

    /// <summary>The resolution that arranged the communes of Tuyên Quang anew on 2025-07-01.</summary>
    private const string Division = "1684/NQ-UBTVQH15";

    /// <summary>The first day of the span, from which on the rows are known to hold.</summary>
    private const string Start = "2014-10-14";

    private const string Reform = "2025-07-01";

    private static readonly string[] Columns = ["code", "name", "kind", "level", "parent", "from", "to", "id", "decree"];

    private DemoUnits(DemoTable table, IReadOnlyList<DemoVillage> villages)
    {
        Table = table;
        Villages = villages;
    }

    /// <summary><c>units.csv</c>.</summary>
    public DemoTable Table { get; }

    /// <summary>The villages in the order of their codes.</summary>
    public IReadOnlyList<DemoVillage> Villages { get; }

    public static DemoUnits Create()
    {
        var rows = ReadRealRows();
        var villages = Populate(Communes(rows));
        foreach (var village in villages)
        {
            AddRows(rows, village);
        }

        return new DemoUnits(new DemoTable("units.csv", Columns, rows), villages);
    }

    private static List<string[]> ReadRealRows()
    {
        using var stream = typeof(DemoUnits).Assembly.GetManifestResourceStream("ha-giang-units.csv")
            ?? throw new InvalidOperationException("The resource ha-giang-units.csv is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        _ = reader.ReadLine();
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            // No cell of this file needs quotes.
            rows.Add(line.Split(','));
        }

        return rows;
    }

    private static List<DemoCommune> Communes(List<string[]> rows)
    {
        var ends = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            // The rows of one unit stand in the order of their days, so the last one says when it ended.
            ends[row[7]] = row[6];
        }

        var communes = new List<DemoCommune>();
        foreach (var row in rows)
        {
            if (row[3] is "Commune" && row[5] is Start)
            {
                communes.Add(new DemoCommune(row[0], row[7], row[1], row[2], ends[row[7]]));
            }
        }

        communes.Sort((left, right) => string.CompareOrdinal(left.Code, right.Code));
        return communes;
    }

    private static List<DemoVillage> Populate(List<DemoCommune> communes)
    {
        var weights = communes.ConvertAll(commune => (Rational)(DemoHash.Between("villages", commune.Code, 20, 100) + (commune.IsUrban ? 40 : 0)));
        var shares = Apportionment.ByLargestRemainder(VillageTotal - (LeastVillages * communes.Count), weights).Shares;
        var villages = new List<DemoVillage>(VillageTotal);
        for (var i = 0; i < communes.Count; i++)
        {
            for (var number = 1; number <= LeastVillages + (int)shares[i]; number++)
            {
                villages.Add(new DemoVillage(communes[i], number));
            }
        }

        return villages;
    }

    private static void AddRows(List<string[]> rows, DemoVillage village)
    {
        var commune = village.Commune;
        var kind = commune.IsUrban ? "Tổ dân phố" : "Thôn";
        var name = FormattableString.Invariant($"{kind} {village.Number} (giả lập)");
        var id = village.Code + "@" + Start;

        // Where a commune goes whole into another its villages follow, and there is nothing to say; of a divided one each must be told.
        var targets = TargetsOf(commune);
        rows.Add([village.Code, name, kind, "Village", commune.Id, Start, targets.Length > 0 ? Reform : "", id, ""]);
        if (targets.Length > 0)
        {
            rows.Add([village.Code, name, kind, "Village", targets[village.Number % targets.Length], Reform, "", id, Division]);
        }
    }

    /// <summary>The communes among which a commune was divided on 2025-07-01 (Resolution 1684, clauses 69, 70, 76, 77, 110 and 111).</summary>
    private static string[] TargetsOf(DemoCommune commune) => commune.Code switch
    {
        "00688" => ["00691", "00694"],
        "00967" => ["00913", "00967"],
        "00988" => ["00700", "00994"],
        _ => [],
    };
}
