using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Units;

/// <summary>What each kind of change does to versions, days, acts and lineage; semantics A1 to A6.</summary>
public class UnitChangeTests
{
    private static readonly LocalDate Day = new(2025, 7, 1);
    private static readonly LocalDate Eve = new(2025, 6, 30);
    private static readonly LegalBasis Act = new("1684/NQ-UBTVQH15");

    [Fact]
    public void Establishment_Begins_OnTheDayAndNotBefore()
    {
        var unit = Build(["A"], New("N", Day)).Unit("N");

        Assert.Null(unit.On(Eve));
        Assert.Equal(("N", "Xã N", UnitKind.RuralCommune, Id("P")), (unit.On(Day)!.Code.Value, unit.On(Day)!.Name, unit.On(Day)!.Kind, unit.On(Day)!.Parent!));
        Assert.Equal(Validity.From(Day), Assert.Single(unit.History).Validity);
    }

    [Fact]
    public void Attributes_Written_FromTheDayOn_WithTheirAct()
    {
        var register = Build(
            ["A"], new Renaming(Day, Id("A"), "Xã A Mới", Act), new Recoding(Day, Id("A"), new UnitCode("9"), Act), new Reclassification(Day, Id("A"), UnitKind.Ward, Act));
        var unit = register.Unit("A");

        Assert.Equal(2, unit.History.Count);
        Assert.Equal(("A", "Xã A", UnitKind.RuralCommune), (unit.On(Eve)!.Code.Value, unit.On(Eve)!.Name, unit.On(Eve)!.Kind));
        Assert.Equal(("9", "Xã A Mới", UnitKind.Ward), (unit.On(Day)!.Code.Value, unit.On(Day)!.Name, unit.On(Day)!.Kind));
        Assert.Equal((null, Act), (unit.On(Eve)!.Basis, unit.On(Day)!.Basis));
        Assert.Equal((new Validity(Start, Day), Validity.From(Day)), (unit.History[0].Validity, unit.History[1].Validity));
        Assert.Equal(unit, register.Resolve("9", Day).ValueOrThrow());
    }

    // A1: "nhập vào": the unit that takes another in goes on.
    [Fact]
    public void Reorganization_IntoAUnit_LeavesThatOneAsItIs()
    {
        var register = Build(["A", "B"], new Reorganization(Day, [Succession.Whole(Id("A"), Id("B"))], Act));

        Assert.Equal(new Validity(Start, Day), Assert.Single(register.Unit("A").History).Validity);
        Assert.Equal(Validity.From(Start), Assert.Single(register.Unit("B").History).Validity);
        var edge = Assert.Single(register.SuccessorsOf(register.Unit("A")));
        Assert.Equal((Id("B"), SuccessionExtent.Whole, Day, Act), (edge.Target, edge.Extent, edge.Date, edge.Basis));
        Assert.Equal("A", Assert.Single(register.PredecessorsOf(register.Unit("B"))).Source.Value);
    }

    // A1: "thành xã mới có tên gọi là X" is a new unit, even when it takes the name and the code of one of them.
    [Fact]
    public void Reorganization_IntoANewUnitOfTheSameCode_IsAnotherUnit()
    {
        var register = Build(
            ["A", "B"],
            new Establishment(Day, Id("N"), UnitLevel.Commune, new UnitCode("A"), "Xã A", UnitKind.RuralCommune, Id("P"), candidates: []),
            new Reorganization(Day, [Succession.Whole(Id("A"), Id("N")), Succession.Whole(Id("B"), Id("N"))]));

        Assert.Equal(["A", "N"], register.Find("A").Select(unit => unit.Id.Value));
        Assert.Null(register.Unit("A").On(Day));
    }

    // A5: whole into one, and the children follow by the same act.
    [Fact]
    public void Children_OfAUnitThatGoesWhole_FollowIt()
    {
        var register = Build(["A", "B"], [("a", "A")], new Reorganization(Day, [Succession.Whole(Id("A"), Id("B"))], Act));
        var village = register.Unit("a");

        Assert.Equal((Id("A"), Id("B")), (village.On(Eve)!.Parent!, village.On(Day)!.Parent!));
        Assert.Equal(Act, village.On(Day)!.Basis);
    }

    [Fact]
    public void Transfer_OfAVillage_IsOneChange()
    {
        var village = Build(["A", "B"], [("a", "A")], new Transfer(Day, Id("a"), Id("B"), Act)).Unit("a");

        Assert.Equal((Id("A"), Id("B"), Act), (village.On(Eve)!.Parent!, village.On(Day)!.Parent!, village.On(Day)!.Basis!));
    }

    // A6: the source goes on, with a part of its own.
    [Fact]
    public void BoundaryAdjustment_LeavesBoth_AndMovesTheVillagesItNames()
    {
        var register = Build(["A", "B"], [("a1", "A"), ("a2", "A")], new BoundaryAdjustment(Day, Id("A"), Id("B"), [Id("a1")], Act));

        Assert.Equal(
            ["A -> A (Part)", "A -> B (Part)"], register.SuccessorsOf(register.Unit("A")).Select(edge => edge.Succession.ToString()).Order(StringComparer.Ordinal));
        Assert.NotNull(register.Unit("A").On(Day));
        Assert.Equal((Id("B"), Id("A")), (register.Unit("a1").On(Day)!.Parent!, register.Unit("a2").On(Day)!.Parent!));
    }

    [Fact]
    public void Abolition_Ends_WithoutASuccessor()
    {
        var register = Build(["A"], new Abolition(Day, Id("A"), Act));

        Assert.NotNull(register.Unit("A").On(Eve));
        Assert.Null(register.Unit("A").On(Day));
        Assert.Empty(register.SuccessorsOf(register.Unit("A")));
    }

    // A5: abolition of a level moves children to the nearest ancestor that is left.
    [Fact]
    public void LevelAbolition_MovesChildrenUp()
    {
        var builder = Build([]).ToBuilder();
        builder.Add(Record("D", "Huyện D", UnitKind.RuralDistrict, UnitLevel.District, "P"));
        builder.Add(Record("A", "Xã A", UnitKind.RuralCommune, UnitLevel.Commune, "D"));
        builder.Add(new LevelAbolition(Day, UnitLevel.District, Act));
        var register = builder.Build().ValueOrThrow();

        Assert.Null(register.Unit("D").On(Day));
        Assert.Equal((Id("D"), Id("P"), Act), (register.Unit("A").On(Eve)!.Parent!, register.Unit("A").On(Day)!.Parent!, register.Unit("A").On(Day)!.Basis!));
    }

    // A4: on one day A takes B's code and B takes A's; both read the eve.
    [Fact]
    public void Changes_OfADay_ReadTheEve()
    {
        var register = Build(["A", "B"], new Recoding(Day, Id("A"), new UnitCode("B")), new Recoding(Day, Id("B"), new UnitCode("A")));

        Assert.Equal(("B", "A"), (register.Unit("A").On(Day)!.Code.Value, register.Unit("B").On(Day)!.Code.Value));
    }

    [Fact]
    public void References_ByCode_AreOfTheEve()
    {
        // Two units bear 00691, one until that day and one from it.
        var builder = new UnitRegisterBuilder();
        builder.Add(Record("old", "Phường Trần Phú", UnitKind.Ward, UnitLevel.Commune, "P", "00691"));
        builder.Add(Record("P", "Tỉnh P", UnitKind.Province, UnitLevel.Province, null));
        builder.Add(new Establishment(Day, Id("new"), UnitLevel.Commune, new UnitCode("00691"), "Phường Hà Giang 2", UnitKind.Ward, Id("P"), candidates: []));
        builder.Add(new Reorganization(Day, [Succession.Whole(Id("00691"), Id("new"))]));
        var register = builder.Build().ValueOrThrow();

        Assert.Equal("new", Assert.Single(register.SuccessorsOf(register.Unit("old"))).Target.Value);
    }

    // 00694 is one ward on the eve and another on the day; a village goes to that of the day.
    [Fact]
    public void References_ToWhatAUnitGoesTo_AreOfTheDay()
    {
        var builder = Gazetteer.Vietnam.ToBuilder();
        builder.Add(Record("v", "Tổ 1", UnitKind.Neighbourhood, UnitLevel.Village, "00688", "00688-01"));
        builder.Add(new Transfer(Day, Id("00688-01"), Id("00694"), Act));
        var built = builder.Build();

        Assert.Empty(built.Findings);
        Assert.Equal(("00688@2004-01-01", "00694@2025-07-01"), (built.Value.Unit("v").On(Eve)!.Parent!.Value, built.Value.Unit("v").On(Day)!.Parent!.Value));
    }

    private static UnitRecord Record(string id, string name, UnitKind kind, UnitLevel level, string? parent, string? code = null) => new()
    {
        Id = Id(id),
        Code = new UnitCode(code ?? id),
        Name = name,
        Kind = kind,
        Level = level,
        Parent = parent,
        Validity = Validity.From(Start),
    };
}
