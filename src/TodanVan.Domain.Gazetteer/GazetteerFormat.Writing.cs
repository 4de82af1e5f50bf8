using System.Globalization;
using System.Text;

using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Units;

/// <content>Writing, in the order of reading.</content>
internal static partial class GazetteerFormat
{
    /// <summary>Writes a payload: the same bytes for the same data.</summary>
    public static byte[] WritePayload(GazetteerData data)
    {
        var texts = TextsOf(data);
        var days = DaysOf(data);
        var codes = CodesOf(data);
        var output = new GazetteerOutput();
        WriteTexts(output, texts);
        WriteDays(output, days);
        WriteCodes(output, codes);
        WriteBases(output, data, texts, days);
        WriteUnits(output, data);
        WriteVersions(output, data, texts, days, codes);
        output.Number(data.Coverage.Length);
        foreach (var item in data.Coverage)
        {
            output.IndexOrNone(item.Unit);
            output.Number(days[item.Start]);
        }

        WriteEvents(output, data, days);
        WriteQuestions(output, data, texts);
        return output.ToArray();
    }

    // The names first, each where it is first used: reading counts on it.
    private static OrderedDictionary<string, int> TextsOf(GazetteerData data)
    {
        var texts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        IEnumerable<string?> all =
        [
            .. data.Versions.Select(v => v.Name),
            .. data.Versions.Select(v => v.Kind),
            .. data.Bases.SelectMany(b => new[] { b.Number, b.Issuer, b.Clause }),
            .. data.Questions.SelectMany(q => (string[])[q.Key, .. q.Codes, q.Vietnamese, q.English, q.Source]),
        ];
        foreach (var text in all)
        {
            if (text is not null)
            {
                _ = texts.TryAdd(text, texts.Count);
            }
        }

        return texts;
    }

    private static Dictionary<LocalDate, int> DaysOf(GazetteerData data)
    {
        IEnumerable<LocalDate?> all =
        [
            .. data.Units.Select(u => (LocalDate?)IdDay(u)),
            .. data.Versions.Select(v => (LocalDate?)v.Start),
            .. data.Versions.Select(v => v.End),
            .. data.Bases.SelectMany(b => new[] { b.Issued, b.Effective }),
            .. data.Coverage.Select(c => (LocalDate?)c.Start),
            .. data.Events.Select(e => (LocalDate?)e.Date),
        ];
        return all.OfType<LocalDate>().Distinct().Order().Select((day, index) => (day, index)).ToDictionary(p => p.day, p => p.index);
    }

    private static Dictionary<string, int> CodesOf(GazetteerData data) =>
        data.Versions.Select(v => v.Code).Concat(data.Units.Select(IdCode)).Distinct(StringComparer.Ordinal)
            .OrderBy(c => c.Length).ThenBy(c => c, StringComparer.Ordinal)
            .Select((code, index) => (code, index)).ToDictionary(p => p.code, p => p.index, StringComparer.Ordinal);

    private static string IdCode(GazetteerUnit unit) => unit.Id[..unit.Id.IndexOf('@', StringComparison.Ordinal)];

    private static LocalDate IdDay(GazetteerUnit unit) =>
        LocalDatePattern.Iso.Parse(unit.Id[(unit.Id.IndexOf('@', StringComparison.Ordinal) + 1)..]).GetValueOrThrow();

    private static void WriteTexts(GazetteerOutput output, OrderedDictionary<string, int> texts)
    {
        output.Number(texts.Count);
        foreach (var text in texts.Keys)
        {
            output.Number(Encoding.UTF8.GetByteCount(text));
        }

        foreach (var text in texts.Keys)
        {
            output.Text(text);
        }
    }

    private static void WriteDays(GazetteerOutput output, Dictionary<LocalDate, int> days)
    {
        output.Number(days.Count);
        var previous = 0;
        foreach (var day in days.Keys.Order())
        {
            var number = day.ToDateOnly().DayNumber;
            output.IndexFrom(previous, number);
            previous = number;
        }
    }

    private static void WriteCodes(GazetteerOutput output, Dictionary<string, int> codes)
    {
        output.Number(codes.Count);
        foreach (var group in codes.OrderBy(p => p.Value).Select(p => p.Key).GroupBy(c => c.Length))
        {
            output.Number(group.Key);
            output.Number(group.Count());
            var previous = 0;
            foreach (var code in group)
            {
                var value = int.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture);
                output.IndexFrom(previous, value);
                previous = value;
            }
        }
    }

    private static void WriteBases(
        GazetteerOutput output, GazetteerData data, OrderedDictionary<string, int> texts, Dictionary<LocalDate, int> days)
    {
        output.Number(data.Bases.Length);
        foreach (var basis in data.Bases)
        {
            output.Number(texts[basis.Number]);
            output.IndexOrNone(basis.Issuer is null ? -1 : texts[basis.Issuer]);
            output.IndexOrNone(basis.Issued is { } issued ? days[issued] : -1);
            output.IndexOrNone(basis.Effective is { } effective ? days[effective] : -1);
            output.IndexOrNone(basis.Clause is null ? -1 : texts[basis.Clause]);
        }
    }

    private static void WriteUnits(GazetteerOutput output, GazetteerData data)
    {
        for (var level = UnitLevel.Country; level <= UnitLevel.Village; level++)
        {
            output.Number(data.Units.Count(u => u.Level == level));
        }

        foreach (var unit in data.Units)
        {
            output.Number(unit.VersionCount);
        }
    }

    private static void WriteVersions(
        GazetteerOutput output,
        GazetteerData data,
        OrderedDictionary<string, int> texts,
        Dictionary<LocalDate, int> days,
        Dictionary<string, int> codes)
    {
        var kinds = data.Versions.Select(v => v.Kind).Distinct(StringComparer.Ordinal).ToArray();
        output.Number(kinds.Length);
        foreach (var kind in kinds)
        {
            output.Number(texts[kind]);
        }

        WriteIndices(output, data.Versions.Select(v => codes[v.Code]));
        var next = 0;
        foreach (var version in data.Versions)
        {
            var name = texts[version.Name];
            output.Number(next - name);
            next = int.Max(next, name + 1);
        }

        foreach (var version in data.Versions)
        {
            output.Number(Array.IndexOf(kinds, version.Kind));
        }

        WriteIndices(output, data.Versions.Select(v => v.Parent + 1));
        foreach (var version in data.Versions)
        {
            output.Number(days[version.Start]);
        }

        foreach (var version in data.Versions)
        {
            output.IndexOrNone(version.End is { } end ? days[end] : -1);
        }

        foreach (var version in data.Versions)
        {
            output.IndexOrNone(version.Basis);
        }

        foreach (var unit in data.Units)
        {
            var first = data.Versions[unit.FirstVersion];
            output.IndexFrom(codes[first.Code], codes[IdCode(unit)]);
            output.IndexFrom(days[first.Start], days[IdDay(unit)]);
        }
    }

    private static void WriteEvents(GazetteerOutput output, GazetteerData data, Dictionary<LocalDate, int> days)
    {
        output.Number(data.Events.Length);
        foreach (var item in data.Events)
        {
            output.Number(days[item.Date]);
            output.Number((int)item.Kind);
            output.IndexOrNone(item.Basis);
            output.Number(item.SubjectCount);
            output.Number(item.SuccessionCount);
            output.IndexOrNone(item.CandidateCount);
        }

        WriteIndices(output, data.Subjects);
        var previous = default(GazetteerSuccession);
        foreach (var succession in data.Successions)
        {
            output.IndexFrom(previous.Source, succession.Source);
            output.IndexFrom(previous.Target, succession.Target);
            output.Number(succession.IsWhole ? 1 : 0);
            previous = succession;
        }

        WriteIndices(output, data.Candidates);
    }

    private static void WriteIndices(GazetteerOutput output, IEnumerable<int> indices)
    {
        var previous = 0;
        foreach (var index in indices)
        {
            output.IndexFrom(previous, index);
            previous = index;
        }
    }

    private static void WriteQuestions(GazetteerOutput output, GazetteerData data, OrderedDictionary<string, int> texts)
    {
        output.Number(data.Questions.Length);
        foreach (var question in data.Questions)
        {
            output.Number(texts[question.Key]);
            output.Number(question.Codes.Length);
            foreach (var code in question.Codes)
            {
                output.Number(texts[code]);
            }

            output.Number(question.Units.Length);
            WriteIndices(output, question.Units);
            output.Number(texts[question.Vietnamese]);
            output.Number(texts[question.English]);
            output.Number(texts[question.Source]);
        }
    }
}
