using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Support;

/// <summary>Histories of communes and villages that are valid by construction: every change is of what is there on its day.</summary>
internal static class UnitStories
{
    public static readonly LocalDate FirstDay = new(2020, 1, 1);

    public static Arbitrary<Story> Any => ArbMap.Default.ArbFor<int>().Generator
        .ArrayOf(60)
        .Select(static seeds => new Story(Array.ConvertAll(seeds, static seed => seed & int.MaxValue)))
        .ToArbitrary();

    /// <summary>A history and the means to tell it.</summary>
    internal sealed class Story
    {
        private readonly int[] seeds;
        private int next;

        public Story(int[] seeds)
        {
            this.seeds = seeds;
            Make();
        }

        /// <summary>The changes, some of them on one day.</summary>
        public List<UnitChange> Changes { get; } = [];

        /// <summary>Whether the changes say of all villages where they went: of a commune that gave a part and went on, which of its villages stayed.</summary>
        public bool NamesEveryMove { get; private set; } = true;

        public LocalDate LastDay { get; private set; } = FirstDay;

        public static string[] Communes => ["A", "B", "C", "D", "E"];

        public static (string, string)[] Villages => [.. Communes.SelectMany(commune => new[] { (commune + "1", commune), (commune + "2", commune) })];

        public UnitRegister Register(IEnumerable<UnitChange>? changes = null) => Build(Communes, Villages, changes ?? Changes);

        public List<LocalDate> Days() => [.. Changes.SelectMany(static change => new[] { change.Date.PlusDays(-1), change.Date }).Append(Start).Distinct().Order()];

        public override string ToString() => string.Join(Environment.NewLine, Changes);

        private int Pick(int below) => seeds[next++ % seeds.Length] % below;

        private T Take<T>(List<T> list)
        {
            var i = Pick(list.Count);
            var taken = list[i];
            list.RemoveAt(i);
            return taken;
        }

        private void Make()
        {
            var living = Communes.ToList();
            var codes = Communes.ToDictionary(id => id, id => id, StringComparer.Ordinal);
            var home = Villages.ToDictionary(item => item.Item1, item => item.Item2, StringComparer.Ordinal);
            var fresh = 0;
            for (var day = FirstDay; day < FirstDay.PlusDays(8); day = day.PlusDays(1))
            {
                // Each unit has a part in at most one change a day; what ends frees its code for the day.
                var free = living.ToList();
                var freed = new List<string>();
                for (var turn = Pick(3); turn >= 0 && free.Count > 1; turn--)
                {
                    LastDay = day;
                    var first = Take(free);
                    switch (Pick(9))
                    {
                        case 0:
                            var second = Take(free);
                            var made = Made(codes.Values, freed);
                            Changes.Add(New(made.Id, made.Code, day));
                            Changes.Add(new Reorganization(day, [Succession.Whole(Id(first), Id(made.Id)), Succession.Whole(Id(second), Id(made.Id))]));
                            End(first, made.Id);
                            End(second, made.Id);
                            Begin(made);
                            break;
                        case 1:
                            var (left, right) = (Made(codes.Values, freed), Made(codes.Values, freed));
                            Changes.Add(New(left.Id, left.Code, day));
                            Changes.Add(New(right.Id, right.Code, day));
                            Changes.Add(new Reorganization(day, [Succession.Part(Id(first), Id(left.Id)), Succession.Part(Id(first), Id(right.Id))]));
                            foreach (var village in VillagesOf(first))
                            {
                                home[village] = Pick(2) == 0 ? left.Id : right.Id;
                                Changes.Add(new Transfer(day, Id(village), Id(home[village])));
                            }

                            End(first, left.Id);
                            Begin(left);
                            Begin(right);
                            break;
                        case 2:
                            var into = Take(free);
                            Changes.Add(new Reorganization(day, [Succession.Whole(Id(first), Id(into))]));
                            End(first, into);
                            break;
                        case 3:
                            codes[first] = $"x{fresh++}";
                            Changes.Add(new Recoding(day, Id(first), new UnitCode(codes[first])));
                            break;
                        case 4:
                            Changes.Add(new Renaming(day, Id(first), $"Xã mới {fresh++}"));
                            break;
                        case 5:
                            // The villages on the strip go along, by name.
                            var neighbour = Take(free);
                            var moved = VillagesOf(first).Where(_ => Pick(2) == 0).ToList();
                            Changes.Add(new BoundaryAdjustment(day, Id(first), Id(neighbour), moved.ConvertAll(Id)));
                            moved.ForEach(village => home[village] = neighbour);
                            break;
                        case 6:
                            // A new commune out of a part of one that goes on with the rest.
                            var cut = Made(codes.Values, freed);
                            Changes.Add(New(cut.Id, cut.Code, day));
                            var gone = VillagesOf(first).Where(_ => Pick(2) == 0).ToList();
                            if (Pick(2) == 0)
                            {
                                Changes.Add(new BoundaryAdjustment(day, Id(first), Id(cut.Id), gone.ConvertAll(Id)));
                            }
                            else
                            {
                                NamesEveryMove = false;
                                Changes.Add(new Reorganization(day, [Succession.Part(Id(first), Id(cut.Id)), Succession.Part(Id(first), Id(first))]));
                                gone.ForEach(village => Changes.Add(new Transfer(day, Id(village), Id(cut.Id))));
                            }

                            gone.ForEach(village => home[village] = cut.Id);
                            Begin(cut);
                            break;
                        case 7:
                            // Two become two others: one is divided between them, the other goes whole into the second.
                            var other = Take(free);
                            var (one, two) = (Made(codes.Values, freed), Made(codes.Values, freed));
                            Changes.Add(New(one.Id, one.Code, day));
                            Changes.Add(New(two.Id, two.Code, day));
                            Changes.Add(new Reorganization(
                                day, [Succession.Part(Id(first), Id(one.Id)), Succession.Part(Id(first), Id(two.Id)), Succession.Whole(Id(other), Id(two.Id))]));
                            foreach (var village in VillagesOf(first))
                            {
                                home[village] = Pick(2) == 0 ? one.Id : two.Id;
                                Changes.Add(new Transfer(day, Id(village), Id(home[village])));
                            }

                            End(first, one.Id);
                            End(other, two.Id);
                            Begin(one);
                            Begin(two);
                            break;
                        default:
                            Changes.Add(new Reclassification(day, Id(first), Pick(2) == 0 ? UnitKind.Ward : UnitKind.RuralCommune));
                            break;
                    }
                }

                List<string> VillagesOf(string id) => [.. home.Where(item => item.Value == id).Select(item => item.Key).Order(StringComparer.Ordinal)];

                void End(string id, string heir)
                {
                    living.Remove(id);
                    freed.Add(codes[id]);
                    codes.Remove(id);
                    foreach (var village in home.Where(item => item.Value == id).Select(item => item.Key).ToList())
                    {
                        home[village] = heir;
                    }
                }

                void Begin((string Id, string Code) made)
                {
                    living.Add(made.Id);
                    codes[made.Id] = made.Code;
                }
            }

            (string Id, string Code) Made(IEnumerable<string> used, List<string> freed)
            {
                var id = $"n{fresh++}";

                // A new unit often takes the code of one that ended that day.
                return freed.Count > 0 && Pick(2) == 0 ? (id, Take(freed)) : (id, id);
            }

            static Establishment New(string id, string code, LocalDate day) =>
                new(day, Id(id), UnitLevel.Commune, new UnitCode(code), "Xã " + id, UnitKind.RuralCommune, Id("P"), candidates: []);
        }
    }
}
