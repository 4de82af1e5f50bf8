using System.Globalization;

using NodaTime;

using TodanVan.Domain;
using TodanVan.Domain.Files;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Teams;

namespace TodanVan.Cli;

/// <summary><c>teams DIR --on D</c>: the teams of a day held against rules on their composition.</summary>
internal static class TeamsCommand
{
    private const int MostTeams = 50;

    public static int Run(
        string path, LocalDate day, string? rulesPath, DataFolderOptions options, Language language, bool json, Terminal terminal)
    {
        if (FolderReading.Read(path, options, language, terminal) is not { } folder)
        {
            return ExitCode.Unusable;
        }

        if (folder.Roster is not { } roster)
        {
            return Tool.Fail(terminal, language == Language.Vietnamese
                ? $"thư mục không có {DataFolder.TeamsFile}: không biết có những tổ nào."
                : $"the folder has no {DataFolder.TeamsFile}: nobody knows which teams there are.");
        }

        if (RulesOf(folder, rulesPath, language, terminal) is not { } rules)
        {
            return ExitCode.Unusable;
        }

        var check = CompositionCheck.Run(rules.Value, roster, folder.Units.Value, day, folder.Waivers?.Value);
        var others = folder.Findings.Concat(rules.Findings);
        if (json)
        {
            TeamCheckDocument.Write(terminal.Output, check, others, language);
        }
        else
        {
            WriteTeams(terminal.Text, check, language);
            FindingReport.Write(terminal.Errors, others.Concat(check.Findings), language, Severity.Warning);
        }

        return ExitCode.Of(others.Concat(check.Findings));
    }

    /// <summary>The rules asked for, else those of the folder, else those of the country; null after a line that says why there are none.</summary>
    private static Result<IReadOnlyList<CompositionRuleSet>>? RulesOf(DataFolder folder, string? path, Language language, Terminal terminal)
    {
        if (path is null)
        {
            return new Result<IReadOnlyList<CompositionRuleSet>>(folder.TeamRules ?? [CompositionRuleSet.Hd80], FindingSet.Empty);
        }

        try
        {
            using var stream = File.OpenRead(path);
            var rules = CompositionRuleDocument.Read(stream, Path.GetFileName(path));
            if (rules.HasValue)
            {
                return rules;
            }

            var fault = rules.Findings.First(finding => finding.Severity == Severity.Error);
            Tool.Fail(terminal, $"{fault.Location}: {fault.ToText(language)}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Tool.Fail(terminal, language == Language.Vietnamese ? $"Không đọc được tệp quy định «{path}»." : $"The rules «{path}» cannot be read.");
        }

        return null;
    }

    private static void WriteTeams(TextWriter writer, CompositionCheck check, Language language)
    {
        var vietnamese = language == Language.Vietnamese;
        var table = PlainTable.Of(vietnamese ? ["Mã", "Tổ", "Kết quả", "Quy định", "Cần làm"] : ["Code", "Team", "Outcome", "Rule", "What to do"]);
        var shown = 0;
        foreach (var team in check.Teams.Where(static team => team.Outcome is not (Outcome.Pass or Outcome.NotApplicable)))
        {
            if (++shown > MostTeams)
            {
                continue;
            }

            foreach (var rule in team.Rules.Where(static rule => rule.Finding is not null))
            {
                PlainTable.Add(
                    table,
                    200,
                    team.UnitCode.Value,
                    team.Team.Code.Value,
                    Word(rule.Outcome, vietnamese),
                    $"{rule.Set.Code}/{rule.Rule.Code}",
                    rule.Finding!.ToText(language));
            }
        }

        if (shown > 0)
        {
            PlainTable.Write(writer, table);
        }

        if (shown > MostTeams)
        {
            writer.WriteLine(vietnamese
                ? FormattableString.Invariant($"... còn {shown - MostTeams} tổ nữa; xem đủ bằng --json.")
                : FormattableString.Invariant($"... {shown - MostTeams} more teams; all of them with --json."));
        }

        var counts = string.Join(", ", new[] { Outcome.Pass, Outcome.Fail, Outcome.Unknown, Outcome.Waived, Outcome.NotApplicable }
            .Select(outcome => $"{check.Count(outcome).ToString(CultureInfo.InvariantCulture)} {Word(outcome, vietnamese)}"));
        writer.WriteLine(vietnamese
            ? FormattableString.Invariant($"{check.Teams.Count} tổ: {counts}.")
            : FormattableString.Invariant($"{check.Teams.Count} teams: {counts}."));
        if (check.Compliance is { } share && check.ComplianceBounds is { Low: { } low, High: { } high })
        {
            writer.WriteLine(vietnamese
                ? $"Tỷ lệ đạt: {Percent(share)} (trong khoảng {Percent(low)} đến {Percent(high)})"
                : $"Compliance: {Percent(share)} (from {Percent(low)} to {Percent(high)})");
        }
    }

    private static string Percent(Rational share) => VietnameseNumber.FormatPercent(share, Rounding.HalfAwayFromZero(2), trimTrailingZeros: true);

    private static string Word(Outcome outcome, bool vietnamese) => outcome switch
    {
        Outcome.Pass => vietnamese ? "đạt" : "pass",
        Outcome.Fail => vietnamese ? "không đạt" : "fail",
        Outcome.Unknown => vietnamese ? "chưa xác định" : "unknown",
        Outcome.Waived => vietnamese ? "được miễn" : "waived",
        _ => vietnamese ? "không áp dụng" : "not applicable",
    };
}
