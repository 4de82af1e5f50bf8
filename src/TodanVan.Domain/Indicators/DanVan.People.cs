using TodanVan.Domain.Units;

namespace TodanVan.Domain.Indicators;

/// <content>People, counted once (người) or as often as they are named (lượt).</content>
/// <remarks>
/// Trà Vinh's software counts both apart (bandanvan.travinh.gov.vn 590678): turns add up over units, people do not, because one person may be in several.
/// </remarks>
public static partial class DanVan
{
    private const string TraVinh = "Quy tắc người và lượt: Ban Dân vận Tỉnh ủy Trà Vinh (bandanvan.travinh.gov.vn 590678)";

    /// <summary>
    /// <c>team-people</c>: people in teams on the closing day, each counted once (người), from the references of a roster;
    /// <see cref="Kl315.Members"/> counts seats (lượt).
    /// </summary>
    public static MeasureDefinition TeamPeople { get; } = new(
        new IndicatorCode("team-people"),
        "Người tham gia tổ dân vận (mỗi người một lần)",
        "People in teams, each once",
        UnitOfMeasure.Person,
        IndicatorDisplay.Exact,
        MeasureSource.Roster,
        UnitLevel.Village,
        0,
        TimeAggregation.Latest,
        SpaceAggregation.Distinct,
        Rational.Zero)
    {
        SourceNote = TraVinh,
    };

    /// <summary>
    /// <c>model-people</c>: people who carry models of skilful mass mobilization, each counted once (người); Đồng Nai 2009 - 2015: 8.904 (vietnamnet 581880).
    /// </summary>
    public static MeasureDefinition ModelPeople { get; } = Stock(
        "model-people",
        "Cá nhân thực hiện mô hình «Dân vận khéo» (mỗi người một lần)",
        "People who carry models, each once",
        UnitOfMeasure.Person,
        UnitLevel.Commune,
        "Đồng Nai 2009 - 2015 (vietnamnet 581880): 8.904 cá nhân",
        SpaceAggregation.Distinct);

    /// <summary><c>model-participations</c>: people who carry models, once for every model (lượt người).</summary>
    public static MeasureDefinition ModelParticipations { get; } = Stock(
        "model-participations",
        "Lượt người thực hiện mô hình «Dân vận khéo»",
        "People who carry models, once a model",
        PersonTurn,
        UnitLevel.Commune,
        TraVinh);

    /// <summary>
    /// <c>participating-households</c>: households that took part (hộ tham gia), in exactly the period reported: one that takes part in two months is one.
    /// <b>Unsourced</b>.
    /// </summary>
    public static MeasureDefinition ParticipatingHouseholds { get; } = Measure(
        "participating-households",
        "Hộ tham gia",
        "Households taking part",
        new UnitOfMeasure("household", "hộ"),
        UnitLevel.Village,
        null,
        0,
        TimeAggregation.None,
        SpaceAggregation.Sum,
        IndicatorDisplay.Exact,
        []);

    private static IEnumerable<IndicatorDefinition> People() => [TeamPeople, ModelPeople, ModelParticipations, ParticipatingHouseholds];
}
