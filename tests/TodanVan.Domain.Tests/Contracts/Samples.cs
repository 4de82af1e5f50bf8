using System.Text;

using TodanVan.Domain.Files;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Contracts;

/// <summary>Values of every public type. A type with equality is listed here; any other is found in a small world built once.</summary>
internal static class Samples
{
    // Each call makes the values anew: the same values, no two of them equal.
    private static readonly Dictionary<Type, Func<object[]>> Makers = new()
    {
        [typeof(Rational)] = () =>
        [
            default(Rational), Rational.One, Rational.Parse("-1"), Rational.Parse("2/3"), Rational.Parse("-7/12"), Rational.Parse("109.402"),
            Rational.Parse("9223372036854775807"), Rational.Parse("9223372036854775808"), Rational.Parse("-1/9223372036854775809"),
            Rational.Parse(new string('7', 300) + "/" + new string('3', 200) + "1"),
        ],
        [typeof(Rounding)] = () => [Rounding.HalfAwayFromZero(2), Rounding.HalfAwayFromZero(0), Rounding.HalfToEven(2), Rounding.Up(2), Rounding.Down(2)],
        [typeof(UnitOfMeasure)] = () => [UnitOfMeasure.One, UnitOfMeasure.SquareMetre, new UnitOfMeasure("house", "căn nhà"), UnitOfMeasure.Team.Per(UnitOfMeasure.Village)],
        [typeof(Quantity)] = () =>
        [
            new Quantity(5, UnitOfMeasure.Dong), new Quantity(5, UnitOfMeasure.Dong, Qualifier.MoreThan), new Quantity(5, UnitOfMeasure.Hectare),
            new Quantity(Rational.Parse("2/3"), UnitOfMeasure.One, Qualifier.About), new Quantity(-1, new UnitOfMeasure("house", "căn nhà"), Qualifier.AtLeast),
            new Quantity(0, UnitOfMeasure.Dong, Qualifier.LessThan), new Quantity(0, UnitOfMeasure.Dong, Qualifier.AtMost),
        ],
        [typeof(Validity)] = () =>
        [
            Validity.Always, Validity.From(new LocalDate(2014, 10, 14)), new Validity(null, new LocalDate(2025, 7, 1)),
            new Validity(new LocalDate(2014, 10, 14), new LocalDate(2025, 7, 1)), new Validity(new LocalDate(2014, 10, 14), new LocalDate(2014, 10, 15)),
            new Validity(new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31)),
        ],
        [typeof(ReportingPeriod)] = () =>
        [
            .. new[] { "2018", "2018-H1", "2018-H2", "2018-9M", "2018-Q1", "2018-03", "2018-03-15", "2014-10-14/2019-10-14", "1900", "2200" }.Select(ReportingPeriod.Parse),
        ],
        [typeof(LegalBasis)] = () =>
        [
            new LegalBasis("827/NQ-UBTVQH14"), new LegalBasis("827/NQ-UBTVQH14", clause: "điều 1"), new LegalBasis("827/NQ-UBTVQH14", "UBTVQH"),
            new LegalBasis("1", issued: new LocalDate(2019, 1, 1)), new LegalBasis("1", effective: new LocalDate(2019, 1, 1)),
        ],
        [typeof(SourceReference)] = () =>
        [
            new SourceReference("a.csv"), new SourceReference("a.csv", row: 2), new SourceReference("a.csv", row: 10), new SourceReference("a.csv", row: 2, column: "value"),
            new SourceReference("a.csv", sheet: "1"), new SourceReference("a.csv", jsonPointer: "/0"), new SourceReference("a.csv", jsonPointer: ""), new SourceReference("b.csv"),
        ],
        [typeof(RatioText)] = () =>
        [
            .. new[] { "2/3", "4/6", "2.071/2.071", "2.071/2.071 (đạt 100%)" }.Select(text => VietnameseNumber.ParseRatio(text, NumberConvention.Vietnamese).Value),
        ],
        [typeof(FindingArgument)] = () => [new FindingArgument("unit", "01"), new FindingArgument("unit", "1"), new FindingArgument("team", "01")],
        [typeof(FindingSubject)] = () =>
        [
            new FindingSubject(), new FindingSubject { Unit = "01" }, new FindingSubject { Indicator = "01" }, new FindingSubject { Breakdown = "01" },
            new FindingSubject { Period = "01" }, new FindingSubject { Team = "01" },
        ],
        [typeof(UnitKind)] = () => [UnitKind.Province, UnitKind.Hamlet, UnitKind.Named("Bản"), UnitKind.Named("Khóm")],
        [typeof(UnitId)] = () => Words(text => new UnitId(text)),
        [typeof(UnitCode)] = () => Words(text => new UnitCode(text)),
        [typeof(IndicatorCode)] = () => Words(text => new IndicatorCode(text)),
        [typeof(BreakdownCode)] = () => Words(text => new BreakdownCode(text)),
        [typeof(Bounds)] = () => [Bounds.Unlimited, new Bounds(0, null), new Bounds(null, 0), new Bounds(21, 31), Bounds.Exactly(7)],
        [typeof(IndicatorExpression)] = () =>
        [
            .. new[] { "[a]", "[b]", "[a][b]", "ifMissing([a], 0)", "ifMissing([a], 1)", "0", "1.5", "-1", "-[a]", "[a] + [b]", "[b] + [a]", "[a] - [b]", "[a] * [b]", "[a] / [b]" }
                .Select(text => IndicatorExpression.Parse(text).ValueOrThrow()),
        ],
        [typeof(TeamCode)] = () => Words(text => new TeamCode(text)),
        [typeof(MemberReference)] = () => Words(text => new MemberReference(text)),
        [typeof(SourcePost)] = () => Words(text => new SourcePost(text)),
        [typeof(RuleCode)] = () => Words(text => new RuleCode(text)),
        [typeof(RuleSetCode)] = () => Words(text => new RuleSetCode(text)),
        [typeof(Boundaries)] = () => [Boundaries.AsReported, Boundaries.On(new LocalDate(2025, 6, 30)), Boundaries.On(new LocalDate(2025, 7, 1))],
        [typeof(Succession)] = () =>
        [
            Succession.Whole(new UnitId("A"), new UnitId("B")), Succession.Whole(new UnitId("B"), new UnitId("A")), Succession.Part(new UnitId("A"), new UnitId("B")),
            Succession.Part(new UnitId("A"), new UnitId("A")), Succession.Part(new UnitId("A"), new UnitId("B"), Rational.Parse("1/3"), "population"),
            Succession.Part(new UnitId("A"), new UnitId("B"), Rational.Parse("1/3"), "area"),
            Succession.Part(new UnitId("A"), new UnitId("B"), Rational.Parse("2/3"), "population"),
        ],
        [typeof(AdministrativeUnit)] = () => [.. Register().Value.Units],
    };

    private static readonly Lazy<IReadOnlyDictionary<Type, IReadOnlyList<object>>> World = new(() => ObjectGraph.Reach(Roots().Concat(Makers.Values.SelectMany(make => make()))));

    /// <summary>Makes the distinct values of a type with equality, anew at each call; none when it is not listed.</summary>
    public static object[] Make(Type type) => Makers.TryGetValue(type, out var make) ? make() : [];

    /// <summary>Some values of a type, generic types closed over whatever they were met with.</summary>
    public static IReadOnlyList<object> Some(Type type) =>
        [.. World.Value.Where(x => x.Key == type || (x.Key.IsGenericType && x.Key.GetGenericTypeDefinition() == type)).SelectMany(x => x.Value)];

    private static object[] Words(Func<string, object> make) => [.. new[] { "01", "1", "a", "A", "Trưởng thôn", "x/y?z=\"1\"", "💥", " " + "x" }.Select(make)];

    private static Domain.Import.ImportResult<UnitRegister> Register() => CsvFiles.ReadUnits(
        Stream("""
            code,name,kind,level,parent,from,to,until,id,decree
            02,Hà Giang,Tỉnh,Province,VN,2004-07-08,,,,124/2004/QĐ-TTg
            024,Hà Giang,Thành phố,District,02,2010-09-27,,2025-07-01,,
            00691,Trần Phú,Phường,Commune,024,2004-07-08,,2025-07-01,,
            V1,Tổ 1,Tổ dân phố,Village,00691,2004-07-08,,2025-07-01,,
            V2,Tổ 2,Tổ dân phố,Village,00691,2004-07-08,,2025-07-01,,
            V3,Tổ 3,Tổ dân phố,Village,99999,2004-07-08,,2025-07-01,,
            """),
        "units.csv");

    private static IEnumerable<object> Roots()
    {
        var register = Register();
        yield return register;
        yield return register.ToResult();
        yield return register.Value.On(new LocalDate(2019, 10, 14));
        var teams = CsvFiles.ReadTeams(Stream("unit,team,decision,decided,documents\nV1,T1,01/QĐ,2015-01-01,quy chế;kế hoạch\nV2,T2,,,\nV9,T3,,,\n"), "teams.csv", register.Value);
        yield return teams;
        yield return CsvFiles.ReadMembers(
            Stream("unit,team,member,role,from,posts\nV1,T1,m1,Leader,2015-01-01,Bí thư chi bộ\nV1,T1,m2,Member,2015-01-01,\n"), "members.csv", register.Value, teams.Value);
        var observations = CsvFiles.ReadObservations(
            Stream("unit,indicator,period,value\nV1,land-donated,2018,\"100,5\"\nV2,land-donated,2018,hai\n"), "observations.csv", register.Value, Kl315.Catalogue,
            NumberConvention.Vietnamese);
        foreach (var value in Checked(register.Value, teams.Value))
        {
            yield return value;
        }

        yield return observations;
        var input = new RollupInput(register.Value, Kl315.Catalogue, observations.Value);
        yield return Rollup.Run(input, new RollupRequest { Period = ReportingPeriod.Parse("2018") });
        yield return Domain.Explanations.ImportPreview.Of(
            new RollupInput(register.Value, Kl315.Catalogue, ObservationSet.Empty), input, new RollupRequest { Period = ReportingPeriod.Parse("2018") });
        yield return Changed();
        yield return new IdentityColumn(
            DanVan.TeamPeople.Code, ReportingPeriod.Parse("2018-12-31"), UnitLevel.Village, [KeyValuePair.Create<UnitId, IEnumerable<string>>(new UnitId("V1"), ["m1", "m2"])]);
        yield return new Breakdown(new BreakdownCode("field"), "Lĩnh vực", "Field", new BreakdownItem(new BreakdownCode("economy"), "Kinh tế", "Economy"));
        yield return Gazetteer.OpenQuestions;
        yield return Apportionment.ByLargestRemainder(10, [1, 1, 1]);
        yield return VietnameseNumber.ParseNumber("1.234,5", NumberConvention.Vietnamese);
        yield return VietnameseNumber.ParseNumber("1,234.5", NumberConvention.Vietnamese);
        yield return FindingCatalogue.All;
        yield return ReportingCalendar.Civil;
        yield return ReportingCalendar.Decree09;
        yield return DanVan.Catalogue;
        yield return FileLimits.Default;
        yield return new DataFolderOptions();
        yield return new ObservationImportOptions();
        yield return Folder();
        yield return new[] { UnitTable.Schema, TeamTable.Schema, MemberTable.Schema, ObservationTable.Schema };
        yield return new TableFileOptions();
        var observationRows = new ObservationSetBuilder(register.Value, Kl315.Catalogue);
        yield return Domain.Import.HeaderPlace.Find(observationRows, [new(1, ["NĂM 2018"]), new(2, ["Mã thôn", "Đất hiến", ""]), new(3, ["", "2018", "2019"])])!;
        var words = new Domain.Import.HeaderSynonymsBuilder();
        words.Add(ObservationTable.Schema, ObservationTable.Unit, "Mã xóm");
        yield return words.Build();
        yield return Domain.Import.InputHeader.Map(ObservationTable.Schema, "observations.csv", null, 1, ["unit", "indicator", "period", "value"]);
        yield return new Domain.Import.WideColumn(ObservationTable.Period, "2018");
        yield return new Domain.Import.CellFinding(0, FindingCatalogue.FormulaCell, [new FindingArgument("column", "value")]);
        yield return new UnitRecord
        {
            Code = new UnitCode("V1"),
            Name = "Tổ 1",
            Kind = UnitKind.Neighbourhood,
            Level = UnitLevel.Village,
            Validity = Validity.Always,
        };
    }

    private static IEnumerable<object> Checked(UnitRegister register, TeamRoster roster)
    {
        var day = new LocalDate(2019, 10, 14);
        var waivers = CsvFiles.ReadWaivers(Stream("rule,unit,reason,from,until\none-team,V1,xã mới chia,2019-01-01,2019-12-31\n"), "waivers.csv");
        yield return waivers;
        yield return CompositionRuleSet.Hd80.Check(roster, register, day, waivers.Value);
        yield return CompositionRuleSet.NinhThuan2012;
        yield return new TeamSnapshot(roster.Teams[0], day, register.Resolve("V1", day).Value, true, 1, true);
        yield return new Domain.Serialization.CompositionRuleKind("mine", _ => null);
    }

    private static IEnumerable<object> Changed()
    {
        var (day, basis) = (new LocalDate(2025, 7, 1), new LegalBasis("1684/NQ-UBTVQH15"));
        var (a, b, c, d) = (new UnitId("A"), new UnitId("B"), new UnitId("C"), new UnitId("D"));
        UnitChange[] changes =
        [
            new Establishment(day, c, UnitLevel.Commune, new UnitCode("3"), "Xã C", UnitKind.RuralCommune, d, candidates: []),
            new Reorganization(day, [Succession.Whole(a, c), Succession.Part(b, c), Succession.Part(b, b)], basis),
            new BoundaryAdjustment(day.PlusDays(1), b, c, basis: basis),
            new Renaming(day, b, "Xã Bê", basis),
            new Recoding(day, b, new UnitCode("22"), basis),
            new Reclassification(day.PlusDays(2), b, UnitKind.Ward, basis),
            new Transfer(day, b, d, basis),
            new Abolition(day.PlusDays(3), b, basis),
            new LevelAbolition(day, UnitLevel.District, basis),
        ];
        var register = CsvFiles.ReadUnits(
            Stream("code,name,kind,level,parent,from,id\n9,Tỉnh D,Tỉnh,Province,VN,2020-01-01,D\n5,Huyện E,Huyện,District,D,2020-01-01,E\n1,Xã A,Xã,Commune,E,2020-01-01,A\n2,Xã B,Xã,Commune,E,2020-01-01,B\n"),
            "units.csv").Value;
        var builder = register.ToBuilder();
        foreach (var change in changes)
        {
            builder.Add(change);
        }

        var built = builder.Build();
        Assert.Empty(built.Findings);
        yield return changes;
        yield return built.Value;
        yield return Reused();
        yield return built.Value.Crosswalk(UnitLevel.Commune, day.PlusDays(-1), day);
        yield return Restate.Run(
            Support.Communes.Input(built.Value, Support.Communes.Reported("A", Support.Communes.Land, "2024", "1"), Support.Communes.Reported("B", Support.Communes.Land, "2024", "2")),
            new RestateRequest { To = day, Shares = [new PartShare(day, b, c, Rational.Parse("1/3"), "population")] });
        yield return built.Value.SuccessorsOf(built.Value.Units.Single(unit => unit.Id == a));
    }

    // A code that a second unit took up, years after the first had given it up.
    private static LineageAudit Reused() => LineageAudit.Of(CsvFiles.ReadUnits(
        Stream("code,name,kind,level,parent,from,to,id\n9,Tỉnh D,Tỉnh,Province,VN,2020-01-01,,D\n1,Xã A,Xã,Commune,D,2020-01-01,2021-01-01,A\n1,Xã B,Xã,Commune,D,2023-01-01,,B\n"),
        "units.csv").Value);

    private static DataFolder Folder()
    {
        var path = Directory.CreateTempSubdirectory("todanvan-contracts-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(path, DataFolder.UnitsFile), "code,name,kind,level,parent,from\n02,Hà Giang,Tỉnh,Province,VN,2004-07-08\n");
            File.WriteAllText(Path.Combine(path, DataFolder.ObservationsFile), "unit,indicator,period,value\n02,land-donated,2018,1\n");
            return DataFolder.Read(path).Value;
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
