using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Gazetteers;

/// <summary>The resource, read once, and questions that many tests put to it.</summary>
internal static class GazetteerFacts
{
    public static readonly LocalDate Opening = new(2021, 11, 1);
    public static readonly LocalDate Eve = new(2025, 6, 30);
    public static readonly LocalDate Reform = new(2025, 7, 1);

    private static readonly Lazy<GazetteerData> Resource = new(GazetteerFormat.ReadResource);

    public static GazetteerData Data => Resource.Value;

    public static string Folder => Path.Combine(RepositoryFiles.Root, "src", "TodanVan.Domain.Gazetteer.Compiler", "Facts");

    public static bool Holds(this GazetteerVersion version, LocalDate day) => version.Start <= day && (version.End is not { } end || day < end);

    public static LocalDate StartOf(int unit) => Data.VersionsOf(unit)[0].Start;

    public static LocalDate? EndOf(int unit) => Data.VersionsOf(unit)[^1].End;

    /// <summary>The units of a level on a day, with what they were.</summary>
    public static IEnumerable<(int Unit, GazetteerVersion Version)> On(UnitLevel level, LocalDate day) =>
        Enumerable.Range(0, Data.Units.Length).Where(unit => Data.Units[unit].Level == level)
            .SelectMany(unit => Data.VersionsOf(unit).ToArray().Where(v => v.Holds(day)).Select(v => (unit, v)));

    /// <summary>What the unit with a code was on a day.</summary>
    public static GazetteerVersion On(UnitLevel level, string code, LocalDate day) => On(level, day).Single(p => p.Version.Code == code).Version;

    public static int Unit(string id) => Array.FindIndex(Data.Units, u => u.Id == id) is >= 0 and var index ? index : throw new ArgumentException(id, nameof(id));

    public static string Id(int unit) => Data.Units[unit].Id;

    /// <summary>The communes of a province on a day, whatever lies between.</summary>
    public static IEnumerable<(int Unit, GazetteerVersion Version)> CommunesOf(string province, LocalDate day)
    {
        var top = On(UnitLevel.Province, day).Single(p => p.Version.Code == province).Unit;
        return On(UnitLevel.Commune, day).Where(p => ProvinceOf(p.Version, day) == top);
    }

    public static int ProvinceOf(GazetteerVersion version, LocalDate day)
    {
        var unit = version.Parent;
        while (Data.Units[unit].Level != UnitLevel.Province)
        {
            unit = Data.VersionsOf(unit).ToArray().Single(v => v.Holds(day)).Parent;
        }

        return unit;
    }

    /// <summary>All successions with their days and the kinds of their events.</summary>
    public static IEnumerable<(GazetteerEvent Event, GazetteerSuccession Succession)> Successions() =>
        Data.Events.SelectMany(e => Data.SuccessionsOf(e).ToArray().Select(s => (e, s)));

    public static string Basis(int basis)
    {
        var item = Data.Bases[basis];
        return item.Clause is null ? item.Number : $"{item.Number} ({item.Clause})";
    }
}
