namespace TodanVan.Domain;

/// <summary>How digits are grouped and where decimals begin in a written number.</summary>
/// <remarks>
/// <c>1.234</c> is one thousand two hundred and thirty-four under one convention and one and a bit under the other, and both
/// are in use in Vietnam (Law on Accounting 03/2003/QH11, article 12, against the e-invoice rules), so the caller declares
/// which one a document follows and nothing guesses.
/// </remarks>
public enum NumberConvention
{
    /// <summary><c>.</c> groups thousands and <c>,</c> begins the decimals: <c>1.234,5</c>.</summary>
    Vietnamese,

    /// <summary><c>.</c> begins the decimals and nothing groups: <c>1234.5</c>.</summary>
    Invariant,
}
