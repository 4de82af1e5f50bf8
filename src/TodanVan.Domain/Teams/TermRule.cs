using System.Text.Json;

using NodaTime;

namespace TodanVan.Domain.Teams;

/// <summary>The team is in one of its terms, and none of them is longer than allowed.</summary>
internal sealed class TermRule(int? months) : ICompositionRule
{
    public const string Name = "term";

    public string Kind => Name;

    public Outcome Check(TeamSnapshot team)
    {
        if (team.Team.Terms is not { } terms)
        {
            return Outcome.Unknown;
        }

        foreach (var term in terms)
        {
            if (term.Contains(team.Date))
            {
                return months is { } most && term.Start!.Value.PlusMonths(most) < term.End!.Value ? Outcome.Fail : Outcome.Pass;
            }
        }

        return Outcome.Fail;
    }

    public Finding Explain(TeamSnapshot team) => Check(team) == Outcome.Unknown
        ? RuleFindings.Undecided(TeamTable.Term)
        : FindingCatalogue.TermOver.At(null, ("term", team.Team.Term!));

    public void WriteProperties(Utf8JsonWriter json)
    {
        if (months is { } most)
        {
            json.WriteNumber("months", most);
        }
    }

    /// <summary>
    /// The terms that a text names: <c>2015-2020</c> from the first day of the one year to the last of the other, or two days, both
    /// included; several are parted by <c>;</c>. Null when it is blank or says anything else.
    /// </summary>
    public static Validity[]? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var terms = new Validity[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var cut = parts[i].IndexOf('/', StringComparison.Ordinal);
            cut = cut >= 0 ? cut : parts[i].IndexOfAny(['-', '–']);
            if (cut < 0
                || !TryFirst(parts[i][..cut].Trim(), out var first)
                || !TryLast(parts[i][(cut + 1)..].Trim(), out var last)
                || last < first)
            {
                return null;
            }

            terms[i] = new Validity(first, last.PlusDays(1));
        }

        return terms.Length == 0 ? null : terms;
    }

    private static bool TryFirst(string text, out LocalDate day)
    {
        if (TryYear(text, out var year))
        {
            day = new LocalDate(year, 1, 1);
            return true;
        }

        return IsoDay.TryParse(text, out day, out _);
    }

    private static bool TryLast(string text, out LocalDate day)
    {
        if (TryYear(text, out var year))
        {
            day = new LocalDate(year, 12, 31);
            return true;
        }

        return IsoDay.TryParse(text, out day, out _) && day < LocalDate.MaxIsoValue;
    }

    private static bool TryYear(string text, out int year)
    {
        year = 0;
        return text.Length == 4
            && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out year)
            && year is >= ReportingPeriod.MinYear and <= ReportingPeriod.MaxYear;
    }
}
