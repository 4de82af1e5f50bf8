using System.Globalization;

using TodanVan.Domain;

namespace TodanVan.Cli;

/// <summary>Writes findings for people: a line a kind and place, with the sentence, and below it what to do.</summary>
internal static class FindingReport
{
    private const int MostRows = 8;
    private const int MostValues = 4;
    private const int MostKinds = 50;
    private const int MostLetters = 600;
    private const int MostSentenceLetters = 300;
    private const int MostValueLetters = 40;

    // Mended in this order: what is wrong with units shows again in every other file. Of each document the name without its ending.
    private static readonly string[] Tables = ["units", "indicators", "teams", "members", "team-rules", "waivers", "observations"];

    public static void Write(TextWriter writer, FindingSet findings, Language language, Severity least)
    {
        var vietnamese = language == Language.Vietnamese;
        var kinds = findings.ByCause()
            .Where(cause => cause.First.Severity >= least)
            .GroupBy(static cause => KeyOf(cause.First))
            .SelectMany(static kind => Alike([.. kind.OrderBy(static cause => cause.First.Location?.Row)]))
            .Select(static causes => new Kind(causes))
            .OrderByDescending(static kind => kind.First.Severity)
            .ThenBy(static kind => PlaceOf(kind.First.Location?.Document))
            .ThenBy(static kind => kind.First.Location?.Row)
            .ToList();
        string? advised = null;
        foreach (var kind in kinds.Take(MostKinds))
        {
            writer.WriteLine(Printable.Of($"{Word(kind.First.Severity, vietnamese)} {kind.First.Code} {kind.ToText(language)}", MostLetters));
            if (kind.First.Severity > Severity.Information
                && kind.First.Descriptor.Advice(language) is { } advice
                && !string.Equals(advised, kind.First.Code, StringComparison.Ordinal))
            {
                writer.WriteLine($"{Word(null, vietnamese)} → {advice.Replace("`", "", StringComparison.Ordinal)}");
            }

            advised = kind.First.Code;
        }

        if (kinds.Count > MostKinds)
        {
            var hidden = kinds.Skip(MostKinds).Sum(static kind => kind.Count);
            writer.WriteLine(vietnamese ? $"  ... còn {hidden} chỗ nữa; xem đủ bằng --json." : $"  ... {hidden} more; all of them with --json.");
        }

        if (kinds.Count > 0)
        {
            int Count(Severity severity) => kinds.Where(kind => kind.First.Severity == severity).Sum(static kind => kind.Count);
            var (errors, warnings, notes) = (Count(Severity.Error), Count(Severity.Warning), Count(Severity.Information));
            writer.WriteLine(vietnamese
                ? $"Tổng cộng: {errors} lỗi, {warnings} cảnh báo, {notes} thông tin."
                : $"In all: {errors} errors, {warnings} warnings, {notes} notes.");
        }
    }

    /// <summary>What is mended in one way: one kind in one column, or, where there is no column to look at, one cause.</summary>
    private static (Severity, string, string?, string?, string?) KeyOf(Finding finding) => (
        finding.Severity,
        finding.Code,
        finding.Location?.Document,
        finding.Location?.Sheet,
        finding.Location?.Column ?? string.Join('|', finding.Arguments.Select(static argument => argument.Value)));

    /// <summary>Parts causes into those of which one sentence is true but for one word: the one of their arguments by which there are the fewest parts.</summary>
    private static List<List<FindingGroup>> Alike(List<FindingGroup> causes)
    {
        var fewest = new List<List<FindingGroup>> { causes };
        for (var i = 0; i < causes[0].First.Arguments.Count; i++)
        {
            var varying = i;
            var parts = causes.GroupBy(cause => string.Join('\n', cause.First.Arguments.Where((_, place) => place != varying).Select(static argument => argument.Value)), StringComparer.Ordinal)
                .Select(static part => part.ToList()).ToList();
            fewest = i == 0 || parts.Count < fewest.Count ? parts : fewest;
        }

        return fewest;
    }

    private static int PlaceOf(string? document) =>
        document is null || Array.IndexOf(Tables, Path.GetFileNameWithoutExtension(document)) is not (>= 0 and var place) ? Tables.Length : place;

    private static string Word(Severity? severity, bool vietnamese) => severity switch
    {
        Severity.Error => vietnamese ? "LỖI      " : "ERROR    ",
        Severity.Warning => vietnamese ? "CẢNH BÁO " : "WARNING  ",
        Severity.Information => vietnamese ? "THÔNG TIN" : "NOTE     ",
        _ => "         ",
    };

    /// <summary>All causes of one code in one column of one document: mended in one way.</summary>
    private sealed class Kind(IReadOnlyList<FindingGroup> causes)
    {
        public Finding First => causes[0].First;

        public int Count => causes.Sum(static cause => cause.Count);

        public string ToText(Language language)
        {
            var vietnamese = language == Language.Vietnamese;
            var times = causes.Count == 1 && causes[0].Rows.Count == 0 && Count > 1 ? $" (×{Count.ToString(CultureInfo.InvariantCulture)})" : "";
            var text = $"{Place(vietnamese)}{Printable.Of(causes[0].ToText(language), MostSentenceLetters)}{times}";
            if (causes.Count == 1)
            {
                return text;
            }

            var values = Others().Distinct(StringComparer.Ordinal).ToList();
            var listed = string.Join(", ", values.Take(MostValues).Select(static value => $"«{Printable.Of(value, MostValueLetters)}»"));
            var more = values.Count > MostValues ? "…" : "";
            var count = Count - causes[0].Count;
            return vietnamese ? $"{text} Cũng vậy {count} chỗ khác: {listed}{more}." : $"{text} Likewise at {count} more: {listed}{more}.";
        }

        /// <summary>In what the other causes differ: the first argument that is not the same in all.</summary>
        private IEnumerable<string> Others()
        {
            var arguments = First.Arguments;
            var place = 0;
            while (place < arguments.Count - 1 && causes.All(cause => string.Equals(Value(cause, place), arguments[place].Value, StringComparison.Ordinal)))
            {
                place++;
            }

            return causes.Skip(1).Select(cause => Value(cause, place)).OfType<string>();

            static string? Value(FindingGroup cause, int place) => place < cause.First.Arguments.Count ? cause.First.Arguments[place].Value : null;
        }

        private string Place(bool vietnamese)
        {
            if (First.Location is not { } location)
            {
                return "";
            }

            var place = location.Document;
            if (location.Sheet is { } sheet)
            {
                place += vietnamese ? $", trang «{sheet}»," : $", sheet «{sheet}»,";
            }

            var rows = causes.SelectMany(static cause => cause.Rows).Distinct().Order().ToList();
            if (rows.Count > 0)
            {
                var listed = string.Join(", ", rows.Take(MostRows).Select(static row => row.ToString(CultureInfo.InvariantCulture)));
                var more = rows.Count > MostRows ? $"… ({rows.Count})" : "";
                place += vietnamese ? $" dòng {listed}{more}" : $" row {listed}{more}";
            }

            if (location.Column is { } column)
            {
                place += vietnamese ? $", cột {column}" : $", column {column}";
            }
            else if (Count == 1 && location.JsonPointer is { } pointer && pointer.Count('/') > 1)
            {
                // A record of JSON may be long, and have a place within it.
                place += $", {pointer}";
            }

            return place + ": ";
        }
    }
}
