using System.Numerics;

using Ardalis.GuardClauses;

using TodanVan.Domain.Guards;
using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Observations;

/// <summary>Builds a set of observations from rows, checks each against register and catalogue, and sets faulty rows aside.</summary>
/// <remarks>
/// Nothing is guessed: a number that could be read in two ways, a code that several units bear in the period, two rows that give one cell
/// different values are findings, and none of the rows is used. Findings: <c>TDV0107</c> to <c>TDV0109</c>, <c>TDV0116</c>,
/// <c>TDV0117</c>, <c>TDV0217</c> to <c>TDV0219</c>, <c>TDV0248</c> to <c>TDV0250</c>, <c>TDV0332</c>, <c>TDV0401</c> to <c>TDV0420</c>,
/// <c>TDV0445</c>, <c>TDV0446</c>.
/// </remarks>
/// <threadsafety>Not thread-safe.</threadsafety>
public sealed partial class ObservationSetBuilder : IInputRowSink
{
    private readonly UnitRegister register;
    private readonly IndicatorCatalogue catalogue;
    private readonly ObservationImportOptions options;
    private readonly RowJournal journal = new();
    private readonly List<Entry> entries = [];
    private readonly List<BigInteger> big = [];
    private readonly List<Entry> divided = [];

    private readonly Interned<AdministrativeUnit> units = new();
    private readonly Interned<CellSeries> series = new();
    private readonly Interned<ReportingPeriod> periods = new();
    private readonly Dictionary<(ReportingCalendar, string), int> periodOfText = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(UnitOfMeasure Unit, string Text), bool> isUnitOf = [];
    private readonly Lazy<SuggestionIndex> nearIndicators;
    private readonly Dictionary<IndicatorCode, NearParts> nearParts = [];

    /// <summary>Begins a set.</summary>
    /// <param name="register">The units that may report.</param>
    /// <param name="catalogue">The indicators they report.</param>
    /// <param name="options">How rows are read; the defaults when null.</param>
    /// <exception cref="ArgumentNullException">The register or the catalogue is null.</exception>
    public ObservationSetBuilder(UnitRegister register, IndicatorCatalogue catalogue, ObservationImportOptions? options = null)
    {
        this.register = Guard.Against.Null(register);
        this.catalogue = Guard.Against.Null(catalogue);
        this.options = options ?? new ObservationImportOptions();
        nearIndicators = new(() => new SuggestionIndex(catalogue.Definitions.Select(static known => known.Code.Value)));
        Guard.Against.UndefinedEnum(this.options.Convention, nameof(options));
        Guard.Against.UndefinedEnum(this.options.SourceTracking, nameof(options));
    }

    /// <inheritdoc/>
    public TableSchema Schema => ObservationTable.Schema;

    /// <summary>Takes an observation that a program made; it passes the same checks as a row.</summary>
    /// <param name="observation">The observation.</param>
    /// <exception cref="ArgumentNullException">The observation is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Add(Observation observation)
    {
        Guard.Against.Null(observation);
        var ordinal = journal.Enter(observation.Source);
        var place = periods.PlaceOf(observation.Period);
        var cell = new Cell(ordinal)
        {
            Measure = FindVersion(ordinal, FindMeasure(ordinal, observation.Indicator.Value), place),
            Breakdown = observation.Breakdown,
            Period = place,
            State = observation.State,
            Qualifier = observation.Qualifier,
        };
        CheckBreakdown(cell, observation.Breakdown?.Value);
        cell.Unit = FindUnit(ordinal, observation.Unit.Value, cell.Period);
        if (cell.Measure is { } measure && observation.Value is { } value)
        {
            if (value.TryToScaled(measure.Scale, out var mantissa))
            {
                SetMantissa(ref cell, measure, mantissa, value.ToString());
            }
            else
            {
                TooManyDecimals(ordinal, measure, value.ToString());
            }
        }

        Keep(cell);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The record is of another kind of table.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Add(in InputRow row)
    {
        var ordinal = journal.Enter(row, Schema);
        if (!CellReader.Check(row, ordinal, journal))
        {
            return;
        }

        var indicator = CellReader.Required(row, ordinal, journal, ObservationTable.Indicator, null, texts);
        var period = CellReader.Required(row, ordinal, journal, ObservationTable.Period, null, texts);
        var unit = CellReader.Required(row, ordinal, journal, ObservationTable.Unit, null, texts);
        var latest = indicator is null ? null : FindMeasure(ordinal, indicator);
        var place = period is null ? -1 : FindPeriod(ordinal, latest?.Calendar ?? catalogue.Calendar, period);
        var cell = new Cell(ordinal) { Measure = FindVersion(ordinal, latest, place), Period = place };
        cell.Unit = unit is null ? null : FindUnit(ordinal, unit, cell.Period);
        cell.Breakdown = CheckBreakdown(cell, CellReader.Text(row, ObservationTable.Breakdown));
        CheckUnitOfMeasure(cell, CellReader.Text(row, ObservationTable.UnitOfMeasure, texts));
        ReadValue(row, ref cell);
        Keep(cell);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The reason is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Reject(ReadOnlySpan<byte> raw, Finding reason) => journal.Reject(raw, Guard.Against.Null(reason));

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Note(Finding finding) => journal.Note(Guard.Against.Null(finding));

    /// <summary>A row in another unit of measure than its indicator is set aside: to convert it would be to guess that the words are right.</summary>
    private void CheckUnitOfMeasure(in Cell cell, string? text)
    {
        if (text is null || cell.Measure is not { } measure)
        {
            return;
        }

        if (!isUnitOf.TryGetValue((measure.Unit, text), out var isOwn))
        {
            isUnitOf.Add((measure.Unit, text), isOwn = UnitWords.IsUnit(measure.Unit, text));
        }

        if (!isOwn)
        {
            Fault(
                cell.Ordinal,
                ObservationTable.UnitOfMeasure,
                FindingCatalogue.OtherUnitOfMeasure,
                ("given", Shown(text)),
                ("indicator", measure.Code.Value),
                ("unit", measure.Unit.Symbol.Length > 0 ? measure.Unit.Symbol : measure.Unit.Code));
        }
    }

    private MeasureDefinition? FindMeasure(int ordinal, string code)
    {
        if (!catalogue.TryGet(code, out var definition) && (CodeOf(code) is not { } named || !catalogue.TryGet(named, out definition)))
        {
            journal.SetAside(ordinal, FindingCatalogue.UnknownIndicator.Suggesting(
                journal.SourceOf(ordinal, ObservationTable.Indicator),
                new FindingSubject { Indicator = code },
                nearIndicators.Value.Nearest(code),
                ("indicator", code)));
            return null;
        }

        if (definition is not MeasureDefinition measure || measure.Source == MeasureSource.Register)
        {
            Fault(ordinal, ObservationTable.Indicator, FindingCatalogue.ComputedIndicator, ("indicator", code));
            return null;
        }

        if (measure.Source == MeasureSource.Roster && options.HasRoster)
        {
            Fault(ordinal, ObservationTable.Indicator, FindingCatalogue.RosterIndicator, ("indicator", code));
            return null;
        }

        return measure;
    }

    /// <summary>The part that a text names; a part that the measure does not have is a fault.</summary>
    private BreakdownCode? CheckBreakdown(in Cell cell, string? text)
    {
        if (text is null || cell.Measure is not { } measure)
        {
            return null;
        }

        foreach (var item in measure.Parts)
        {
            if (string.Equals(item.Code.Value, text, StringComparison.Ordinal))
            {
                return item.Code;
            }
        }

        journal.SetAside(cell.Ordinal, FindingCatalogue.UnknownBreakdown.Suggesting(
            journal.SourceOf(cell.Ordinal, ObservationTable.Breakdown),
            new FindingSubject { Indicator = measure.Code.Value, Breakdown = text },
            NearestPart(measure, text),
            ("indicator", measure.Code.Value),
            ("breakdown", text)));
        return null;
    }

    /// <summary>The code of the part that may have been meant.</summary>
    private string? NearestPart(MeasureDefinition measure, string text)
    {
        if (!nearParts.TryGetValue(measure.Code, out var near))
        {
            nearParts.Add(measure.Code, near = new NearParts(measure));
        }

        return near.Nearest(text);
    }

    /// <summary>The version of a measure by which the value of a period is judged; a measure that is not in force in it is a fault.</summary>
    private MeasureDefinition? FindVersion(int ordinal, MeasureDefinition? latest, int place)
    {
        if (latest is null || place < 0)
        {
            return latest;
        }

        if (catalogue.TryGet(latest.Code.Value, periods[place], out var version))
        {
            return (MeasureDefinition)version;
        }

        Fault(
            ordinal,
            ObservationTable.Period,
            FindingCatalogue.OutOfForce,
            ("indicator", latest.Code.Value),
            ("period", (latest.Calendar ?? catalogue.Calendar).Format(periods[place])),
            ("validity", catalogue.ValidityOf(latest.Code).ToString()));
        return latest;
    }

    private int FindPeriod(int ordinal, ReportingCalendar calendar, string text)
    {
        if (!periodOfText.TryGetValue((calendar, text), out var place))
        {
            place = TryReadPeriod(calendar, text, out var period) ? periods.PlaceOf(period) : -1;
            periodOfText.Add((calendar, text), place);
        }

        if (place < 0)
        {
            var near = VietnamesePeriod.Nearest(text) is { } name && calendar.TryParse(name, out _) ? name : null;
            journal.SetAside(ordinal, FindingCatalogue.InvalidPeriod.Suggesting(
                journal.SourceOf(ordinal, ObservationTable.Period), null, near, ("period", text)));
        }

        return place;
    }

    private static string CodeOf(AdministrativeUnit unit, ReportingPeriod period) =>
        unit.History.Last(version => period.Overlaps(version.Validity)).Code.Value;

    /// <summary>What a finding shows of a cell: enough to recognise it.</summary>
    private static string Shown(ReadOnlySpan<char> text) => TextExcerpt.Of(text, 60);

    private void Keep(in Cell cell)
    {
        if (cell is { Unit: { } unit, Measure: { } measure } && unit.Level > measure.ReportingLevel)
        {
            Fault(
                cell.Ordinal,
                ObservationTable.Unit,
                FindingCatalogue.BelowReportingLevel,
                ("unit", CodeOf(unit, periods[cell.Period])),
                ("indicator", measure.Code.Value),
                ("level", measure.ReportingLevel.ToString()));
        }

        if (journal.IsSetAside(cell.Ordinal))
        {
            return;
        }

        entries.Add(new Entry(cell.Ordinal, StoredCell.Of(
            units.PlaceOf(cell.Unit!),
            series.PlaceOf(new CellSeries(catalogue.Measure(cell.Measure!.Code), cell.Breakdown)),
            cell.Period,
            cell.State,
            cell.Qualifier,
            cell.Mantissa,
            StoredCell.NoSource,
            big)));
    }

    private void Fault(int ordinal, TableColumn column, FindingDescriptor descriptor, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        journal.SetAside(ordinal, descriptor.At(journal.SourceOf(ordinal, column), arguments));

    private void Unknown(int ordinal, TableColumn column, FindingDescriptor descriptor, string word, string? near) =>
        journal.SetAside(ordinal, descriptor.Suggesting(journal.SourceOf(ordinal, column), null, near, ("value", word)));

    /// <summary>A row while it is read.</summary>
    private struct Cell(int ordinal)
    {
        public int Ordinal { get; } = ordinal;

        public AdministrativeUnit? Unit { get; set; }

        public MeasureDefinition? Measure { get; init; }

        public BreakdownCode? Breakdown { get; set; }

        public int Period { get; init; }

        public ObservationState State { get; set; }

        public Qualifier Qualifier { get; set; }

        public BigInteger Mantissa { get; set; }
    }

    /// <summary>A row that has passed its own checks; its cell has no source yet.</summary>
    private readonly struct Entry(int ordinal, in StoredCell cell)
    {
        public int Ordinal { get; } = ordinal;

        public StoredCell Cell { get; } = cell;

        public int Unit => Cell.Unit;

        public int Series => Cell.Series;

        public int Period => Cell.Period;
    }
}
