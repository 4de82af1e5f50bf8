using System.Numerics;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>Ten years of monthly rows of 2.071 villages, 5 % missing: however the years are asked for, the totals are the same.</summary>
public class TenYearsTests
{
    private const int VillageCount = 2071;
    private const int YearCount = 10;
    private const int FirstYear = 2010;

    // Twelve is the full size, 2.982.240 cells: half a minute and two gigabytes, for who asks for it.
    private static readonly int IndicatorCount = Environment.GetEnvironmentVariable("TODANVAN_FULL_SIZE") is "1" ? 12 : 2;

    /// <summary>The calendars in which the law is tried.</summary>
    public static TheoryData<ReportingCalendar> Calendars => [ReportingCalendar.Civil, ReportingCalendar.Decree09];

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Flows_AskedByMonthsQuartersHalvesYearsOrTheSpan_HaveOneTotal(ReportingCalendar calendar)
    {
        var indicators = IndicatorCount;
        var (register, villages) = Province();
        var catalogue = IndicatorCatalogue.Create(calendar, Enumerable.Range(0, indicators).Select(i => World.Measure($"m{i}", TimeAggregation.Sum, i % 3))).ValueOrThrow();
        ReportingPeriod[] Named(params string[] names) =>
            [.. Enumerable.Range(FirstYear, YearCount).SelectMany(year => names.Select(name => calendar.TryParse($"{year}{name}", out var period) ? period : throw new FormatException(name)))];
        var months = Named([.. Enumerable.Range(1, 12).Select(month => $"-{month:00}")]);

        // One cell in twenty is not there.
        var builder = new ObservationSetBuilder(register, catalogue, new ObservationImportOptions { SourceTracking = SourceTracking.None });
        var (sums, counts) = (new BigInteger[indicators, months.Length], new int[indicators, months.Length]);
        for (var m = 0; m < indicators; m++)
        {
            var measure = (MeasureDefinition)catalogue.Definitions[m];
            for (var v = 0; v < VillageCount; v++)
            {
                for (var t = 0; t < months.Length; t++)
                {
                    if (Mixed(v, t, m) is var hash && hash % 20 != 0)
                    {
                        var mantissa = (long)(hash >> 8) % 1_000_003;
                        builder.Add(new Observation(villages[v], measure.Code, months[t], Rational.FromScaled(mantissa, measure.Scale)));
                        sums[m, t] += mantissa;
                        counts[m, t]++;
                    }
                }
            }
        }

        var set = builder.Build().ValueOrThrow();
        var provinceUnit = register.Find("02")[0];
        var span = new ReportingPeriod(months[0].FirstDay, months[^1].LastDay);
        foreach (var periods in new[] { [span], Named(""), Named("-H1", "-H2"), Named("-Q1", "-Q2", "-Q3", "-Q4"), months })
        {
            var totals = new BigInteger[indicators];
            foreach (var period in periods)
            {
                var figures = Rollup.Run(new RollupInput(register, catalogue, set), new RollupRequest { Period = period, Levels = [UnitLevel.Province] });
                Assert.Empty(figures.Findings);
                for (var m = 0; m < indicators; m++)
                {
                    var measure = (MeasureDefinition)catalogue.Definitions[m];
                    var figure = figures[provinceUnit, measure];
                    var inside = Enumerable.Range(0, months.Length).Where(t => period.Encloses(months[t])).ToList();
                    Assert.True(figure.Value!.Value.TryToScaled(measure.Scale, out var mantissa));
                    Assert.Equal(inside.Aggregate(BigInteger.Zero, (sum, t) => sum + sums[m, t]), mantissa);
                    Assert.Equal(VillageCount, figure.Expected);
                    Assert.Equal(figure.Expected, figure.Reported + figure.Partial + figure.MissingUnits().Count);
                    if (inside.Count == 1)
                    {
                        Assert.Equal((counts[m, inside[0]], 0), (figure.Reported, figure.Partial));
                    }

                    totals[m] += mantissa;
                }
            }

            for (var m = 0; m < indicators; m++)
            {
                Assert.Equal(Enumerable.Range(0, months.Length).Aggregate(BigInteger.Zero, (sum, t) => sum + sums[m, t]), totals[m]);
            }
        }

        // Asked from the tenth day, the first month straddles: it is listed for each village that gave it, and not counted.
        var shifted = new ReportingPeriod(months[0].FirstDay.PlusDays(9), months[1].LastDay);
        var asked = Rollup.Run(new RollupInput(register, catalogue, set), new RollupRequest { Period = shifted, Levels = [UnitLevel.Province] });
        Assert.Equal(Enumerable.Range(0, indicators).Sum(m => counts[m, 0]), asked.Findings.Count(finding => finding.Code == "TDV0602"));
        for (var m = 0; m < indicators; m++)
        {
            var measure = (MeasureDefinition)catalogue.Definitions[m];
            Assert.Equal(Rational.FromScaled(sums[m, 1], measure.Scale), asked[provinceUnit, measure].Value);
            Assert.Equal(0, asked[provinceUnit, measure].Reported);
        }
    }

    /// <summary>A well mixed number for each cell (the finalizer of SplitMix64), so that no run differs from another.</summary>
    private static ulong Mixed(int village, int month, int measure)
    {
        var z = 315 + ((((ulong)village << 40) | ((ulong)measure << 20) | (uint)month) * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static (UnitRegister Register, UnitId[] Villages) Province()
    {
        string[] lines =
        [
            "02;Province;;2009-01-01",
            .. Enumerable.Range(1, 11).Select(i => $"D{i:00};District;02;2009-01-01"),
            .. Enumerable.Range(1, 195).Select(i => $"C{i:000};Commune;D{(i % 11) + 1:00};2009-01-01"),
            .. Enumerable.Range(1, VillageCount).Select(i => $"V{i:0000};Village;C{(i % 195) + 1:000};2009-01-01;;v{i:0000}"),
        ];
        var register = World.Units(lines);
        return (register, [.. Enumerable.Range(1, VillageCount).Select(i => new UnitId($"v{i:0000}"))]);
    }
}
