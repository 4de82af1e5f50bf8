using System.Text;

using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Observations;

/// <summary>Small registers, catalogues and tables of observations, written the way a test reads best.</summary>
internal static class World
{
    public const string Document = "observations.csv";

    /// <summary>A register of lines <c>code;level;parent;from;to;id</c>; what is left out is blank, and from is then 2010-01-01.</summary>
    public static UnitRegister Units(params string[] lines)
    {
        var import = ImportUnits(lines);
        Assert.False(import.HasErrors, import.Findings.ToString());
        return import.Value;
    }

    public static ImportResult<UnitRegister> ImportUnits(params string[] lines)
    {
        var text = new StringBuilder("code;name;kind;level;parent;from;to;id\n");
        foreach (var line in lines)
        {
            var cells = line.Split(';');
            string Cell(int index, string otherwise = "") => index < cells.Length && cells[index].Length > 0 ? cells[index] : otherwise;
            var kind = Cell(1) switch { "Province" => "Tỉnh", "District" => "Huyện", "Commune" => "Xã", _ => "Thôn" };
            text.Append(string.Join(';', Cell(0), $"{kind} {Cell(0)}", kind, Cell(1), Cell(2), Cell(3, "2010-01-01"), Cell(4), Cell(5))).Append('\n');
        }

        var builder = new UnitRegisterBuilder();
        Read(text.ToString(), "units.csv", builder);
        return builder.Build();
    }

    /// <summary>One province P, district D, commune C and the villages named, all from 2010-01-01.</summary>
    public static UnitRegister Commune(params string[] villages) =>
        Units([.. new[] { "P;Province", "D;District;P", "C;Commune;D" }, .. villages.Select(village => $"{village};Village;C")]);

    public static MeasureDefinition Measure(
        string code,
        TimeAggregation time,
        int scale = 0,
        UnitLevel level = UnitLevel.Village,
        SpaceAggregation space = SpaceAggregation.Sum,
        Rational? minimum = null,
        Rational? maximum = null,
        IndicatorDisplay? display = null,
        UnitOfMeasure? unit = null,
        MeasureSource source = MeasureSource.Reported) =>
        new(
            new IndicatorCode(code), $"Chỉ tiêu {code}", $"Indicator {code}", unit ?? UnitOfMeasure.One, display ?? IndicatorDisplay.Exact, source,
            level, scale, time, space, minimum, maximum);

    /// <summary>A sum over units, from zero, that divides in breakdowns written <c>field: economy, culture</c>.</summary>
    public static MeasureDefinition Divided(string code, TimeAggregation time, params string[] breakdowns) => Divided(code, time, Rational.Zero, breakdowns);

    public static MeasureDefinition Divided(string code, TimeAggregation time, Rational? minimum, params string[] breakdowns) =>
        Reported(code, time, minimum, null, breakdowns.Select(text => text.Split(": ")).Select(words => new Breakdown(
            new BreakdownCode(words[0]),
            $"Phân tổ {words[0]}",
            words[0],
            words[1].Split(", ").Select(item => new BreakdownItem(new BreakdownCode(item), $"Phần {item}", item)))));

    /// <summary>A measure that is reported at a frequency.</summary>
    public static MeasureDefinition Frequent(
        string code, PeriodKind frequency, TimeAggregation time = TimeAggregation.Sum, Rational? minimum = null, Rational? maximum = null) =>
        Reported(code, time, minimum, maximum, [], frequency);

    /// <summary>A stock of which a fact counts for so many days.</summary>
    public static MeasureDefinition Aging(string code, int maxAgeDays) => Reported(code, TimeAggregation.Latest, null, null, [], null, maxAgeDays);

    public static DerivedDefinition Ratio(
        string code, string numerator, string denominator, bool independent = false, IndicatorDisplay? display = null) =>
        DerivedDefinition.Ratio(
            new IndicatorCode(code), $"Tỷ lệ {code}", $"Ratio {code}", new IndicatorCode(numerator), new IndicatorCode(denominator),
            UnitOfMeasure.One, display ?? IndicatorDisplay.Exact, independent);

    public static DerivedDefinition Derived(
        string code, string expression, bool independent = false, UnitOfMeasure? unit = null, IndicatorDisplay? display = null, int per = 1) =>
        new(
            new IndicatorCode(code), $"Chỉ tiêu {code}", $"Indicator {code}", IndicatorExpression.Parse(expression).ValueOrThrow(),
            unit ?? UnitOfMeasure.One, display ?? IndicatorDisplay.Exact, independent, per);

    public static IndicatorCatalogue Catalogue(params IndicatorDefinition[] definitions) =>
        IndicatorCatalogue.Create(ReportingCalendar.Civil, definitions).ValueOrThrow();

    /// <summary>Imports lines <c>unit;indicator;period;value;qualifier;state;breakdown</c>; the header is line 1, so the first is line 2.</summary>
    public static ImportResult<ObservationSet> Import(UnitRegister register, IndicatorCatalogue catalogue, params string[] lines) =>
        Import(register, catalogue, null, lines);

    public static ImportResult<ObservationSet> Import(
        UnitRegister register, IndicatorCatalogue catalogue, ObservationImportOptions? options, string[] lines)
    {
        var builder = new ObservationSetBuilder(register, catalogue, options);
        Read(Table(lines), Document, builder);
        return builder.Build();
    }

    public static string Table(IEnumerable<string> lines)
    {
        var text = new StringBuilder("unit;indicator;period;value;qualifier;state;breakdown\n");
        foreach (var line in lines)
        {
            text.Append(line).Append(';', Math.Max(0, 6 - line.Count(letter => letter == ';'))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The set of lines without a fault.</summary>
    public static ObservationSet Set(UnitRegister register, IndicatorCatalogue catalogue, params string[] lines)
    {
        var import = Import(register, catalogue, lines);
        Assert.True(import.Quarantined == 0, import.Findings.ToString());
        return import.Value;
    }

    public static FigureSet Run(UnitRegister register, IndicatorCatalogue catalogue, string period, params string[] lines) =>
        Run(register, catalogue, period, Set(register, catalogue, lines));

    public static FigureSet Run(UnitRegister register, IndicatorCatalogue catalogue, string period, ObservationSet observations) =>
        Rollup.Run(
            new RollupInput(register, catalogue, observations),
            new RollupRequest { Period = ReportingPeriod.Parse(period), Levels = Enum.GetValues<UnitLevel>() });

    /// <summary>The figure of the unit that ever bore a code.</summary>
    public static Figure Of(this FigureSet figures, string code, string indicator)
    {
        Assert.True(figures.Input.Catalogue.TryGet(indicator, out var definition));
        return figures[figures.Input.Register.Find(code)[^1], definition];
    }

    public static string[] Codes(this IEnumerable<AdministrativeUnit> units) => [.. units.Select(unit => unit.History[^1].Code.Value)];

    /// <summary>The figure of a part, or of what the parts leave.</summary>
    public static Figure Of(this FigureSet figures, string code, string indicator, string breakdown)
    {
        Assert.True(figures.Input.Catalogue.TryGet(indicator, out var definition));
        return figures[figures.Input.Register.Find(code)[^1], definition, new BreakdownCode(breakdown)];
    }

    /// <summary>State, value and counts in one line: <c>Value 1/2 2/3+0</c> is half, 2 of 3 reported and none in part.</summary>
    public static string Line(this Figure figure) =>
        $"{figure.State} {(figure.Value is { } value ? value.ToString() : "-")} {figure.Reported}/{figure.Expected}+{figure.Partial}";

    public static Observation Single(this ObservationSet set, string unitCode, string indicator, string period, UnitRegister register)
    {
        Assert.True(set.TryGet(register.Find(unitCode)[^1].Id, new IndicatorCode(indicator), ReportingPeriod.Parse(period), out var observation));
        return observation;
    }

    public static void Read(string text, string document, IInputRowSink sink) => Read(Encoding.UTF8.GetBytes(text), document, sink);

    public static void Read(byte[] bytes, string document, IInputRowSink sink)
    {
        using var stream = new MemoryStream(bytes);
        var header = CsvRows.Read(stream, document, sink);
        Assert.True(header.HasValue, header.Findings.ToString());
    }

    private static MeasureDefinition Reported(
        string code,
        TimeAggregation time,
        Rational? minimum,
        Rational? maximum,
        IEnumerable<Breakdown> breakdowns,
        PeriodKind? frequency = null,
        int? maxAgeDays = null)
    {
        var (vietnamese, english) = ($"Chỉ tiêu {code}", $"Indicator {code}");
        return new MeasureDefinition(
            new IndicatorCode(code),
            vietnamese,
            english,
            UnitOfMeasure.One,
            IndicatorDisplay.Exact,
            MeasureSource.Reported,
            UnitLevel.Village,
            0,
            time,
            SpaceAggregation.Sum,
            minimum,
            maximum)
        {
            Breakdowns = [.. breakdowns],
            Frequency = frequency,
            MaxAgeDays = maxAgeDays,
        };
    }
}
