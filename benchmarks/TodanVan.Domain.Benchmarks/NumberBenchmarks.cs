using System.Globalization;

using BenchmarkDotNet.Attributes;

namespace TodanVan.Domain.Benchmarks;

/// <summary>Reading a thousand numbers as Vietnamese reports print them.</summary>
[MemoryDiagnoser]
public class NumberBenchmarks
{
    private const int Scale = 3;

    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private readonly string[] texts =
        [.. Enumerable.Range(0, 1000).Select(i => (i * 7_919_317L % 10_000_000_019 / 1000m).ToString("N" + (i % (Scale + 1)), Vietnamese))];

    [Benchmark(Baseline = true)]
    public long TryParseScaled()
    {
        var sum = 0L;
        foreach (var text in texts)
        {
            if (VietnameseNumber.TryParseScaled(text, NumberConvention.Vietnamese, Scale, out long mantissa, out _) == ParseFailure.None)
            {
                sum += mantissa;
            }
        }

        return sum;
    }

    [Benchmark]
    public decimal DecimalParse()
    {
        var sum = 0m;
        foreach (var text in texts)
        {
            sum += decimal.Parse(text, NumberStyles.Number, Vietnamese);
        }

        return sum;
    }
}
