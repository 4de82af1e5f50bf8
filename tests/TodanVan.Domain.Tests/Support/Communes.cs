using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Support;

/// <summary>A province of communes that change, whose codes are their ids, and what communes report.</summary>
internal static class Communes
{
    public static readonly LocalDate Start = new(2010, 1, 1);

    /// <summary>Land given by communes: a flow that adds up, in m² with two decimals.</summary>
    public static MeasureDefinition Land { get; } = Measure("land", TimeAggregation.Sum, SpaceAggregation.Sum);

    /// <summary>Models that communes have: a stock that adds up, with two decimals so that shares of it can be told apart.</summary>
    public static MeasureDefinition Models { get; } = Measure("models", TimeAggregation.Latest, SpaceAggregation.Sum);

    /// <summary>The rank of a commune: nothing that adds up.</summary>
    public static MeasureDefinition Rank { get; } = Measure("rank", TimeAggregation.Latest, SpaceAggregation.None);

    public static IndicatorCatalogue Catalogue { get; } = IndicatorCatalogue.Create(ReportingCalendar.Civil, Land, Models, Rank).ValueOrThrow();

    public static UnitId Id(string text) => new(text);

    public static AdministrativeUnit Unit(this UnitRegister register, string id) =>
        register.TryGet(Id(id), out var unit) ? unit : throw new KeyNotFoundException(id);

    public static Establishment New(string id, LocalDate day) =>
        new(day, Id(id), UnitLevel.Commune, new UnitCode(id), "Xã " + id, UnitKind.RuralCommune, Id("P"), candidates: []);

    public static UnitRegister Build(IEnumerable<string> communes, params IEnumerable<UnitChange> changes) => Build(communes, [], changes);

    /// <summary>With villages, each under a commune to begin with.</summary>
    public static UnitRegister Build(
        IEnumerable<string> communes, IEnumerable<(string Village, string Commune)> villages, params IEnumerable<UnitChange> changes)
    {
        var builder = new UnitRegisterBuilder();
        builder.Add(Record("P", "Tỉnh P", UnitKind.Province, UnitLevel.Province, null));
        foreach (var commune in communes)
        {
            builder.Add(Record(commune, "Xã " + commune, UnitKind.RuralCommune, UnitLevel.Commune, "P"));
        }

        foreach (var (village, commune) in villages)
        {
            builder.Add(Record(village, "Thôn " + village, UnitKind.Hamlet, UnitLevel.Village, commune));
        }

        foreach (var change in changes)
        {
            builder.Add(change);
        }

        var result = builder.Build();
        Assert.False(result.HasErrors, result.Findings.ToString());
        return result.Value;
    }

    public static Observation Reported(string unit, MeasureDefinition measure, string period, string value, Qualifier qualifier = Qualifier.Exact) =>
        new(Id(unit), measure.Code, ReportingPeriod.Parse(period), Rational.Parse(value), qualifier);

    public static RollupInput Input(UnitRegister register, params IEnumerable<Observation> observations) =>
        new(register, Catalogue, ObservationSet.Empty.With(observations, Catalogue));

    private static UnitRecord Record(string id, string name, UnitKind kind, UnitLevel level, string? parent) => new()
    {
        Id = Id(id),
        Code = new UnitCode(id),
        Name = name,
        Kind = kind,
        Level = level,
        Parent = parent,
        Validity = Validity.From(Start),
    };

    private static MeasureDefinition Measure(string code, TimeAggregation time, SpaceAggregation space) => new(
        new IndicatorCode(code),
        code,
        code,
        UnitOfMeasure.SquareMetre,
        IndicatorDisplay.Exact,
        MeasureSource.Reported,
        UnitLevel.Commune,
        2,
        time,
        space);
}
