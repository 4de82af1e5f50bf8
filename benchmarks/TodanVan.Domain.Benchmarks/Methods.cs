using TodanVan.Domain.Rollups;

namespace TodanVan.Domain.Benchmarks;

/// <summary>
/// The ways to the same answer: for every commune, district and the province, and every indicator, the sum and how many villages reported.
/// Every method reads its whole answer out as cells, so that nothing it puts off goes untimed.
/// </summary>
internal static class Methods
{
    // The whole span as one period: flows are added over the months; a village has reported when no month is missing.

    public static List<KeyValuePair<Cell, Total>> SpanByRollup(BenchmarkData data) => ReadOut(data, data.Span, []);

    public static List<KeyValuePair<Cell, Total>> SpanByRollupFromObservations(BenchmarkData data)
    {
        var input = data.Load();
        return ReadOut(Rollup.Run(input, new RollupRequest { Period = data.Span }), data.Span, []);
    }

    public static List<KeyValuePair<Cell, Total>> SpanByLinq(BenchmarkData data)
    {
        var (parentOf, months, period) = (data.ParentOf, data.Months.Length, data.Span.ToString());
        var villages = data.Rows
            .GroupBy(row => (row.Village, row.Indicator))
            .Select(group => (group.Key.Village, group.Key.Indicator, Sum: group.Sum(row => row.Value), Count: group.Count()))
            .ToList();
        var answer = new List<KeyValuePair<Cell, Total>>();
        for (var steps = 1; steps <= 3; steps++)
        {
            var up = steps;
            answer.AddRange(villages
                .GroupBy(village => (Unit: Above(village.Village, up, parentOf), village.Indicator))
                .Select(group => KeyValuePair.Create(
                    new Cell(group.Key.Unit, group.Key.Indicator, period),
                    new Total(
                        group.Sum(village => village.Sum),
                        group.Count(village => village.Count == months),
                        group.Count(village => village.Count < months)))));
        }

        return answer;
    }

    public static List<KeyValuePair<Cell, Total>> SpanByDictionary(BenchmarkData data)
    {
        var (months, period) = (data.Months.Length, data.Span.ToString());
        var villages = new Dictionary<(string Village, string Indicator), (decimal Sum, int Count)>();
        foreach (var row in data.Rows)
        {
            villages.TryGetValue((row.Village, row.Indicator), out var known);
            villages[(row.Village, row.Indicator)] = (known.Sum + row.Value, known.Count + 1);
        }

        var totals = new Dictionary<Cell, Total>();
        foreach (var ((village, indicator), (sum, count)) in villages)
        {
            var unit = village;
            while (data.ParentOf.TryGetValue(unit, out var parent))
            {
                unit = parent;
                var cell = new Cell(unit, indicator, period);
                totals.TryGetValue(cell, out var total);
                totals[cell] = new Total(
                    total.Sum + sum,
                    total.Reported + (count == months ? 1 : 0),
                    total.Partial + (count == months ? 0 : 1));
            }
        }

        return [.. totals];
    }

    // Every month as a period of its own: one roll-up a month, against one pass over all rows.

    public static List<KeyValuePair<Cell, Total>> MonthsByRollup(BenchmarkData data)
    {
        var answer = new List<KeyValuePair<Cell, Total>>();
        foreach (var month in data.Months)
        {
            ReadOut(data, month, answer);
        }

        return answer;
    }

    public static List<KeyValuePair<Cell, Total>> MonthsByLinq(BenchmarkData data)
    {
        var parentOf = data.ParentOf;
        var answer = new List<KeyValuePair<Cell, Total>>();
        for (var steps = 1; steps <= 3; steps++)
        {
            var up = steps;
            answer.AddRange(data.Rows
                .GroupBy(row => (Unit: Above(row.Village, up, parentOf), row.Indicator, row.Month))
                .Select(group => KeyValuePair.Create(
                    new Cell(group.Key.Unit, group.Key.Indicator, group.Key.Month),
                    new Total(group.Sum(row => row.Value), group.Count(), 0))));
        }

        return answer;
    }

    public static List<KeyValuePair<Cell, Total>> MonthsByDictionary(BenchmarkData data)
    {
        var totals = new Dictionary<Cell, Total>();
        foreach (var row in data.Rows)
        {
            var unit = row.Village;
            while (data.ParentOf.TryGetValue(unit, out var parent))
            {
                unit = parent;
                var cell = new Cell(unit, row.Indicator, row.Month);
                totals.TryGetValue(cell, out var total);
                totals[cell] = new Total(total.Sum + row.Value, total.Reported + 1, 0);
            }
        }

        return [.. totals];
    }

    private static string Above(string unit, int steps, Dictionary<string, string> parentOf)
    {
        for (; steps > 0; steps--)
        {
            unit = parentOf[unit];
        }

        return unit;
    }

    private static List<KeyValuePair<Cell, Total>> ReadOut(
        BenchmarkData data, ReportingPeriod period, List<KeyValuePair<Cell, Total>> answer) =>
        ReadOut(Rollup.Run(data.Input, new RollupRequest { Period = period }), period, answer);

    private static List<KeyValuePair<Cell, Total>> ReadOut(
        FigureSet figures, ReportingPeriod period, List<KeyValuePair<Cell, Total>> answer)
    {
        var name = period.ToString();
        foreach (var figure in figures)
        {
            // Where nothing was reported there is no figure, as there is no row for LINQ to find.
            if (figure.TryGetDecimal(out var sum))
            {
                answer.Add(KeyValuePair.Create(
                    new Cell(figure.Unit.Id.Value, figure.Indicator.Code.Value, name),
                    new Total(sum, figure.Reported, figure.Partial)));
            }
            else if (figure.State != FigureState.Missing)
            {
                throw new InvalidOperationException($"{figure} does not fit a decimal.");
            }
        }

        return answer;
    }
}
