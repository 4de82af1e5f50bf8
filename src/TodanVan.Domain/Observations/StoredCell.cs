using System.Numerics;

namespace TodanVan.Domain.Observations;

/// <summary>A cell on its way into the columns, as places in the tables of units, series and periods.</summary>
internal readonly struct StoredCell(int unit, int series, int period, ObservationState state, Qualifier qualifier, long mantissa, bool isBig, long source)
{
    /// <summary>The source of a cell of which nothing is remembered.</summary>
    public const long NoSource = -1;

    public int Unit { get; } = unit;

    public int Series { get; } = series;

    public int Period { get; } = period;

    public ObservationState State { get; } = state;

    public Qualifier Qualifier { get; } = qualifier;

    /// <summary>The value times 10^scale; for a value that does not fit, its place in the table of big mantissas.</summary>
    public long Mantissa { get; } = mantissa;

    public bool IsBig { get; } = isBig;

    /// <summary>Document and row, packed by <see cref="SourceTable"/>.</summary>
    public long Source { get; } = source;

    /// <summary>A cell with a value, or with zero where there is none; a mantissa that does not fit is put into a table of big ones.</summary>
    public static StoredCell Of(
        int unit, int series, int period, ObservationState state, Qualifier qualifier, BigInteger mantissa, long source, List<BigInteger> big)
    {
        if (mantissa >= long.MinValue && mantissa <= long.MaxValue)
        {
            return new StoredCell(unit, series, period, state, qualifier, (long)mantissa, false, source);
        }

        big.Add(mantissa);
        return new StoredCell(unit, series, period, state, qualifier, big.Count - 1, true, source);
    }

    /// <summary>The value times 10^scale.</summary>
    public BigInteger MantissaIn(IReadOnlyList<BigInteger> big) => IsBig ? big[(int)Mantissa] : Mantissa;

    public StoredCell From(long packed) => new(Unit, Series, Period, State, Qualifier, Mantissa, IsBig, packed);
}
