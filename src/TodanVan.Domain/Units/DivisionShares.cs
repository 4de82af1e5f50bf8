using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>How large the parts of divided units are taken to be: as recorded, of one measure only if so asked, or as a caller says.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class DivisionShares
{
    private readonly string? measure;
    private readonly ILookup<(UnitId Source, LocalDate Date), PartShare> given;

    private DivisionShares(string? measure, IEnumerable<PartShare> given)
    {
        this.measure = measure;
        this.given = given.ToLookup(static share => (share.Source, share.Date));
    }

    /// <summary>As recorded.</summary>
    public static DivisionShares Recorded { get; } = new(null, []);

    /// <summary>Takes a caller's shares, apart from those that cannot be, about which it gives findings.</summary>
    /// <param name="register">The register in which the units were divided.</param>
    /// <param name="measure">The only measure by which shares are wanted; null for any.</param>
    /// <param name="given">The caller's shares. Those of the measure stand in for all recorded shares of the same division.</param>
    /// <param name="findings">Takes <c>TDV0608</c> and <c>TDV0609</c>.</param>
    public static DivisionShares Of(UnitRegister register, string? measure, IReadOnlyList<PartShare> given, List<Finding> findings)
    {
        var sound = new List<PartShare>();
        var divisions = given
            .Where(share => measure is null || string.Equals(measure, share.Measure, StringComparison.Ordinal))
            .DistinctBy(static share => (share.Source, share.Date, share.Target, share.Share, share.Measure))
            .GroupBy(static share => (share.Source, share.Date))
            .OrderBy(static group => group.Key.Source)
            .ThenBy(static group => group.Key.Date);
        foreach (var division in divisions)
        {
            var parts = register.Lineage.FromOn(division.Key.Source, division.Key.Date)
                .FindAll(static edge => edge.Extent == SuccessionExtent.Part)
                .ConvertAll(static edge => edge.Target)
                .ToHashSet();
            var ofNoPart = division.Where(share => !parts.Contains(share.Target)).ToList();
            findings.AddRange(ofNoPart.Select(OfNoPart));
            var known = division.Except(ofNoPart).ToList();
            var sum = known.Aggregate(Rational.Zero, static (all, share) => all + share.Share);
            var targets = known.Select(static share => share.Target).Distinct().Count();
            if (known.Count == 0 || (targets == known.Count && (targets == parts.Count ? sum == Rational.One : sum < Rational.One)))
            {
                sound.AddRange(known);
                continue;
            }

            var (source, day) = division.Key;
            findings.AddRange(known.Select(static share => share.Location).Distinct().Select(location => FindingCatalogue.GivenSharesDoNotClose.About(
                location,
                new FindingSubject { Unit = source.Value },
                ("unit", source.Value),
                ("day", Import.IntervalReader.Iso(day)),
                ("sum", sum.ToString()))));
        }

        return new DivisionShares(measure, sound);
    }

    /// <summary>The share of each part of a division, and what it is measured by.</summary>
    public (Rational? Share, string? Measure)[] Of(UnitId source, LocalDate day, List<LineageEdge> division)
    {
        var shares = new (Rational? Share, string? Measure)[division.Count];
        var known = given[(source, day)];
        for (var i = 0; i < shares.Length; i++)
        {
            var target = division[i].Target;
            if (known.Any())
            {
                var own = known.FirstOrDefault(share => share.Target == target);
                shares[i] = (own?.Share, own?.Measure);
            }
            else if (measure is null || string.Equals(measure, division[i].Succession.ShareMeasure, StringComparison.Ordinal))
            {
                shares[i] = (division[i].Succession.Share, division[i].Succession.ShareMeasure);
            }
        }

        return shares;
    }

    private static Finding OfNoPart(PartShare share) => FindingCatalogue.ShareOfNoPart.About(
        share.Location,
        new FindingSubject { Unit = share.Source.Value },
        ("unit", share.Source.Value),
        ("target", share.Target.Value),
        ("day", Import.IntervalReader.Iso(share.Date)),
        ("share", share.Share.ToString()));
}
