using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Units;

/// <summary>Each thing that an audit looks for, planted.</summary>
public class LineageAuditTests
{
    private static readonly LocalDate First = new(2020, 1, 1);
    private static readonly LocalDate Second = new(2022, 1, 1);

    [Fact]
    public void Sound_History_HasNoFinding()
    {
        var audit = LineageAudit.Of(Build(["A", "B"], New("C", First), new Reorganization(First, [Succession.Whole(Id("A"), Id("C")), Succession.Whole(Id("B"), Id("C"))])));

        Assert.Empty(audit.Findings);
        Assert.Empty(audit.CodeReuses);
    }

    [Theory]
    [InlineData("A", Territory.Same)] // all of A, and nothing else
    [InlineData("A B", Territory.Changed)] // B came in
    [InlineData("a", Territory.Changed)] // a part of A only
    [InlineData("B", Territory.Changed)] // another one altogether
    public void Code_TakenByAnotherUnit_IsComparedByTerritory(string sources, Territory territory)
    {
        var successions = sources switch
        {
            "A" => new[] { Succession.Whole(Id("A"), Id("N")) },
            "A B" => [Succession.Whole(Id("A"), Id("N")), Succession.Whole(Id("B"), Id("N"))],
            "a" => [Succession.Part(Id("A"), Id("N")), Succession.Part(Id("A"), Id("B"))],
            _ => [Succession.Whole(Id("A"), Id("B")), Succession.Part(Id("B"), Id("N")), Succession.Part(Id("B"), Id("B"))],
        };
        var reuse = Assert.Single(LineageAudit.Of(Build(["A", "B"], Named("N", "A", First), new Reorganization(First, successions))).CodeReuses);

        Assert.Equal(("A", "A", "N", First, First), (reuse.Code.Value, reuse.Earlier.Id.Value, reuse.Later.Id.Value, reuse.Freed, reuse.Taken));
        Assert.Equal(territory, reuse.Territory);
    }

    [Fact]
    public void Code_OfAUnitThatWentNowhere_IsOfUnknownTerritory()
    {
        var audit = LineageAudit.Of(Build(["A", "B"], new Abolition(First, Id("A")), Named("N", "A", First)));

        Assert.Equal(Territory.Unknown, Assert.Single(audit.CodeReuses).Territory);
    }

    [Fact]
    public void Code_OfNobodyForTwoYears_IsFound()
    {
        var audit = LineageAudit.Of(Build(["A", "B"], new Reorganization(First, [Succession.Whole(Id("A"), Id("B"))]), Named("N", "A", Second)));

        var reuse = Assert.Single(audit.CodeReuses);
        Assert.Equal((First, Second, Territory.Changed), (reuse.Freed, reuse.Taken, reuse.Territory));
        Assert.Equal("TDV0240", Assert.Single(audit.Findings).Code);
    }

    [Fact]
    public void Unit_ThatEndsWithoutSuccessor_IsADroppedLeafOrOpen()
    {
        var register = Build(["A", "B"], [("b", "B")], new Abolition(First, Id("A")), new Abolition(First, Id("B")), new Abolition(First, Id("b")));

        Assert.Equal(
            [("TDV0245", "B"), ("TDV0246", "A"), ("TDV0246", "b")],
            LineageAudit.Of(register).Findings.Select(finding => (finding.Code, finding.Subject!.Unit!)));
    }

    // The five island districts of 2025-06-30 had no communes that could have taken their area along (data/README.md: 5 edges start from a district).
    [Fact]
    public void District_WithoutCommunes_ThatEndsWithItsLevel_IsADroppedLeaf()
    {
        var builder = new UnitRegisterBuilder();
        foreach (var (id, kind, level, parent) in new[]
        {
            ("75", UnitKind.Province, UnitLevel.Province, (string?)null), ("755", UnitKind.RuralDistrict, UnitLevel.District, "75"),
            ("754", UnitKind.RuralDistrict, UnitLevel.District, "75"), ("26700", UnitKind.RuralCommune, UnitLevel.Commune, "754"),
        })
        {
            builder.Add(new UnitRecord
            {
                Id = Id(id),
                Code = new UnitCode(id),
                Name = id,
                Kind = kind,
                Level = level,
                Parent = parent,
                Validity = Validity.From(Start),
            });
        }

        builder.Add(new LevelAbolition(First, UnitLevel.District));
        var finding = Assert.Single(LineageAudit.Of(builder.Build().ValueOrThrow()).Findings);

        Assert.Equal(("TDV0246", "755"), (finding.Code, finding.Subject!.Unit));
    }

    [Fact]
    public void Unit_ThatBeginsWithoutANamedSource_IsOpen()
    {
        var change = new Establishment(First, Id("N"), UnitLevel.Commune, new UnitCode("N"), "Xã N", UnitKind.RuralCommune, Id("P"));

        Assert.Equal("TDV0244", Assert.Single(LineageAudit.Of(Build(["A"], change)).Findings).Code);
    }

    [Fact]
    public void Unit_WhoseParentWasDivided_HasAnOpenParent()
    {
        var builder = Build(["A"], [("a", "A")]).ToBuilder();
        builder.Add(New("M", First));
        builder.Add(New("N", First));
        builder.Add(new Reorganization(First, [Succession.Part(Id("A"), Id("M")), Succession.Part(Id("A"), Id("N"))]));
        var register = builder.Build().Value;

        var finding = Assert.Single(LineageAudit.Of(register).Findings);
        Assert.Equal(("TDV0243", "a"), (finding.Code, finding.Subject!.Unit));
        Assert.Contains("M; N", finding.ToText(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Commune_ThatGoesToAnotherProvinceThanItsOwn_IsFound()
    {
        var builder = Build(["A"]).ToBuilder();
        builder.Add(new UnitRecord { Id = Id("Q"), Code = new UnitCode("Q"), Name = "Tỉnh Q", Kind = UnitKind.Province, Level = UnitLevel.Province, Validity = Validity.From(Start) });
        builder.Add(new UnitRecord { Id = Id("B"), Code = new UnitCode("B"), Name = "Xã B", Kind = UnitKind.RuralCommune, Level = UnitLevel.Commune, Parent = "Q", Validity = Validity.From(Start) });
        builder.Add(new Reorganization(First, [Succession.Whole(Id("A"), Id("B"))]));

        Assert.Equal("TDV0247", Assert.Single(LineageAudit.Of(builder.Build().Value).Findings).Code);
    }

    [Fact]
    public void Unit_AwayForAYear_IsFound()
    {
        var builder = new UnitRegisterBuilder();
        foreach (var (from, to) in new[] { (Start, (LocalDate?)First), (First.PlusYears(1), null) })
        {
            builder.Add(new UnitRecord { Id = Id("P"), Code = new UnitCode("P"), Name = "Tỉnh P", Kind = UnitKind.Province, Level = UnitLevel.Province, Validity = new Validity(from, to) });
        }

        var audit = LineageAudit.Of(builder.Build().Value);
        Assert.Contains(audit.Findings, finding => finding.Code == "TDV0241");
    }

    // No builder gives such a register; a trusted source could.
    [Fact]
    public void Unit_ThatOutlivesItsParent_IsStale()
    {
        AdministrativeUnit Unit(string id, UnitLevel level, UnitKind kind, Validity days, UnitId? parent) =>
            new(Id(id), level, [new UnitVersion(days, new UnitCode(id), id, kind, parent, true, null)]);
        var register = new UnitRegister(
            [
                Unit("A", UnitLevel.Commune, UnitKind.RuralCommune, Validity.From(Start), Id("P")),
                Unit("P", UnitLevel.Province, UnitKind.Province, new Validity(Start, First), UnitId.Country),
                UnitRegisterBuilder.CountryUnit(),
            ],
            null,
            new RegisterFacts(() => [], () => [])
            {
                Coverage = Validity.From(Start),
                GeneralCoverage = Validity.From(Start),
                Coverages = new Dictionary<UnitId, Validity>(),
            });

        var finding = Assert.Single(LineageAudit.Of(register).Findings, finding => finding.Code == "TDV0242");
        Assert.Contains("2020-01-01", finding.ToText(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Nothing_IsTheCallersFault() => Assert.Throws<ArgumentNullException>(() => LineageAudit.Of(null!));

    private static Establishment Named(string id, string code, LocalDate day) =>
        new(day, Id(id), UnitLevel.Commune, new UnitCode(code), "Xã " + code, UnitKind.RuralCommune, Id("P"), candidates: []);
}
