namespace TodanVan.Domain;

/// <content>Area 06: figures.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0601</c>: a question is outside the days that the register covers.</summary>
    public static FindingDescriptor OutsideCoverage { get; } = Error(
        601,
        "Dữ liệu đơn vị chỉ biết trong {coverage}; không tính được cho {period}.",
        "The units are known over {coverage} only; nothing can be computed for {period}.",
        "chọn kỳ có ngày cuối nằm trong khoảng đã biết, hoặc bổ sung thời gian trong `units.csv`.",
        "ask for a period whose closing day the units are known on, or extend the dates in `units.csv`.");

    /// <summary><c>TDV0602</c>: a flow's period lies partly outside the asked period.</summary>
    public static FindingDescriptor StraddlingFlow { get; } = Information(
        602,
        "«{indicator}»: số liệu kỳ {period} của «{unit}» vượt ra ngoài kỳ {asked}, không tính.",
        "«{indicator}»: the observation of «{unit}» for {period} reaches outside {asked} and is not counted.",
        "chọn kỳ bao trọn số liệu, hoặc báo cáo riêng từng phần: không chia một con số theo ngày.",
        "ask for a period that encloses the observation, or report the parts of it apart: an amount is not divided by days.");

    /// <summary><c>TDV0603</c>: units stand directly under the root because their rows are faulty.</summary>
    public static FindingDescriptor UnplacedUnits { get; } = Warning(
        603,
        "Chưa xác định cấp trên của {count} đơn vị thuộc «{unit}»: {units}. Số liệu các cấp ở giữa có thể thiếu các đơn vị này.",
        "{count} units under «{unit}» have no known parent: {units}. Figures in between may lack them.",
        "sửa các dòng của những đơn vị được nêu; lỗi của chúng có trong cùng danh sách. Con số ở đơn vị đứng đầu vẫn đúng.",
        "mend the rows of the units named; their errors are in the same list. The figure at the top is right as it stands.");

    /// <summary><c>TDV0604</c>: a ratio's matched inputs differ from the inputs' own figures.</summary>
    public static FindingDescriptor MatchedDiffers { get; } = Information(
        604,
        "«{indicator}» của «{unit}» tính trên {matched} đơn vị có đủ số liệu: {numerator}/{denominator}, khác số liệu chung {totalNumerator}/{totalDenominator}.",
        "«{indicator}» of «{unit}» is over the {matched} units that have both inputs: {numerator}/{denominator}, not {totalNumerator}/{totalDenominator}.",
        "không cần làm gì nếu đã biết trước; muốn tỷ số gồm mọi đơn vị thì bổ sung số liệu còn thiếu.",
        "nothing, if it is expected; to have all units in the ratio, report the input that is missing.");

    /// <summary><c>TDV0605</c>: the asked period begins before the days that the register covers.</summary>
    public static FindingDescriptor PartlyOutsideCoverage { get; } = Warning(
        605,
        "Dữ liệu đơn vị chỉ biết trong {coverage}; số liệu cho {period} chỉ tính những ngày đó.",
        "The units are known over {coverage} only; figures for {period} speak of those days.",
        "hiểu rằng số liệu chỉ nói về những ngày đã biết, hoặc bổ sung thời gian trong `units.csv`.",
        "read the figures as speaking of the known days only, or extend the dates in `units.csv`.");

    /// <summary><c>TDV0606</c>: nothing is known of a unit on the boundaries asked for, so what it reported is not restated.</summary>
    public static FindingDescriptor NotRestated { get; } = Warning(
        606,
        "Không biết «{unit}» thuộc đơn vị nào ngày {day}: số liệu kỳ {period} của đơn vị này không tính lại được.",
        "Nobody knows where «{unit}» is on {day}: what it reported for {period} cannot be restated.",
        "ghi đơn vị ấy về đâu, hoặc hỏi một ngày mà dữ liệu đơn vị có.",
        "record what became of it, or ask for a day that the register covers.");

    /// <summary><c>TDV0607</c>: a stock was reported for a closing day on which its unit was not in force.</summary>
    public static FindingDescriptor StockAfterTheEnd { get; } = Warning(
        607,
        "«{indicator}»: ngày cuối kỳ {period} không còn «{unit}»: số liệu này không tính lại.",
        "«{indicator}»: on the closing day of {period} «{unit}» was not in force; the observation is not restated.",
        "báo cáo vào ngày cuối của đơn vị, hoặc báo cáo cho đơn vị kế thừa.",
        "report the stock for the unit's last day, or of its successor.");

    /// <summary><c>TDV0608</c>: a weight is given of a part that there is not.</summary>
    public static FindingDescriptor ShareOfNoPart { get; } = Error(
        608,
        "Ngày {day} không có phần nào của «{unit}» về «{target}»: không dùng tỷ lệ {share}.",
        "On {day} no part of «{unit}» went to «{target}»: the share {share} is not used.",
        "sửa đơn vị hoặc ngày, hoặc ghi việc chia tách.",
        "correct the units or the day, or record the division.");

    /// <summary><c>TDV0609</c>: the weights given for the parts of a unit do not add up to one, or say two things of one part.</summary>
    public static FindingDescriptor GivenSharesDoNotClose { get; } = Error(
        609,
        "Các tỷ lệ cho các phần của «{unit}» (chia ngày {day}) cộng lại là {sum}, hoặc mâu thuẫn nhau: không dùng.",
        "The shares given for the parts of «{unit}» (divided on {day}) come to {sum}, or contradict each other; they are not used.",
        "sửa các tỷ lệ; ghi phân số như `2/7` khi số thập phân không hết.",
        "correct them; write fractions such as `2/7` where decimals do not end.");

    /// <summary><c>TDV0610</c>: a weight does not say which of several divisions it is of.</summary>
    public static FindingDescriptor AmbiguousPart { get; } = Error(
        610,
        "«{unit}» có phần về «{target}» nhiều lần: {parts}; ghi rõ ngày (cột date) và id.",
        "«{unit}» gave a part to «{target}» several times: {parts}; give the day (column date) and the ids.",
        "ghi ngày vào cột `date`, và dùng id thay cho mã.",
        "give the day in the column `date`, and ids instead of codes.");

    /// <summary><c>TDV0611</c>: the matched inputs of an expression differ from the inputs' own figures.</summary>
    public static FindingDescriptor MatchedInputsDiffer { get; } = Information(
        611,
        "«{indicator}» của «{unit}» tính trên {matched} đơn vị có đủ số liệu: {inputs}; số liệu chung: {totals}.",
        "«{indicator}» of «{unit}» is over the {matched} units that have all inputs: {inputs}; the inputs' own figures: {totals}.",
        "không cần làm gì nếu đã biết trước; muốn con số gồm mọi đơn vị thì bổ sung số liệu còn thiếu, hoặc ghi trong biểu thức số thay cho số còn thiếu (`ifMissing`).",
        "nothing, if it is expected; to have all units in the figure, report what is missing, or say in the expression what stands for it (`ifMissing`).");

    /// <summary><c>TDV0620</c>: a unit reported no total, and the parts of its breakdowns come to different ones.</summary>
    public static FindingDescriptor BreakdownsDisagree { get; } = Warning(
        620,
        "«{unit}», «{indicator}», {period}: không ghi tổng, mà các phân tổ cộng lại khác nhau ({sums}): tổng coi như chưa có.",
        "«{unit}», «{indicator}», {period}: no total is given, and the breakdowns come to different ones ({sums}); the total is missing.",
        "báo cáo số tổng, hoặc sửa các phần.",
        "report the total, or correct the parts.");

    /// <summary><c>TDV0621</c>: the parts of a figure exceed its total.</summary>
    public static FindingDescriptor NegativeResidual { get; } = Warning(
        621,
        "«{indicator}» của «{unit}»: các phần của phân tổ «{breakdown}» lớn hơn tổng {total} là {excess}.",
        "«{indicator}» of «{unit}»: the parts of «{breakdown}» exceed the total {total} by {excess}.",
        "xem các đơn vị cấp dưới có TDV0420, và các đơn vị còn thiếu số tổng.",
        "look at the units below with TDV0420, and at those whose total is missing.");

    private static IEnumerable<FindingDescriptor> Figures() =>
    [
        OutsideCoverage,
        StraddlingFlow,
        UnplacedUnits,
        MatchedDiffers,
        PartlyOutsideCoverage,
        NotRestated,
        StockAfterTheEnd,
        ShareOfNoPart,
        GivenSharesDoNotClose,
        AmbiguousPart,
        MatchedInputsDiffer,
        BreakdownsDisagree,
        NegativeResidual,
    ];
}
