using TodanVan.Domain.Units;

namespace TodanVan.Domain.Indicators;

/// <summary>
/// The indicators that reports on mass mobilization (dân vận) are known to print, besides those of <see cref="Kl315"/>: models, people, what was built,
/// outreach, training, mediation.
/// </summary>
/// <remarks>
/// <para>Every entry says where it was found, here and in <see cref="IndicatorDefinition.SourceNote"/>. One that is common in such reports and of
/// which no published number was found has no note and is marked <b>unsourced</b>. Reporting levels, scales and how values add up are this library's reading:
/// the publications print totals of whole districts and provinces.</para>
/// <para>All is measured on the closing day or over the period asked; none has a declared frequency, because none was found.</para>
/// </remarks>
public static partial class DanVan
{
    private static UnitOfMeasure Turn => new("turn", "lượt");

    private static UnitOfMeasure PersonTurn => new("person-turn", "lượt người");

    /// <summary>The indicators of <see cref="Kl315.Catalogue"/> and, after them, all of this class; civil periods.</summary>
    public static IndicatorCatalogue Catalogue => Whole.Catalogue;

    private static MeasureDefinition Stock(
        string code,
        string vietnamese,
        string english,
        UnitOfMeasure unit,
        UnitLevel level,
        string? source,
        SpaceAggregation space = SpaceAggregation.Sum,
        params Breakdown[] breakdowns) =>
        Measure(code, vietnamese, english, unit, level, source, 0, TimeAggregation.Latest, space, IndicatorDisplay.Exact, breakdowns);

    private static MeasureDefinition Flow(
        string code,
        string vietnamese,
        string english,
        UnitOfMeasure unit,
        UnitLevel level,
        string? source,
        int scale = 0,
        IndicatorDisplay? display = null,
        params Breakdown[] breakdowns) =>
        Measure(code, vietnamese, english, unit, level, source, scale, TimeAggregation.Sum, SpaceAggregation.Sum, display ?? IndicatorDisplay.Exact, breakdowns);

    private static MeasureDefinition Measure(
        string code,
        string vietnamese,
        string english,
        UnitOfMeasure unit,
        UnitLevel level,
        string? source,
        int scale,
        TimeAggregation time,
        SpaceAggregation space,
        IndicatorDisplay display,
        Breakdown[] breakdowns) => new(
        new IndicatorCode(code), vietnamese, english, unit, display, MeasureSource.Reported, level, scale, time, space, Rational.Zero)
        {
            Breakdowns = breakdowns,
            SourceNote = source,
        };

    private static DerivedDefinition Share(
        string code, string vietnamese, string english, MeasureDefinition part, MeasureDefinition whole, string? source) =>
        (DerivedDefinition)DerivedDefinition.Ratio(
            new IndicatorCode(code), vietnamese, english, part.Code, whole.Code, UnitOfMeasure.Percent, IndicatorDisplay.Coverage)
        .With(Validity.Always, null, source, null);

    private static Breakdown By(string code, string vietnamese, string english, params (string Code, string Vietnamese, string English)[] items) => new(
        new BreakdownCode(code),
        vietnamese,
        english,
        items.Select(static item => new BreakdownItem(new BreakdownCode(item.Code), item.Vietnamese, item.English)));

    // A type of its own, so that it is made after the definitions, in whatever order the partial files are compiled.
    private static class Whole
    {
        public static readonly IndicatorCatalogue Catalogue = IndicatorCatalogue.Create(
            Kl315.Catalogue.Calendar,
            [.. Kl315.Catalogue.Versions, .. Models(), .. People(), .. Contributions(), .. Outreach()]).ValueOrThrow();
    }
}
