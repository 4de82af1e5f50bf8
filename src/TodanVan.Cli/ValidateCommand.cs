using NodaTime.Text;

using TodanVan.Domain;
using TodanVan.Domain.Explanations;
using TodanVan.Domain.Files;
using TodanVan.Domain.Serialization;

namespace TodanVan.Cli;

/// <summary><c>validate DIR</c>: everything that is wrong with a folder, how much of it can be used, and what it would change.</summary>
internal static class ValidateCommand
{
    public static int Run(string path, Wishes wishes, DataFolderOptions options, Language language, bool json, Terminal terminal)
    {
        if (FolderReading.Read(path, options, language, terminal) is not { } folder)
        {
            return ExitCode.Unusable;
        }

        ImportPreview? preview = null;
        if (wishes.Against is not null && (preview = Preview(folder, wishes, options, language, terminal)) is null)
        {
            return ExitCode.Unusable;
        }

        if (wishes.Quarantine is not null && !TryWriteQuarantine(folder, wishes.Quarantine, options.Convention, language, terminal))
        {
            return ExitCode.Unusable;
        }

        if (json)
        {
            ValidationDocument.Write(terminal.Output, folder.Counts, folder.Findings, language, preview);
            return ExitCode.Of(folder.Findings.Concat(preview?.Findings ?? FindingSet.Empty));
        }

        WriteReport(folder, wishes, language, terminal.Text);
        if (preview is not null)
        {
            PreviewReport.Write(terminal.Text, preview, wishes.Against!, language);
        }

        return ExitCode.Of(folder.Findings.Concat(preview?.Findings ?? FindingSet.Empty));
    }

    private static void WriteReport(DataFolder folder, Wishes wishes, Language language, TextWriter writer)
    {
        var vietnamese = language == Language.Vietnamese;
        foreach (var count in folder.Counts)
        {
            writer.WriteLine(vietnamese
                ? $"{count.Document}: {count.Input} dòng, dùng {count.Accepted}, để riêng {count.Quarantined}"
                : $"{count.Document}: {count.Input} rows, {count.Accepted} accepted, {count.Quarantined} quarantined");
        }

        FindingReport.Write(writer, folder.Findings, language, Severity.Information);
        if (folder.Findings.Count == 0)
        {
            writer.WriteLine(vietnamese ? "Không phát hiện lỗi." : "Nothing wrong was found.");
        }

        var aside = folder.Counts.Sum(static count => count.Quarantined);
        if (aside > 0)
        {
            var where = wishes.Quarantine is not null ? "" : vietnamese ? " Ghi chúng ra tệp kèm lý do: --quarantine DIR." : " To write them to files with their reasons: --quarantine DIR.";
            writer.WriteLine(vietnamese
                ? $"{aside} dòng để riêng chưa được tính; sửa rồi kiểm tra lại.{where}"
                : $"{aside} rows were set aside and are not counted; mend them and validate again.{where}");
        }
    }

    /// <summary>What would become of the figures of another folder; null, once it has said why, when that cannot be told.</summary>
    private static ImportPreview? Preview(DataFolder folder, Wishes wishes, DataFolderOptions options, Language language, Terminal terminal)
    {
        if (FolderReading.Read(wishes.Against!, options, language, terminal) is not { } current)
        {
            return null;
        }

        var vietnamese = language == Language.Vietnamese;
        WriteDoubts(folder, current, wishes, vietnamese, terminal.Errors);
        var period = folder.Together(current);
        if (wishes.Period is { } name && !folder.Catalogue.Calendar.TryParse(name, out period))
        {
            Tool.Fail(terminal, vietnamese
                ? $"«{name}» không phải là kỳ báo cáo ({folder.Catalogue.Calendar})."
                : $"«{name}» is not a period ({folder.Catalogue.Calendar}).");
            return null;
        }

        if (period is null)
        {
            Tool.Fail(terminal, vietnamese
                ? "Không thư mục nào có số liệu báo cáo; hãy cho biết kỳ bằng --period."
                : "Neither folder has observations; say which period with --period.");
            return null;
        }

        return folder.PreviewAgainst(current, period);
    }

    /// <summary>What may make a comparison look other than it is.</summary>
    private static void WriteDoubts(DataFolder folder, DataFolder current, Wishes wishes, bool vietnamese, TextWriter writer)
    {
        var aside = current.Counts.Sum(static count => count.Quarantined);
        if (aside > 0)
        {
            writer.WriteLine(Printable.Of(vietnamese
                ? $"{wishes.Against}: {aside} dòng cũng để riêng, không nằm trong số hiện có."
                : $"{wishes.Against}: {aside} rows are set aside there, too, and are not in the figures now."));
        }

        if (folder.Catalogue.Calendar != current.Catalogue.Calendar)
        {
            writer.WriteLine(vietnamese
                ? $"Hai thư mục dùng hai lịch khác nhau: {folder.Catalogue.Calendar} và {current.Catalogue.Calendar}."
                : $"The folders go by two calendars: {folder.Catalogue.Calendar} and {current.Catalogue.Calendar}.");
        }

        if (wishes.Period is null && folder.ObservedDays is { } own && current.ObservedDays is { } other && own.ClosingDay != other.ClosingDay)
        {
            writer.WriteLine(vietnamese
                ? $"Số liệu của hai thư mục kết thúc ở hai ngày khác nhau ({LocalDatePattern.Iso.Format(own.ClosingDay)} và {LocalDatePattern.Iso.Format(other.ClosingDay)}); chọn kỳ bằng --period nếu cần."
                : $"The observations end on two days ({LocalDatePattern.Iso.Format(own.ClosingDay)} and {LocalDatePattern.Iso.Format(other.ClosingDay)}); choose a period with --period if need be.");
        }
    }

    private static ReportingPeriod? Together(this DataFolder folder, DataFolder current) => (folder.ObservedDays, current.ObservedDays) switch
    {
        ({ } own, { } other) => new ReportingPeriod(
            own.FirstDay < other.FirstDay ? own.FirstDay : other.FirstDay, own.LastDay > other.LastDay ? own.LastDay : other.LastDay),
        var (own, other) => own ?? other,
    };

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
            Tool.Fail(terminal, vietnamese
                ? $"Không ghi được vào thư mục «{path}» ({exception.Message})"
                : $"The folder «{path}» cannot be written to ({exception.Message})");
            return false;
        }
    }

    /// <summary>What is asked beside the check.</summary>
    /// <param name="Quarantine">The folder for the rows set aside; null for none.</param>
    /// <param name="Against">The folder whose place this one would take; null for no preview.</param>
    /// <param name="Period">The period of the preview; null for all days observed.</param>
    public sealed record Wishes(string? Quarantine, string? Against, string? Period);
}
