using TodanVan.Domain;
using TodanVan.Domain.Files;

namespace TodanVan.Cli;

/// <summary>Reads a folder, or says in one line why it cannot be read.</summary>
internal static class FolderReading
{
    public static DataFolder? Read(string path, DataFolderOptions options, Language language, Terminal terminal)
    {
        if (Fault(path, language == Language.Vietnamese) is { } reason)
        {
            Tool.Fail(terminal, reason);
            return null;
        }

        var result = DataFolder.Read(path, options);
        if (result.TryGetValue(out var folder))
        {
            return folder;
        }

        Tool.Fail(terminal, result.Findings, language);
        return null;
    }

    private static string? Fault(string path, bool vietnamese)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return vietnamese ? "Tên thư mục để trống." : "The name of the folder is blank.";
        }

        if (File.Exists(path))
        {
            return vietnamese ? $"«{path}» là một tệp, không phải thư mục." : $"«{path}» is a file, not a folder.";
        }

        return Directory.Exists(path) ? null : vietnamese ? $"Không có thư mục «{path}»." : $"There is no folder «{path}».";
    }
}
