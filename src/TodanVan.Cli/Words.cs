using System.CommandLine.Parsing;

using NodaTime;
using NodaTime.Text;

using TodanVan.Domain;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Cli;

/// <summary>Reads the values of options; what is wrong with one is said in one line.</summary>
internal static class Words
{
    /// <summary>The name of a period. Which days it means, the folder's calendar says; what is a name is the same in all calendars.</summary>
    public static string? Period(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (ReportingPeriod.TryParse(text, out _))
        {
            return text;
        }

        result.AddError(
            $"«{text}» không phải là kỳ báo cáo (ví dụ 2018, 2018-Q1, 2018-03, 2014-10-14/2019-10-14).",
            $"«{text}» is no period (for example 2018, 2018-Q1, 2018-03, 2014-10-14/2019-10-14).");
        return null;
    }

    public static Boundaries? BoundariesOf(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (string.Equals(text, "reported", StringComparison.OrdinalIgnoreCase))
        {
            return Boundaries.AsReported;
        }

        return Date(result) is { } date ? Boundaries.On(date) : null;
    }

    public static LocalDate? Date(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
        {
            return date;
        }

        result.AddError($"«{text}» không phải là ngày (ví dụ 2025-07-01).", $"«{text}» is no day (for example 2025-07-01).");
        return null;
    }

    public static UnitLevel[] Levels(ArgumentResult result)
    {
        var levels = new List<UnitLevel>();
        foreach (var token in result.Tokens)
        {
            if (UnitLevels.TryParse(token.Value, out var level))
            {
                levels.Add(level);
            }
            else
            {
                result.AddError(
                    $"«{token.Value}» không phải là cấp (Country, Province, District, Commune, Village).",
                    $"«{token.Value}» is no level (Country, Province, District, Commune, Village).");
            }
        }

        return [.. levels];
    }

    /// <summary>A file of words for columns. One with a fault is not used at all: it is to be mended before data are read by it.</summary>
    public static HeaderSynonyms? Headers(ArgumentResult result)
    {
        var path = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        try
        {
            using var stream = File.OpenRead(path);
            var read = TableFiles.ReadHeaders(stream, Path.GetFileName(path));
            if (!read.HasErrors)
            {
                return read.Value;
            }

            var fault = read.Findings.First(static finding => finding.Severity == Severity.Error);
            result.AddError($"{fault.Location}: {fault.ToText(Language.Vietnamese)}", $"{fault.Location}: {fault.ToText(Language.English)}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            result.AddError($"không đọc được tệp «{path}».", $"the file «{path}» cannot be read.");
        }

        return null;
    }

    /// <summary>One of a few words, each with its meaning.</summary>
    public static Func<ArgumentResult, T> OneOf<T>(params (string Word, T Meaning)[] words) => result =>
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        foreach (var (word, meaning) in words)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            {
                return meaning;
            }
        }

        var known = words.Select(static item => item.Word);
        result.AddError($"«{text}» không hợp lệ (dùng {string.Join(" hoặc ", known)}).", $"«{text}» is not valid (use {string.Join(" or ", known)}).");
        return words[0].Meaning;
    };
}
