namespace TodanVan.Domain;

/// <summary>What a rule says of what it was held against.</summary>
public enum Outcome
{
    /// <summary>The rule has nothing to say here.</summary>
    NotApplicable,

    /// <summary>The rule is kept, whatever is not known.</summary>
    Pass,

    /// <summary>It is broken, but somebody has waived it, with a reason and for a time. Never the same as a pass.</summary>
    Waived,

    /// <summary>What is known does not tell.</summary>
    Unknown,

    /// <summary>The rule is broken, whatever is not known.</summary>
    Fail,
}
