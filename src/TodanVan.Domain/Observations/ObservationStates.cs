namespace TodanVan.Domain.Observations;

/// <summary>The words for states.</summary>
public static class ObservationStates
{
    private static readonly TokenTable<ObservationState> Tokens = new(
        ("missing", ObservationState.Missing),
        ("notApplicable", ObservationState.NotApplicable),
        ("withheld", ObservationState.Withheld));

    /// <summary>Reads a state: <c>missing</c>, <c>notApplicable</c> or <c>withheld</c>, in any case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="state">The state.</param>
    /// <returns>Whether the word names one.</returns>
    public static bool TryParse(string? text, out ObservationState state) => Tokens.TryParse(text, out state);

    /// <summary>The word that may have been meant; offered, never applied.</summary>
    internal static string? Nearest(string text) => Tokens.Nearest(text);

    /// <summary>The word for a state other than a value.</summary>
    internal static string Word(ObservationState state) => state switch
    {
        ObservationState.NotApplicable => "notApplicable",
        ObservationState.Withheld => "withheld",
        _ => "missing",
    };
}
