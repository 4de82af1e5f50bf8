using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Teams;

/// <summary>Builds a set of rules, and says what is wrong with it.</summary>
/// <threadsafety>Not thread-safe.</threadsafety>
public sealed class CompositionRuleSetBuilder
{
    private readonly List<(CompositionRule Rule, SourceReference? Source)> rules = [];
    private readonly List<(PostDefinition Post, SourceReference? Source)> posts = [];
    private readonly List<string> attributes = [];

    /// <summary>Begins a set.</summary>
    /// <param name="code">The code.</param>
    /// <param name="issuer">The body that issues it.</param>
    /// <exception cref="ArgumentException">An argument is null, or the issuer blank.</exception>
    public CompositionRuleSetBuilder(RuleSetCode code, string issuer)
    {
        Code = Guard.Against.Null(code);
        Issuer = Guard.Against.NullOrWhiteSpace(issuer);
    }

    /// <summary>The code.</summary>
    public RuleSetCode Code { get; }

    /// <summary>The body that issues it.</summary>
    public string Issuer { get; }

    /// <summary>The codes or ids of the units to which the set is limited; none for the whole country. The list given is copied.</summary>
    /// <exception cref="ArgumentException">The list is null, or a text in it blank.</exception>
    public IReadOnlyList<string> Scope
    {
        get => ScopeList;
        set
        {
            var list = Guard.Against.Null(value).ToArray();
            foreach (var unit in list)
            {
                Guard.Against.NullOrWhiteSpace(unit, nameof(value));
            }

            ScopeList = Array.AsReadOnly(list);
        }
    }

    /// <summary>The days of the set; always unless said otherwise.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public Validity Validity
    {
        get;
        set => field = Guard.Against.Null(value);
    } = Validity.Always;

    /// <summary>The act; null when its number is not known.</summary>
    public LegalBasis? Basis { get; set; }

    /// <summary>The first day on which the act is no longer in force; null when no end is known.</summary>
    public LocalDate? BasisEnd { get; set; }

    /// <summary>Where the rules were read, when that is not the act itself; null when not said.</summary>
    public string? Source { get; set; }

    internal System.Collections.ObjectModel.ReadOnlyCollection<string> ScopeList { get; private set; } = Array.AsReadOnly<string>([]);

    /// <summary>Where the set stands in a document.</summary>
    internal SourceReference? Place { get; init; }

    /// <summary>Declares a post. Those that rules name need not be declared here.</summary>
    /// <param name="post">The post.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">The post is null.</exception>
    public CompositionRuleSetBuilder Declare(PostDefinition post) => Declare(post, null);

    /// <summary>Declares an attribute. Those that rules name need not be declared here.</summary>
    /// <param name="attribute">The attribute's code.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The code is null or blank.</exception>
    public CompositionRuleSetBuilder Declare(string attribute)
    {
        attributes.Add(Guard.Against.NullOrWhiteSpace(attribute));
        return this;
    }

    /// <summary>Adds a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="source">Where it stands in a document; null when a program made it.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">The rule is null.</exception>
    public CompositionRuleSetBuilder Add(CompositionRule rule, SourceReference? source = null)
    {
        rules.Add((Guard.Against.Null(rule), source));
        return this;
    }

    /// <summary>Builds the set.</summary>
    /// <returns>
    /// The set; or no value, with all faults: <c>TDV0541</c> a code twice, <c>TDV0543</c> in force after the act on which it rests, <c>TDV0544</c> a
    /// rule outside the days of the set, <c>TDV0545</c> a name for two posts.
    /// </returns>
    public Result<CompositionRuleSet> Build()
    {
        var findings = new List<Finding>();
        if (BasisEnd is { } end && (Validity.End is not { } last || last > end))
        {
            findings.Add(FindingCatalogue.BasisExpired.At(
                Place,
                ("set", Code.Value),
                ("validity", Validity.ToString()),
                ("basis", Basis?.ToString() ?? "?"),
                ("end", NodaTime.Text.LocalDatePattern.Iso.Format(end))));
        }

        CheckRules(findings);
        var declared = CollectPosts(findings);
        var codes = new List<string>();
        foreach (var attribute in attributes.Concat(rules.Select(static item => (item.Rule.Demand as AttributeShareRule)?.Attribute).OfType<string>()))
        {
            if (!codes.Contains(attribute, StringComparer.Ordinal))
            {
                codes.Add(attribute);
            }
        }

        var set = FindingSet.From(findings);
        return new Result<CompositionRuleSet>(
            set.HasErrors ? null : new CompositionRuleSet(this, [.. declared], [.. codes], [.. rules.Select(static item => item.Rule)]), set);
    }

    internal CompositionRuleSetBuilder Declare(PostDefinition post, SourceReference? source)
    {
        posts.Add((Guard.Against.Null(post), source));
        return this;
    }

    private void CheckRules(List<Finding> findings)
    {
        var codes = new HashSet<RuleCode>();
        foreach (var (rule, source) in rules)
        {
            if (!codes.Add(rule.Code))
            {
                findings.Add(FindingCatalogue.RepeatedRule.At(source, ("code", rule.Code.Value)));
            }

            if (rule.Validity is { } days && !Validity.Encloses(days))
            {
                findings.Add(FindingCatalogue.RuleOutsideSet.At(
                    source, ("rule", rule.Code.Value), ("validity", days.ToString()), ("set", Code.Value), ("of", Validity.ToString())));
            }
        }
    }

    /// <summary>The posts, each once: a name stands for one post only.</summary>
    private List<PostDefinition> CollectPosts(List<Finding> findings)
    {
        var declared = new List<PostDefinition>();
        var byKey = new Dictionary<string, PostDefinition>(StringComparer.Ordinal);
        var named = rules.SelectMany(static item => item.Rule.Demand is IStaffingRule rule ? rule.NamedPosts.Select(post => (post, item.Source)) : []);
        foreach (var (post, source) in posts.Concat(named))
        {
            if (declared.Exists(known => ReferenceEquals(known, post) || known.SameAs(post)))
            {
                continue;
            }

            declared.Add(post);
            foreach (var key in post.Keys.Distinct(StringComparer.Ordinal))
            {
                if (!byKey.TryAdd(key, post))
                {
                    findings.Add(FindingCatalogue.AmbiguousPost.At(source, ("post", key)));
                }
            }
        }

        return declared;
    }
}
