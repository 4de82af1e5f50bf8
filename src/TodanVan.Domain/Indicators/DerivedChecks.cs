using System.Globalization;

namespace TodanVan.Domain.Indicators;

/// <summary>Checks the expressions of derived indicators among the definitions that they name, and makes their programs.</summary>
/// <remarks>
/// What is wrong with an indicator is said of it once: one that uses it has no program either, and no finding for that.
/// </remarks>
internal sealed partial class DerivedChecks
{
    private const int MaxNamedInCycle = 20;

    private readonly IReadOnlyDictionary<string, IndicatorDefinition> known;
    private readonly Func<MeasureDefinition, ReportingCalendar> calendarOf;
    private readonly List<Finding> findings;
    private readonly Dictionary<DerivedDefinition, Compiled?> compiled = [];
    private readonly List<DerivedDefinition> order = [];

    public DerivedChecks(
        IReadOnlyDictionary<string, IndicatorDefinition> known, Func<MeasureDefinition, ReportingCalendar> calendarOf, List<Finding> findings)
    {
        this.known = known;
        this.calendarOf = calendarOf;
        this.findings = findings;
    }

    /// <summary>The programs, inputs before what uses them; without those of faulty definitions.</summary>
    public IReadOnlyList<(DerivedDefinition Definition, DerivedProgram Program)> Run(IEnumerable<DerivedDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            Order(definition);
        }

        var programs = new List<(DerivedDefinition, DerivedProgram)>(order.Count);
        foreach (var definition in order)
        {
            var reading = new Reading(this, definition);
            if (reading.Run() is { } done)
            {
                compiled[definition] = done;
                programs.Add((definition, done.Program));
            }
        }

        return programs;
    }

    /// <summary>Puts a definition behind those that it names. Without recursion: indicators may name each other in any number.</summary>
    private void Order(DerivedDefinition first)
    {
        if (compiled.ContainsKey(first))
        {
            return;
        }

        var path = new List<(DerivedDefinition Definition, IEnumerator<IndicatorExpression> Inputs)>();
        var places = new Dictionary<DerivedDefinition, int>();
        Enter(first);
        while (path.Count > 0)
        {
            var (definition, inputs) = path[^1];
            if (!inputs.MoveNext())
            {
                order.Add(definition);
                places.Remove(definition);
                path.RemoveAt(path.Count - 1);
                inputs.Dispose();
            }
            else if (known.GetValueOrDefault(inputs.Current.Indicator!.Value) is DerivedDefinition next)
            {
                if (places.TryGetValue(next, out var place))
                {
                    AddCycle(path.ConvertAll(static step => step.Definition), place, inputs.Current);
                }
                else if (!compiled.ContainsKey(next))
                {
                    Enter(next);
                }
            }
        }

        void Enter(DerivedDefinition definition)
        {
            compiled.Add(definition, null);
            places.Add(definition, path.Count);
            path.Add((definition, definition.Expression.Inputs().GetEnumerator()));
        }
    }

    private void AddCycle(List<DerivedDefinition> path, int start, IndicatorExpression closing)
    {
        var codes = path.Skip(start).Select(static definition => definition.Code.Value).Append(path[start].Code.Value).ToList();
        if (codes.Count > MaxNamedInCycle)
        {
            codes = [.. codes.Take(MaxNamedInCycle - 2), "…", .. codes.TakeLast(2)];
        }

        Add(FindingCatalogue.CyclicIndicators, path[^1], closing.Position, ("cycle", string.Join(" → ", codes)));
    }

    private void Add(FindingDescriptor descriptor, DerivedDefinition definition, int position, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        findings.Add(descriptor.About(
            definition.Origin,
            new FindingSubject { Indicator = definition.Code.Value },
            [("indicator", definition.Code.Value), .. arguments, ("position", position.ToString(CultureInfo.InvariantCulture))]));

    /// <summary>How a part of an expression stands to time, which decides what it can be added to (semantics E3).</summary>
    private enum Time
    {
        /// <summary>A number: it goes with anything.</summary>
        Any,

        Sum,

        Latest,

        None,

        /// <summary>A product or a quotient, computed after everything is added up.</summary>
        Computed,
    }

    /// <summary>What is known of a part of an expression; nothing when it is faulty.</summary>
    private sealed record Part(UnitTerms Unit, Time Time, Rational? Constant = null);

    private sealed record Compiled(DerivedProgram Program, UnitTerms Unit, Time Time, bool HasPowerOfTen, IReadOnlyList<ReportingCalendar> Calendars);
}
