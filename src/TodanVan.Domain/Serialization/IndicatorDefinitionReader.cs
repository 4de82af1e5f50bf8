using System.Globalization;
using System.Text;
using System.Text.Json;

using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Serialization;

/// <summary>Reads one definition of an indicator. Properties may stand in any order, so what they make is known at the end.</summary>
internal sealed partial class IndicatorDefinitionReader(JsonWalker walker)
{
    private static readonly string[] Common = ["code", "names", "unit", "display", "from", "to", "basis", "sourceNote"];

    private static readonly string[] OfMeasures =
        ["source", "level", "scale", "time", "space", "minimum", "maximum", "frequency", "maxAgeDays", "calendar", "breakdowns"];

    private static readonly string[] OfDerived = ["expression", "inputs", "per"];

    private static readonly string[] Known = [.. Common, .. OfMeasures, .. OfDerived];

    private static readonly string[] PartNames = ["code", "names"];

    private static readonly string[] BreakdownNames = ["code", "names", "items"];

    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private (string Vietnamese, string English)? names;
    private UnitOfMeasure? unit;
    private IndicatorDisplay? display;
    private LocalDate? from;
    private LocalDate? to;
    private LegalBasis? basis;
    private string? sourceNote;
    private MeasureSource source;
    private UnitLevel? level;
    private int? scale;
    private TimeAggregation time;
    private SpaceAggregation space;
    private Rational? minimum;
    private Rational? maximum;
    private PeriodKind? frequency;
    private int? maxAgeDays;
    private ReportingCalendar? calendar;
    private List<Breakdown> breakdowns = [];
    private IndicatorExpression? expression;
    private int per = 1;
    private bool inputsAreIndependent;
    private bool lacksAPart;

    /// <summary>The code, if one could be read.</summary>
    public string? Code { get; private set; }

    /// <summary>
    /// A definition that could not be read, as far as it could, with stand-ins for what the checks of definitions do not look at; null when
    /// what they look at is lacking. It is there to be checked, so that all faults are said at once, and is nobody's definition.
    /// </summary>
    public IndicatorDefinition? Draft { get; private set; }

    private bool IsDerived => given.Contains("expression");

    /// <summary>Reads the value on which the reader stands.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="origin">Where it stands.</param>
    /// <param name="faults">Everything that is wrong with it.</param>
    /// <returns>The definition; null when anything is.</returns>
    public IndicatorDefinition? Read(ref Utf8JsonReader reader, SourceReference origin, out List<Finding> faults)
    {
        if (walker.ReadObject(ref reader, Known, ReadProperty))
        {
            Check();
        }

        faults = walker.TakeFaults();
        if (faults.Count > 0)
        {
            Draft = MakeDraft()?.With(new Validity(from, to), basis, sourceNote, origin);
            return null;
        }

        IndicatorDefinition made = IsDerived ? MakeDerived() : MakeMeasure();
        return made.With(new Validity(from, to), basis, sourceNote, origin);
    }

    private IndicatorDefinition? MakeDraft()
    {
        if (Code is null || lacksAPart || to <= from)
        {
            return null;
        }

        var (vietnamese, english) = names ?? (Code, Code);
        if (!IsDerived)
        {
            return new MeasureDefinition(
                new IndicatorCode(Code), vietnamese, english, unit ?? UnitOfMeasure.One, IndicatorDisplay.Exact, MeasureSource.Reported,
                level ?? UnitLevel.Village, scale ?? 0, time, space)
            {
                Breakdowns = breakdowns,
            };
        }

        return expression is null || unit is null
            ? null
            : new DerivedDefinition(new IndicatorCode(Code), vietnamese, english, expression, unit, IndicatorDisplay.Exact, inputsAreIndependent, per);
    }

    private DerivedDefinition MakeDerived() => new(
        new IndicatorCode(Code!),
        names!.Value.Vietnamese,
        names.Value.English,
        expression!,
        unit!,
        display ?? IndicatorDisplay.Exact,
        inputsAreIndependent,
        per);

    private MeasureDefinition MakeMeasure() => new(
        new IndicatorCode(Code!),
        names!.Value.Vietnamese,
        names.Value.English,
        unit!,
        display ?? IndicatorDisplay.Exact,
        source,
        level!.Value,
        scale!.Value,
        time,
        space,
        minimum,
        maximum)
    {
        Frequency = frequency,
        MaxAgeDays = maxAgeDays,
        Calendar = calendar,
        Breakdowns = breakdowns,
    };

    private void ReadProperty(ref Utf8JsonReader reader, string property)
    {
        given.Add(property);
        switch (property)
        {
            case "code":
                Code = walker.ReadText(ref reader);
                break;
            case "names":
                names = ReadNames(ref reader);
                break;
            case "unit":
                unit = ReadUnit(ref reader);
                break;
            case "display":
                display = ReadDisplay(ref reader);
                break;
            case "from":
                from = walker.ReadDay(ref reader);
                lacksAPart |= from is null;
                break;
            case "to":
                to = walker.ReadDay(ref reader);
                lacksAPart |= to is null;
                break;
            case "basis":
                basis = walker.ReadBasis(ref reader);
                break;
            case "sourceNote":
                sourceNote = walker.ReadText(ref reader);
                break;
            case "source":
                CatalogueWords.Sources.TryRead(walker, ref reader, out source);
                break;
            case "level":
                level = walker.ReadLevel(ref reader);
                break;
            case "scale":
                scale = ReadCount(ref reader, MeasureDefinition.MaxScale);
                break;
            case "time":
                lacksAPart |= !CatalogueWords.Times.TryRead(walker, ref reader, out time);
                break;
            case "space":
                lacksAPart |= !CatalogueWords.Spaces.TryRead(walker, ref reader, out space);
                break;
            case "minimum":
                minimum = ReadBound(ref reader);
                break;
            case "maximum":
                maximum = ReadBound(ref reader);
                break;
            case "frequency":
                frequency = CatalogueWords.Frequencies.TryRead(walker, ref reader, out var kind) ? kind : null;
                break;
            case "maxAgeDays":
                maxAgeDays = ReadCount(ref reader, int.MaxValue);
                break;
            case "calendar":
                CatalogueWords.Calendars.TryRead(walker, ref reader, out calendar);
                break;
            case "breakdowns":
                breakdowns = ReadBreakdowns(ref reader);
                break;
            case "expression":
                expression = ReadExpression(ref reader);
                break;
            case "per":
                ReadPer(ref reader);
                break;
            default:
                lacksAPart |= !CatalogueWords.Inputs.TryRead(walker, ref reader, out inputsAreIndependent);
                break;
        }
    }

    /// <summary>Whether all is there that a definition of its kind must have, nothing that it has not, and what is there fits together.</summary>
    private void Check()
    {
        walker.Require(given, "code", "names", "unit");
        if (!IsDerived)
        {
            walker.Require(given, "level", "scale", "time", "space");
        }

        foreach (var property in (IsDerived ? OfMeasures : OfDerived).Where(given.Contains))
        {
            walker.Enter(property);
            walker.Fault(FindingCatalogue.UnknownProperty, ("property", property));
            walker.Leave();
        }

        if (display?.Form == DisplayForm.Coverage)
        {
            CheckCoverage();
        }

        if (minimum > maximum)
        {
            walker.Fault(FindingCatalogue.MinimumAboveMaximum, ("minimum", minimum.Value.ToString()), ("maximum", maximum!.Value.ToString()));
        }

        if (to <= from)
        {
            walker.Fault(FindingCatalogue.EmptyInterval, ("code", Code ?? "?"), ("from", JsonText.Date(from!.Value)), ("to", JsonText.Date(to!.Value)));
        }
    }

    /// <summary>Holds a coverage to what it is: the two sides of a quotient, and that per 100.</summary>
    private void CheckCoverage()
    {
        if (!IsDerived || (expression is not null && expression.Kind != IndicatorExpressionKind.Quotient))
        {
            // What is meant to be a coverage and is none may be anything.
            lacksAPart = true;
            walker.Enter("display");
            walker.Enter("form");
            CatalogueWords.FormsWithoutFraction.Refuse(walker, CatalogueWords.Forms.Of(DisplayForm.Coverage));
            walker.Leave();
            walker.Leave();
        }

        if (per is not (1 or 100))
        {
            lacksAPart = true;
            walker.Enter("per");
            RefusePer(per, "1, 100");
            walker.Leave();
        }
    }

    private IndicatorExpression? ReadExpression(ref Utf8JsonReader reader)
    {
        if (walker.ReadText(ref reader) is not { } text)
        {
            return null;
        }

        var read = IndicatorExpression.Parse(text);
        foreach (var fault in read.Findings)
        {
            walker.Fault(fault);
        }

        return read.TryGetValue(out var found) ? found : null;
    }

    private void ReadPer(ref Utf8JsonReader reader)
    {
        if (ReadCount(ref reader, DerivedDefinition.MaxPer) is not { } number)
        {
            lacksAPart = true;
            return;
        }

        if (DerivedDefinition.IsPer(number))
        {
            per = number;
        }
        else
        {
            lacksAPart = true;
            RefusePer(number, "1, 10, 100, 1000, 10000, 100000, 1000000");
        }
    }

    private void RefusePer(int number, string words) => walker.Fault(
        FindingCatalogue.UnknownWord, ("property", walker.Property!), ("value", number.ToString(CultureInfo.InvariantCulture)), ("words", words));

    private int? ReadCount(ref Utf8JsonReader reader, int high)
    {
        if (!walker.Takes(ref reader, JsonTokenType.Number))
        {
            return null;
        }

        if (reader.TryGetInt32(out var number) && number >= 0 && number <= high)
        {
            return number;
        }

        walker.Fault(
            FindingCatalogue.NumberOutOfRange,
            ("property", walker.Property!),
            ("value", Encoding.ASCII.GetString(reader.ValueSpan)),
            ("low", "0"),
            ("high", high.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    /// <summary>Reads an exact number: a string such as <c>"0.5"</c>, or a number as JSON has it, without an exponent.</summary>
    private Rational? ReadBound(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.Number ? Encoding.ASCII.GetString(reader.ValueSpan) : walker.ReadText(ref reader);
        if (text is null)
        {
            return null;
        }

        if (Rational.TryParse(text, out var value))
        {
            return value;
        }

        walker.Fault(FindingCatalogue.InvalidNumber, ("value", text));
        return null;
    }
}
