using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Units;

/// <summary>Histories with more ways through them than anybody can go, and longer than anybody can call oneself.</summary>
public class LineageScaleTests
{
    private static readonly LocalDate First = new(2020, 1, 1);

    // Sixty divisions have 2^60 ways through them.
    [Fact]
    public void Crosswalk_OfCommunesThatGaveEachOtherPartsOnSixtyDays_IsFound()
    {
        var register = Build(["A", "B"], Enumerable.Range(0, 60).Select(day => Gift(day, day % 2 == 0)));
        var last = First.PlusDays(60);

        foreach (var crosswalk in new[] { register.Crosswalk(UnitLevel.Commune, Start, last), register.Crosswalk(UnitLevel.Commune, last, Start) })
        {
            Assert.Equal(
                ["A -> A (Unknown)", "A -> B (Unknown)", "B -> A (Unknown)", "B -> B (Unknown)"],
                crosswalk.Entries.Select(static entry => entry.ToString()));
            Assert.Equal(CrosswalkStatus.NotDeterminable, crosswalk.StatusOf(register.Unit("A")));
            Assert.Equal(CrosswalkStatus.Exact, crosswalk.StatusOf(register.Unit("P")));
        }
    }

    // And when both go into one at last, all of both is there.
    [Fact]
    public void Crosswalk_OfPartsThatAllMeetAgain_IsWhole()
    {
        var end = First.PlusDays(60);
        var register = Build(
            ["A", "B"],
            [
                .. Enumerable.Range(0, 60).Select(day => Gift(day, day % 2 == 0)),
                New("D", end),
                new Reorganization(end, [Succession.Whole(Id("A"), Id("D")), Succession.Whole(Id("B"), Id("D"))]),
            ]);

        Assert.Equal(["A -> D (Whole)", "B -> D (Whole)"], register.Crosswalk(UnitLevel.Commune, Start, end).Entries.Select(static entry => entry.ToString()));
    }

    [Fact]
    public void Crosswalk_OfVeryManyDivisionsOneAfterTheOther_NeedsNoStack()
    {
        var register = Build(["A", "B"], Enumerable.Range(0, 4000).Select(day => Gift(day, true)));
        IReadOnlyList<CrosswalkEntry>? entries = null;
        var thread = new Thread(() => entries = register.Crosswalk(UnitLevel.Commune, Start, First.PlusDays(4000)).Entries, maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(["A -> A (Unknown)", "A -> B (Unknown)", "B -> B (Whole)"], entries!.Select(static entry => entry.ToString()));
    }

    // One commune takes another in on each of many days: backwards it is made of all of them.
    [Fact]
    public void Crosswalk_BackOverVeryManyMergers_NamesEverySource()
    {
        const int Mergers = 3000;
        string[] communes = ["A", .. Enumerable.Range(0, Mergers).Select(i => $"s{i:0000}")];
        var register = Build(communes, Enumerable.Range(0, Mergers).Select(i =>
            new Reorganization(First.PlusDays(i), [Succession.Whole(Id($"s{i:0000}"), Id("A"))])));

        var entries = register.Crosswalk(UnitLevel.Commune, First.PlusDays(Mergers), Start).Entries;

        Assert.Equal(Mergers + 1, entries.Count);
        Assert.All(entries, entry => Assert.Equal(CrosswalkExtent.Unknown, entry.Extent));
    }

    // The villages of a commune that was taken in are those of the one that took it in, and may move with a part of it.
    [Fact]
    public void Build_VillageOfACommuneTakenIn_MovesWithAPartOfTheOther()
    {
        var register = Build(
            ["A", "B", "C"],
            [("A1", "A")],
            new Reorganization(First, [Succession.Whole(Id("A"), Id("B"))]),
            new BoundaryAdjustment(First.PlusDays(1), Id("B"), Id("C"), [Id("A1")]));

        Assert.Equal(["A", "B", "C"], new[] { Start, First, First.PlusDays(1) }.Select(day => register.Unit("A1").On(day)!.Parent!.Value));
    }

    // Thousands of communes of one code, and as many villages that name it: every one is set aside, and the sentence names ten of them.
    [Fact]
    public void Build_OneCodeOfThousands_IsSaidInEveryPlace()
    {
        const int Many = 1500;
        var builder = new UnitRegisterBuilder();
        UnitRecord Row(string id, string code, UnitLevel level, UnitKind kind, string? parent) => new()
        {
            Id = new UnitId(id), Code = new UnitCode(code), Name = id, Kind = kind, Level = level, Parent = parent, Validity = Validity.From(First),
        };
        builder.Add(Row("p", "P", UnitLevel.Province, UnitKind.Province, null));
        for (var i = 0; i < Many; i++)
        {
            builder.Add(Row($"c{i}", "C", UnitLevel.Commune, UnitKind.RuralCommune, "P"));
            builder.Add(Row($"v{i}", $"V{i}", UnitLevel.Village, UnitKind.Hamlet, "C"));
        }

        var built = builder.Build();

        Assert.Equal(2 * Many, built.Quarantined);
        var ambiguous = built.Findings.Where(finding => finding.Code == "TDV0206").ToList();
        Assert.Equal(Many, ambiguous.Count);
        Assert.EndsWith($"; … ({Many})", ambiguous[0].Arguments.Single(argument => argument.Name == "units").Value, StringComparison.Ordinal);
    }

    private static BoundaryAdjustment Gift(int day, bool isOfA) => new(First.PlusDays(day), Id(isOfA ? "A" : "B"), Id(isOfA ? "B" : "A"));
}
