using TodanVan.Domain.Teams;

namespace TodanVan.Domain.Serialization;

/// <summary>What the JSON object of a rule has. Whatever is wrong with a property is a finding with its JSON pointer, and then there is no value.</summary>
public readonly ref struct RulePropertyReader
{
    private readonly RuleObject rule;

    internal RulePropertyReader(RuleObject rule)
    {
        this.rule = rule;
    }

    /// <summary>Whether anything was wrong so far; then the rule is not used, whatever is made of it.</summary>
    public bool HasFaults => rule.HasFaults;

    /// <summary>A text.</summary>
    /// <param name="name">The property.</param>
    /// <param name="isRequired">Whether it must be there (<c>TDV0121</c>).</param>
    /// <returns>The text, not blank; null when there is none.</returns>
    public string? Text(string name, bool isRequired = false) => rule.Text(name, isRequired);

    /// <summary>A list of texts.</summary>
    /// <param name="name">The property.</param>
    /// <param name="isRequired">Whether it must be there, with at least one text (<c>TDV0121</c>).</param>
    /// <returns>The texts; null when there is no list.</returns>
    public IReadOnlyList<string>? Texts(string name, bool isRequired = false) => rule.Texts(name, isRequired);

    /// <summary>A whole number (<c>TDV0547</c>).</summary>
    /// <param name="name">The property.</param>
    /// <param name="least">The least it may be.</param>
    /// <param name="isRequired">Whether it must be there (<c>TDV0121</c>).</param>
    /// <returns>The number; null when there is none.</returns>
    public int? Number(string name, int least = 0, bool isRequired = false) => rule.Number(name, least, isRequired);

    /// <summary>A yes or no.</summary>
    /// <param name="name">The property.</param>
    /// <param name="isRequired">Whether it must be there (<c>TDV0121</c>).</param>
    /// <returns>Null when there is none.</returns>
    public bool? Flag(string name, bool isRequired = false) => rule.Flag(name, isRequired);

    /// <summary>A share from 0 to 1 as text: <c>"1/3"</c> or <c>"0.5"</c> (<c>TDV0540</c>).</summary>
    /// <param name="name">The property.</param>
    /// <returns>The share; null when there is none.</returns>
    public Rational? Share(string name) => rule.Share(name);

    /// <summary>A role, in Vietnamese or English (<c>TDV0503</c>).</summary>
    /// <param name="name">The property.</param>
    /// <param name="isRequired">Whether it must be there (<c>TDV0121</c>).</param>
    /// <returns>The role; null when there is none.</returns>
    public TeamRole? Role(string name, bool isRequired = false) => rule.Role(name, isRequired);

    /// <summary>Posts by a name or alias; each must be declared in the set (<c>TDV0538</c>).</summary>
    /// <param name="name">The property, which must be there (<c>TDV0121</c>).</param>
    /// <returns>The posts; those that are not declared are left out.</returns>
    public IReadOnlyList<PostDefinition> Posts(string name) => rule.Posts(name);

    /// <summary>An attribute, which must be declared in the set (<c>TDV0539</c>).</summary>
    /// <param name="name">The property, which must be there (<c>TDV0121</c>).</param>
    /// <returns>The attribute's code; null when there is none.</returns>
    public string? Attribute(string name) => rule.Attribute(name);

    /// <summary>Says what else is wrong with a property.</summary>
    /// <param name="name">The property.</param>
    /// <param name="descriptor">The kind of finding.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Fault(string name, FindingDescriptor descriptor, params IReadOnlyList<FindingArgument> arguments) => rule.Fault(name, descriptor, arguments);
}
