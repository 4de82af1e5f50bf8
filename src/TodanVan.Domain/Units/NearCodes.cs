namespace TodanVan.Domain.Units;

/// <summary>Finds the code that a person may have meant. It is offered in a finding and never applied.</summary>
internal static class NearCodes
{
    /// <summary>The one code of which the leading zeros were lost, as a spreadsheet does it; else the one that reads nearly so.</summary>
    public static string? Nearest(string typed, IEnumerable<string> codes)
    {
        var all = codes as IReadOnlyCollection<string> ?? [.. codes];
        var digits = typed.TrimStart('0');
        var longer = digits.Length == 0
            ? []
            : all.Where(code => code.Length > typed.Length && code.AsSpan().TrimStart('0').SequenceEqual(digits)).Take(2).ToList();
        return longer.Count switch
        {
            0 => Suggestions.Nearest(typed, all),
            1 => longer[0],
            _ => null,
        };
    }
}
