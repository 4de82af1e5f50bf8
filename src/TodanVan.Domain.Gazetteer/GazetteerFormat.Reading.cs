using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Units;

/// <content>Reading, in the order of writing.</content>
internal static partial class GazetteerFormat
{
    /// <summary>Reads a payload.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static GazetteerData ReadPayload(ReadOnlySpan<byte> payload)
    {
        var input = new GazetteerInput(payload);
        var texts = ReadTexts(ref input);
        var days = ReadDays(ref input);
        var codes = ReadCodes(ref input);
        var bases = ReadBases(ref input, texts, days);
        var units = ReadUnits(ref input);
        var versions = ReadVersions(ref input, units, texts, days, codes, bases.Length);
        var coverage = ReadCoverage(ref input, units.Length, days);
        var events = ReadEvents(ref input, bases.Length, days, out var counts);
        var data = new GazetteerData
        {
            Bases = bases,
            Units = units,
            Versions = versions,
            Coverage = coverage,
            Events = events,
            Subjects = ReadIndices(ref input, counts.Subjects, units.Length),
            Successions = ReadSuccessions(ref input, counts.Successions, units.Length),
            Candidates = ReadIndices(ref input, counts.Candidates, units.Length),
            Questions = ReadQuestions(ref input, texts, units.Length),
        };
        return input.IsAtEnd ? data : throw GazetteerInput.Damaged();
    }

    private static string[] ReadTexts(ref GazetteerInput input)
    {
        var lengths = new int[input.Count()];
        foreach (ref var length in lengths.AsSpan())
        {
            length = input.Number();
        }

        var texts = new string[lengths.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = input.Text(lengths[i]);
        }

        return texts;
    }

    private static LocalDate[] ReadDays(ref GazetteerInput input)
    {
        var days = new LocalDate[input.Count()];
        var number = 0;
        for (var i = 0; i < days.Length; i++)
        {
            number = input.IndexFrom(number, DateOnly.MaxValue.DayNumber + 1);
            days[i] = LocalDate.FromDateOnly(DateOnly.FromDayNumber(number));
        }

        return days;
    }

    private static string[] ReadCodes(ref GazetteerInput input)
    {
        var codes = new string[input.Count()];
        var width = 0;
        var left = 0;
        var value = 0;
        for (var i = 0; i < codes.Length; i++, left--)
        {
            if (left == 0)
            {
                width = input.Index(10);
                left = input.Number();
                value = 0;
            }

            value = input.IndexFrom(value, 1_000_000_000);
            codes[i] = string.Create(width, value, WriteDigits);
        }

        return left == 0 ? codes : throw GazetteerInput.Damaged();
    }

    private static GazetteerBasis[] ReadBases(ref GazetteerInput input, string[] texts, LocalDate[] days)
    {
        var bases = new GazetteerBasis[input.Count()];
        foreach (ref var basis in bases.AsSpan())
        {
            var number = texts[input.Index(texts.Length)];
            basis = new(number, TextOrNone(ref input), DayOrNone(ref input), DayOrNone(ref input), TextOrNone(ref input));
        }

        return bases;

        string? TextOrNone(ref GazetteerInput from) => from.IndexOrNone(texts.Length) is >= 0 and var index ? texts[index] : null;

        LocalDate? DayOrNone(ref GazetteerInput from) => from.IndexOrNone(days.Length) is >= 0 and var index ? days[index] : null;
    }

    private static GazetteerUnit[] ReadUnits(ref GazetteerInput input)
    {
        var counts = new int[(int)UnitLevel.Village + 1];
        var total = 0;
        for (var level = 0; level < counts.Length; level++)
        {
            counts[level] = input.Count();
            total = input.Total(total, counts[level]);
        }

        var units = new GazetteerUnit[total];
        var next = 0;
        var index = 0;
        for (var level = 0; level < counts.Length; level++)
        {
            for (var i = 0; i < counts[level]; i++)
            {
                var versions = input.Count();
                units[index++] = new(string.Empty, (UnitLevel)level, next, versions > 0 ? versions : throw GazetteerInput.Damaged());
                next = input.Total(next, versions);
            }
        }

        return units;
    }

    private static int[] ReadNumbers(ref GazetteerInput input, int count)
    {
        var numbers = new int[count];
        foreach (ref var number in numbers.AsSpan())
        {
            number = input.Number();
        }

        return numbers;
    }

    private static GazetteerVersion[] ReadVersions(
        ref GazetteerInput input,
        GazetteerUnit[] units,
        string[] texts,
        LocalDate[] days,
        string[] codes,
        int bases)
    {
        var kinds = new string[input.Count()];
        foreach (ref var kind in kinds.AsSpan())
        {
            kind = texts[input.Index(texts.Length)];
        }

        var count = units.Length == 0 ? 0 : units[^1].FirstVersion + units[^1].VersionCount;
        var codeColumn = ReadIndices(ref input, count, codes.Length);
        var nameColumn = ReadNames(ref input, count, texts.Length);
        var kindColumn = ReadNumbers(ref input, count);
        var parentColumn = ReadIndices(ref input, count, units.Length + 1);
        var startColumn = ReadNumbers(ref input, count);
        var endColumn = ReadNumbers(ref input, count);
        var basisColumn = ReadNumbers(ref input, count);
        var versions = new GazetteerVersion[count];
        for (var i = 0; i < count; i++)
        {
            versions[i] = new(
                codes[codeColumn[i]],
                texts[nameColumn[i]],
                At(kinds, kindColumn[i]),
                parentColumn[i] - 1,
                At(days, startColumn[i]),
                endColumn[i] == 0 ? null : At(days, endColumn[i] - 1),
                basisColumn[i] <= bases ? basisColumn[i] - 1 : throw GazetteerInput.Damaged());
        }

        // The ids stand on their own: they stay when a later release knows an earlier version.
        var endings = Array.ConvertAll(days, day => "@" + LocalDatePattern.Iso.Format(day));
        foreach (ref var unit in units.AsSpan())
        {
            var code = codes[input.IndexFrom(codeColumn[unit.FirstVersion], codes.Length)];
            unit = unit with { Id = string.Concat(code, endings[input.IndexFrom(startColumn[unit.FirstVersion], endings.Length)]) };
        }

        return versions;
    }

    private static T At<T>(T[] items, int index) => index >= 0 && index < items.Length ? items[index] : throw GazetteerInput.Damaged();

    private static void WriteDigits(Span<char> target, int value)
    {
        for (var i = target.Length - 1; i >= 0; i--)
        {
            target[i] = (char)('0' + (value % 10));
            value /= 10;
        }
    }

    // A name that was not yet seen is the next one of the table: 0; another is so many back.
    private static int[] ReadNames(ref GazetteerInput input, int count, int texts)
    {
        var names = new int[count];
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            var back = input.Number();
            if (back > next || (back == 0 && next >= texts))
            {
                throw GazetteerInput.Damaged();
            }

            names[i] = back == 0 ? next++ : next - back;
        }

        return names;
    }

    private static GazetteerCoverage[] ReadCoverage(ref GazetteerInput input, int units, LocalDate[] days)
    {
        var coverage = new GazetteerCoverage[input.Count()];
        foreach (ref var item in coverage.AsSpan())
        {
            item = new(input.IndexOrNone(units), days[input.Index(days.Length)]);
        }

        return coverage;
    }

    private static GazetteerEvent[] ReadEvents(
        ref GazetteerInput input, int bases, LocalDate[] days, out (int Subjects, int Successions, int Candidates) counts)
    {
        var events = new GazetteerEvent[input.Count()];
        counts = default;
        foreach (ref var item in events.AsSpan())
        {
            item = new(
                days[input.Index(days.Length)],
                (GazetteerEventKind)input.Index((int)GazetteerEventKind.Abolition + 1),
                input.IndexOrNone(bases),
                counts.Subjects,
                input.Count(),
                counts.Successions,
                input.Count(),
                counts.Candidates,
                input.Count() - 1);
            counts.Subjects = input.Total(counts.Subjects, item.SubjectCount);
            counts.Successions = input.Total(counts.Successions, item.SuccessionCount);
            counts.Candidates = input.Total(counts.Candidates, int.Max(item.CandidateCount, 0));
        }

        return events;
    }

    private static int[] ReadIndices(ref GazetteerInput input, int count, int limit)
    {
        var indices = new int[count];
        var previous = 0;
        foreach (ref var index in indices.AsSpan())
        {
            index = previous = input.IndexFrom(previous, limit);
        }

        return indices;
    }

    private static GazetteerSuccession[] ReadSuccessions(ref GazetteerInput input, int count, int units)
    {
        var successions = new GazetteerSuccession[count];
        var source = 0;
        var target = 0;
        foreach (ref var succession in successions.AsSpan())
        {
            source = input.IndexFrom(source, units);
            target = input.IndexFrom(target, units);
            succession = new(source, target, input.Index(2) == 1);
        }

        return successions;
    }

    private static GazetteerQuestion[] ReadQuestions(ref GazetteerInput input, string[] texts, int units)
    {
        var questions = new GazetteerQuestion[input.Count()];
        foreach (ref var question in questions.AsSpan())
        {
            var key = texts[input.Index(texts.Length)];
            var codes = new string[input.Count()];
            foreach (ref var code in codes.AsSpan())
            {
                code = texts[input.Index(texts.Length)];
            }

            question = new(
                key,
                codes,
                ReadIndices(ref input, input.Count(), units),
                texts[input.Index(texts.Length)],
                texts[input.Index(texts.Length)],
                texts[input.Index(texts.Length)]);
        }

        return questions;
    }
}
