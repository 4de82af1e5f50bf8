namespace TodanVan.Domain;

/// <content>Area 02 again: what an audit of units over time has to say.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0240</c>: a code was nobody's for some days and then somebody's again.</summary>
    public static FindingDescriptor CodeReturned { get; } = Information(
        240,
        "Mã «{code}» không của đơn vị nào từ {from} đến trước {to}, rồi lại được dùng: {units}.",
        "Nobody bore the code «{code}» from {from} until before {to}; then it was used again: {units}.",
        "so sánh theo id; không phải sửa gì.",
        "compare by id; nothing has to be mended.");

    /// <summary><c>TDV0241</c>: a unit is not in force for some days and then in force again.</summary>
    public static FindingDescriptor AwayForDays { get; } = Warning(
        241,
        "Đơn vị «{unit}» gián đoạn từ {from} đến trước {to}.",
        "The unit «{unit}» is away from {from} until before {to}.",
        "đặt id khác cho đơn vị sau, hoặc bổ sung những ngày ở giữa.",
        "give the later one an id of its own, or fill the days in between.");

    /// <summary><c>TDV0242</c>: a unit stands under a parent that is not in force.</summary>
    public static FindingDescriptor ParentEnded { get; } = Warning(
        242,
        "Đơn vị «{unit}» còn thuộc «{parent}» từ {day}, khi «{parent}» không còn.",
        "The unit «{unit}» still stands under «{parent}» from {day}, when «{parent}» is no more.",
        "ghi kết thúc, hoặc ghi cấp trên mới.",
        "end it, or record under which unit it stands.");

    /// <summary><c>TDV0243</c>: nobody knows which of several units is a unit's parent.</summary>
    public static FindingDescriptor ParentOpen { get; } = Warning(
        243,
        "Từ {day} chưa rõ «{unit}» thuộc đơn vị nào trong: {units}.",
        "From {day} nobody knows which of these is the parent of «{unit}»: {units}.",
        "ghi một biến động transfer cho đơn vị.",
        "record a transfer of the unit.");

    /// <summary><c>TDV0244</c>: a unit began, and nobody named everything that it is made of.</summary>
    public static FindingDescriptor SourceOpen { get; } = Information(
        244,
        "Đơn vị «{unit}» thành lập ngày {day}, chưa rõ hết nguồn gốc.",
        "The unit «{unit}» began on {day}, and not all of what it is made of is known.",
        "ghi nguồn gốc, hoặc ghi rõ là không có.",
        "record its sources, or that it has none.");

    /// <summary><c>TDV0245</c>: a unit with others below it ended, and nobody said what became of it.</summary>
    public static FindingDescriptor SuccessorOpen { get; } = Information(
        245,
        "Đơn vị «{unit}» ({level}) kết thúc ngày {day}, chưa rõ về đâu.",
        "The unit «{unit}» ({level}) ended on {day}, and nobody recorded what became of it.",
        "ghi đơn vị kế thừa nếu có văn bản.",
        "record the succession, if an act tells it.");

    /// <summary><c>TDV0246</c>: a unit without any below it ended, and nobody said what became of it: its area is in no comparison.</summary>
    public static FindingDescriptor LeafDropped { get; } = Warning(
        246,
        "Đơn vị «{unit}» ({level}) không có đơn vị cấp dưới, kết thúc ngày {day} mà chưa rõ về đâu: địa bàn này mất khỏi mọi so sánh.",
        "The unit «{unit}» ({level}) had none below it and ended on {day}, and nobody recorded what became of it: its area is in no comparison.",
        "ghi đơn vị kế thừa nếu có văn bản.",
        "record the succession, if an act tells it.");

    /// <summary><c>TDV0247</c>: something went to a province to which its own province did not go.</summary>
    public static FindingDescriptor OtherProvince { get; } = Warning(
        247,
        "Ngày {day}, «{unit}» (thuộc {province}) được ghi về «{target}» thuộc {other}, không phải tỉnh kế thừa.",
        "On {day} «{unit}» (of {province}) is said to go to «{target}» of {other}, which does not succeed its province.",
        "kiểm tra mã đơn vị đích; nếu đúng theo văn bản thì không phải làm gì.",
        "check the code of the target; if the act does say so, nothing has to be done.");

    private static IEnumerable<FindingDescriptor> Lineage() =>
    [
        CodeReturned,
        AwayForDays,
        ParentEnded,
        ParentOpen,
        SourceOpen,
        SuccessorOpen,
        LeafDropped,
        OtherProvince,
    ];
}
