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

    private static BoundaryAdjustment Gift(int day, bool isOfA) => new(First.PlusDays(day), Id(isOfA ? "A" : "B"), Id(isOfA ? "B" : "A"));
}
