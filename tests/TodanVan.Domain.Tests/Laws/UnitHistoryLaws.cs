using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>What holds for every history of units; semantics A, design section 6.</summary>
public class UnitHistoryLaws
{
    [Property(MaxTest = 150)]
    public Property Rebuilt_FromItsOpeningAndItsChanges_IsEqual() => Prop.ForAll(UnitStories.Any, story =>
    {
        var register = story.Register();
        var builder = new UnitRegisterBuilder();
        foreach (var record in register.Opening)
        {
            builder.Add(record);
        }

        foreach (var change in register.Changes)
        {
            builder.Add(change);
        }

        Assert.Equal(Lines(register), Lines(builder.Build().ValueOrThrow()));
    });

    [Property(MaxTest = 150)]
    public Property Changes_OfADay_InAnyOrder_GiveTheSame() => Prop.ForAll(UnitStories.Any, ArbMap.Default.ArbFor<int>(), (story, seed) =>
    {
        var shuffled = story.Changes
            .Select((change, i) => (change, key: unchecked(((i + 1) * 2654435761L) ^ seed) % 1009))
            .OrderBy(item => item.key)
            .Select(item => item.change);

        Assert.Equal(Lines(story.Register()), Lines(story.Register(shuffled)));
    });

    [Property(MaxTest = 100)]
    public Property PreOrderRanges_AreExactlyTheDescendants() => Prop.ForAll(UnitStories.Any, story =>
    {
        var register = story.Register();
        foreach (var day in story.Days())
        {
            var tree = register.On(day);
            Assert.Equal(
                register.Units.Where(unit => unit.On(day) is not null).Select(unit => unit.Id).Order(),
                tree.Units.Select(unit => unit.Id).Order());
            for (var place = 0; place < tree.Count; place++)
            {
                for (var other = 0; other < tree.Count; other++)
                {
                    var isInside = other > place && other < tree.EndOf(place);
                    Assert.Equal(isInside, IsBelow(register, tree.Units[other], tree.Units[place].Id, day));
                }
            }
        }
    });

    [Property(MaxTest = 100)]
    public Property Codes_OnAnyDay_AreOfOneUnitEach() => Prop.ForAll(UnitStories.Any, story =>
    {
        var register = story.Register();
        foreach (var day in story.Days())
        {
            var codes = register.On(day).Units.Select(unit => unit.On(day)!.Code.Value).ToList();
            Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());

            // An id goes before a code, and the ids of the first communes are their first codes.
            Assert.All(codes.Where(code => !register.TryGet(new UnitId(code), out _)), code => Assert.Equal(code, register.Resolve(code, day).ValueOrThrow().On(day)!.Code.Value));
        }
    });

    [Property(MaxTest = 100)]
    public Property Units_BeginAndEnd_AsTheChangesSay() => Prop.ForAll(UnitStories.Any, story =>
    {
        var register = story.Register();
        foreach (var change in story.Changes.OfType<Reorganization>())
        {
            foreach (var succession in change.Successions)
            {
                Assert.True(register.TryGet(succession.Source, out var source));
                Assert.True(register.TryGet(succession.Target, out var target));
                Assert.NotNull(source.On(change.Date.PlusDays(-1)));
                Assert.NotNull(target.On(change.Date));
                Assert.Equal(change.Successions.Any(each => each.IsOwnPart && each.Source == source.Id), source.On(change.Date) is not null);
                Assert.Contains(register.SuccessorsOf(source), edge => edge.Target == target.Id && edge.Date == change.Date);
                Assert.Contains(register.PredecessorsOf(target), edge => edge.Source == source.Id && edge.Date == change.Date);
            }
        }
    });

    // Every village stands under a commune that is there, whatever became of the one it began in.
    [Property(MaxTest = 100)]
    public Property Villages_FollowTheirCommune() => Prop.ForAll(UnitStories.Any, story =>
    {
        var register = story.Register();
        foreach (var day in story.Days())
        {
            var tree = register.On(day);
            foreach (var village in register.Units.Where(unit => unit.Level == UnitLevel.Village))
            {
                var parent = tree.ParentOf(tree.IndexOf(village.Id));
                Assert.Equal(UnitLevel.Commune, tree.Units[parent].Level);
                Assert.True(village.On(day)!.IsPlaced);
            }
        }
    });

    [Property(MaxTest = 60)]
    public Property Snapshots_WithoutAChangeInBetween_AreOneTree() => Prop.ForAll(UnitStories.Any, story =>
    {
        var register = story.Register();
        foreach (var day in story.Days())
        {
            Assert.Same(register.On(day).Tree, register.On(day).Tree);
            if (!register.Changes.Any(change => change.Date == day.PlusDays(1)))
            {
                Assert.Same(register.On(day).Tree, register.On(day.PlusDays(1)).Tree);
            }
        }
    });

    [Property(MaxTest = 60)]
    public Property Crosswalk_ThereInTwoSteps_IsThatInOne() => Prop.ForAll(UnitStories.Any, ArbMap.Default.ArbFor<int>(), (story, seed) =>
    {
        var register = story.Register();
        var days = story.Days();
        var middle = days[(seed & int.MaxValue) % days.Count];
        var direct = register.Crosswalk(UnitLevel.Commune, Communes.Start, story.LastDay);
        var joined = register.Crosswalk(UnitLevel.Commune, Communes.Start, middle).Then(register.Crosswalk(UnitLevel.Commune, middle, story.LastDay));

        Assert.Equal(Entries(direct), Entries(joined));
        Assert.Equal(Statuses(register, direct), Statuses(register, joined));
    });

    internal static IEnumerable<string> Lines(UnitRegister register) => register.Units.Select(unit =>
        $"{unit.Id} {unit.Level}: " + string.Join("; ", unit.History.Select(version =>
            $"{version.Validity} {version.Code} {version.Name} {version.Kind} {version.Parent} {version.IsPlaced} {version.Basis} [{string.Join(' ', version.PossibleParents)}]"))
        + " <- " + string.Join("; ", register.PredecessorsOf(unit)) + " -> " + string.Join("; ", register.SuccessorsOf(unit)));

    private static IEnumerable<string> Entries(Crosswalk crosswalk) => crosswalk.Entries.Select(entry => entry.ToString());

    private static IEnumerable<(UnitId, CrosswalkStatus)> Statuses(UnitRegister register, Crosswalk crosswalk) =>
        register.On(crosswalk.ToDate).Units.Select(unit => (unit.Id, crosswalk.StatusOf(unit)));

    private static bool IsBelow(UnitRegister register, AdministrativeUnit unit, UnitId above, LocalDate day)
    {
        if (above == UnitId.Country)
        {
            return unit.Id != above;
        }

        for (var parent = unit.On(day)!.Parent; parent is not null; parent = register.TryGet(parent, out var known) ? known.On(day)!.Parent : null)
        {
            if (parent == above)
            {
                return true;
            }
        }

        return false;
    }
}
