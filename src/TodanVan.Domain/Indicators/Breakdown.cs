using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <summary>One way in which a measure divides into parts that add up to it: models by field, contributions by kind of work.</summary>
/// <remarks>
/// The parts are meant to be all there are: what they leave of the total is shown as not allocated (chưa phân tổ), and parts that exceed
/// the total are a finding. A measure may be divided in several ways; parts of different breakdowns are never added together.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Breakdown
{
    private readonly string vietnameseName;
    private readonly string englishName;

    /// <summary>Describes a breakdown.</summary>
    /// <param name="code">The code.</param>
    /// <param name="vietnameseName">The name in Vietnamese.</param>
    /// <param name="englishName">The name in English.</param>
    /// <param name="items">The parts, in the order in which figures list them; a catalogue refuses a breakdown without any.</param>
    /// <exception cref="ArgumentException">An argument is null, or a name empty or white space.</exception>
    public Breakdown(BreakdownCode code, string vietnameseName, string englishName, params IEnumerable<BreakdownItem> items)
    {
        Code = Guard.Against.Null(code);
        this.vietnameseName = Guard.Against.NullOrWhiteSpace(vietnameseName);
        this.englishName = Guard.Against.NullOrWhiteSpace(englishName);
        var list = Guard.Against.Null(items).ToArray();
        foreach (var item in list)
        {
            Guard.Against.Null(item, nameof(items));
        }

        Items = Array.AsReadOnly(list);
        Residual = new BreakdownCode($"{code.Value}:residual");
    }

    /// <summary>The code.</summary>
    public BreakdownCode Code { get; }

    /// <summary>The parts, in the order in which figures list them.</summary>
    public IReadOnlyList<BreakdownItem> Items { get; }

    /// <summary>The code under which figures show what the parts leave of the total (chưa phân tổ): <c>field:residual</c>. Never reported.</summary>
    public BreakdownCode Residual { get; }

    /// <summary>The name in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string Name(Language language) => language == Language.Vietnamese ? vietnameseName : englishName;

    /// <inheritdoc/>
    public override string ToString() => Code.Value;
}
