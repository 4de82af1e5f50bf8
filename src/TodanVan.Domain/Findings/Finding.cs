using Ardalis.GuardClauses;

namespace TodanVan.Domain;

/// <summary>One thing a check has to say: what, where, about what, and how to mend it.</summary>
/// <remarks>
/// Findings with the same code and arguments have the same cause; <see cref="FindingSet.ByCause"/> groups them. They are ordered by
/// code, then arguments, then place, so that the order in which rows were read does not show.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Finding
{
    /// <summary>Says one thing.</summary>
    /// <param name="descriptor">The kind of finding.</param>
    /// <param name="location">Where in the input, or null when it is about the model.</param>
    /// <param name="subject">What it is about, or null.</param>
    /// <param name="arguments">The arguments of its sentence, in the order in which causes are compared.</param>
    /// <param name="suggestion">What the value should perhaps have been; offered, never applied.</param>
    /// <exception cref="ArgumentNullException">The descriptor, the arguments or one of them is null.</exception>
    public Finding(
        FindingDescriptor descriptor,
        SourceReference? location,
        FindingSubject? subject,
        IReadOnlyList<FindingArgument> arguments,
        string? suggestion = null)
    {
        Descriptor = Guard.Against.Null(descriptor);
        Location = location;
        Subject = subject;
        Arguments = [.. Guard.Against.Null(arguments)];
        foreach (var argument in Arguments)
        {
            Guard.Against.Null(argument, nameof(arguments));
        }

        Suggestion = suggestion;
    }

    /// <summary>The kind of finding.</summary>
    public FindingDescriptor Descriptor { get; }

    /// <summary>The stable code.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it matters.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>Where in the input it was found; null when it is about the model as a whole.</summary>
    public SourceReference? Location { get; }

    /// <summary>What it is about, in text coordinates.</summary>
    public FindingSubject? Subject { get; }

    /// <summary>The arguments of its sentence.</summary>
    public IReadOnlyList<FindingArgument> Arguments { get; }

    /// <summary>What the value should perhaps have been: offered to a person, never applied.</summary>
    public string? Suggestion { get; }

    /// <summary>The sentence, with the suggestion where there is one.</summary>
    /// <param name="language">The language of the sentence.</param>
    /// <returns>One line of text.</returns>
    public string ToText(Language language)
    {
        var text = Descriptor.ToText(language, Arguments);
        return Suggestion is null ? text : $"{text} {Descriptor.Ask(language, Suggestion)}";
    }

    /// <inheritdoc/>
    public override string ToString() => Location is null ? $"{Code}: {ToText(Language.English)}" : $"{Location}: {Code}: {ToText(Language.English)}";

    /// <summary>Orders by cause, then place, then by all else that shows, so that no order of arrival does.</summary>
    internal static int Compare(Finding left, Finding right)
    {
        var result = left.CompareCause(right);
        result = result != 0 ? result : Comparer<SourceReference>.Default.Compare(left.Location, right.Location);
        result = result != 0 ? result : FindingSubject.Compare(left.Subject, right.Subject);
        return result != 0 ? result : string.CompareOrdinal(left.Suggestion, right.Suggestion);
    }

    /// <summary>Orders by what makes the cause: code, then arguments, then the document (a row number means nothing without it).</summary>
    internal int CompareCause(Finding other)
    {
        var result = string.CompareOrdinal(Code, other.Code);
        for (var i = 0; result == 0 && i < Arguments.Count && i < other.Arguments.Count; i++)
        {
            result = string.CompareOrdinal(Arguments[i].Name, other.Arguments[i].Name);
            if (result == 0)
            {
                result = string.CompareOrdinal(Arguments[i].Value, other.Arguments[i].Value);
            }
        }

        if (result == 0)
        {
            result = Arguments.Count.CompareTo(other.Arguments.Count);
        }

        if (result == 0)
        {
            result = string.CompareOrdinal(Location?.Document, other.Location?.Document);
        }

        return result != 0 ? result : string.CompareOrdinal(Location?.Sheet, other.Location?.Sheet);
    }
}
