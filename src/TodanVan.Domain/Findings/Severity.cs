namespace TodanVan.Domain;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to mend.</summary>
    Information,

    /// <summary>Probably not what was meant; the data are used as they stand.</summary>
    Warning,

    /// <summary>Wrong: the row, or what depends on it, is not used as it stands.</summary>
    Error,
}
