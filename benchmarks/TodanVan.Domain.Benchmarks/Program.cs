using BenchmarkDotNet.Running;

using TodanVan.Domain.Benchmarks;

// "compare", "load", "teams" and "import" are our own harness: methods take turns in one process and only their ratios count. Anything else is BenchmarkDotNet's.
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

if (args is ["import", .. var importRounds])
{
    return Importing.Run(importRounds);
}

BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(args);
return 0;
