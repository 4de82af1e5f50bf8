namespace TodanVan.Domain.Indicators;

/// <summary>In what two definitions differ, by the names that their properties have in files.</summary>
internal static class DefinitionComparison
{
    /// <summary>What gives a stored number its meaning.</summary>
    public static IEnumerable<string> OfMeaning(IndicatorDefinition left, IndicatorDefinition right) => (left, right) switch
    {
        (MeasureDefinition a, MeasureDefinition b) => Named(
            ("unit", a.Unit == b.Unit),
            ("source", a.Source == b.Source),
            ("level", a.ReportingLevel == b.ReportingLevel),
            ("scale", a.Scale == b.Scale),
            ("time", a.Time == b.Time),
            ("space", a.Space == b.Space),
            ("calendar", a.Calendar == b.Calendar)),
        (DerivedDefinition a, DerivedDefinition b) => Named(("unit", a.Unit == b.Unit)),
        _ => ["expression"],
    };

    /// <summary>Anything but the words about them: their names, the act and the source.</summary>
    public static IEnumerable<string> OfAll(IndicatorDefinition left, IndicatorDefinition right)
    {
        var others = (left, right) switch
        {
            (MeasureDefinition a, MeasureDefinition b) => Named(
                ("minimum", a.Minimum == b.Minimum),
                ("maximum", a.Maximum == b.Maximum),
                ("frequency", a.Frequency == b.Frequency),
                ("maxAgeDays", a.MaxAgeDays == b.MaxAgeDays),
                ("breakdowns", a.Breakdowns.Select(Text).SequenceEqual(b.Breakdowns.Select(Text), StringComparer.Ordinal))),
            (DerivedDefinition a, DerivedDefinition b) => Named(
                ("expression", a.Expression == b.Expression),
                ("inputs", a.InputsAreIndependent == b.InputsAreIndependent),
                ("per", a.Per == b.Per)),
            _ => [],
        };
        return OfMeaning(left, right).Concat(others).Concat(Named(
            ("display", left.Display.Form == right.Display.Form && left.Display.Rounding == right.Display.Rounding),
            ("from", left.Validity.Start == right.Validity.Start),
            ("to", left.Validity.End == right.Validity.End)));
    }

    private static IEnumerable<string> Named(params (string Name, bool IsSame)[] properties) =>
        properties.Where(static property => !property.IsSame).Select(static property => property.Name);

    private static string Text(Breakdown breakdown) => $"{breakdown.Code}: {string.Join(", ", breakdown.Items)}";
}
