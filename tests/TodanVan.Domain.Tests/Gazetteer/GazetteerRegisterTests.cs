using NodaTime.Text;

using TodanVan.Domain.Tests.Laws;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Gazetteers;

/// <summary>The gazetteer as a register: the same as its changes would build, shared where nothing changed, and safe to open from many threads.</summary>
public class GazetteerRegisterTests
{
    private static readonly LocalDate Eve = new(2025, 6, 30);
    private static readonly LocalDate Reform = new(2025, 7, 1);
    private static readonly LocalDate Act2026 = new(2026, 4, 30);

    [Fact]
    public void Rebuilt_FromItsOpeningAndItsChanges_IsEqual()
    {
        var register = Gazetteer.Vietnam;
        var builder = new UnitRegisterBuilder();
        foreach (var record in register.Opening)
        {
            builder.Add(record);
        }

        foreach (var change in register.Changes)
        {
            builder.Add(change);
        }

        var built = builder.Build();
        Assert.Empty(built.Findings.Where(finding => finding.Severity == Severity.Error).Take(5));
        var pairs = UnitHistoryLaws.Lines(register).Zip(UnitHistoryLaws.Lines(built.Value)).ToList();
        Assert.Empty(pairs.Where(pair => pair.First != pair.Second).Take(3));
        Assert.Equal(register.Units.Count, built.Value.Units.Count);
    }

    // Whichever days are asked for first: trees are made when asked for, and take over from either neighbour.
    [Theory]
    [InlineData("2026-04-29", "2026-04-30")]
    [InlineData("2026-04-30", "2026-04-29")]
    [InlineData("2026-04-30", "2025-06-30")]
    [InlineData("2025-06-30", "2026-04-29")]
    public void Snapshots_OfNeighbouringDays_ShareWhatDidNotChange(string first, string second)
    {
        // A register of its own: which trees the shared one has is up to other tests.
        var register = Gazetteer.Vietnam.ToBuilder().Build().Value;
        register.On(LocalDatePattern.Iso.Parse(first).Value);
        register.On(LocalDatePattern.Iso.Parse(second).Value);

        // Nothing changed between these two days: one tree.
        Assert.Same(register.On(new LocalDate(2025, 8, 1)).Tree, register.On(new LocalDate(2026, 4, 29)).Tree);

        // On 2026-04-30 only Đồng Nai changed: the versions of the other 33 provinces and their communes are the same objects.
        var (before, after) = (register.On(Act2026.PlusDays(-1)), register.On(Act2026));
        Assert.Equal(before.Count, after.Count);
        Assert.Equal(11, Enumerable.Range(0, after.Count).Count(i => !ReferenceEquals(before.VersionAt(i), after.VersionAt(i))));
        Assert.Same(before.Tree.Units, after.Tree.Units);
        Assert.Same(before.Tree.Parents, after.Tree.Parents);
        Assert.Same(before.Tree.Ends, after.Tree.Ends);
    }

    [Fact]
    public void Vietnam_FromManyThreads_IsOneRegister()
    {
        var found = new UnitRegister[32];
        var trees = new UnitTree[32];
        Parallel.For(0, found.Length, i =>
        {
            found[i] = Gazetteer.Vietnam;
            trees[i] = found[i].On(i % 2 == 0 ? Eve : Reform).Tree;
            Assert.True(found[i].Lineage.Edges.Count >= 10_000);
        });

        Assert.Single(found.Distinct());
        Assert.Equal(2, trees.Distinct().Count());
    }

    [Fact]
    public void ToBuilder_WithNothingAdded_IsTheSameRegister()
    {
        var built = Gazetteer.Vietnam.ToBuilder().Build();

        Assert.Empty(built.Findings);
        Assert.Equal(UnitHistoryLaws.Lines(Gazetteer.Vietnam), UnitHistoryLaws.Lines(built.Value));
    }
}
