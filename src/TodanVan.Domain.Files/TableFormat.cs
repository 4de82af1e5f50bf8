namespace TodanVan.Domain.Files;

/// <summary>The file formats in which tables come.</summary>
public enum TableFormat
{
    /// <summary>Text with a separator between cells (<see cref="CsvRows"/>).</summary>
    Csv,

    /// <summary>A workbook (<see cref="XlsxRows"/>).</summary>
    Xlsx,

    /// <summary>An array of flat objects (<see cref="JsonRows"/>).</summary>
    Json,
}
