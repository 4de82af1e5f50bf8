namespace TodanVan.Domain.Units;

/// <summary>Finds the code that a person may have meant. It is offered in a finding and never applied.</summary>
/// <remarks>Made ready once, because a file may hold thousands of codes that nobody knows.</remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class NearCodes
{
    private readonly ILookup<string, string> byDigits;
    private readonly SuggestionIndex index;

    public NearCodes(IEnumerable<string> codes)
    {
        var all = codes.ToList();
        byDigits = all.ToLookup(code => code.TrimStart('0'), StringComparer.Ordinal);
        index = new SuggestionIndex(all);
    }

    /// <summary>
    /// The one code that differs by leading zeros: those that were lost, as a spreadsheet does it, else those that the code of the register has lost; else
    /// the one that reads nearly so.
    /// </summary>
    public string? Nearest(string typed) => Longer(typed) switch
    {
        [] => Shorter(typed) ?? index.Nearest(typed),
        [var only] => only,
        _ => null,
    };

    /// <summary>The one code of which the leading zeros were lost.</summary>
    public string? WithZeros(string typed) => Longer(typed) is [var only] ? only : null;

    /// <summary>The one code that differs by leading zeros, whichever of the two has lost them.</summary>
    public string? ButForZeros(string typed) => Longer(typed) switch
    {
        [] => Shorter(typed),
        [var only] => only,
        _ => null,
    };

    private string? Shorter(string typed) => typed.StartsWith('0') && typed.TrimStart('0') is { Length: > 0 } digits
        && byDigits[digits].Take(2).ToList() is [var only] && only.Length < typed.Length ? only : null;

    private List<string> Longer(string typed)
    {
        var digits = typed.TrimStart('0');
        return digits.Length == 0 ? [] : [.. byDigits[digits].Where(code => code.Length > typed.Length).Take(2)];
    }
}
