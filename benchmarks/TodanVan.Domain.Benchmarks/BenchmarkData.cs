using System.Globalization;

using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Benchmarks;

/// <summary>
/// A made-up province, the same on every machine: each value is a hash of its coordinates. Village rows of 12 flows, each at its own
/// scale, one of them money up to 10^12 with 1 % negative; 5 % of the cells are missing.
/// </summary>
internal sealed class BenchmarkData
{
    private const ulong Seed = 315;
    private const int MissingPercent = 5;

    /// <summary>Decimals of each indicator.</summary>
    private static readonly int[] Scales = [0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3];

    private static readonly int MoneyIndicator = Scales.Length / 2 - 1;

    private readonly List<UnitRecord> units = [];

    public BenchmarkData(int villages, int months)
    {
        Villages = villages;
        Communes = Math.Max(1, (int)(villages * 195L / 2071));
        Districts = Math.Max(1, Communes * 11 / 195);
        Months = [.. Enumerable.Range(0, months).Select(Month)];
        Span = new ReportingPeriod(Months[0].FirstDay, Months[^1].LastDay);
        AddUnits();
        Catalogue = IndicatorCatalogue.Create(ReportingCalendar.Civil, Scales.Select(Indicator)).ValueOrThrow();
        (Observations, Rows) = Report();
        Input = Load();
    }

    public int Villages { get; }

    public int Communes { get; }

    public int Districts { get; }

    public ReportingPeriod[] Months { get; }

    /// <summary>All months as one period.</summary>
    public ReportingPeriod Span { get; }

    public IndicatorCatalogue Catalogue { get; }

    /// <summary>What the villages reported, for the library.</summary>
    public List<Observation> Observations { get; }

    /// <summary>The same, as an application keeps it that has no library. What is missing has no row.</summary>
    public List<Row> Rows { get; }

    /// <summary>The parent of each unit but the province.</summary>
    public Dictionary<string, string> ParentOf { get; } = new(StringComparer.Ordinal);

    /// <summary>The observations, loaded.</summary>
    public RollupInput Input { get; }

    /// <summary>Builds everything a roll-up needs out of records in memory.</summary>
    public RollupInput Load()
    {
        var register = new UnitRegisterBuilder();
        foreach (var unit in units)
        {
            register.Add(unit);
        }

        var built = register.Build().ValueOrThrow();
        var set = new ObservationSetBuilder(built, Catalogue);
        foreach (var observation in Observations)
        {
            set.Add(observation);
        }

        return new RollupInput(built, Catalogue, set.Build().ValueOrThrow());
    }

    private static ReportingPeriod Month(int index)
    {
        var first = new LocalDate(2015, 1, 1).PlusMonths(index);
        return new ReportingPeriod(first, first.PlusMonths(1).PlusDays(-1));
    }

    private static MeasureDefinition Indicator(int scale, int index) => new(
        new IndicatorCode($"indicator-{index + 1:00}"),
        $"Chỉ tiêu {index + 1}",
        $"Indicator {index + 1}",
        index == MoneyIndicator ? UnitOfMeasure.Dong : UnitOfMeasure.One,
        index == MoneyIndicator ? IndicatorDisplay.Money : IndicatorDisplay.Exact,
        MeasureSource.Reported,
        UnitLevel.Village,
        scale,
        TimeAggregation.Sum,
        SpaceAggregation.Sum);

    /// <summary>A well mixed number for each coordinate (the finalizer of SplitMix64).</summary>
    private static ulong Hash(int village, int indicator, int month)
    {
        var z = Seed + (((ulong)village << 40) | ((ulong)indicator << 20) | (uint)month) * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static string VillageCode(int village) => $"2{village:000000}";

    private static long Mantissa(ulong hash, int indicator)
    {
        if (indicator != MoneyIndicator)
        {
            return (long)(hash % 100_000);
        }

        var dong = (long)(hash % 1_000_000_000_000);
        return hash >> 57 == 0 ? -dong : dong;
    }

    private (List<Observation> Observations, List<Row> Rows) Report()
    {
        var (observations, rows) = (new List<Observation>(), new List<Row>());
        var measures = Catalogue.Definitions.Cast<MeasureDefinition>().ToArray();
        var monthTexts = Array.ConvertAll(Months, month => month.ToString());
        for (var village = 0; village < Villages; village++)
        {
            var code = VillageCode(village);
            var id = new UnitId(code);
            for (var indicator = 0; indicator < measures.Length; indicator++)
            {
                for (var month = 0; month < Months.Length; month++)
                {
                    var hash = Hash(village, indicator, month);
                    if (hash % 100 < MissingPercent)
                    {
                        continue;
                    }

                    var measure = measures[indicator];
                    var mantissa = Mantissa(hash / 100, indicator);
                    observations.Add(new Observation(id, measure.Code, Months[month], Rational.FromScaled(mantissa, measure.Scale)));
                    var value = new decimal((int)Math.Abs(mantissa), (int)(Math.Abs(mantissa) >> 32), 0, mantissa < 0, (byte)measure.Scale);
                    rows.Add(new Row(code, measure.Code.Value, monthTexts[month], value));
                }
            }
        }

        return (observations, rows);
    }

    private void AddUnits()
    {
        Add("02", UnitKind.Province, UnitLevel.Province, null);
        for (var i = 0; i < Districts; i++)
        {
            Add(District(i), UnitKind.RuralDistrict, UnitLevel.District, "02");
        }

        for (var i = 0; i < Communes; i++)
        {
            Add(Commune(i), UnitKind.RuralCommune, UnitLevel.Commune, District((int)((long)i * Districts / Communes)));
        }

        for (var i = 0; i < Villages; i++)
        {
            Add(VillageCode(i), UnitKind.Hamlet, UnitLevel.Village, Commune((int)((long)i * Communes / Villages)));
        }

        static string District(int index) => string.Create(CultureInfo.InvariantCulture, $"0{index + 100}");
        static string Commune(int index) => $"1{index:00000}";
    }

    private void Add(string code, UnitKind kind, UnitLevel level, string? parent)
    {
        units.Add(new UnitRecord
        {
            Id = new UnitId(code),
            Code = new UnitCode(code),
            Name = $"{kind} {code}",
            Kind = kind,
            Level = level,
            Parent = parent,
            Validity = new Validity(new LocalDate(2010, 1, 1), new LocalDate(2025, 7, 1)),
        });
        if (parent is not null)
        {
            ParentOf.Add(code, parent);
        }
    }
}
