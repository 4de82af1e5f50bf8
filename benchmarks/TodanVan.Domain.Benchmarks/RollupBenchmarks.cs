using BenchmarkDotNet.Attributes;

using TodanVan.Domain.Rollups;

namespace TodanVan.Domain.Benchmarks;

/// <summary><see cref="Rollup.Run"/> over a province of 2,071 villages and 24 months.</summary>
[MemoryDiagnoser]
public class RollupBenchmarks
{
    private readonly BenchmarkData data = new(villages: 2071, months: 24);

    [Benchmark(Baseline = true)]
    public FigureSet AllMonths() => Rollup.Run(data.Input, new RollupRequest { Period = data.Span });

    [Benchmark]
    public FigureSet LastMonth() => Rollup.Run(data.Input, new RollupRequest { Period = data.Months[^1] });
}
