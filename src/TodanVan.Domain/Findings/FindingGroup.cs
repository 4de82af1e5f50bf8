using Ardalis.GuardClauses;

namespace TodanVan.Domain;

/// <summary>All findings of one cause: same code, same arguments, same document.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class FindingGroup
{
    internal FindingGroup(IReadOnlyList<Finding> findings)
    {
        Findings = findings;
        var rows = new List<int>();
        foreach (var finding in findings)
        {
            if (finding.Location?.Row is { } row && (rows.Count == 0 || rows[^1] != row))
            {
                rows.Add(row);
            }
        }

        Rows = rows.AsReadOnly();
    }

    /// <summary>The findings, ordered by place; at least one.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The first finding in order, which stands for the group.</summary>
    public Finding First => Findings[0];

    /// <summary>How often the cause was met: the true count, never capped.</summary>
    public int Count => Findings.Count;

    /// <summary>The rows on which it was met, ascending, each once, never capped; empty when it has no rows.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>The sentence of the cause, with the suggestion when all findings make the same one.</summary>
    /// <param name="language">The language of the sentence.</param>
    /// <returns>One line of text.</returns>
    public string ToText(Language language) => Findings.All(finding => string.Equals(finding.Suggestion, First.Suggestion, StringComparison.Ordinal))
        ? First.ToText(language)
        : First.Descriptor.ToText(language, First.Arguments);

    /// <inheritdoc/>
    public override string ToString() => $"{Count} × {First}";

    internal static IReadOnlyList<FindingGroup> Group(IReadOnlyList<Finding> sorted)
    {
        Guard.Against.Null(sorted);
        var groups = new List<FindingGroup>();
        var start = 0;
        for (var i = 1; i <= sorted.Count; i++)
        {
            if (i == sorted.Count || sorted[i].CompareCause(sorted[start]) != 0)
            {
                var members = new Finding[i - start];
                for (var j = start; j < i; j++)
                {
                    members[j - start] = sorted[j];
                }

                groups.Add(new FindingGroup(Array.AsReadOnly(members)));
                start = i;
            }
        }

        return groups.AsReadOnly();
    }
}
