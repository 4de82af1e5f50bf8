using BenchmarkDotNet.Running;

using TodanVan.Domain.Benchmarks;

// "compare", "load" and "teams" are our own harness: methods take turns in one process and only their ratios count. Anything else is BenchmarkDotNet's.
if (args is ["compare", .. var options])
{
    return Comparison.Run(options);
}

if (args is ["load", .. var rounds])
{
    return Loading.Run(rounds);
}

if (args is ["teams", .. var teamRounds])
{
    return TeamChecking.Run(teamRounds);
}

BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(args);
return 0;
