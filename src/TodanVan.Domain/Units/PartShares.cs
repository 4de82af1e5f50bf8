namespace TodanVan.Domain.Units;

/// <summary>How large the parts of divided units are taken to be: as recorded, of one measure only if so asked, or as a caller says.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class PartShares
{
    private readonly string? measure;
    private readonly ILookup<UnitId, Succession> given;

    private PartShares(string? measure, IEnumerable<Succession> given)
    {
        this.measure = measure;
        this.given = given.ToLookup(static share => share.Source);
    }

    /// <summary>As recorded.</summary>
    public static PartShares Recorded { get; } = new(null, []);

    /// <summary>Takes a caller's shares, apart from those that cannot be, about which it gives findings.</summary>
    /// <param name="register">The register in which the units were divided.</param>
    /// <param name="measure">The only measure by which recorded shares are wanted; null for any.</param>
    /// <param name="given">The caller's shares. They stand in for all recorded shares of the same division.</param>
    /// <param name="findings">Takes <c>TDV0608</c> and <c>TDV0609</c>.</param>
    public static PartShares Of(UnitRegister register, string? measure, IReadOnlyList<Succession> given, List<Finding> findings)
    {
        var sound = new List<Succession>();
        foreach (var ofSource in given.Distinct().GroupBy(static share => share.Source).OrderBy(static group => group.Key))
        {
            var left = ofSource.ToList();
            foreach (var division in register.Lineage.From(ofSource.Key).ToArray().GroupBy(static edge => edge.Date))
            {
                var parts = division.Where(static edge => edge.Extent == SuccessionExtent.Part).Select(static edge => edge.Target).ToHashSet();
                var own = ofSource.Where(share => parts.Contains(share.Target)).ToList();
                left.RemoveAll(share => parts.Contains(share.Target));
                if (own.Count == 0)
                {
                    continue;
                }

                var sum = own.Aggregate(Rational.Zero, static (known, share) => known + share.Share!.Value);
                var isClear = own.Select(static share => share.Target).Distinct().Count() == own.Count;
                if (isClear && (own.Count == parts.Count ? sum == Rational.One : sum < Rational.One))
                {
                    sound.AddRange(own);
                    continue;
                }

                findings.Add(FindingCatalogue.GivenSharesDoNotClose.About(
                    null,
                    new FindingSubject { Unit = ofSource.Key.Value },
                    ("unit", ofSource.Key.Value),
                    ("day", Import.IntervalReader.Iso(division.Key)),
                    ("sum", sum.ToString())));
            }

            foreach (var share in left)
            {
                findings.Add(FindingCatalogue.ShareOfNoPart.About(
                    null,
                    new FindingSubject { Unit = share.Source.Value },
                    ("unit", share.Source.Value),
                    ("target", share.Target.Value),
                    ("share", share.Share!.Value.ToString())));
            }
        }

        return new PartShares(measure, sound);
    }

    /// <summary>The share of each part of a division, and what it is measured by.</summary>
    public (Rational? Share, string? Measure)[] Of(UnitId source, List<LineageEdge> division)
    {
        var shares = new (Rational? Share, string? Measure)[division.Count];
        var isGiven = given[source].Any(share => division.Exists(edge => edge.Target == share.Target));
        for (var i = 0; i < shares.Length; i++)
        {
            var succession = isGiven ? given[source].FirstOrDefault(share => share.Target == division[i].Target) : division[i].Succession;
            if (succession is { Share: { } share, ShareMeasure: { } by } && (isGiven || measure is null || string.Equals(measure, by, StringComparison.Ordinal)))
            {
                shares[i] = (share, by);
            }
        }

        return shares;
    }
}
