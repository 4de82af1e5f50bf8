using Ardalis.GuardClauses;

using TodanVan.Domain.Import;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Files;

/// <content>What was set aside, to mend and read again.</content>
public sealed partial class DataFolder
{
    /// <summary>Writes the rows that were set aside, a file a kind of table that has any, such as <c>observations.quarantine.csv</c>.</summary>
    /// <remarks>The names are not those that a folder is read from, so the files may stand beside the documents. <see cref="QuarantineFile"/> says what is in them.</remarks>
    /// <param name="path">
    /// The folder to write to; it is made when it is not there. Files of the same names are replaced, each when the new one is whole; where nothing was set
    /// aside, the file of an earlier check is removed.
    /// </param>
    /// <param name="numbers">The convention in which JSON numbers are written; that in which the folder was read.</param>
    /// <param name="language">The language of the reasons; Vietnamese unless said otherwise.</param>
    /// <returns>The names of the files that were written, in the order in which tables are read.</returns>
    /// <exception cref="ArgumentException">The path is null or blank, or the convention is undefined.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public IReadOnlyList<string> WriteQuarantine(
        string path, NumberConvention numbers = NumberConvention.Vietnamese, Language language = Language.Vietnamese)
    {
        Guard.Against.NullOrWhiteSpace(path);
        var written = new List<string>();
        Write(UnitTable.Schema, Units.QuarantinedRows);
        Write(TeamTable.Schema, Teams?.QuarantinedRows ?? []);
        Write(MemberTable.Schema, Members?.QuarantinedRows ?? []);
        Write(WaiverTable.Schema, Waivers?.QuarantinedRows ?? []);
        Write(ObservationTable.Schema, Observations.QuarantinedRows);
        return written.AsReadOnly();

        void Write(TableSchema schema, IReadOnlyList<QuarantinedRow> rows)
        {
            var name = $"{schema.Name}.quarantine.csv";
            var file = Path.Combine(path, name);
            if (rows.Count == 0)
            {
                if (File.Exists(file))
                {
                    File.Delete(file);
                }

                return;
            }

            Directory.CreateDirectory(path);
            var unfinished = file + ".tmp";
            using (var stream = File.Create(unfinished))
            {
                QuarantineFile.Write(stream, schema, rows, numbers, language);
            }

            File.Move(unfinished, file, overwrite: true);
            written.Add(name);
        }
    }
}
