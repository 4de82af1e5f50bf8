using System.Globalization;
using System.Text;
using System.Text.Json;

using Ardalis.GuardClauses;

using TodanVan.Domain.Teams;

namespace TodanVan.Domain.Serialization;

/// <summary>The properties of one rule, read before it is known which of them its kind has, and before the posts of its set are.</summary>
internal sealed class RuleObject(JsonWalker walker, int index)
{
    /// <summary>What is wrong with the value has been said.</summary>
    private const JsonTokenType Faulty = JsonTokenType.None;

    private readonly Dictionary<string, Value> values = new(StringComparer.Ordinal);
    private readonly List<string> asked = [];
    private Dictionary<string, PostDefinition> posts = [];
    private HashSet<string> attributes = [];

    public bool HasFaults { get; private set; }

    /// <summary>Remembers a property on whose value the reader stands.</summary>
    public void Read(ref Utf8JsonReader reader, string name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                var text = walker.ReadText(ref reader);
                values.Add(name, new Value(text is null ? Faulty : JsonTokenType.String, text, 0, null));
                break;
            case JsonTokenType.Number:
                var isWhole = reader.TryGetInt32(out var number);
                values.Add(name, new Value(JsonTokenType.Number, isWhole ? null : Encoding.UTF8.GetString(reader.ValueSpan), number, null));
                break;
            case JsonTokenType.True or JsonTokenType.False:
                values.Add(name, new Value(JsonTokenType.True, null, reader.TokenType == JsonTokenType.True ? 1 : 0, null));
                break;
            case JsonTokenType.StartArray:
                values.Add(name, new Value(JsonTokenType.StartArray, null, 0, walker.ReadTexts(ref reader)));
                break;
            default:
                walker.Takes(ref reader, JsonTokenType.String);
                values.Add(name, new Value(Faulty, null, 0, null));
                break;
        }
    }

    /// <summary>Makes the rule; what its kind does not ask for is unknown.</summary>
    public ICompositionRule? Make(CompositionRuleKind kind, Dictionary<string, PostDefinition> declaredPosts, HashSet<string> declaredAttributes)
    {
        posts = declaredPosts;
        attributes = declaredAttributes;
        var rule = kind.Make(new RulePropertyReader(this));
        foreach (var name in values.Keys.Where(name => !asked.Contains(name, StringComparer.Ordinal)))
        {
            var suggestion = Suggestions.Nearest(name, asked);
            Within(name, () => walker.FaultLike(FindingCatalogue.UnknownProperty, suggestion, ("property", name)));
        }

        return HasFaults ? null : rule;
    }

    public string? Text(string name, bool isRequired) => Find(name, JsonTokenType.String, isRequired)?.Text;

    public IReadOnlyList<string>? Texts(string name, bool isRequired)
    {
        var texts = Find(name, JsonTokenType.StartArray, isRequired)?.Texts;
        if (isRequired && texts is { Count: 0 })
        {
            Within(null, () => walker.Fault(FindingCatalogue.MissingProperty, ("property", name)));
            return null;
        }

        return texts?.AsReadOnly();
    }

    public int? Number(string name, int least, bool isRequired)
    {
        if (Find(name, JsonTokenType.Number, isRequired) is not { } value)
        {
            return null;
        }

        if (value.Text is null && value.Number >= least)
        {
            return value.Number;
        }

        Say(
            name,
            FindingCatalogue.InvalidCount,
            ("value", value.Text ?? value.Number.ToString(CultureInfo.InvariantCulture)),
            ("least", least.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    public bool? Flag(string name, bool isRequired) => Find(name, JsonTokenType.True, isRequired) is { } value ? value.Number == 1 : null;

    public Rational? Share(string name)
    {
        if (Find(name, JsonTokenType.String, false)?.Text is not { } text)
        {
            return null;
        }

        if (Rational.TryParse(text, out var share) && CompositionRules.IsShare(share))
        {
            return share;
        }

        Say(name, FindingCatalogue.InvalidRuleShare, ("value", text));
        return null;
    }

    public TeamRole? Role(string name, bool isRequired)
    {
        if (Text(name, isRequired) is not { } text)
        {
            return null;
        }

        if (TeamRoles.TryParse(text, out var role))
        {
            return role;
        }

        Say(name, FindingCatalogue.UnknownRole, ("role", text));
        return null;
    }

    public IReadOnlyList<PostDefinition> Posts(string name)
    {
        var found = new List<PostDefinition>();
        foreach (var text in Texts(name, true) ?? [])
        {
            if (posts.TryGetValue(TextKey.Comparison(text), out var post))
            {
                found.Add(post);
            }
            else
            {
                var suggestion = Suggestions.Nearest(text, posts.Values.Select(static known => known.Name.Value));
                Within(name, () => walker.FaultLike(FindingCatalogue.UnknownPost, suggestion, ("post", text)));
            }
        }

        return found.AsReadOnly();
    }

    public string? Attribute(string name)
    {
        if (Text(name, true) is not { } text)
        {
            return null;
        }

        if (attributes.Contains(TextKey.Comparison(text)))
        {
            return text;
        }

        Say(name, FindingCatalogue.UnknownAttribute, ("attribute", text));
        return null;
    }

    public void Fault(string name, FindingDescriptor descriptor, IReadOnlyList<FindingArgument> arguments)
    {
        Guard.Against.Null(name);
        Guard.Against.Null(descriptor);
        Within(name, () => walker.Add(new Finding(descriptor, walker.Place, null, arguments)));
    }

    public void Say(string name, FindingDescriptor descriptor, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var list = arguments.ToArray();
        Within(name, () => walker.Fault(descriptor, list));
    }

    /// <summary>Does something where the rule stands, or a property of it.</summary>
    public void Within(string? name, Action act)
    {
        HasFaults = true;
        walker.Enter(CompositionRuleWalk.Rules);
        walker.Enter(index);
        if (name is not null)
        {
            walker.Enter(name);
        }

        act();
        if (name is not null)
        {
            walker.Leave();
        }

        walker.Leave();
        walker.Leave();
    }

    private Value? Find(string name, JsonTokenType wanted, bool isRequired)
    {
        Guard.Against.Null(name);
        asked.Add(name);
        if (!values.TryGetValue(name, out var value))
        {
            if (isRequired)
            {
                Within(null, () => walker.Fault(FindingCatalogue.MissingProperty, ("property", name)));
            }

            return null;
        }

        if (value.Type == wanted || value.Type == Faulty)
        {
            HasFaults |= value.Type == Faulty;
            return value.Type == Faulty ? null : value;
        }

        Say(name, FindingCatalogue.WrongJsonType, ("expected", JsonWalker.NameOf(wanted)), ("found", JsonWalker.NameOf(value.Type)));
        return null;
    }

    private readonly record struct Value(JsonTokenType Type, string? Text, int Number, List<string>? Texts);
}
