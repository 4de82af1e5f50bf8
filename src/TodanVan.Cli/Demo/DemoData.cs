using Ardalis.GuardClauses;

using TodanVan.Domain.Files;

namespace TodanVan.Cli.Demo;

/// <summary>The demo: Hà Giang on 2019-10-14, the last day of the five years that the review of Kết luận 315-KL/TU speaks of.</summary>
/// <remarks>
/// The province, its districts and communes are real. The villages, teams, members and figures are made up, always in the same way, and
/// add up to the figures of the review; <see cref="DemoReadMe"/> says so to whoever opens the folder.
/// </remarks>
internal static class DemoData
{
    /// <summary>Makes the tables of the folder: units, teams, members, observations.</summary>
    public static IReadOnlyList<DemoTable> CreateTables()
    {
        var units = DemoUnits.Create();
        return
        [
            units.Table,
            DemoTeams.CreateTeams(units.Villages),
            DemoTeams.CreateMembers(units.Villages),
            DemoObservations.Create(units.Villages),
        ];
    }

    /// <summary>Writes the tables and the readme into a folder, which is made if need be; files of the same names are replaced.</summary>
    /// <param name="directory">The folder.</param>
    public static void WriteTo(string directory)
    {
        Guard.Against.NullOrWhiteSpace(directory);
        Directory.CreateDirectory(directory);
        foreach (var table in CreateTables())
        {
            using var stream = File.Create(Path.Combine(directory, table.FileName));
            CsvTableWriter.Write(stream, table.Header, table.Rows);
        }

        File.WriteAllText(Path.Combine(directory, DemoReadMe.FileName), DemoReadMe.Text);
    }
}
