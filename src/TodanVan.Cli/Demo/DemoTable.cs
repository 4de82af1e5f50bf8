namespace TodanVan.Cli.Demo;

/// <summary>One file of the demo's folder: its name, its columns and its records, every cell as it is to be written.</summary>
internal sealed class DemoTable(string fileName, string[] header, IReadOnlyList<string[]> rows)
{
    public string FileName { get; } = fileName;

    public IReadOnlyList<string> Header { get; } = header;

    public IReadOnlyList<string[]> Rows { get; } = rows;
}
