using System.Numerics;

using Ardalis.GuardClauses;

using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Observations;

/// <summary>
/// All observations of one indicator, or of one part of its breakdowns, for periods of one kind: a period axis, and the units of the set.
/// </summary>
/// <remarks>
/// Values are integers of 10^-scale. They lie in tiles: a tile is <see cref="Lanes"/> consecutive slots of the axis, unit after unit, so
/// that adding units adds whole lanes. A tile that has no value is not there. What is rare (states other than a value, qualifiers,
/// mantissas beyond 64 bits) lies beside the tiles.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ObservationColumn
{
    private readonly ReportingPeriod[] periods;
    private readonly long[]?[] tiles;
    private readonly byte[]?[] presence;
    private readonly long[]?[] sources;
    private readonly Dictionary<long, ObservationState> states = [];
    private readonly Dictionary<long, Qualifier> qualifiers = [];
    private readonly Dictionary<long, BigInteger> bigMantissas = [];

    internal ObservationColumn(CellSeries series, PeriodKind kind, ReportingPeriod[] periods, int unitCount)
    {
        Measure = series.Measure;
        Breakdown = series.Breakdown;
        Kind = kind;
        UnitCount = unitCount;
        this.periods = periods;
        Lanes = periods.Length switch { 1 => 1, 2 => 2, <= 4 => 4, _ => 8 };
        var count = (periods.Length + Lanes - 1) / Lanes;
        tiles = new long[count][];
        presence = new byte[count][];
        sources = new long[count][];
    }

    /// <summary>The measure.</summary>
    public MeasureDefinition Measure { get; }

    /// <summary>The part of a breakdown that the observations are of; null for the measure as a whole.</summary>
    public BreakdownCode? Breakdown { get; }

    /// <summary>The kind of the periods.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The period axis, ascending: a slot is a place on it.</summary>
    public IReadOnlyList<ReportingPeriod> Periods => Array.AsReadOnly(periods);

    /// <summary>How many slots a tile has: 1, 2, 4 or 8.</summary>
    public int Lanes { get; }

    /// <summary>How many tiles the axis takes.</summary>
    public int TileCount => tiles.Length;

    /// <summary>How many units the set has.</summary>
    public int UnitCount { get; }

    /// <summary>How many cells the column has, whatever their state.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any value of the column, times 10^scale, does not fit 64 bits.</summary>
    public bool HasBigMantissas => bigMantissas.Count > 0;

    internal ReadOnlySpan<ReportingPeriod> PeriodAxis => periods;

    /// <summary>The mantissas of a tile, unit after unit, <see cref="Lanes"/> each.</summary>
    /// <remarks>
    /// 0 where there is no value, and where a value does not fit 64 bits: while <see cref="HasBigMantissas"/>, ask
    /// <see cref="TryGetMantissa"/>.
    /// </remarks>
    /// <param name="tile">The tile, from 0.</param>
    /// <returns>The mantissas; empty when no cell of the tile has a value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tile.</exception>
    public ReadOnlySpan<long> MantissasOf(int tile) => tiles[Guard.Against.OutOfRange(tile, nameof(tile), 0, TileCount - 1)];

    /// <summary>For each unit, the bits of the slots of a tile that hold a value; the lowest bit is the first slot.</summary>
    /// <param name="tile">The tile, from 0.</param>
    /// <returns>One byte a unit; empty when no cell of the tile has a value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tile.</exception>
    public ReadOnlySpan<byte> PresenceOf(int tile) => presence[Guard.Against.OutOfRange(tile, nameof(tile), 0, TileCount - 1)];

    /// <summary>What a cell says.</summary>
    /// <param name="unit">The unit's ordinal in the set, below <see cref="UnitCount"/>.</param>
    /// <param name="slot">The slot, a place in <see cref="Periods"/>.</param>
    /// <returns>The state, or null when there is no row for it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit or slot.</exception>
    public ObservationState? StateAt(int unit, int slot)
    {
        Check(unit, slot);
        var bits = presence[slot / Lanes];
        if (bits is not null && ((bits[unit] >> (slot % Lanes)) & 1) != 0)
        {
            return ObservationState.Value;
        }

        return states.TryGetValue(Key(unit, slot), out var state) ? state : null;
    }

    /// <summary>The value of a cell times 10^scale.</summary>
    /// <param name="unit">The unit's ordinal in the set, below <see cref="UnitCount"/>.</param>
    /// <param name="slot">The slot, a place in <see cref="Periods"/>.</param>
    /// <param name="mantissa">The mantissa.</param>
    /// <returns>Whether the cell holds a value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit or slot.</exception>
    public bool TryGetMantissa(int unit, int slot, out BigInteger mantissa)
    {
        if (StateAt(unit, slot) != ObservationState.Value)
        {
            mantissa = default;
            return false;
        }

        if (bigMantissas.Count == 0 || !bigMantissas.TryGetValue(Key(unit, slot), out mantissa))
        {
            mantissa = tiles[slot / Lanes]![(unit * Lanes) + (slot % Lanes)];
        }

        return true;
    }

    /// <summary>The qualifier of a cell.</summary>
    /// <param name="unit">The unit's ordinal in the set, below <see cref="UnitCount"/>.</param>
    /// <param name="slot">The slot, a place in <see cref="Periods"/>.</param>
    /// <returns>The qualifier; exact when there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit or slot.</exception>
    public Qualifier QualifierAt(int unit, int slot)
    {
        Check(unit, slot);
        return qualifiers.Count == 0 ? Qualifier.Exact : qualifiers.GetValueOrDefault(Key(unit, slot));
    }

    /// <inheritdoc/>
    public override string ToString() => Breakdown is null ? $"{Measure} {Kind}: {Count}" : $"{Measure} {Breakdown} {Kind}: {Count}";

    /// <summary>The mantissa of a cell that is known to hold a value, in a column without big ones.</summary>
    internal long SmallMantissaAt(int unit, int slot) => tiles[slot / Lanes]![(unit * Lanes) + (slot % Lanes)];

    internal long SourceAt(int unit, int slot) =>
        sources[slot / Lanes] is { } tile ? tile[(unit * Lanes) + (slot % Lanes)] : StoredCell.NoSource;

    internal bool TryGetSlot(ReportingPeriod period, out int slot)
    {
        slot = Array.BinarySearch(periods, period);
        return slot >= 0;
    }

    /// <summary>Fills a cell; only while the set is being assembled.</summary>
    internal void Set(int unit, int slot, in StoredCell cell, IReadOnlyList<BigInteger> big)
    {
        var (tile, place) = (slot / Lanes, (unit * Lanes) + (slot % Lanes));
        Count++;
        if (cell.State == ObservationState.Value)
        {
            (presence[tile] ??= new byte[UnitCount])[unit] |= (byte)(1 << (slot % Lanes));
            var mantissas = tiles[tile] ??= new long[UnitCount * Lanes];
            if (cell.IsBig)
            {
                bigMantissas.Add(Key(unit, slot), big[(int)cell.Mantissa]);
            }
            else
            {
                mantissas[place] = cell.Mantissa;
            }

            if (cell.Qualifier != Qualifier.Exact)
            {
                qualifiers.Add(Key(unit, slot), cell.Qualifier);
            }
        }
        else
        {
            states.Add(Key(unit, slot), cell.State);
        }

        if (cell.Source != StoredCell.NoSource)
        {
            (sources[tile] ??= Untracked())[place] = cell.Source;
        }
    }

    // Unchecked, a unit too many would be the first one of the next slot.
    private void Check(int unit, int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unit, UnitCount);
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, periods.Length);
    }

    private long Key(int unit, int slot) => ((long)slot * UnitCount) + unit;

    private long[] Untracked()
    {
        var array = new long[UnitCount * Lanes];
        Array.Fill(array, StoredCell.NoSource);
        return array;
    }
}
