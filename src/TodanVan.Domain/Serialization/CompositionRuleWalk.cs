using System.Text.Json;

using NodaTime;
using NodaTime.Text;

using TodanVan.Domain.Teams;

namespace TodanVan.Domain.Serialization;

/// <summary>Reads a document of sets of rules: each set whole or not at all, because a set that lacks a rule would let teams pass.</summary>
internal sealed partial class CompositionRuleWalk
{
    public const string Rules = "rules";

    private const string Sets = "ruleSets";

    private static readonly string[] RootNames = ["$schema", Sets];

    private static readonly string[] SetNames =
        ["code", "issuer", "scope", "from", "to", "until", "basis", "basisEnd", "source", "posts", "attributes", Rules];

    private static readonly string[] PostNames = ["name", "aliases", "oneHolder"];

    private static readonly JsonWords<Severity> Severities = new(("error", Severity.Error), ("warning", Severity.Warning));

    private readonly Dictionary<string, CompositionRuleKind> kinds = new(StringComparer.Ordinal);
    private readonly string document;
    private readonly JsonWalker walker;
    private readonly List<Finding> findings = [];
    private readonly List<(CompositionRuleSet Set, SourceReference Place)> sets = [];
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);
    private int count;

    public CompositionRuleWalk(string document, IEnumerable<CompositionRuleKind> custom)
    {
        this.document = document;
        walker = new JsonWalker(document);
        foreach (var kind in CompositionRuleKinds.BuiltIn.Concat(custom))
        {
            if (!kinds.TryAdd(TextKey.Comparison(kind.Name), kind))
            {
                throw new ArgumentException($"There are two kinds of rules {kind.Name}.", nameof(custom));
            }
        }
    }

    public Result<IReadOnlyList<CompositionRuleSet>> Read(ReadOnlySpan<byte> bytes)
    {
        bytes = JsonBytes.WithoutMark(bytes);
        if (JsonBytes.Unusable(bytes, document) is { } why)
        {
            return new Result<IReadOnlyList<CompositionRuleSet>>(null, FindingSet.From([why]));
        }

        var hasSets = false;
        try
        {
            // A value too deep is a fault of its place, not the end of the document.
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = int.MaxValue });
            reader.Read();
            walker.ReadObject(ref reader, RootNames, (ref Utf8JsonReader value, string name) =>
            {
                if (name == Sets)
                {
                    hasSets = walker.ReadArray(ref value, ReadSet);
                }
                else
                {
                    walker.Pass(ref value);
                }
            });
            if (!hasSets)
            {
                walker.Require([], Sets);
            }

            // Nothing may follow the object.
            reader.Read();
        }
        catch (JsonException exception)
        {
            walker.Add(JsonBytes.Broken(bytes, exception, document, walker.Pointer));

            // Of what has been read nobody knows whether more would have followed.
            findings.AddRange(walker.TakeFaults());
            return new Result<IReadOnlyList<CompositionRuleSet>>(null, FindingSet.From(findings));
        }

        findings.AddRange(walker.TakeFaults());
        CompareSets();
        var all = FindingSet.From(findings);
        return new Result<IReadOnlyList<CompositionRuleSet>>(hasSets ? sets.ConvertAll(static item => item.Set).AsReadOnly() : null, all);
    }

    private void ReadSet(ref Utf8JsonReader reader)
    {
        findings.AddRange(walker.TakeFaults());
        count++;
        walker.Row = count;
        var data = new SetData();
        var isObject = walker.ReadObject(ref reader, SetNames, (ref Utf8JsonReader value, string name) => ReadProperty(ref value, name, data));
        if (isObject)
        {
            walker.Require(data.Given, "code", "issuer", Rules);
            if (data.Code is { } code && !codes.Add(code))
            {
                Within("code", FindingCatalogue.RepeatedRule, ("code", code));
            }

            var days = Days(data.From, data.To, data.Until, data.Code ?? "");
            if (data.Code is not null && data.Issuer is not null)
            {
                Build(data, days ?? Validity.Always);
            }
        }

        walker.Row = null;
    }

    private void Build(SetData data, Validity days)
    {
        var builder = new CompositionRuleSetBuilder(new RuleSetCode(data.Code!), data.Issuer!)
        {
            Scope = data.Scope ?? [],
            Validity = days,
            Basis = data.Basis,
            BasisEnd = data.BasisEnd,
            Source = data.Source,
            Place = walker.Place,
        };
        var posts = new Dictionary<string, PostDefinition>(StringComparer.Ordinal);
        foreach (var (post, place) in data.Posts)
        {
            builder.Declare(post, place);
            foreach (var key in post.Keys)
            {
                posts.TryAdd(key, post);
            }
        }

        foreach (var attribute in data.Attributes)
        {
            builder.Declare(attribute);
        }

        var attributes = data.Attributes.Select(TextKey.Comparison).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in data.Rules)
        {
            if (MakeRule(rule, posts, attributes) is { } made)
            {
                builder.Add(made, rule.Place);
            }
        }

        var built = builder.Build();
        foreach (var finding in built.Findings)
        {
            walker.Add(finding);
        }

        var faults = walker.TakeFaults();
        findings.AddRange(faults);
        if (built.TryGetValue(out var set) && !faults.Exists(static fault => fault.Severity == Severity.Error))
        {
            sets.Add((set, walker.Place));
        }
    }

    private void ReadProperty(ref Utf8JsonReader reader, string name, SetData data)
    {
        data.Given.Add(name);
        switch (name)
        {
            case "code":
                data.Code = walker.ReadText(ref reader);
                break;
            case "issuer":
                data.Issuer = walker.ReadText(ref reader);
                break;
            case "scope":
                data.Scope = walker.ReadTexts(ref reader);
                break;
            case "from":
                data.From = walker.ReadDay(ref reader);
                break;
            case "to":
                data.To = walker.ReadDay(ref reader);
                break;
            case "until":
                data.Until = walker.ReadDay(ref reader);
                break;
            case "basis":
                data.Basis = walker.ReadBasis(ref reader);
                break;
            case "basisEnd":
                data.BasisEnd = walker.ReadDay(ref reader);
                break;
            case "source":
                data.Source = walker.ReadText(ref reader);
                break;
            case "posts":
                walker.ReadArray(ref reader, (ref Utf8JsonReader post) => ReadPost(ref post, data));
                break;
            case "attributes":
                data.Attributes = walker.ReadTexts(ref reader);
                break;
            default:
                walker.ReadArray(ref reader, (ref Utf8JsonReader rule) => ReadRule(ref rule, data));
                break;
        }
    }

    private void ReadPost(ref Utf8JsonReader reader, SetData data)
    {
        string? text = null;
        List<string>? aliases = null;
        var hasOneHolder = false;
        var given = new HashSet<string>(StringComparer.Ordinal);
        if (!walker.ReadObject(ref reader, PostNames, Read))
        {
            return;
        }

        walker.Require(given, "name");
        if (text is not null)
        {
            data.Posts.Add((new PostDefinition(text, aliases, hasOneHolder), walker.Place));
        }

        void Read(ref Utf8JsonReader value, string name)
        {
            given.Add(name);
            switch (name)
            {
                case "name":
                    text = walker.ReadText(ref value);
                    break;
                case "aliases":
                    aliases = walker.ReadTexts(ref value);
                    break;
                default:
                    hasOneHolder = value.TokenType == JsonTokenType.True
                        || (value.TokenType != JsonTokenType.False && walker.Takes(ref value, JsonTokenType.True));
                    break;
            }
        }
    }

    /// <summary>The days of what the walker is in; null when nothing is said of them or they are wrong.</summary>
    private Validity? Days(LocalDate? from, LocalDate? to, LocalDate? until, string code)
    {
        if (to is { } exclusive && until is { } inclusive && exclusive != inclusive.PlusDays(1))
        {
            Within("until", FindingCatalogue.TwoEnds, ("to", Iso(exclusive)), ("until", Iso(inclusive)));
            return null;
        }

        var end = to ?? until?.PlusDays(1);
        if (end <= from)
        {
            Within(to is null ? "until" : "to", FindingCatalogue.EmptyInterval, ("code", code), ("from", Iso(from!.Value)), ("to", Iso(end!.Value)));
            return null;
        }

        return from is null && end is null ? null : new Validity(from, end);
    }

    private void Within(string name, FindingDescriptor descriptor, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        walker.Enter(name);
        walker.Fault(descriptor, arguments);
        walker.Leave();
    }

    /// <summary>Two sets of one issuer for the same days and the same place: perhaps the one was to end where the other begins.</summary>
    private void CompareSets()
    {
        for (var i = 0; i < sets.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (set, other) = (sets[i].Set, sets[j].Set);
                if (string.Equals(TextKey.Comparison(set.Issuer), TextKey.Comparison(other.Issuer), StringComparison.Ordinal)
                    && set.Validity.Overlaps(other.Validity)
                    && (set.Scope.Count == 0 || other.Scope.Count == 0 || set.Scope.Intersect(other.Scope, StringComparer.Ordinal).Any()))
                {
                    findings.Add(FindingCatalogue.OverlappingRuleSets.At(
                        sets[i].Place, ("set", set.Code.Value), ("other", other.Code.Value), ("issuer", set.Issuer)));
                }
            }
        }
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private sealed class SetData
    {
        public HashSet<string> Given { get; } = new(StringComparer.Ordinal);

        public string? Code { get; set; }

        public string? Issuer { get; set; }

        public List<string>? Scope { get; set; }

        public LocalDate? From { get; set; }

        public LocalDate? To { get; set; }

        public LocalDate? Until { get; set; }

        public LegalBasis? Basis { get; set; }

        public LocalDate? BasisEnd { get; set; }

        public string? Source { get; set; }

        public List<(PostDefinition Post, SourceReference Place)> Posts { get; } = [];

        public List<string> Attributes { get; set; } = [];

        public List<RuleData> Rules { get; } = [];

        public int RuleCount { get; set; }
    }
}
