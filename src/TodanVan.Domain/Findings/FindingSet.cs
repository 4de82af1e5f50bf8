using System.Collections;

using Ardalis.GuardClauses;

namespace TodanVan.Domain;

/// <summary>Everything that a check had to say: all findings, sorted by code, arguments and place.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class FindingSet : IReadOnlyList<Finding>
{
    private readonly Finding[] findings;

    private FindingSet(Finding[] sorted)
    {
        findings = sorted;
        HasErrors = Array.Exists(sorted, static finding => finding.Severity == Severity.Error);
    }

    /// <summary>No findings.</summary>
    public static FindingSet Empty { get; } = new([]);

    /// <summary>How many findings there are.</summary>
    public int Count => findings.Length;

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors { get; }

    /// <summary>The finding at a place of the sorted order.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public Finding this[int index] => findings[index];

    /// <summary>Sorts findings into a set; a finding given twice stays twice, for counts must be true.</summary>
    /// <param name="findings">The findings in any order.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException">The findings or one of them is null.</exception>
    public static FindingSet From(IEnumerable<Finding> findings)
    {
        Guard.Against.Null(findings);
        var sorted = findings.ToArray();
        foreach (var finding in sorted)
        {
            Guard.Against.Null(finding, nameof(findings));
        }

        Array.Sort(sorted, Finding.Compare);
        return sorted.Length == 0 ? Empty : new FindingSet(sorted);
    }

    /// <summary>The findings of this set and of others.</summary>
    /// <param name="others">The other sets.</param>
    /// <returns>One sorted set.</returns>
    public FindingSet Concat(params IEnumerable<FindingSet> others)
    {
        Guard.Against.Null(others);
        return From(findings.Concat(others.SelectMany(other => other.findings)));
    }

    /// <summary>The findings grouped by cause: code, arguments and document.</summary>
    /// <returns>The groups, in the order of the set.</returns>
    public IReadOnlyList<FindingGroup> ByCause() => FindingGroup.Group(findings);

    /// <inheritdoc/>
    public IEnumerator<Finding> GetEnumerator() => ((IEnumerable<Finding>)findings).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => string.Join(Environment.NewLine, findings.Select(finding => finding.ToString()));
}
