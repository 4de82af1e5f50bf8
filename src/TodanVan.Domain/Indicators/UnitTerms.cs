namespace TodanVan.Domain.Indicators;

/// <summary>The unit of measure of an expression: what is multiplied, and by what it is divided; nothing of either is a bare number.</summary>
/// <remarks>What is on both sides cancels: <c>member/team</c> times <c>team</c> is <c>member</c>. Nothing is converted.</remarks>
internal sealed class UnitTerms
{
    private readonly UnitOfMeasure[] above;
    private readonly UnitOfMeasure[] below;

    private UnitTerms(UnitOfMeasure[] above, UnitOfMeasure[] below)
    {
        this.above = above;
        this.below = below;
        Text = Name()?.Code ?? string.Join("*", above.Select(static unit => unit.Code)) + string.Concat(below.Select(static unit => $"-per-{unit.Code}"));
    }

    public static UnitTerms Bare { get; } = new([], []);

    public bool IsBare => above.Length + below.Length == 0;

    /// <summary>The code of the unit, if it has one; else one that tells units apart and is nobody's.</summary>
    public string Text { get; }

    public static UnitTerms Of(UnitOfMeasure unit) => unit == UnitOfMeasure.One ? Bare : new([unit], []);

    public UnitTerms Times(UnitTerms other) => Cancelled([.. above, .. other.above], [.. below, .. other.below]);

    public UnitTerms Over(UnitTerms other) => Cancelled([.. above, .. other.below], [.. below, .. other.above]);

    /// <summary>The same unit: a measure may have as its unit what another is divided to.</summary>
    public bool IsSame(UnitTerms other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <summary>Whether a definition may declare a unit for its figures, which are shown per so many.</summary>
    /// <remarks>
    /// A product of several units has no name of its own, and what is shown per 1000 has another than the bare result: there the declaring
    /// is the naming, if only it is not the name of something else that is plain here.
    /// </remarks>
    public bool Allows(UnitOfMeasure declared, int per)
    {
        if (Name() is { } name && (per == 1 || declared == name))
        {
            return declared == name;
        }

        return declared == UnitOfMeasure.Percent
            ? IsBare && per == 100
            : declared != UnitOfMeasure.One && !above.Contains(declared) && !below.Contains(declared);
    }

    private static UnitTerms Cancelled(List<UnitOfMeasure> above, List<UnitOfMeasure> below)
    {
        foreach (var unit in above.ToArray())
        {
            if (below.Remove(unit))
            {
                above.Remove(unit);
            }
        }

        above.Sort(static (left, right) => string.CompareOrdinal(left.Code, right.Code));
        below.Sort(static (left, right) => string.CompareOrdinal(left.Code, right.Code));
        return new UnitTerms([.. above], [.. below]);
    }

    /// <summary>The unit as <see cref="UnitOfMeasure.Per"/> names it; null for a product of several.</summary>
    private UnitOfMeasure? Name() => (above.Length, below.Length) switch
    {
        (0, 0) => UnitOfMeasure.One,
        (1, 0) => above[0],
        (0, 1) => UnitOfMeasure.One.Per(below[0]),
        (1, 1) => above[0].Per(below[0]),
        _ => null,
    };
}
