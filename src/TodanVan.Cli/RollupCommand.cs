using TodanVan.Domain;
using TodanVan.Domain.Files;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Units;

namespace TodanVan.Cli;

/// <summary><c>rollup DIR --period P</c>: the figures of a period.</summary>
internal static class RollupCommand
{
    public static int Run(
        string path,
        string periodName,
        UnitLevel[]? levels,
        Boundaries? boundaries,
        MissingPolicy missing,
        DataFolderOptions options,
        Language language,
        bool json,
        Terminal terminal)
    {
        if (FolderReading.Read(path, options, language, terminal) is not { } folder)
        {
            return ExitCode.Unusable;
        }

        if (!folder.Catalogue.Calendar.TryParse(periodName, out var period))
        {
            return Tool.Fail(terminal, $"«{periodName}» không phải là kỳ báo cáo ({folder.Catalogue.Calendar}).");
        }

        var figures = Compute(folder, period, levels, boundaries, missing);
        if (json)
        {
            FigureDocument.Write(terminal.Output, figures, folder.Findings, language);
        }
        else
        {
            FigureTable.Write(terminal.Text, figures, language);
            FindingReport.Write(terminal.Errors, folder.Findings.Concat(figures.Findings), language, Severity.Warning);
        }

        return ExitCode.Of(folder.Findings.Concat(figures.Findings));
    }

    public static FigureSet Compute(
        DataFolder folder,
        ReportingPeriod period,
        UnitLevel[]? levels,
        Boundaries? boundaries,
        MissingPolicy missing = MissingPolicy.ReportedOnly)
    {
        var request = levels is { Length: > 0 }
            ? new RollupRequest { Period = period, Levels = levels, Boundaries = boundaries, Missing = missing, Scope = folder.Scope }
            : new RollupRequest { Period = period, Boundaries = boundaries, Missing = missing, Scope = folder.Scope };
        return Rollup.Run(folder.InputFor(period), request);
    }
}
