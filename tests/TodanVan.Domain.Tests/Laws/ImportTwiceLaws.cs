using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>Reading a table twice, or the same rows under another name, is reading it once: nothing doubles, nothing is lost.</summary>
public class ImportTwiceLaws
{
    private static readonly UnitRegister Register = World.Units(
        "P;Province", "D;District;P", "C;Commune;D", "V1;Village;C;2010-01-01;2018-07-01;old", "V1;Village;C;2018-07-01;;new", "V2;Village;C", "V3;Village;C");

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("flow", TimeAggregation.Sum, 2), World.Measure("stock", TimeAggregation.Latest, minimum: 0), World.Divided("parts", TimeAggregation.Sum, "field: economy, culture"));

    private static readonly Gen<string> ObservationLine =
        from unit in Gen.Elements("V1", "V2", "V3", "C", "P", "old", "new", "nowhere")
        from indicator in Gen.Elements("flow", "stock", "parts", "flou")
        from breakdown in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Elements("economy", "culture")))
        from period in Gen.Elements("2018", "2018-Q1", "2018-02", "2018-12", "2018-12-31", "2009")
        from value in Gen.Elements("1", "1,0", "2,5", "2,50", "", "-3", "x")
        from qualifier in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Elements("hơn", "moreThan")))
        from state in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Elements("missing", "withheld")))
        select string.Join(';', unit, indicator, breakdown, period, value, qualifier, state);

    private static readonly Gen<string> UnitLine =
        from code in Gen.Elements("C", "C1", "V1", "V2", "V3", "")
        from kind in Gen.Elements("Xã;Commune", "Thôn;Village", "Thôn;Village", "Thôn;Commune", ";Village")
        from parent in Gen.Elements("D", "C", "C1", "D@2010-01-01", "nowhere", "")
        from days in Gen.Elements("2010-01-01;", "2010-01-01;2018-07-01", "2018-07-01;", "2015-01-01;2012-01-01", ";", "2010-01-01;x")
        from id in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Elements("i1", "i2")))
        from name in Gen.Elements("Tên", "Tên", "Tên khác")
        select string.Join(';', code, name, kind, parent, days, id);

    private static readonly Gen<string> TeamLine =
        from unit in Gen.Elements("V1", "V2", "V3", "C", "nowhere")
        from team in Gen.Elements("", "1", "2")
        from decided in Gen.Elements("", "2012-01-01", "2019-01-01", "x")
        from documents in Gen.Elements("", "quy chế", "không")
        select string.Join(';', unit, team, decided, documents);

    private static readonly Gen<string> MemberLine =
        from unit in Gen.Elements("V1", "V2", "V3", "nowhere")
        from team in Gen.Elements("", "1", "2", "3")
        from member in Gen.Elements("a", "b", "c", "")
        from role in Gen.Elements("Leader", "Tổ trưởng", "Deputy", "Member", "boss")
        from days in Gen.Elements(";", "2012-01-01;", "2012-01-01;2018-01-01", "2018-01-01;")
        select string.Join(';', unit, team, member, role, days);

    private static readonly Gen<string> WaiverLine =
        from rule in Gen.Elements("size", "posts", "")
        from unit in Gen.Elements("V1", "V2", "C", "")
        from team in Gen.Elements("", "1")
        from reason in Gen.Elements("vùng sâu", "ít hộ", "")
        from decider in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Constant("Huyện ủy")))
        from days in Gen.Elements("2018-01-01;2018-12-31", "2018-01-01;2018-06-30", "2018-01-01;", "2018-12-31;2018-01-01", "x;2018-12-31")
        select string.Join(';', rule, unit, team, reason, decider, days);

    /// <summary>A is divided between B and C; D gives a part to B twice, on two days.</summary>
    private static readonly UnitRegister Parted = Divide();

    private static readonly Gen<string> WeightLine =
        from source in Gen.Elements("A", "D", "A", "D", "B", "nowhere", "")
        from target in Gen.Elements("B", "C", "B", "D", "")
        from share in Gen.Elements("0,4", "2/5", "4/10", "0,6", "1", "x", "")
        from measure in Gen.Elements("area", "population", "")
        from date in Gen.Elements("", "2018-07-01", "2019-07-01", "2019-07-01", "x")
        select string.Join(';', source, target, share, measure, date);

    [Property(MaxTest = 150)]
    public Property Observations_ReadTwice_AreThoseReadOnce() => Prop.ForAll(Tables(ObservationLine), lines => Check(
        () => new ObservationSetBuilder(Register, Catalogue),
        "unit;indicator;breakdown;period;value;qualifier;state",
        lines,
        static builder => builder.Build(),
        static set => [.. set.Select(Text), .. set.ControlTotals.Select(Text)],
        static (import, _) => import.Value.Count() + import.Value.ControlTotals.Count));

    [Property(MaxTest = 150)]
    public Property Units_ReadTwice_AreThoseReadOnce() => Prop.ForAll(Tables(UnitLine), lines => Check(
        () => new UnitRegisterBuilder(),
        "code;name;kind;level;parent;from;to;id",
        [.. new[] { "P;Tỉnh P;Tỉnh;Province;;2010-01-01;;", "D;Huyện D;Huyện;District;P;2010-01-01;;" }, .. lines],
        static builder => builder.Build(),
        static register => [.. register.Units.SelectMany(unit => unit.History.Select(version => $"{unit.Id} {unit.Level} {version} {version.Kind} {version.Parent} {version.IsPlaced}"))],
        Reached));

    [Property(MaxTest = 150)]
    public Property Teams_ReadTwice_AreThoseReadOnce() => Prop.ForAll(Tables(TeamLine), lines => Check(
        () => new TeamRosterBuilder(Register), "unit;team;decided;documents", lines, static builder => builder.Build(), Text, static (import, _) => import.Value.Teams.Count));

    [Property(MaxTest = 150)]
    public Property Members_ReadTwice_AreThoseReadOnce() => Prop.ForAll(Tables(TeamLine), Tables(MemberLine), (teams, members) =>
    {
        var roster = new TeamRosterBuilder(Register);
        World.Read("unit;team;decided;documents\n" + string.Join('\n', teams), "teams.csv", roster);
        var built = roster.Build().Value;
        Check(
            () => new TeamMembersBuilder(Register, built),
            "unit;team;member;role;from;to",
            members,
            static builder => builder.Build(),
            Text,
            static (import, _) => import.Value.Teams.Sum(static team => team.Members.Count));
    });

    [Property(MaxTest = 150)]
    public Property Waivers_ReadTwice_AreThoseReadOnce() => Prop.ForAll(Tables(WaiverLine), lines => Check(
        () => new WaiverSetBuilder(),
        "rule;unit;team;reason;by;from;until",
        lines,
        static builder => builder.Build(),
        static waivers => [.. waivers.Select(static waiver => $"{waiver} {waiver.By}")],
        static (import, _) => import.Value.Count));

    [Property(MaxTest = 150)]
    public Property Weights_ReadTwice_AreThoseReadOnce() => Prop.ForAll(Tables(WeightLine), lines => Check(
        () => new PartSharesBuilder(Parted, NumberConvention.Vietnamese),
        "source;target;share;measure;date",
        lines,
        static builder => builder.Build(),
        static shares => [.. shares.Select(static share => share.ToString())],
        static (import, _) => import.Value.Count));

    // A set that joins itself stays what it is.
    [Property(MaxTest = 100)]
    public Property Set_WithItsOwnObservations_IsTheSame() => Prop.ForAll(Tables(ObservationLine), lines =>
    {
        var builder = new ObservationSetBuilder(Register, Catalogue);
        World.Read("unit;indicator;breakdown;period;value;qualifier;state\n" + string.Join('\n', lines), "o.csv", builder);
        var set = builder.Build().Value;
        Assert.Equal(set.Select(Text), set.With(set, Catalogue).Select(Text));
    });

    /// <summary>Any number of lines; a case that fails is tried with one line less.</summary>
    private static Arbitrary<List<string>> Tables(Gen<string> line) => Arb.From(line.ListOf().Select(static lines => lines.ToList()),
        static lines => Enumerable.Range(0, lines.Count).Select(place => lines.Where((_, at) => at != place).ToList()));

    private static void Check<TBuilder, T>(
        Func<TBuilder> begin,
        string header,
        IReadOnlyList<string> lines,
        Func<TBuilder, ImportResult<T>> build,
        Func<T, string[]> text,
        Func<ImportResult<T>, IReadOnlyList<string>, int> rowsIn)
        where TBuilder : IInputRowSink
        where T : class
    {
        string[] records = [.. lines.Where(static line => line.Trim(';').Length > 0)];
        var table = header + "\n" + string.Join('\n', records) + "\n";
        var (once, twice) = (begin(), begin());
        World.Read(table, "a.csv", once);
        World.Read(table, "a.csv", twice);
        World.Read(table, "b.csv", twice);
        var (one, two) = (build(once), build(twice));

        Assert.Equal(text(one.Value), text(two.Value));
        Assert.Equal((records.Length, 2 * records.Length), (one.Input, two.Input));

        // What was not set aside is in what was built, once.
        Assert.Equal(rowsIn(one, records), one.Accepted);
        Assert.Equal(one.Accepted, two.Accepted);

        // What was set aside is set aside again, and for nothing else; what was not is there twice.
        Assert.Equal(Aside(one), Aside(two));
        Assert.Empty(Errors(two).Except(Errors(one)));

        static IEnumerable<int?> Aside(ImportResult<T> import) =>
            import.QuarantinedRows.Select(static row => row.Source!).Where(static source => source.Document is "a.csv").Select(static source => source.Row).Order();

        static IEnumerable<string> Errors(ImportResult<T> import) =>
            import.Findings.Where(static finding => finding.Severity == Severity.Error).Select(static finding => finding.Code);
    }

    /// <summary>How many lines that were not set aside made a unit what it is: one had their code, name and kind.</summary>
    private static int Reached(ImportResult<UnitRegister> import, IReadOnlyList<string> lines)
    {
        var aside = import.QuarantinedRows.Select(static row => row.Source!.Row!.Value - 2).ToHashSet();
        return lines.Where((_, place) => !aside.Contains(place)).Select(static line => line.Split(';')).Count(cells =>
            import.Value.Find(cells[0]).Any(unit => unit.History.Any(version => version.Code.Value == cells[0] && version.Name == cells[1] && version.Kind.Name == cells[2])));
    }

    private static UnitRegister Divide()
    {
        var builder = new UnitRegisterBuilder();
        World.Read(
            "code;name;kind;level;parent;from;id\nP;Tỉnh P;Tỉnh;Province;;2010-01-01;P\n"
            + string.Join('\n', "ABCD".Select(static code => $"{code};Xã {code};Xã;Commune;P;2010-01-01;{code}")) + "\n",
            "units.csv",
            builder);
        builder.Add(new Reorganization(new LocalDate(2018, 7, 1), [Succession.Part(new UnitId("A"), new UnitId("B")), Succession.Part(new UnitId("A"), new UnitId("C"))]));
        foreach (var day in new[] { new LocalDate(2018, 7, 1), new LocalDate(2019, 7, 1) })
        {
            builder.Add(new Reorganization(day, [Succession.Part(new UnitId("D"), new UnitId("B")), Succession.Part(new UnitId("D"), new UnitId("D"))]));
        }

        return builder.Build().ValueOrThrow();
    }

    private static string Text(Observation observation) => $"{observation} {observation.Qualifier} {observation.State}";

    private static string[] Text(TeamRoster roster) =>
        [.. roster.Teams.Select(static team => $"{team} {team.Decided} {string.Join(',', team.Documents ?? ["?"])}: {string.Join(", ", team.Members.Select(static member => $"{member} {member.Tenure}"))}"),
            .. roster.Statistics(Register, new LocalDate(2018, 12, 31)).Select(Text)];
}
