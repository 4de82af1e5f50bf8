namespace TodanVan.Domain.Import;

/// <summary>What a row below a header is.</summary>
internal enum FormRowKind
{
    /// <summary>A record, as far as the header tells.</summary>
    Record,

    /// <summary>A row of the form that holds no data.</summary>
    Title,

    /// <summary>The header of another table.</summary>
    OtherHeader,
}
