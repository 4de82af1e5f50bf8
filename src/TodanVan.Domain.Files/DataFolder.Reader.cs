using TodanVan.Domain.Import;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Teams;

namespace TodanVan.Domain.Files;

/// <content>The documents of a folder, one by one.</content>
public sealed partial class DataFolder
{
    /// <summary>Reads documents one after the other, and remembers what is wrong with any as a whole.</summary>
    private sealed class Reader(string path, DataFolderOptions options)
    {
        private static readonly string[] Known =
        [
            UnitsFile, UnitChangesFile, UnitsWorkbook, IndicatorsFile, TeamsFile, TeamsJsonFile, TeamsWorkbook, MembersFile, MembersJsonFile, MembersWorkbook,
            TeamRulesFile, WaiversFile, WaiversJsonFile, WaiversWorkbook, ObservationsFile, ObservationsJsonFile, ObservationsWorkbook,
        ];

        private static readonly string[] TableEndings = [".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"];

        private readonly TableFileOptions table = new()
        {
            Convention = options.Convention,
            Headers = options.Headers,
            Limits = options.Limits,
        };

        private readonly List<string> read = [];

        public List<Finding> Findings { get; } = [];

        public bool Has(string file) => File.Exists(Path.Combine(path, file)) || Directory.Exists(Path.Combine(path, file));

        public bool HasAny(params ReadOnlySpan<string> files)
        {
            foreach (var file in files)
            {
                if (Has(file))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Reads those of some documents that are there into one sink; one must be.</summary>
        public void Take(IInputRowSink sink, params string[] files)
        {
            var present = files.Where(Has).ToList();
            if (present.Count == 0)
            {
                Require(files[0], sink);
                return;
            }

            foreach (var file in present)
            {
                Require(file, sink);
                if (file != present[0])
                {
                    Findings.Add(FindingCatalogue.DocumentTwice.In(file, null, ("document", present[0]), ("other", file)));
                }
            }
        }

        /// <summary>Says which tables of the folder are not read: a slip in a name, such as «Observations.csv», would otherwise lose all that is in it.</summary>
        public void NoteUnread()
        {
            foreach (var file in Directory.EnumerateFiles(path).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal))
            {
                if (Known.Contains(file, StringComparer.Ordinal))
                {
                    continue;
                }

                var name = file[..^Path.GetExtension(file).Length];
                var stem = new string([.. name.TakeWhile(static letter => char.IsAsciiLetter(letter) || letter == '-')]).TrimEnd('-');
                if (Known.FirstOrDefault(known => string.Equals(Path.GetFileNameWithoutExtension(known), stem, StringComparison.OrdinalIgnoreCase)) is { } near)
                {
                    Findings.Add(FindingCatalogue.DocumentNotNamed.In(file, null, ("document", file), ("name", near)));
                }
                else if (TableEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                {
                    Findings.Add(FindingCatalogue.DocumentNotUsed.In(file, null, ("document", file)));
                }
            }
        }

        /// <summary>Whether a document is there and is a JSON array.</summary>
        public bool IsArray(string file)
        {
            try
            {
                if (!Has(file))
                {
                    return false;
                }

                using var stream = File.OpenRead(Path.Combine(path, file));
                using var text = new StreamReader(stream);
                int character;
                while ((character = text.Read()) is ' ' or '\t' or '\r' or '\n')
                {
                    // White space may stand before the value.
                }

                return character == '[';
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Whoever reads it will say so.
                return false;
            }
        }

        /// <summary>Reads a JSON document that is read as a whole, if it is there.</summary>
        public void TakeJson(string file, Func<Stream, FindingSet> take)
        {
            if (Has(file))
            {
                Require(file, stream =>
                {
                    var held = JsonLimits.Hold(stream, file, options.Limits);
                    return held.TryGetValue(out var document) ? take(document) : held.Findings;
                });
            }
        }

        /// <summary>The rules; null when there are none, or nothing of them can be read.</summary>
        public Result<IReadOnlyList<CompositionRuleSet>>? ReadRules()
        {
            Result<IReadOnlyList<CompositionRuleSet>>? rules = null;
            TakeJson(TeamRulesFile, stream =>
            {
                rules = CompositionRuleDocument.Read(stream, TeamRulesFile, options.RuleKinds);
                return rules.HasValue ? FindingSet.Empty : rules.Findings;
            });

            return rules is { HasValue: true } ? rules : null;
        }

        private void Require(string file, IInputRowSink sink) => Require(file, stream => TableRows.Read(stream, file, sink, table));

        private void Require(string file, Func<Stream, FindingSet> take)
        {
            try
            {
                if (!Has(file))
                {
                    Findings.Add(FindingCatalogue.DocumentMissing.In(file, null, ("document", Path.Combine(path, file))));
                    return;
                }

                using var stream = File.OpenRead(Path.Combine(path, file));
                Findings.AddRange(take(stream));
                read.Add(file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Findings.Add(FindingCatalogue.DocumentUnreadable.In(
                    file, null, ("document", file), ("reason", exception.Message)));
            }
        }

        /// <summary>The counts in the order in which documents were read, those without a record among them.</summary>
        public IReadOnlyList<ImportCount> WithEmpty(IReadOnlyList<ImportCount> counts) =>
            [.. read.Select(file => counts.FirstOrDefault(count => string.Equals(count.Document, file, StringComparison.Ordinal))
                ?? new ImportCount(file, 0, 0, 0))];
    }
}
