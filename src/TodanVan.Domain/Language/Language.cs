namespace TodanVan.Domain;

/// <summary>The language of a sentence the library writes. Always passed by the caller; there is no ambient language.</summary>
public enum Language
{
    /// <summary>Vietnamese (<c>vi</c>), the default of the tool.</summary>
    Vietnamese,

    /// <summary>English (<c>en</c>).</summary>
    English,
}
