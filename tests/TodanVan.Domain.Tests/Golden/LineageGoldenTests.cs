using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Golden;

/// <summary>Golden cases 5 and 6 of the semantics: what arrives from whom.</summary>
public sealed class LineageGoldenTests
{
    private static readonly LocalDate Start = new(2010, 1, 1);
    private static readonly LocalDate First = new(2020, 1, 1);
    private static readonly LocalDate Second = new(2022, 1, 1);

    [Fact]
    public void Case5_HalfThenAThird_IsAnAssumedSixth()
    {
        // A gives half to B (which exists), B gives a third to D.
        var register = Build(
            ["A", "B"],
            [
                New("D", Second),
                new Reorganization(First, [Succession.Part(Id("A"), Id("B"), Half, "area"), Succession.Part(Id("A"), Id("A"), Half, "area")]),
                new Reorganization(Second, [Succession.Part(Id("B"), Id("D"), Third, "area"), Succession.Part(Id("B"), Id("B"), 1 - Third, "area")]),
            ]);
        var crosswalk = register.Crosswalk(UnitLevel.Commune, First.PlusDays(-1), Second);
        var entry = Assert.Single(crosswalk.To(Unit(register, "D")), item => item.SourceUnit.Id == Id("A"));
        Assert.Equal(CrosswalkExtent.Assumed, entry.Extent);
        Assert.Equal(Rational.Parse("1/6"), entry.Share);
        Assert.Equal(["area"], entry.Measures);
        Assert.Equal(CrosswalkStatus.Estimated, crosswalk.StatusOf(Unit(register, "D")));
        Assert.Equal(CrosswalkExtent.Share, Assert.Single(crosswalk.To(Unit(register, "A"))).Extent);
    }

    [Fact]
    public void Case5_PartsThatMeetAgain_AreWhole()
    {
        var register = Build(
            ["A"],
            [
                New("B", First),
                New("C", First),
                New("D", Second),
                new Reorganization(First, [Succession.Part(Id("A"), Id("B")), Succession.Part(Id("A"), Id("C"))]),
                new Reorganization(Second, [Succession.Whole(Id("B"), Id("D")), Succession.Whole(Id("C"), Id("D"))]),
            ]);
        var between = register.Crosswalk(UnitLevel.Commune, First.PlusDays(-1), First);
        Assert.Equal([CrosswalkExtent.Unknown, CrosswalkExtent.Unknown], between.Entries.Select(entry => entry.Extent));
        Assert.Equal(CrosswalkStatus.NotDeterminable, between.StatusOf(Unit(register, "B")));
        Assert.Equal(CrosswalkStatus.Exact, between.StatusOf(Unit(register, "P")));
        var over = register.Crosswalk(UnitLevel.Commune, First.PlusDays(-1), Second);
        Assert.Equal(CrosswalkExtent.Whole, Assert.Single(over.To(Unit(register, "D"))).Extent);
        Assert.Equal(CrosswalkStatus.Exact, over.StatusOf(Unit(register, "D")));
    }

    [Fact]
    public void Case6_ReformOfTheRealMap_Is412And1And5And2903()
    {
        var register = Gazetteer.Vietnam;
        var crosswalk = register.Crosswalk(UnitLevel.Commune, new LocalDate(2025, 6, 30), new LocalDate(2025, 7, 1));
        var communes = register.On(new LocalDate(2025, 7, 1)).Units.Where(unit => unit.Level == UnitLevel.Commune).ToList();
        Assert.Equal(3321, communes.Count);
        var open = communes.Where(crosswalk.IsOpen).ToList();
        Assert.Equal(["14698@2025-07-01"], open.Select(unit => unit.Id.Value));
        Assert.Equal(CrosswalkStatus.NotDeterminable, crosswalk.StatusOf(open[0]));
        var others = communes.Except(open).ToList();
        Assert.Equal(412, others.Count(unit => crosswalk.StatusOf(unit) == CrosswalkStatus.NotDeterminable));
        var exact = others.Where(unit => crosswalk.StatusOf(unit) == CrosswalkStatus.Exact).ToList();
        Assert.Equal(5, exact.Count(unit => crosswalk.To(unit).Any(entry => entry.SourceUnit.Level == UnitLevel.District)));
        Assert.Equal(2903, exact.Count(unit => crosswalk.To(unit).All(entry => entry.SourceUnit.Level == UnitLevel.Commune)));

        // No province is inexact because of a split.
        var provinces = register.On(new LocalDate(2025, 7, 1)).Units.Where(unit => unit.Level == UnitLevel.Province).ToList();
        Assert.Equal(34, provinces.Count);
        Assert.All(provinces, province => Assert.Equal(CrosswalkStatus.Exact, crosswalk.StatusOf(province)));
    }

    private static Rational Half => Rational.Parse("1/2");

    private static Rational Third => Rational.Parse("1/3");

    private static UnitId Id(string text) => new(text);

    private static AdministrativeUnit Unit(UnitRegister register, string id) => register.TryGet(Id(id), out var unit) ? unit : throw new KeyNotFoundException(id);

    private static Establishment New(string id, LocalDate day) =>
        new(day, Id(id), UnitLevel.Commune, new UnitCode(id), "Xã " + id, UnitKind.RuralCommune, Id("P"));

    private static UnitRegister Build(string[] communes, UnitChange[] changes)
    {
        var builder = new UnitRegisterBuilder();
        builder.Add(new UnitRecord { Id = Id("P"), Code = new UnitCode("P"), Name = "Tỉnh P", Kind = UnitKind.Province, Level = UnitLevel.Province, Validity = Validity.From(Start) });
        foreach (var commune in communes)
        {
            builder.Add(new UnitRecord
            {
                Id = Id(commune),
                Code = new UnitCode(commune),
                Name = "Xã " + commune,
                Kind = UnitKind.RuralCommune,
                Level = UnitLevel.Commune,
                Parent = "P",
                Validity = Validity.From(Start),
            });
        }

        foreach (var change in changes)
        {
            builder.Add(change);
        }

        var result = builder.Build();
        Assert.Empty(result.Findings);
        return result.Value;
    }
}
