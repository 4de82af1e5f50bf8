using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Units;

/// <summary>What is said of a text that denotes no unit on its days, and what is offered in its place.</summary>
public sealed class UnitReferenceTests
{
    private static readonly LocalDate Reform = new(2025, 7, 1);

    // Resolution 1684/NQ-UBTVQH15: Phường Minh Khai goes whole into Phường Hà Giang 2, Phường Quang Trung is divided between Hà Giang 1 and 2.
    [Theory]
    [InlineData("00697", "2025-Q3", "Phường Minh Khai", "00691 (Phường Hà Giang 2, Tỉnh Tuyên Quang)", "00691")]
    [InlineData("00697@2004-01-01", "2025-07-01", "Phường Minh Khai", "00691 (Phường Hà Giang 2, Tỉnh Tuyên Quang)", "00691")]
    [InlineData("00688", "2025-Q3", "Phường Quang Trung", "00691 (Phường Hà Giang 2, Tỉnh Tuyên Quang); 00694 (Phường Hà Giang 1, Tỉnh Tuyên Quang)", null)]
    [InlineData("Phường Minh Khai - Hà Giang", "2025-Q3", null, null, null)]
    public void Resolve_EndedUnit_NamesItsSuccessorsAndOffersTheOneThatIsWhole(string code, string period, string? name, string? units, string? suggestion)
    {
        var finding = Assert.Single(Gazetteer.Vietnam.Resolve(code, ReportingPeriod.Parse(period)).Findings);
        if (name is null)
        {
            Assert.Equal(("TDV0217", null), (finding.Code, finding.Suggestion));
            return;
        }

        Assert.Equal(("TDV0248", suggestion), (finding.Code, finding.Suggestion));
        Assert.Equal((code, name, "2025-07-01", units!), (finding.Argument("unit"), finding.Argument("name"), finding.Argument("day"), finding.Argument("units")));
        Assert.Contains("đã hết hiệu lực từ ngày 2025-07-01", finding.ToText(Language.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_CodeOfTheLastDay_IsStillTheUnit() =>
        Assert.Equal("00697@2004-01-01", Gazetteer.Vietnam.Resolve("00697", Reform.PlusDays(-1)).Value.Id.Value);

    // A code that ends in the middle of the period still denotes its unit: the period is its bearer's on some days.
    [Fact]
    public void Resolve_CodeOfHalfThePeriod_IsTheUnit() =>
        Assert.Equal("00697@2004-01-01", Gazetteer.Vietnam.Resolve("00697", ReportingPeriod.Parse("2025")).Value.Id.Value);

    [Fact]
    public void Resolve_UnitThatBeganLater_NamesWhatItWasMadeOf()
    {
        var finding = Assert.Single(Gazetteer.Vietnam.Resolve("00691@2025-07-01", ReportingPeriod.Parse("2024")).Findings);

        Assert.Equal(("TDV0249", null), (finding.Code, finding.Suggestion));
        Assert.Equal(["00688", "00691", "00692", "00697", "00934"], finding.Argument("units").Split("; ").Select(unit => unit[..5]));
    }

    [Theory]
    [InlineData("b", "2018", "A")] // a became b, which is all of it and of nothing else
    [InlineData("x", "2018", null)] // only a part of s became x
    [InlineData("m", "2018", null)] // m is made of two
    [InlineData("a", "2020", "B")]
    [InlineData("q", "2020", "M")] // what goes whole into something greater is still whole in it
    [InlineData("s", "2020", null)]
    [InlineData("a", "2021-02-01/2021-03-01", "C")] // and further
    [InlineData("n", "2020", null)] // nobody said what became of n
    public void Resolve_WholeAndOnly_IsOffered(string unit, string period, string? suggestion)
    {
        var finding = Assert.Single(Story().Resolve(unit, ReportingPeriod.Parse(period)).Findings);

        Assert.Equal(suggestion, finding.Suggestion);
        Assert.Equal(unit == "n" ? "TDV0218" : period == "2018" ? "TDV0249" : "TDV0248", finding.Code);
    }

    [Fact]
    public void Resolve_RecodedUnit_OffersTheCodeOfThen()
    {
        var register = HaGiang.Units(HaGiang.Recoding).Value;

        var later = Assert.Single(register.Resolve("01111", ReportingPeriod.Parse("2020")).Findings);
        Assert.Equal(("TDV0248", "01117"), (later.Code, later.Suggestion));
    }

    [Fact]
    public void Resolve_CodeBetweenTwoBearers_NamesBothAndOffersNone()
    {
        var register = World.Units(
            "P;Province", "D;District;P", "C;Commune;D", "X;Village;C;2010-01-01;2012-01-01;old", "X;Village;C;2014-01-01;;new");

        var finding = Assert.Single(register.Resolve("X", ReportingPeriod.Parse("2013")).Findings);
        Assert.Equal(("TDV0218", null), (finding.Code, finding.Suggestion));
        Assert.Equal("old (Thôn X, 2010-01-01..2011-12-31); new (Thôn X, 2014-01-01..)", finding.Argument("bearers"));
    }

    // A successor whose code is not its own over the whole period can be typed by its id only.
    [Fact]
    public void Resolve_SuccessorWithACodeOfTwo_IsOfferedByItsId()
    {
        var builder = new UnitRegisterBuilder();
        Add(builder, "a", "A", new LocalDate(2010, 1, 1), new LocalDate(2020, 1, 1));
        Add(builder, "b", "B", new LocalDate(2010, 1, 1), new LocalDate(2020, 7, 1));
        Add(builder, "c", "B", new LocalDate(2020, 7, 1), null);
        builder.Add(new Reorganization(new LocalDate(2020, 1, 1), [Succession.Whole(new UnitId("a"), new UnitId("b"))]));
        builder.Add(new Reorganization(new LocalDate(2020, 7, 1), [Succession.Whole(new UnitId("b"), new UnitId("c"))]));
        var register = builder.Build().ValueOrThrow();

        Assert.Equal("c", Assert.Single(register.Resolve("A", ReportingPeriod.Parse("2020")).Findings).Suggestion);
        Assert.Equal("B", Assert.Single(register.Resolve("A", ReportingPeriod.Parse("2020-H2")).Findings).Suggestion);
    }

    [Theory]
    [InlineData("Xã Nậm Dịch", "01075")]
    [InlineData("xã  nậm dịch", "01075")]
    [InlineData("Nậm Dịch", "01075")]
    [InlineData("nam dich", "01075")]
    [InlineData("Xa Nam Dich", "01075")]
    [InlineData("Xã Nậm Zịch", "01075")]
    [InlineData("Hà Giang 2", null)] // begins later: see below
    [InlineData("Nậm", null)]
    [InlineData("1075", "01075")]
    public void Resolve_NameForCode_OffersTheCode(string typed, string? code)
    {
        var finding = Assert.Single(Gazetteer.Vietnam.Resolve(typed, ReportingPeriod.Parse("2024")).Findings);

        Assert.Equal(code, finding.Suggestion);
        if (code is not null && typed[0] != '1')
        {
            Assert.Equal(("TDV0250", "1", "01075 (Xã Nậm Dịch, Huyện Hoàng Su Phì)"), (finding.Code, finding.Argument("count"), finding.Argument("units")));
        }
    }

    [Fact]
    public void Resolve_NameOfMany_NamesThemAndOffersNone()
    {
        var finding = Assert.Single(Gazetteer.Vietnam.Resolve("Tân Tiến", ReportingPeriod.Parse("2024")).Findings);

        // vn-units-2024.csv has 20 communes whose name without its kind word is Tân Tiến; the first ten are named.
        Assert.Equal(("TDV0250", null, "20"), (finding.Code, finding.Suggestion, finding.Argument("count")));
        Assert.EndsWith("; … (20)", finding.Argument("units"), StringComparison.Ordinal);
        Assert.Equal(11, finding.Argument("units").Split("; ").Length);
    }

    [Theory]
    [InlineData("Phường Minh Khai 2", "TDV0217")] // numbers are no slips
    [InlineData("Phường Hà Giang 1", "TDV0249")]
    public void Resolve_NamesWithNumbers_AreNotNearOnesWithOthers(string typed, string code) =>
        Assert.Equal([code], Gazetteer.Vietnam.Resolve(typed, ReportingPeriod.Parse("2024")).Findings.Codes());

    [Fact]
    public void Resolve_OldNameOfARenamedUnit_OffersItsCode()
    {
        var register = World.Units("P;Province", "D;District;P", "C;Commune;D").ToBuilder();
        register.Add(new Renaming(new LocalDate(2020, 1, 1), new UnitId("C@2010-01-01"), "Xã Hoa Mai"));

        var finding = Assert.Single(register.Build().ValueOrThrow().Resolve("Xã C", ReportingPeriod.Parse("2021")).Findings);
        Assert.Equal(("TDV0250", "C"), (finding.Code, finding.Suggestion));
    }

    [Fact]
    public void TryResolve_LevelAskedFor_NamesUnitsOfThatLevelOnly()
    {
        Assert.False(Gazetteer.Vietnam.TryResolve("Hà Giang", new Validity(Reform.PlusDays(-1), Reform), "", null, out _, out var any));
        Assert.False(Gazetteer.Vietnam.TryResolve("Hà Giang", new Validity(Reform.PlusDays(-1), Reform), "", null, out _, out var province, UnitLevel.Province));
        Assert.False(Gazetteer.Vietnam.TryResolve("Hà Giang", new Validity(Reform.PlusDays(-1), Reform), "", null, out _, out var village, UnitLevel.Village));

        Assert.Equal(("4", null), (any.Argument("count"), any.Suggestion));
        Assert.Equal(("1", "02"), (province.Argument("count"), province.Suggestion));
        Assert.Equal(("TDV0217", null), (village.Code, village.Suggestion));
    }

    // Whatever is offered is what may be typed: it denotes one unit on the days asked for.
    [Fact]
    public void Resolve_EveryCommuneOfBeforeTheReform_IsOfferedWhatCanBeTyped()
    {
        var after = ReportingPeriod.Parse("2025-Q3");
        var (offered, named) = (0, 0);
        foreach (var unit in Gazetteer.Vietnam.On(Reform.PlusDays(-1)).Units.Where(unit => unit.Level == UnitLevel.Commune))
        {
            if (Gazetteer.Vietnam.Resolve(unit.Id.Value, after) is { HasValue: false } result)
            {
                var finding = Assert.Single(result.Findings);
                var leaves = finding.Code == "TDV0248" ? finding.Argument("units").Split("; ").Length : 0;
                Assert.Equal(leaves == 1, finding.Suggestion is not null);
                Assert.True(finding.Suggestion is null || Gazetteer.Vietnam.Resolve(finding.Suggestion, after).HasValue, finding.ToString());
                (offered, named) = (offered + (leaves == 1 ? 1 : 0), named + (leaves > 1 ? 1 : 0));
            }
        }

        // domain-facts: 440 old communes were split without shares; all others went whole.
        Assert.Equal(440, named);
        Assert.True(offered > 9_000, $"{offered}");
    }

    private static UnitRegister Story()
    {
        var (begin, day, later) = (new LocalDate(2010, 1, 1), new LocalDate(2020, 1, 1), new LocalDate(2021, 1, 1));
        var builder = new UnitRegisterBuilder();
        foreach (var (id, from, to) in new (string, LocalDate, LocalDate?)[]
        {
            ("a", begin, day), ("b", day, later), ("c", later, null), ("s", begin, day), ("x", day, null), ("y", day, null), ("p", begin, day), ("q", begin, day),
            ("m", day, null), ("n", begin, day),
        })
        {
            Add(builder, id, id.ToUpperInvariant(), from, to);
        }

        Succession Whole(string source, string target) => Succession.Whole(new UnitId(source), new UnitId(target));
        Succession Part(string source, string target) => Succession.Part(new UnitId(source), new UnitId(target));
        builder.Add(new Reorganization(day, [Whole("a", "b"), Part("s", "x"), Part("s", "y"), Whole("p", "m"), Whole("q", "m")]));
        builder.Add(new Reorganization(later, [Whole("b", "c")]));
        return builder.Build().ValueOrThrow();
    }

    private static void Add(UnitRegisterBuilder builder, string id, string code, LocalDate from, LocalDate? to) => builder.Add(new UnitRecord
    {
        Id = new UnitId(id),
        Code = new UnitCode(code),
        Name = $"Xã {id}",
        Kind = UnitKind.RuralCommune,
        Level = UnitLevel.Commune,
        Validity = new Validity(from, to),
    });
}
