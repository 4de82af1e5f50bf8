using System.Text.Json;

using NodaTime;

using TodanVan.Domain.Teams;

namespace TodanVan.Domain.Serialization;

/// <content>The rules of a set.</content>
internal sealed partial class CompositionRuleWalk
{
    private void ReadRule(ref Utf8JsonReader reader, SetData data)
    {
        var rule = new RuleData(new RuleObject(walker, data.RuleCount), walker.Place);
        data.RuleCount++;
        if (!walker.ReadObject(ref reader, null, (ref Utf8JsonReader value, string name) => ReadRuleProperty(ref value, name, rule)))
        {
            return;
        }

        walker.Require(rule.Given, "code", "kind");
        rule.Days = Days(rule.From, rule.To, rule.Until, rule.Code ?? "");
        data.Rules.Add(rule);
    }

    private void ReadRuleProperty(ref Utf8JsonReader reader, string name, RuleData rule)
    {
        rule.Given.Add(name);
        switch (name)
        {
            case "code":
                rule.Code = walker.ReadText(ref reader);
                break;
            case "kind":
                rule.Kind = ReadKind(ref reader);
                break;
            case "severity":
                rule.Severity = Severities.TryRead(walker, ref reader, out var severity) ? severity : Severity.Error;
                break;
            case "from":
                rule.From = walker.ReadDay(ref reader);
                break;
            case "to":
                rule.To = walker.ReadDay(ref reader);
                break;
            case "until":
                rule.Until = walker.ReadDay(ref reader);
                break;
            case "clause":
                rule.Clause = walker.ReadText(ref reader);
                break;
            case "overrides":
                rule.Overrides = walker.ReadTexts(ref reader);
                break;
            default:
                rule.Properties.Read(ref reader, name);
                break;
        }
    }

    private static CompositionRule? MakeRule(RuleData rule, Dictionary<string, PostDefinition> posts, HashSet<string> attributes)
    {
        if (rule.Kind is null)
        {
            return null;
        }

        var demand = rule.Properties.Make(rule.Kind, posts, attributes);
        return demand is null || rule.Code is null
            ? null
            : new CompositionRule(new RuleCode(rule.Code), demand, rule.Severity, rule.Days, rule.Clause, rule.Overrides);
    }

    private CompositionRuleKind? ReadKind(ref Utf8JsonReader reader)
    {
        if (walker.ReadText(ref reader) is not { } text)
        {
            return null;
        }

        if (!kinds.TryGetValue(TextKey.Comparison(text), out var kind))
        {
            walker.FaultLike(
                FindingCatalogue.UnknownRuleKind, Suggestions.Nearest(text, kinds.Values.Select(static known => known.Name)), ("value", text));
        }

        return kind;
    }

    private sealed class RuleData(RuleObject properties, SourceReference place)
    {
        public HashSet<string> Given { get; } = new(StringComparer.Ordinal);

        public RuleObject Properties { get; } = properties;

        public SourceReference Place { get; } = place;

        public string? Code { get; set; }

        public CompositionRuleKind? Kind { get; set; }

        public Severity Severity { get; set; } = Severity.Error;

        public LocalDate? From { get; set; }

        public LocalDate? To { get; set; }

        public LocalDate? Until { get; set; }

        public Validity? Days { get; set; }

        public string? Clause { get; set; }

        public List<string>? Overrides { get; set; }
    }
}
