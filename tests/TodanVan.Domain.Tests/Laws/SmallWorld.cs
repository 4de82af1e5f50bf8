using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>
/// A made-up province of 2018, faultless by construction: a ragged tree whose communes and villages begin, move and end during the
/// year, some of them unplaced; flows, stocks and exact periods at scales 0 to 3; cells of every state, their numbers of any size.
/// </summary>
internal sealed class SmallWorld
{
    public static readonly string[] AskedPeriods = ["2018", "2018-Q2", "2018-06", "2018-02-10/2018-11-20", "2017-07-01/2019-06-30"];

    private static readonly LocalDate Start = new(2016, 1, 1);

    private readonly Random random;
    private readonly List<Life> lives = [];
    private readonly List<MeasureDefinition> measures = [];

    private SmallWorld(int seed)
    {
        Seed = seed;
        random = new Random(seed);
        PlantTree();
        DefineIndicators();
        Report();
        var builder = new UnitRegisterBuilder();
        foreach (var record in lives.SelectMany(life => life.Records))
        {
            builder.Add(record);
        }

        Register = builder.Build().Value;
    }

    public static Arbitrary<SmallWorld> Any { get; } = Gen.Choose(0, int.MaxValue).Select(seed => new SmallWorld(seed)).ToArbitrary();

    public int Seed { get; }

    public IReadOnlyList<Life> Lives => lives;

    public IReadOnlyList<MeasureDefinition> Measures => measures;

    public List<Cell> Cells { get; } = [];

    public UnitRegister Register { get; }

    public IndicatorCatalogue Catalogue { get; private set; } = null!;

    public override string ToString() =>
        $"seed {Seed}\n{string.Join('\n', lives.SelectMany(life => life.Records).Select(r => $"{r.Id} {r.Level} {r.Parent} {r.Validity}"))}\n{string.Join('\n', measures.Select(m => $"{m.Code} {m.Time} scale {m.Scale} {m.ReportingLevel}"))}\n{string.Join('\n', Cells)}";

    /// <summary>The same cells as lines of CSV, elements of JSON, or objects; the rows in a random order.</summary>
    public ImportResult<ObservationSet> Import(Form form, int shuffle = 0)
    {
        var cells = Cells.ToArray();
        new Random(shuffle).Shuffle(cells);
        var builder = new ObservationSetBuilder(Register, Catalogue);
        switch (form)
        {
            case Form.Csv:
                var csv = new StringBuilder("period;value;qualifier;state;unit;indicator\n");
                foreach (var cell in cells)
                {
                    csv.Append(CultureInfo.InvariantCulture, $"{cell.Period};{cell.Number(',')};{Token(cell.Qualifier)};{Token(cell.State)};{cell.Unit.Id};{cell.Measure.Code}\n");
                }

                using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString())))
                {
                    CsvRows.Read(stream, "o.csv", builder);
                }

                break;
            case Form.Json:
                var rows = cells.Select(cell => new Dictionary<string, string>
                {
                    ["unit"] = cell.Unit.Id.Value,
                    ["indicator"] = cell.Measure.Code.Value,
                    ["period"] = cell.Period.ToString(),
                    ["value"] = cell.Number(','),
                    ["qualifier"] = Token(cell.Qualifier),
                    ["state"] = Token(cell.State),
                });
                using (var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(rows)))
                {
                    JsonRows.Read(stream, "o.json", builder, NumberConvention.Vietnamese);
                }

                break;
            default:
                foreach (var cell in cells)
                {
                    builder.Add(cell.ToObservation());
                }

                break;
        }

        return builder.Build();
    }

    public FigureSet Run(string period, ObservationSet? observations = null) => Rollup.Run(
        new RollupInput(Register, Catalogue, observations ?? Import(Form.Objects).Value),
        new RollupRequest { Period = ReportingPeriod.Parse(period), Levels = Enum.GetValues<UnitLevel>() });

    /// <summary>The bytes of the figures alone.</summary>
    public static string FiguresOf(FigureSet figures)
    {
        using var stream = new MemoryStream();
        FigureDocument.Write(stream, figures);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.GetProperty("figures").GetRawText();
    }

    private static string Token(Qualifier qualifier) => VietnameseNumber.FormatQualifier(qualifier);

    private static string Token(ObservationState state) => state switch
    {
        ObservationState.NotApplicable => "notApplicable",
        ObservationState.Withheld => "withheld",
        _ => "",
    };

    private LocalDate SomeDay() => random.Next(3) == 0
        ? new LocalDate(2018, random.Next(1, 13), 1)
        : new LocalDate(2017, 11, 1).PlusDays(random.Next(0, 480));

    private void PlantTree()
    {
        var province = Begin("P", UnitLevel.Province, null, Start, null);
        for (var d = random.Next(1, 4); d > 0; d--)
        {
            var district = Begin($"D{d}", UnitLevel.District, province, Start, null);
            for (var c = random.Next(0, 4); c > 0; c--)
            {
                var ends = random.Next(4) == 0 ? SomeDay() : (LocalDate?)null;
                var commune = Begin($"{district.Id}C{c}", UnitLevel.Commune, district, Start, ends);
                for (var v = random.Next(0, 4); v > 0; v--)
                {
                    PlantVillage($"{commune.Id}V{v}", commune, ends);
                }
            }

            // Ragged: villages right under a district.
            if (random.Next(3) == 0)
            {
                PlantVillage($"{district.Id}V", district, null);
            }
        }

        // Faulty rows, which stand under the root of the file; one may have ended.
        for (var u = random.Next(0, 3); u > 0; u--)
        {
            lives.Add(new Life($"U{u}", random.Next(4) == 0 ? UnitLevel.Commune : UnitLevel.Village, province)
                .Living(Start, random.Next(3) == 0 ? SomeDay() : null, null));
        }
    }

    private void PlantVillage(string id, Life parent, LocalDate? parentEnds)
    {
        var others = lives.Where(life => life.Level == parent.Level && life != parent && life.Days[^1].End is null).ToList();
        var from = random.Next(4) == 0 ? SomeDay() : Start;
        var last = random.Next(4) == 0 ? SomeDay() : parentEnds;
        var end = last is { } x && parentEnds is { } y ? LocalDate.Min(x, y) : last ?? parentEnds;
        if (end <= from)
        {
            return;
        }

        var village = new Life(id, UnitLevel.Village, null).Living(from, end, parent);

        // It moves when its commune ends, or does not live on.
        if (others.Count > 0 && end is { } moved && random.Next(2) == 0)
        {
            village.Living(moved, null, others[random.Next(others.Count)]);
        }

        lives.Add(village);
    }

    private Life Begin(string id, UnitLevel level, Life? parent, LocalDate from, LocalDate? end)
    {
        var life = new Life(id, level, null).Living(from, end, parent);
        lives.Add(life);
        return life;
    }

    private void DefineIndicators()
    {
        var definitions = new List<IndicatorDefinition>();
        MeasureDefinition Measure(string code, TimeAggregation time, UnitLevel level = UnitLevel.Village, MeasureSource source = MeasureSource.Reported)
        {
            var measure = new MeasureDefinition(
                new IndicatorCode(code), code, code, UnitOfMeasure.One, IndicatorDisplay.Exact, source, level,
                source == MeasureSource.Register ? 0 : random.Next(0, 4), time, SpaceAggregation.Sum);
            measures.Add(measure);
            definitions.Add(measure);
            return measure;
        }

        Measure("flow1", TimeAggregation.Sum);
        Measure("flow2", TimeAggregation.Sum);
        Measure("stock", TimeAggregation.Latest);
        Measure("exact", TimeAggregation.None);
        Measure("commune", TimeAggregation.Sum, UnitLevel.Commune);
        Measure("villages", TimeAggregation.Latest, source: MeasureSource.Register);
        foreach (var (above, below, independent) in new[]
        {
            ("flow1", "flow2", false), ("flow1", "stock", false), ("stock", "villages", false), ("flow2", "commune", true), ("flow1", "villages", true),
        })
        {
            definitions.Add(DerivedDefinition.Ratio(
                new IndicatorCode($"{above}/{below}"), "r", "r", new IndicatorCode(above), new IndicatorCode(below), UnitOfMeasure.One,
                IndicatorDisplay.Exact, independent));
        }

        Catalogue = IndicatorCatalogue.Create(ReportingCalendar.Civil, definitions).ValueOrThrow();
    }

    private void Report()
    {
        foreach (var life in lives)
        {
            foreach (var measure in measures.Where(measure => measure.Source == MeasureSource.Reported && measure.ReportingLevel == life.Level))
            {
                // A flow's periods do not overlap; stocks have one fact a closing day.
                foreach (var text in random.Next(10) < 2 ? [] : Partition(measure.Time))
                {
                    var period = ReportingPeriod.Parse(text);
                    if (random.Next(10) < 8 && life.Days.Any(days => period.Overlaps(days)))
                    {
                        Cells.Add(SomeCell(life, measure, period));
                    }
                }
            }
        }
    }

    private string[] Partition(TimeAggregation time)
    {
        string[] months = [.. Enumerable.Range(1, 12).Select(month => $"2018-{month:00}")];
        return time == TimeAggregation.None ? [.. AskedPeriods] : random.Next(6) switch
        {
            0 => ["2018-Q1", "2018-Q2", "2018-Q3", "2018-Q4"],
            1 => ["2018"],
            2 => ["2017", "2018-Q1", .. months[3..]],
            3 => ["2018-02-10/2018-06-30", "2018-07-01/2018-11-20", "2018-12"],
            4 => ["2017-12-15/2018-01-14", "2018-04-01", "2018-06", "2018-05", "2019-01"],
            _ => months,
        };
    }

    private Cell SomeCell(Life unit, MeasureDefinition measure, ReportingPeriod period)
    {
        var state = random.Next(10) switch
        {
            0 => ObservationState.Missing,
            1 => ObservationState.NotApplicable,
            2 => ObservationState.Withheld,
            _ => ObservationState.Value,
        };
        var mantissa = random.Next(8) switch
        {
            0 => BigInteger.Zero,
            1 => long.MaxValue,
            2 => long.MinValue,
            3 => new BigInteger(random.NextInt64()) << random.Next(0, 200),
            4 => -(new BigInteger(random.NextInt64()) << random.Next(0, 200)),
            _ => random.Next(-1000, 1000),
        };
        var qualifier = state == ObservationState.Value && random.Next(6) == 0 ? (Qualifier)random.Next(1, 6) : Qualifier.Exact;
        return new Cell(unit, measure, period, state, mantissa, qualifier);
    }

    public enum Form
    {
        Csv,
        Json,
        Objects,
    }

    /// <summary>A unit from its first day to its last.</summary>
    public sealed class Life(string id, UnitLevel level, Life? root)
    {
        private readonly List<(Validity Days, Life? Parent)> spans = [];

        public UnitId Id { get; } = new(id);

        public UnitLevel Level => level;

        /// <summary>The root under which it stands because its row is faulty; null when it is placed.</summary>
        public Life? Root => root;

        public IReadOnlyList<Validity> Days => [.. spans.Select(span => span.Days)];

        public IEnumerable<UnitRecord> Records => spans.Select(span => new UnitRecord
        {
            Id = Id,
            Code = new UnitCode($"c-{id}"),
            Name = id,
            Level = level,
            Kind = UnitKind.Named(level switch { UnitLevel.Province => "Tỉnh", UnitLevel.District => "Huyện", UnitLevel.Commune => "Xã", _ => "Thôn" }),
            Parent = root is not null ? "nowhere" : span.Parent?.Id.Value,
            Validity = span.Days,
        });

        public Life Living(LocalDate from, LocalDate? end, Life? parent)
        {
            spans.Add((new Validity(from, end), parent));
            return this;
        }

        public bool LivesOn(LocalDate day) => spans.Exists(span => span.Days.Contains(day));

        /// <summary>The parent of the last span that had begun by a day.</summary>
        public Life? ParentUntil(LocalDate day) => root ?? spans.FindLast(span => span.Days.Start <= day).Parent;
    }

    public sealed class Cell(Life unit, MeasureDefinition measure, ReportingPeriod period, ObservationState state, BigInteger mantissa, Qualifier qualifier)
    {
        public Life Unit => unit;

        public MeasureDefinition Measure => measure;

        public ReportingPeriod Period => period;

        public ObservationState State => state;

        public BigInteger Mantissa => mantissa;

        public Qualifier Qualifier => qualifier;

        public Observation ToObservation() => state == ObservationState.Value
            ? new Observation(unit.Id, measure.Code, period, Rational.FromScaled(mantissa, measure.Scale), qualifier)
            : Observation.WithoutValue(unit.Id, measure.Code, period, state);

        /// <summary>All decimals of the scale, without groups; blank without a value.</summary>
        public string Number(char separator)
        {
            if (state != ObservationState.Value)
            {
                return "";
            }

            var digits = BigInteger.Abs(mantissa).ToString(CultureInfo.InvariantCulture).PadLeft(measure.Scale + 1, '0');
            var number = measure.Scale == 0 ? digits : $"{digits[..^measure.Scale]}{separator}{digits[^measure.Scale..]}";
            return mantissa.Sign < 0 ? $"-{number}" : number;
        }

        public override string ToString() => $"{unit.Id} {measure.Code} {period} {(state == ObservationState.Value ? Number('.') : state)} {qualifier}";
    }
}
