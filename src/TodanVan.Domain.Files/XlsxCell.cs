namespace TodanVan.Domain.Files;

/// <summary>A cell as it stands in a sheet.</summary>
internal sealed class XlsxCell
{
    /// <summary>The column, from 0.</summary>
    public required int Column { get; init; }

    /// <summary>The type: s, inlineStr, str, b, e, d, or n for a number.</summary>
    public required string Type { get; init; }

    public required XlsxFormat Format { get; init; }

    /// <summary>The value's text; of a shared string its words. Null when there is none.</summary>
    public string? Value { get; set; }

    public bool IsFormula { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Value) && !IsFormula;
}
