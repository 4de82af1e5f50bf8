using TodanVan.Domain;
using TodanVan.Domain.Files;

namespace TodanVan.Cli;

/// <summary>Reads a folder, or says in one line why it cannot be read.</summary>
internal static class FolderReading
{
    public static DataFolder? Read(string path, DataFolderOptions options, Language language, Terminal terminal)
    {
        var result = DataFolder.Read(path, options);
        if (result.TryGetValue(out var folder))
        {
            return folder;
        }

        var fault = result.Findings.First(finding => finding.Severity == Severity.Error);
        var place = fault.Location is { Row: not null } location ? $"{location}: " : "";
        Tool.Fail(terminal, $"{place}{fault.ToText(language)}".ReplaceLineEndings(" "));
        return null;
    }
}
