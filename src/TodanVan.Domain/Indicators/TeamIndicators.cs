using TodanVan.Domain.Units;

namespace TodanVan.Domain.Indicators;

/// <summary>What is counted of teams held against rules on their composition: an application adds them to the catalogue it rolls up with.</summary>
/// <remarks>
/// All are stocks counted from the roster, a village each, on one day; so the history of a village is its observations of several days. They are apart
/// from <see cref="Kl315"/> because they depend on which rules are held against the teams.
/// </remarks>
public static class TeamIndicators
{
    /// <summary>The attribute of a member who has been trained for the work: <c>đã tập huấn</c>.</summary>
    public const string Trained = "đã tập huấn";

    /// <summary><c>teams-pass</c>: teams that keep all rules.</summary>
    public static MeasureDefinition Passing { get; } = Count("teams-pass", "Tổ đạt quy định về thành phần", "Teams that keep the rules", UnitOfMeasure.Team);

    /// <summary><c>teams-fail</c>: teams that break a rule.</summary>
    public static MeasureDefinition Failing { get; } = Count("teams-fail", "Tổ không đạt quy định", "Teams that break a rule", UnitOfMeasure.Team);

    /// <summary><c>teams-unknown</c>: teams of which too little is known.</summary>
    public static MeasureDefinition Unknown { get; } = Count("teams-unknown", "Tổ chưa xác định được", "Teams not known to keep the rules or not", UnitOfMeasure.Team);

    /// <summary><c>teams-waived</c>: teams that break a rule which is waived for them.</summary>
    public static MeasureDefinition Waived { get; } = Count("teams-waived", "Tổ được miễn", "Teams with a waived rule", UnitOfMeasure.Team);

    /// <summary><c>teams-judged</c>: teams that pass, fail or are unknown; those waived and those without a rule are not among them.</summary>
    public static MeasureDefinition Judged { get; } = Count("teams-judged", "Tổ được đối chiếu quy định", "Teams held against the rules", UnitOfMeasure.Team);

    /// <summary><c>compliance</c>: <c>teams-pass</c> over <c>teams-judged</c> (semantics K4).</summary>
    public static DerivedDefinition Compliance { get; } = DerivedDefinition.Ratio(
        new IndicatorCode("compliance"),
        "Tỷ lệ tổ đạt quy định về thành phần",
        "Teams that keep the rules, share",
        Passing.Code,
        Judged.Code,
        UnitOfMeasure.Percent,
        IndicatorDisplay.Coverage);

    /// <summary>
    /// <c>compliance-possible</c>: the upper bound of <see cref="Compliance"/>, as if every unknown team kept the rules; compliance itself is the lower bound.
    /// </summary>
    public static DerivedDefinition CompliancePossible { get; } = new(
        new IndicatorCode("compliance-possible"),
        "Tỷ lệ tổ đạt cao nhất có thể",
        "Teams that keep the rules, at most",
        (IndicatorExpression.Input(Passing.Code) + IndicatorExpression.Input(Unknown.Code)) / IndicatorExpression.Input(Judged.Code),
        UnitOfMeasure.Percent,
        IndicatorDisplay.Coverage);

    /// <summary><c>leaders</c>: seats of leaders and deputies.</summary>
    public static MeasureDefinition Leaders { get; } = Count("leaders", "Tổ trưởng, tổ phó", "Leaders and deputies", UnitOfMeasure.Member);

    /// <summary><c>leaders-trained</c>: those of them who have been trained; missing where that is not known of one of them.</summary>
    public static MeasureDefinition LeadersTrained { get; } = Count(
        "leaders-trained", "Tổ trưởng, tổ phó đã tập huấn", "Leaders and deputies trained", UnitOfMeasure.Member);

    /// <summary><c>leaders-trained-share</c>: <c>leaders-trained</c> over <c>leaders</c>, over the villages that have both.</summary>
    public static DerivedDefinition LeadersTrainedShare { get; } = DerivedDefinition.Ratio(
        new IndicatorCode("leaders-trained-share"),
        "Tỷ lệ tổ trưởng, tổ phó đã tập huấn",
        "Leaders and deputies trained, share",
        LeadersTrained.Code,
        Leaders.Code,
        UnitOfMeasure.Percent,
        IndicatorDisplay.Coverage);

    /// <summary><c>teams-without-leader</c>: teams in which nobody leads, not even for the time being.</summary>
    public static MeasureDefinition WithoutLeader { get; } = Count("teams-without-leader", "Tổ khuyết tổ trưởng", "Teams without a leader", UnitOfMeasure.Team);

    /// <summary><c>teams-acting-leader</c>: teams led for the time being.</summary>
    public static MeasureDefinition WithActingLeader { get; } = Count(
        "teams-acting-leader", "Tổ có quyền tổ trưởng", "Teams with an acting leader", UnitOfMeasure.Team);

    /// <summary><c>teams-without-regulation</c>: teams that have no quy chế; missing where nothing is said of a team's documents.</summary>
    public static MeasureDefinition WithoutRegulation { get; } = Count(
        "teams-without-regulation", "Tổ chưa có quy chế", "Teams without a regulation", UnitOfMeasure.Team);

    /// <summary><c>teams-without-programme</c>: teams that have no chương trình.</summary>
    public static MeasureDefinition WithoutProgramme { get; } = Count(
        "teams-without-programme", "Tổ chưa có chương trình", "Teams without a programme", UnitOfMeasure.Team);

    /// <summary><c>teams-without-plan</c>: teams that have no kế hoạch.</summary>
    public static MeasureDefinition WithoutPlan { get; } = Count("teams-without-plan", "Tổ chưa có kế hoạch", "Teams without a plan", UnitOfMeasure.Team);

    /// <summary>All of them, in the order in which figures should list them.</summary>
    public static IReadOnlyList<IndicatorDefinition> All { get; } = Array.AsReadOnly<IndicatorDefinition>(
    [
        Passing,
        Failing,
        Unknown,
        Waived,
        Judged,
        Compliance,
        CompliancePossible,
        Leaders,
        LeadersTrained,
        LeadersTrainedShare,
        WithoutLeader,
        WithActingLeader,
        WithoutRegulation,
        WithoutProgramme,
        WithoutPlan,
    ]);

    internal static string TrainedKey { get; } = TextKey.Comparison(Trained);

    /// <summary>The measures of documents, with the keys of the documents.</summary>
    internal static (MeasureDefinition Measure, string Document)[] WithoutDocument { get; } =
    [
        (WithoutRegulation, TextKey.Comparison("quy chế")),
        (WithoutProgramme, TextKey.Comparison("chương trình")),
        (WithoutPlan, TextKey.Comparison("kế hoạch")),
    ];

    private static MeasureDefinition Count(string code, string vietnamese, string english, UnitOfMeasure unit) => new(
        new IndicatorCode(code),
        vietnamese,
        english,
        unit,
        IndicatorDisplay.Exact,
        MeasureSource.Roster,
        UnitLevel.Village,
        0,
        TimeAggregation.Latest,
        SpaceAggregation.Sum,
        Rational.Zero);
}
