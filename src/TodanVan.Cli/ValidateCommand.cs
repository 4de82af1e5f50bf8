using TodanVan.Domain;
using TodanVan.Domain.Files;
using TodanVan.Domain.Serialization;

namespace TodanVan.Cli;

/// <summary><c>validate DIR</c>: everything that is wrong with a folder, and how much of it can be used.</summary>
internal static class ValidateCommand
{
    public static int Run(string path, string? quarantine, DataFolderOptions options, Language language, bool json, Terminal terminal)
    {
        if (FolderReading.Read(path, options, language, terminal) is not { } folder)
        {
            return ExitCode.Unusable;
        }

        if (quarantine is not null && !TryWriteQuarantine(folder, quarantine, options.Convention, language, terminal))
        {
            return ExitCode.Unusable;
        }

        if (json)
        {
            ValidationDocument.Write(terminal.Output, folder.Counts, folder.Findings, language);
            return ExitCode.Of(folder.Findings);
        }

        var vietnamese = language == Language.Vietnamese;
        foreach (var count in folder.Counts)
        {
            terminal.Text.WriteLine(vietnamese
                ? $"{count.Document}: {count.Input} dòng, dùng {count.Accepted}, để riêng {count.Quarantined}"
                : $"{count.Document}: {count.Input} rows, {count.Accepted} accepted, {count.Quarantined} quarantined");
        }

        FindingReport.Write(terminal.Text, folder.Findings, language, Severity.Information);
        if (folder.Findings.Count == 0)
        {
            terminal.Text.WriteLine(vietnamese ? "Không phát hiện lỗi." : "Nothing wrong was found.");
        }

        return ExitCode.Of(folder.Findings);
    }

    private static bool TryWriteQuarantine(DataFolder folder, string path, NumberConvention numbers, Language language, Terminal terminal)
    {
        var vietnamese = language == Language.Vietnamese;
        if (string.IsNullOrWhiteSpace(path))
        {
            Tool.Fail(terminal, vietnamese ? "Tên thư mục để trống." : "The name of the folder is blank.");
            return false;
        }

        try
        {
            foreach (var name in folder.WriteQuarantine(path, numbers, language))
            {
                var file = Path.Combine(path, name);
                terminal.Errors.WriteLine(Printable.Of(vietnamese ? $"Phần để riêng: {file}" : $"Set aside: {file}"));
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Tool.Fail(terminal, exception.Message);
            return false;
        }
    }
}
