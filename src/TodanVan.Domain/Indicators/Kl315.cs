using TodanVan.Domain.Units;

namespace TodanVan.Domain.Indicators;

/// <summary>The indicators of the review of Kết luận 315-KL/TU: teams, members, models, and what people gave.</summary>
/// <remarks>
/// Source: «Một số kết quả sau 5 năm thực hiện Kết luận số 315-KL/TU ngày 14/10/2014 của Thường trực Tỉnh ủy» (Hà Giang, 2019). The
/// review does not say whether <see cref="OtherContributions"/> and <see cref="WorksSupport"/> overlap, so nothing adds them together.
/// </remarks>
public static class Kl315
{
    private static readonly Rounding TwoDigits = Rounding.HalfAwayFromZero(2);

    /// <summary><c>villages</c>: units of the village level in force on the closing day, counted from the register.</summary>
    public static MeasureDefinition Villages { get; } = Stock(
        "villages", "Thôn, tổ dân phố", "Villages", UnitOfMeasure.Village, MeasureSource.Register);

    /// <summary><c>teams</c>: teams on the closing day, from the roster.</summary>
    public static MeasureDefinition Teams { get; } = Stock("teams", "Tổ dân vận", "Teams", UnitOfMeasure.Team, MeasureSource.Roster);

    /// <summary><c>units-with-team</c>: villages that have a team on the closing day: 0 or 1 a village.</summary>
    public static MeasureDefinition UnitsWithTeam { get; } = Stock(
        "units-with-team",
        "Thôn, tổ dân phố có tổ dân vận",
        "Villages with a team",
        UnitOfMeasure.Village,
        MeasureSource.Roster,
        Rational.One);

    /// <summary><c>coverage</c>: villages with a team over the register's villages; <c>2.071/2.071 (đạt 100%)</c>.</summary>
    public static DerivedDefinition Coverage { get; } = DerivedDefinition.Ratio(
        new IndicatorCode("coverage"),
        "Tỷ lệ thôn, tổ dân phố có tổ dân vận",
        "Villages with a team, share",
        UnitsWithTeam.Code,
        Villages.Code,
        UnitOfMeasure.Percent,
        IndicatorDisplay.Coverage,
        inputsAreIndependent: true);

    /// <summary><c>members</c>: seats in teams on the closing day (lượt): one person in two teams counts twice.</summary>
    public static MeasureDefinition Members { get; } = Stock(
        "members", "Thành viên tổ dân vận", "Team members (seats)", UnitOfMeasure.Member, MeasureSource.Roster);

    /// <summary><c>members-per-team</c>: members over teams, over the villages that have both figures.</summary>
    public static DerivedDefinition MembersPerTeam { get; } = DerivedDefinition.Ratio(
        new IndicatorCode("members-per-team"),
        "Thành viên bình quân một tổ",
        "Members per team",
        Members.Code,
        Teams.Code,
        UnitOfMeasure.Member.Per(UnitOfMeasure.Team),
        IndicatorDisplay.Rounded(TwoDigits));

    /// <summary><c>security-models</c>: self-management models for public order, on the closing day.</summary>
    public static MeasureDefinition SecurityModels { get; } = Stock(
        "security-models",
        "Mô hình tự quản về an ninh trật tự",
        "Self-management models for public order",
        UnitOfMeasure.Model,
        MeasureSource.Reported);

    /// <summary><c>land-donated</c>: land given for roads and public works, in m², to two decimals.</summary>
    public static MeasureDefinition LandDonated { get; } = Flow(
        "land-donated", "Đất hiến", "Land donated", UnitOfMeasure.SquareMetre, IndicatorDisplay.Exact, 2);

    /// <summary><c>labour-days</c>: days of labour given (ngày công), to one decimal.</summary>
    public static MeasureDefinition LabourDays { get; } = Flow(
        "labour-days", "Ngày công lao động", "Labour days", UnitOfMeasure.LabourDay, IndicatorDisplay.Exact, 1);

    /// <summary><c>other-contributions</c>: other contributions of the people, in đồng.</summary>
    public static MeasureDefinition OtherContributions { get; } = Flow(
        "other-contributions", "Đóng góp khác bằng tiền", "Other contributions", UnitOfMeasure.Dong, IndicatorDisplay.Money, 0);

    /// <summary><c>works-support</c>: support in money and materials for works, in đồng.</summary>
    public static MeasureDefinition WorksSupport { get; } = Flow(
        "works-support", "Hỗ trợ bằng tiền, vật liệu", "Support for works", UnitOfMeasure.Dong, IndicatorDisplay.Money, 0);

    /// <summary>All that the review counts, in its order, with civil periods.</summary>
    public static IndicatorCatalogue Catalogue { get; } = IndicatorCatalogue.Create(
        ReportingCalendar.Civil,
        Villages,
        Teams,
        UnitsWithTeam,
        Coverage,
        Members,
        MembersPerTeam,
        SecurityModels,
        LandDonated,
        LabourDays,
        OtherContributions,
        WorksSupport).ValueOrThrow();

    private static MeasureDefinition Stock(
        string code, string vietnamese, string english, UnitOfMeasure unit, MeasureSource source, Rational? maximum = null) => new(
        new IndicatorCode(code),
        vietnamese,
        english,
        unit,
        IndicatorDisplay.Exact,
        source,
        UnitLevel.Village,
        0,
        TimeAggregation.Latest,
        SpaceAggregation.Sum,
        Rational.Zero,
        maximum);

    private static MeasureDefinition Flow(
        string code, string vietnamese, string english, UnitOfMeasure unit, IndicatorDisplay display, int scale) => new(
        new IndicatorCode(code),
        vietnamese,
        english,
        unit,
        display,
        MeasureSource.Reported,
        UnitLevel.Village,
        scale,
        TimeAggregation.Sum,
        SpaceAggregation.Sum,
        Rational.Zero);
}
