using System.Diagnostics;
using System.Globalization;
using System.Text;

using NodaTime.Text;

using TodanVan.Domain.Files;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Benchmarks;

/// <summary>
/// Opening the gazetteer against building the same units from CSV through the public builder. The methods take turns in one process; a
/// number is the median, over the rounds, of a method's time divided by the base's time in the same round.
/// </summary>
internal static class Loading
{
    private const int WarmUpRounds = 3;

    public static int Run(string[] arguments)
    {
        var rounds = 15;
        if (arguments is not [] && (arguments is not ["--rounds", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) || rounds is < 3 or > 1000))
        {
            Console.Error.WriteLine("load [--rounds 3..1000]");
            return 2;
        }

        var rows = Rows(Gazetteer.Vietnam);
        (string Name, Func<UnitRegister> Load)[] methods =
        [
            ("Gazetteer: open", Gazetteer.Load),
            ("Gazetteer: open, with lineage and a tree", OpenAll),
            ("CSV through UnitRegisterBuilder", () => CsvFiles.ReadUnits(new MemoryStream(rows), "units.csv").ValueOrThrow()),
        ];
        if (!Enumerable.SequenceEqual(Versions(methods[0].Load()), Versions(methods[2].Load())))
        {
            Console.Error.WriteLine("The two registers differ: nothing is timed.");
            return 1;
        }

        var times = new double[methods.Length, rounds];
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            for (var method = 0; method < methods.Length; method++)
            {
                // What the one before left behind is not this one's cost.
                GC.Collect();
                GC.WaitForPendingFinalizers();
                var start = Stopwatch.GetTimestamp();
                var register = methods[method].Load();
                if (round >= 0)
                {
                    times[method, round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                }

                GC.KeepAlive(register);
            }
        }

        Print($"{Gazetteer.Vietnam.Units.Count:N0} units; {rows.Length:N0} bytes of CSV; {rounds} rounds, {WarmUpRounds} of warm-up; ratio to the first line, median [quartiles]");
        for (var method = 0; method < methods.Length; method++)
        {
            double[] ratios = [.. Enumerable.Range(0, rounds).Select(round => times[method, round] / times[0, round]).Order()];
            Print($"{methods[method].Name,-42} {ratios[rounds / 2],8:0.00} [{ratios[rounds / 4]:0.00} - {ratios[rounds * 3 / 4]:0.00}]");
        }

        double[] own = [.. Enumerable.Range(0, rounds).Select(round => times[0, round]).Order()];
        Print($"Median of the first line here: {own[rounds / 2]:0.0} ms. It says nothing about another machine; the ratios do.");
        return 0;
    }

    private static UnitRegister OpenAll()
    {
        var register = Gazetteer.Load();
        GC.KeepAlive(register.Changes);
        GC.KeepAlive(register.On(new NodaTime.LocalDate(2025, 7, 1)));
        return register;
    }

    /// <summary>A line for each version of each unit, with its id.</summary>
    private static byte[] Rows(UnitRegister register)
    {
        var text = new StringBuilder("code,name,kind,level,parent,from,to,id,decree\n");
        foreach (var unit in register.Units.Where(static unit => unit.Level != UnitLevel.Country))
        {
            foreach (var version in unit.History)
            {
                var end = version.Validity.End is { } last ? LocalDatePattern.Iso.Format(last) : "";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{version.Code},{version.Name},{version.Kind},{unit.Level},{version.Parent},{LocalDatePattern.Iso.Format(version.Validity.Start!.Value)},{end},{unit.Id},\"{version.Basis?.Number}\"\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Versions(UnitRegister register) => register.Units.SelectMany(
        static unit => unit.History,
        static (unit, version) => $"{unit.Id} {unit.Level} {version.Validity} {version.Code} {version.Name} {version.Kind} {version.Parent} {version.Basis?.Number}");

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
