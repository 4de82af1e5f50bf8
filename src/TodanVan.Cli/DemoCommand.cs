using System.Globalization;

using TodanVan.Cli.Demo;
using TodanVan.Domain;
using TodanVan.Domain.Files;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Units;

namespace TodanVan.Cli;

/// <summary><c>demo</c>: writes the demo's files, reads them again like anyone's, and prints what the review prints.</summary>
internal static class DemoCommand
{
    private const string MadeUp =
        "Hà Giang, ngày 14/10/2019. Tỉnh, huyện, xã là thật; thôn, tổ dân phố, tổ dân vận, thành viên và số liệu là GIẢ LẬP\n"
        + "(made up), cộng lại đúng bằng số liệu đã công bố về 5 năm thực hiện Kết luận số 315-KL/TU.";

    private const string Assigned =
        "Ba xã, phường bị chia ngày 01/07/2025 (00688, 00967, 00988): thôn, tổ dân phố về đơn vị mới nào là GIẢ ĐỊNH\n"
        + "(to which new commune the made-up villages of the three divided ones went is an invention too).";

    private static readonly ReportingPeriod Span = ReportingPeriod.Parse("2014-10-14/2019-10-14");

    public static int Run(string? keep, Boundaries? boundaries, bool json, Terminal terminal)
    {
        if (keep is not null)
        {
            if (string.IsNullOrWhiteSpace(keep))
            {
                return Tool.Fail(terminal, "Tên thư mục để trống.");
            }

            if (File.Exists(keep))
            {
                return Tool.Fail(terminal, $"«{keep}» là một tệp, không phải thư mục.");
            }

            return RunIn(keep, boundaries, json, terminal);
        }

        var temporary = Directory.CreateTempSubdirectory("todanvan-demo-");
        try
        {
            return RunIn(temporary.FullName, boundaries, json, terminal);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private static int RunIn(string path, Boundaries? boundaries, bool json, Terminal terminal)
    {
        DemoData.WriteTo(path);
        if (FolderReading.Read(path, new DataFolderOptions { Gazetteer = Gazetteer.Vietnam }, Language.Vietnamese, terminal) is not { } folder)
        {
            return ExitCode.Unusable;
        }

        // Since there are no districts, the next level down is that of the communes.
        var hasDistricts = boundaries?.Date is not { } date || date < UnitKind.RuralDistrict.InUse(UnitLevel.District).End;
        UnitLevel[]? levels = json ? null : [hasDistricts ? UnitLevel.District : UnitLevel.Commune, UnitLevel.Province];
        var figures = RollupCommand.Compute(folder, Span, levels, boundaries);
        var madeUp = boundaries is null ? MadeUp : $"{MadeUp}\n{Assigned}";
        var findings = folder.Findings.Concat(figures.Findings);
        if (json)
        {
            terminal.Errors.WriteLine(madeUp);
            FigureDocument.Write(terminal.Output, figures, folder.Findings);
            return ExitCode.Of(findings);
        }

        terminal.Text.WriteLine(madeUp);
        FigureTable.Write(terminal.Text, figures, Language.Vietnamese);
        WriteReview(terminal.Text, figures);
        FindingReport.Write(terminal.Errors, findings, Language.Vietnamese, Severity.Warning);
        return ExitCode.Of(findings);
    }

    /// <summary>The province in the words of the review.</summary>
    private static void WriteReview(TextWriter writer, FigureSet figures)
    {
        // As reported, or when the span is asked on another map, there may be more than one province; the review's is the one with a roster.
        var province = figures.Units.First(unit => unit.Level == UnitLevel.Province);
        string Text(IndicatorDefinition indicator) => figures[province, indicator].ToText();
        string Bare(IndicatorDefinition indicator) =>
            figures[province, indicator].TryGetDecimal(out var value) ? VietnameseNumber.FormatNumber(value) : Text(indicator);

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures[province, Kl315.Coverage].Version.Name}, 14/10/2014 - 14/10/2019:"));
        writer.WriteLine($"  {Text(Kl315.Coverage)} thôn, tổ dân phố đã thành lập tổ dân vận với {Bare(Kl315.Members)} thành viên;");
        writer.WriteLine($"  {Bare(Kl315.SecurityModels)} mô hình tự quản về an ninh trật tự;");
        writer.WriteLine($"  hiến {Text(Kl315.LandDonated)} đất; đóng góp {Text(Kl315.LabourDays)} lao động;");
        writer.WriteLine($"  đóng góp khác {Text(Kl315.OtherContributions)}; hỗ trợ bằng tiền, vật liệu {Text(Kl315.WorksSupport)}.");
    }
}
