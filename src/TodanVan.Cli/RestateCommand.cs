using NodaTime;

using TodanVan.Domain;
using TodanVan.Domain.Files;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Units;

namespace TodanVan.Cli;

/// <summary><c>restate DIR --to D</c>: what was reported, on the boundaries of another day.</summary>
internal static class RestateCommand
{
    public static int Run(string path, Wishes wishes, DataFolderOptions options, Language language, bool json, Terminal terminal)
    {
        if (FolderReading.Read(path, options, language, terminal) is not { } folder)
        {
            return ExitCode.Unusable;
        }

        IReadOnlyList<PartShare> shares = [];
        var findings = folder.Findings;
        if (wishes.Weights is { } file)
        {
            if (!File.Exists(file))
            {
                return Tool.Fail(terminal, language == Language.Vietnamese ? $"Không có tệp «{file}»." : $"There is no file «{file}».");
            }

            using var stream = File.OpenRead(file);
            var name = Path.GetFileName(file);
            var weights = TableFiles.ReadWeights(
                stream, name, folder.Units.Value, new() { Convention = options.Convention, Headers = options.Headers });
            if (weights is { Input: 0, HasErrors: true })
            {
                return Tool.Fail(terminal, weights.Findings, language);
            }

            shares = weights.Value;

            // It may stand in the folder, and is no table of it: it has been read all the same.
            findings = FindingSet.From(findings.Where(finding => finding.Code != FindingCatalogue.DocumentNotUsed.Code || finding.Location?.Document != name))
                .Concat(weights.Findings);
        }

        var restatement = Restate.Run(
            new RollupInput(folder.Units.Value, folder.Catalogue, folder.Observations.Value),
            new RestateRequest
            {
                To = wishes.To,
                Scope = folder.Scope,
                Measure = wishes.Measure,
                MixMeasures = wishes.MixMeasures,
                RoundToScale = wishes.Round,
                Shares = shares,
            });
        if (json)
        {
            RestatementDocument.Write(terminal.Output, restatement, findings, language);
        }
        else
        {
            RestatementTable.Write(terminal.Text, restatement, language);
            FindingReport.Write(terminal.Errors, findings.Concat(restatement.Findings), language, Severity.Warning);
        }

        return ExitCode.Of(findings.Concat(restatement.Findings));
    }

    /// <summary>What is asked for.</summary>
    /// <param name="To">The day of the boundaries.</param>
    /// <param name="Weights">The file of weights, if any.</param>
    /// <param name="Measure">The only measure of recorded shares that is wanted, if any.</param>
    /// <param name="MixMeasures">Whether shares of different measures may be mixed.</param>
    /// <param name="Round">Whether what is apportioned is rounded to the measure's scale.</param>
    internal sealed record Wishes(LocalDate To, string? Weights, string? Measure, bool MixMeasures, bool Round);
}
