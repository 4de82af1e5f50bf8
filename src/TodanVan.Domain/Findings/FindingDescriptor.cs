using System.Text;

using Ardalis.GuardClauses;

using TodanVan.Domain.Guards;

namespace TodanVan.Domain;

/// <summary>One kind of finding: its stable code, its severity, and in each language its sentence and what to do about it.</summary>
/// <remarks>
/// The library's own descriptors are the members of <see cref="FindingCatalogue"/>, and <c>docs/findings.md</c> lists them. An
/// application that adds checks makes its own, with codes that do not begin with <c>TDV</c>.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class FindingDescriptor
{
    private readonly string vietnamese;
    private readonly string english;
    private readonly string? vietnameseAdvice;
    private readonly string? englishAdvice;
    private readonly (string Vietnamese, string English) question = ("Có phải là «{suggestion}»?", "Did you mean «{suggestion}»?");

    /// <summary>Describes a kind of finding.</summary>
    /// <param name="code">The stable code, for example <c>TDV0401</c>.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="vietnamese">The Vietnamese sentence; <c>{name}</c> stands for the argument of that name.</param>
    /// <param name="english">The English sentence; <c>{name}</c> stands for the argument of that name.</param>
    /// <param name="vietnameseAdvice">What to do about it, in Vietnamese; null when there is nothing to add to the sentence.</param>
    /// <param name="englishAdvice">What to do about it, in English.</param>
    /// <exception cref="ArgumentException">
    /// A text is null or white space, there is advice in one language only, or the severity is undefined.
    /// </exception>
    public FindingDescriptor(
        string code, Severity severity, string vietnamese, string english, string? vietnameseAdvice = null, string? englishAdvice = null)
    {
        if (vietnameseAdvice is null != englishAdvice is null)
        {
            throw new ArgumentException("Advice must be in both languages.", nameof(englishAdvice));
        }

        Code = Guard.Against.NullOrWhiteSpace(code);
        Severity = Guard.Against.UndefinedEnum(severity, nameof(severity));
        this.vietnamese = Guard.Against.NullOrWhiteSpace(vietnamese);
        this.english = Guard.Against.NullOrWhiteSpace(english);
        this.vietnameseAdvice = vietnameseAdvice is null ? null : Guard.Against.NullOrWhiteSpace(vietnameseAdvice);
        this.englishAdvice = englishAdvice is null ? null : Guard.Against.NullOrWhiteSpace(englishAdvice);
    }

    /// <summary>A kind of finding whose suggestions are not in place of what stands there: how they are asked about, with <c>{suggestion}</c> for the suggestion.</summary>
    internal FindingDescriptor(
        string code,
        Severity severity,
        string vietnamese,
        string english,
        string? vietnameseAdvice,
        string? englishAdvice,
        (string Vietnamese, string English)? question)
        : this(code, severity, vietnamese, english, vietnameseAdvice, englishAdvice)
    {
        this.question = question ?? this.question;
    }

    /// <summary>The stable code: <c>TDV</c> and four digits, of which the first two are the area.</summary>
    public string Code { get; }

    /// <summary>How much such a finding matters.</summary>
    public Severity Severity { get; }

    /// <summary>The sentence with its placeholders, so that an application can translate it further.</summary>
    /// <param name="language">The language of the sentence.</param>
    /// <returns>The template; <c>{name}</c> stands for the argument of that name.</returns>
    public string Template(Language language) => language == Language.Vietnamese ? vietnamese : english;

    /// <summary>What a person can do about such a finding, for the one who has to mend the data.</summary>
    /// <param name="language">The language of the advice.</param>
    /// <returns>A sentence or two without place and without arguments, as <c>docs/findings.md</c> gives them; null when the kind has none.</returns>
    public string? Advice(Language language) => language == Language.Vietnamese ? vietnameseAdvice : englishAdvice;

    /// <summary>Fills the sentence with arguments. A placeholder without an argument stays as it is.</summary>
    /// <param name="language">The language of the sentence.</param>
    /// <param name="arguments">The arguments by name.</param>
    /// <returns>The sentence.</returns>
    public string ToText(Language language, IReadOnlyList<FindingArgument> arguments)
    {
        Guard.Against.Null(arguments);
        var template = Template(language);
        var text = new StringBuilder(template.Length + 32);
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            text.Append(template, position, open - position);
            var name = template.AsSpan(open + 1, close - open - 1);
            text.Append(ValueOf(name, arguments) ?? template.Substring(open, close - open + 1));
            position = close + 1;
        }

        return text.Append(template, position, template.Length - position).ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => Code;

    /// <summary>A suggestion as a question.</summary>
    internal string Ask(Language language, string suggestion) =>
        (language == Language.Vietnamese ? question.Vietnamese : question.English).Replace("{suggestion}", suggestion, StringComparison.Ordinal);

    /// <summary>The same kind of finding at another severity, for checks in which the severity is data.</summary>
    internal FindingDescriptor At(Severity severity) => severity == Severity ? this : new(Code, severity, vietnamese, english, vietnameseAdvice, englishAdvice, question);

    private static string? ValueOf(ReadOnlySpan<char> name, IReadOnlyList<FindingArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (name.SequenceEqual(argument.Name))
            {
                return argument.Value;
            }
        }

        return null;
    }
}
