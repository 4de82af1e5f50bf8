using TodanVan.Domain.Units;

namespace TodanVan.Domain.Indicators;

/// <content>What teams and those above them do: outreach, training, documents, mediation.</content>
public static partial class DanVan
{
    private const string Review = "Bài tổng kết 5 năm Kết luận số 315-KL/TU, không có số liệu";

    private static readonly UnitOfMeasure Document = new("document", "văn bản");

    private static readonly UnitOfMeasure Case = new("case", "vụ việc");

    /// <summary>
    /// <c>outreach</c>: times of outreach (tuyên truyền), by channel. The review names the four channels, «loa truyền thanh, panô, áp phích và đặc biệt là ...
    /// tuyên truyền miệng», and prints no number.
    /// </summary>
    public static MeasureDefinition OutreachTimes { get; } = Flow(
        "outreach",
        "Lượt tuyên truyền",
        "Times of outreach",
        Turn,
        UnitLevel.Village,
        Review,
        breakdowns: By(
            "channel",
            "Hình thức",
            "Channel",
            ("loudspeaker", "Loa truyền thanh", "Loudspeaker"),
            ("billboard", "Panô", "Billboard"),
            ("poster", "Áp phích", "Poster"),
            ("word-of-mouth", "Tuyên truyền miệng", "Word of mouth")));

    /// <summary><c>outreach-audience</c>: people reached by outreach, once each time (lượt người nghe). <b>Unsourced</b>.</summary>
    public static MeasureDefinition OutreachAudience { get; } = Flow(
        "outreach-audience", "Lượt người nghe tuyên truyền", "People reached, once each time", PersonTurn, UnitLevel.Village, null);

    /// <summary>
    /// <c>training-classes</c>: classes for leaders and deputies of teams, reported by districts, whose political centres hold them (the review prints no number). Since
    /// 2025-07-01 there are no districts, and nobody owes it.
    /// </summary>
    public static MeasureDefinition TrainingClasses { get; } = Flow(
        "training-classes", "Lớp tập huấn tổ trưởng, tổ phó", "Training classes", new UnitOfMeasure("class", "lớp"), UnitLevel.District, Review);

    /// <summary><c>training-participants</c>: leaders and deputies trained, once a class (lượt người), reported by districts. <b>Unsourced</b>.</summary>
    public static MeasureDefinition TrainingParticipants { get; } = Flow(
        "training-participants", "Lượt người được tập huấn", "People trained, once a class", PersonTurn, UnitLevel.District, null);

    /// <summary><c>province-documents</c>: documents that the province issued to direct and guide the work (the review prints no number).</summary>
    public static MeasureDefinition ProvinceDocuments { get; } = Flow(
        "province-documents", "Văn bản chỉ đạo, hướng dẫn của tỉnh", "Documents of the province", Document, UnitLevel.Province, Review);

    /// <summary><c>district-documents</c>: documents that districts issued to direct and guide the work (the review prints no number).</summary>
    public static MeasureDefinition DistrictDocuments { get; } = Flow(
        "district-documents", "Văn bản chỉ đạo, hướng dẫn của huyện", "Documents of districts", Document, UnitLevel.District, Review);

    /// <summary><c>team-documents</c>: regulations, programmes and plans of teams in the period; the review names the three kinds and prints no number.</summary>
    public static MeasureDefinition TeamDocuments { get; } = Flow(
        "team-documents",
        "Quy chế, chương trình, kế hoạch của tổ",
        "Documents of teams",
        Document,
        UnitLevel.Village,
        Review,
        breakdowns: By(
            "document",
            "Loại văn bản",
            "Kind of document",
            ("regulations", "Quy chế", "Regulations"),
            ("programme", "Chương trình", "Programme"),
            ("plan", "Kế hoạch", "Plan")));

    /// <summary>
    /// <c>mediation-cases</c>: disputes that were taken up (vụ việc hòa giải). <b>Unsourced</b>; mediation has a statistical regime of its own, a yearly report to the
    /// commune (Luật Hòa giải ở cơ sở).
    /// </summary>
    public static MeasureDefinition MediationCases { get; } = Flow(
        "mediation-cases", "Vụ việc hòa giải", "Disputes mediated", Case, UnitLevel.Village, null);

    /// <summary><c>mediation-settled</c>: disputes that were settled (hòa giải thành). <b>Unsourced</b>.</summary>
    public static MeasureDefinition MediationSettled { get; } = Flow(
        "mediation-settled", "Vụ việc hòa giải thành", "Disputes settled", Case, UnitLevel.Village, null);

    /// <summary><c>mediation-settled-share</c>: disputes settled over disputes taken up. <b>Unsourced</b>.</summary>
    public static DerivedDefinition MediationSettledShare { get; } = Share(
        "mediation-settled-share", "Tỷ lệ hòa giải thành", "Disputes settled, share", MediationSettled, MediationCases, null);

    private static IEnumerable<IndicatorDefinition> Outreach() =>
    [
        OutreachTimes,
        OutreachAudience,
        TrainingClasses,
        TrainingParticipants,
        ProvinceDocuments,
        DistrictDocuments,
        TeamDocuments,
        MediationCases,
        MediationSettled,
        MediationSettledShare,
    ];
}
