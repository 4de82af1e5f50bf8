using BenchmarkDotNet.Running;

using TodanVan.Domain.Benchmarks;

// "compare" and "load" are our own harness: methods take turns in one process and only their ratios count. Anything else is BenchmarkDotNet's.
if (args is ["compare", .. var options])
{
    return Comparison.Run(options);
}

if (args is ["load", .. var rounds])
{
    return Loading.Run(rounds);
}

BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(args);
return 0;
