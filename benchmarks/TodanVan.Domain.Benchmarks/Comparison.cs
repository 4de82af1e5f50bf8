using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using TodanVan.Domain.Rollups;

namespace TodanVan.Domain.Benchmarks;

/// <summary>
/// Compares <see cref="Rollup.Run"/> with what users write without it. All methods run in one process and take turns; a number is the
/// median, over the rounds, of a method's time divided by the base's time in the same round. Answers are checked equal first.
/// </summary>
internal static class Comparison
{
    private const int WarmUpRounds = 3;

    private delegate List<KeyValuePair<Cell, Total>> Method(BenchmarkData data);

    public static int Run(string[] arguments)
    {
        if (!TryRead(arguments, out var villages, out var months, out var rounds))
        {
            Console.Error.WriteLine("compare [--villages 11..90000] [--months 1..120] [--rounds 3..1000]");
            return 2;
        }

        var data = new BenchmarkData(villages, months);
        PrintFacts(data, rounds);

        return Compare(
                $"One period of {months} months: per unit and indicator the sum, and how many villages reported all months, or some.",
                data,
                rounds,
                [
                    ("Rollup.Run, all figures read", Methods.SpanByRollup),
                    ("Rollup.Run, no figure read", OnlyRun),
                    ("Dictionary loop walking ancestors", Methods.SpanByDictionary),
                    ("LINQ GroupBy", Methods.SpanByLinq),
                    ("load the observations + Rollup.Run", Methods.SpanByRollupFromObservations),
                ])
            && Compare(
                $"Each of {months} months: per unit, indicator and month the sum and how many villages reported; one Rollup.Run a month.",
                data,
                rounds,
                [
                    ("Rollup.Run a month, all figures read", Methods.MonthsByRollup),
                    ("Dictionary loop walking ancestors", Methods.MonthsByDictionary),
                    ("LINQ GroupBy", Methods.MonthsByLinq),
                ])
            ? 0
            : 1;
    }

    private static List<KeyValuePair<Cell, Total>> OnlyRun(BenchmarkData data)
    {
        GC.KeepAlive(Rollup.Run(data.Input, new RollupRequest { Period = data.Span }));
        return [];
    }

    private static bool Compare(string title, BenchmarkData data, int rounds, (string Name, Method Run)[] methods)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        var expected = methods[0].Run(data);
        foreach (var (name, run) in methods)
        {
            if (run != OnlyRun && Difference(expected, run(data)) is { } difference)
            {
                Console.WriteLine($"NOT EQUAL: {name}: {difference}");
                return false;
            }
        }

        Print($"Answers equal in {expected.Count:N0} cells.");

        var times = Array.ConvertAll(methods, _ => new double[rounds]);
        var bytes = new long[methods.Length];
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            // Another one begins each round, so that none always follows the same.
            for (var turn = 0; turn < methods.Length; turn++)
            {
                var method = (turn + round + WarmUpRounds) % methods.Length;
                var (time, allocated) = Measure(methods[method].Run, data);
                if (round >= 0)
                {
                    times[method][round] = time;
                    bytes[method] = allocated;
                }
            }
        }

        Console.WriteLine();
        Console.WriteLine($"{"",-38} {"ratio",8} {"[q1 - q3]",19} {"MB a run",10}");
        for (var method = 0; method < methods.Length; method++)
        {
            var ratios = times[method].Zip(times[0], (time, unit) => time / unit).Order().ToArray();
            Print($"{methods[method].Name,-38} {At(ratios, 0.5),8:0.00} {$"[{At(ratios, 0.25):0.00} - {At(ratios, 0.75):0.00}]",19} {bytes[method] / 1e6,10:N1}");
        }

        Print($"Median of the base here: {At([.. times[0].Order()], 0.5):0.0} ms. It says nothing about another machine; the ratios do.");
        return true;
    }

    private static (double Milliseconds, long Bytes) Measure(Method method, BenchmarkData data)
    {
        // What the one before left behind is not this one's cost.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var answer = method(data);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(answer);
        return (elapsed.TotalMilliseconds, allocated);
    }

    /// <summary>The first cell in which two answers differ, or null.</summary>
    private static string? Difference(List<KeyValuePair<Cell, Total>> expected, List<KeyValuePair<Cell, Total>> actual)
    {
        var cells = new Dictionary<Cell, Total>(expected);
        foreach (var (cell, total) in actual)
        {
            if (!cells.Remove(cell, out var other) || other != total)
            {
                return $"{cell}: {other} and {total}";
            }
        }

        return cells.Count == 0 ? null : $"{cells.Keys.First()} is not there";
    }

    /// <summary>A quantile of ascending numbers, between two of them where it falls there.</summary>
    private static double At(double[] ascending, double quantile)
    {
        var place = quantile * (ascending.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] + ((place - below) * (ascending[above] - ascending[below]));
    }

    private static void PrintFacts(BenchmarkData data, int rounds)
    {
        Print($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, SIMD of {SimdBits()} bits, {(GCSettings.IsServerGC ? "server" : "workstation")} GC; every method uses one thread");
        Print($"{data.Villages:N0} villages, {data.Communes} communes, {data.Districts} districts, 1 province; {data.Catalogue.Definitions.Count} indicators, {data.Months.Length} months; {data.Rows.Count:N0} rows, made up, 5 % missing");
        Print($"{rounds} rounds, each method once a round in turn, {WarmUpRounds} rounds of warm-up; ratio = time / time of the first method in the same round, median [quartiles]");
        Console.WriteLine("Rollup.Run reads an ObservationSet that was loaded before, the others a List<Row> (class; text keys, decimal) that was; \"load\" counts the loading too.");
    }

    private static int SimdBits() =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static bool TryRead(string[] arguments, out int villages, out int months, out int rounds)
    {
        (villages, months, rounds) = (2071, 24, 15);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length || !int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            switch (arguments[i])
            {
                case "--villages" when number is >= 11 and <= 90_000:
                    villages = number;
                    break;
                case "--months" when number is >= 1 and <= 120:
                    months = number;
                    break;
                case "--rounds" when number is >= 3 and <= 1_000:
                    rounds = number;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
