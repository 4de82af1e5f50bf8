using System.Globalization;
using System.Numerics;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>A province as large as the review's: 2.071 villages, 24 months, 12 measures; 596.448 observations.</summary>
public class RollupSizeTests
{
    private const int VillageCount = 2071;

    [Fact]
    public void Run_SpanYearsAndMonths_GiveTheTotalsOfTheOracle()
    {
        var register = Tree(out var villages);
        MeasureDefinition[] measures = [.. Enumerable.Range(0, 12).Select(i => World.Measure(
            $"m{i:00}", i < 8 ? TimeAggregation.Sum : TimeAggregation.Latest, i % 4))];
        var catalogue = World.Catalogue([.. measures, World.Ratio("r", "m00", "m01")]);
        ReportingPeriod[] months = [.. Enumerable.Range(0, 24).Select(i => Month(new LocalDate(2017, 1, 1).PlusMonths(i)))];

        var builder = new ObservationSetBuilder(register, catalogue, new ObservationImportOptions { SourceTracking = SourceTracking.None });
        var sums = new BigInteger[measures.Length, months.Length];
        for (var v = 0; v < VillageCount; v++)
        {
            for (var t = 0; t < months.Length; t++)
            {
                for (var m = 0; m < measures.Length; m++)
                {
                    var mantissa = Mantissa(v, t, m);
                    builder.Add(new Observation(villages[v], measures[m].Code, months[t], Rational.FromScaled(mantissa, measures[m].Scale)));
                    sums[m, t] += mantissa;
                }
            }
        }

        var import = builder.Build();
        Assert.Equal(VillageCount * 24 * 12, import.Accepted);
        Assert.Equal(VillageCount * 24 * 12, import.Value.Count);
        (int First, int Count)[] asked = [(0, 24), (0, 12), (12, 12), .. Enumerable.Range(0, 24).Select(i => (i, 1))];
        foreach (var (first, count) in asked)
        {
            var period = new ReportingPeriod(months[first].FirstDay, months[first + count - 1].LastDay);
            var figures = Rollup.Run(new RollupInput(register, catalogue, import.Value), new RollupRequest { Period = period });
            var province = register.Find("02")[0];
            for (var m = 0; m < measures.Length; m++)
            {
                // A flow adds its months; a stock is that of the last one.
                var sum = measures[m].Time == TimeAggregation.Sum
                    ? Enumerable.Range(first, count).Aggregate(BigInteger.Zero, (total, t) => total + sums[m, t])
                    : sums[m, first + count - 1];
                var figure = figures[province, measures[m]];
                Assert.Equal(new Rational(sum, BigInteger.Pow(10, measures[m].Scale)), figure.Value);
                Assert.Equal((VillageCount, VillageCount, 0), (figure.Reported, figure.Expected, figure.Partial));
                var districts = figures.Where(f => f.Unit.Level == UnitLevel.District && f.Indicator == measures[m]).ToList();
                Assert.Equal(11, districts.Count);
                Assert.Equal(figure.Value, districts.Aggregate(Rational.Zero, (total, f) => total + f.Value!.Value));
            }

            Assert.True(catalogue.TryGet("r", out var ratio));
            Assert.Equal(figures[province, measures[0]].Value / figures[province, measures[1]].Value, figures[province, ratio].Value);
        }
    }

    // Every code of a whole file is wrong: a leading zero lost, as spreadsheets do it, or a letter too many. Each is looked for once.
    [Theory]
    [InlineData("", "00001")]
    [InlineData("0A00", null)]
    public void Add_WholeFileOfUnknownCodes_IsNotSlow(string prefix, string? suggestion)
    {
        var register = Tree(out _);
        var catalogue = World.Catalogue(World.Measure("m", TimeAggregation.Sum));
        var lines = Enumerable.Range(1, VillageCount).SelectMany(v => Enumerable.Range(0, 24)
            .Select(t => string.Create(CultureInfo.InvariantCulture, $"{prefix}{v};m;{Month(new LocalDate(2017, 1, 1).PlusMonths(t))};1")));

        var import = World.Import(register, catalogue, [.. lines]);

        Assert.Equal((VillageCount * 24, 0), (import.Quarantined, import.Accepted));
        Assert.Equal(VillageCount, import.Findings.ByCause().Count);
        Assert.All(import.Findings.ByCause(), cause => Assert.Equal(24, cause.Rows.Count));
        Assert.Equal(suggestion, import.Findings.First(finding => finding.Subject!.Unit == $"{prefix}1").Suggestion);
    }

    // Mostly what 64 bits hold, now and then far more or less.
    private static BigInteger Mantissa(int v, int t, int m) => ((v * 31) + (t * 7) + m) % 5003 == 0
        ? BigInteger.Pow(-10, 25 + m) + v
        : ((long)v * 1_000_003 * (t + 1)) - ((long)m * m * 77_777);

    private static ReportingPeriod Month(LocalDate first) => new(first, first.PlusMonths(1).PlusDays(-1));

    private static UnitRegister Tree(out UnitId[] villages)
    {
        var builder = new UnitRegisterBuilder();
        UnitId Add(string code, UnitLevel level, string kind, UnitId? parent)
        {
            var id = new UnitId($"u{code}");
            builder.Add(new UnitRecord
            {
                Id = id,
                Code = new UnitCode(code),
                Name = $"{kind} {code}",
                Level = level,
                Kind = UnitKind.Named(kind),
                Parent = parent?.Value,
                Validity = Validity.From(new LocalDate(2016, 1, 1)),
            });
            return id;
        }

        var province = Add("02", UnitLevel.Province, "Tỉnh", null);
        UnitId[] districts = [.. Enumerable.Range(1, 11).Select(i => Add($"D{i:00}", UnitLevel.District, "Huyện", province))];
        UnitId[] communes = [.. Enumerable.Range(1, 195).Select(i => Add($"C{i:000}", UnitLevel.Commune, "Xã", districts[i % 11]))];
        villages = [.. Enumerable.Range(1, VillageCount).Select(i => Add($"{i:00000}", UnitLevel.Village, "Thôn", communes[i * 7 % 195]))];
        var import = builder.Build();
        Assert.False(import.HasErrors);
        return import.Value;
    }
}
