namespace TodanVan.Domain;

/// <content>Area 03: indicators.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0301</c>: two definitions have one code.</summary>
    public static FindingDescriptor RepeatedIndicator { get; } = Error(
        301,
        "Chỉ tiêu «{indicator}» được định nghĩa hai lần.",
        "The indicator «{indicator}» is defined twice.",
        "bỏ một định nghĩa, hoặc đặt mã riêng cho nó.",
        "remove one of the definitions, or give it a code of its own.");

    /// <summary><c>TDV0302</c>: a derived indicator names an input that the catalogue does not have.</summary>
    public static FindingDescriptor UnknownInput { get; } = Error(
        302,
        "Chỉ tiêu «{indicator}» dùng chỉ tiêu không có: «{input}».",
        "The indicator «{indicator}» uses one that does not exist: «{input}».",
        "thêm chỉ tiêu vào danh mục chỉ tiêu, hoặc sửa mã trong biểu thức, ở ký tự mà `position` chỉ.",
        "add the indicator to the catalogue, or correct the code in the expression, at the character that `position` gives.");

    /// <summary><c>TDV0303</c>: an item of a breakdown, or a number for missing cells, is asked of an indicator that is itself derived.</summary>
    public static FindingDescriptor DerivedInput { get; } = Error(
        303,
        "Chỉ tiêu «{indicator}» dùng «{input}», không phải chỉ tiêu đo.",
        "The indicator «{indicator}» uses «{input}», which is not a measure.",
        "ghi mục phân tổ hoặc `ifMissing` ngay trong biểu thức của chỉ tiêu tính ấy.",
        "write the items or `ifMissing` in the expression of the derived indicator itself.");

    /// <summary><c>TDV0304</c>: an input has no total over space.</summary>
    public static FindingDescriptor InputWithoutTotal { get; } = Error(
        304,
        "Chỉ tiêu «{indicator}» dùng «{input}», không cộng được theo đơn vị.",
        "The indicator «{indicator}» uses «{input}», which does not add up over units.",
        "dùng chỉ tiêu đo có `Space` là `Sum`; cái không cộng được theo đơn vị thì không có tổng để tính. Chỉ tiêu `Distinct` dùng được khi các đầu vào độc lập.",
        "use a measure whose `Space` is `Sum`; what does not add up over units has no sums to compute with. One of `Distinct` can be used where inputs are independent.");

    /// <summary><c>TDV0305</c>: the inputs are reported at different levels and not declared independent.</summary>
    public static FindingDescriptor InputLevelsDiffer { get; } = Error(
        305,
        "Chỉ tiêu «{indicator}» dùng số liệu báo cáo ở các cấp khác nhau: {levels}.",
        "The indicator «{indicator}» has inputs reported at different levels: {levels}.",
        "báo cáo các số liệu ở cùng một cấp, hoặc khai `inputsAreIndependent` nếu mỗi số đứng riêng.",
        "report all inputs at one level, or declare them independent if each is meant to be its own figure.");

    /// <summary><c>TDV0306</c>: something in the text of an expression cannot stand where it does.</summary>
    public static FindingDescriptor UnexpectedInExpression { get; } = Error(
        306,
        "Biểu thức: «{found}» ở vị trí {position} không đúng chỗ hoặc không hiểu được.",
        "Expression: «{found}» at character {position} cannot stand there, or means nothing.",
        "ghi chỉ tiêu là `[mã]`, mục phân tổ là `[mã][mục]`, số thập phân với dấu `.`, và một trong `+ - * /` giữa hai toán hạng.",
        "write indicators as `[code]`, items as `[code][item]`, numbers with `.`, and one of `+ - * /` between operands.");

    /// <summary><c>TDV0307</c>: something is missing in the text of an expression.</summary>
    public static FindingDescriptor ExpressionLacks { get; } = Error(
        307,
        "Biểu thức: thiếu «{expected}» ở vị trí {position}.",
        "Expression: «{expected}» is missing at character {position}.",
        "bổ sung ở đúng vị trí đã nêu; vị trí sau ký tự cuối nghĩa là ở cuối.",
        "put it in at the character named; past the last character means at the end.");

    /// <summary><c>TDV0308</c>: an expression is longer, deeper or larger than the limits.</summary>
    public static FindingDescriptor ExpressionTooLarge { get; } = Error(
        308,
        "Biểu thức quá giới hạn {limit} = {value} ở vị trí {position}.",
        "Expression: beyond the limit {limit} = {value} at character {position}.",
        "chia thành nhiều chỉ tiêu; nếu quá giới hạn là do các chỉ tiêu được gọi tên thì gọi ít đi.",
        "divide it into several indicators; where it is what the named indicators come to, name fewer of them.");

    /// <summary><c>TDV0309</c>: an expression names an item that the breakdowns of the measure do not have.</summary>
    public static FindingDescriptor UnknownItem { get; } = Error(
        309,
        "Chỉ tiêu «{indicator}», vị trí {position}: «{input}» không có mục phân tổ «{item}».",
        "The indicator «{indicator}», character {position}: no breakdown of «{input}» has the item «{item}».",
        "sửa mã mục phân tổ, hoặc thêm mục ấy vào phân tổ của chỉ tiêu đo.",
        "correct the code of the item, or add it to a breakdown of the measure.");

    /// <summary><c>TDV0310</c>: indicators are computed from each other in a circle.</summary>
    public static FindingDescriptor CyclicIndicators { get; } = Error(
        310,
        "Chỉ tiêu «{indicator}», vị trí {position}: các chỉ tiêu tính vòng quanh: {cycle}.",
        "The indicator «{indicator}», character {position}: indicators are computed from each other in a circle: {cycle}.",
        "viết lại một chỉ tiêu trong vòng ấy chỉ bằng chỉ tiêu đo.",
        "write one of them with measures only.");

    /// <summary><c>TDV0311</c>: a sum or a difference of different units of measure.</summary>
    public static FindingDescriptor UnitsOfTermsDiffer { get; } = Error(
        311,
        "Chỉ tiêu «{indicator}», vị trí {position}: không cộng trừ được «{left}» với «{right}».",
        "The indicator «{indicator}», character {position}: «{left}» and «{right}» do not add up.",
        "chỉ cộng trừ các số cùng đơn vị tính; muốn lấy tỷ lệ thì chia trước.",
        "add like to like; divide first where a share is meant.");

    /// <summary><c>TDV0312</c>: a sum or a difference of what adds up over time in different ways, such as a flow and a stock.</summary>
    public static FindingDescriptor TimesOfTermsDiffer { get; } = Error(
        312,
        "Chỉ tiêu «{indicator}», vị trí {position}: không cộng trừ được số cộng theo thời gian kiểu «{left}» với kiểu «{right}».",
        "The indicator «{indicator}», character {position}: what is «{left}» over time does not add up with what is «{right}».",
        "dùng các chỉ tiêu cùng kiểu, hoặc nhân chia hai số ấy.",
        "use measures of one kind, or compute a product or quotient of the two.");

    /// <summary><c>TDV0313</c>: a definition over matched cells uses an indicator whose inputs are independent.</summary>
    public static FindingDescriptor IndependentInput { get; } = Error(
        313,
        "Chỉ tiêu «{indicator}», vị trí {position}: «{input}» tính từ các đầu vào độc lập, nên «{indicator}» cũng phải khai báo đầu vào độc lập.",
        "The indicator «{indicator}», character {position}: the inputs of «{input}» are independent, so those of «{indicator}» must be declared so too.",
        "khai đầu vào của chỉ tiêu dùng nó cũng là độc lập.",
        "declare the inputs of the naming one independent too.");

    /// <summary><c>TDV0314</c>: a figure is shown per 100 or 1000, and its expression has a power of ten as a factor.</summary>
    public static FindingDescriptor ScaledTwice { get; } = Error(
        314,
        "Chỉ tiêu «{indicator}», vị trí {position}: biểu thức đã nhân chia với {number}, lại khai báo hiển thị trên {per}.",
        "The indicator «{indicator}», character {position}: the expression has the factor {number}, and is shown per {per} too.",
        "bỏ hệ số trong biểu thức và giữ `per`, hoặc ngược lại.",
        "take the factor out of the expression and leave `per`, or the other way round.");

    /// <summary><c>TDV0315</c>: the declared unit of measure is not that of the expression.</summary>
    public static FindingDescriptor DeclaredUnitDiffers { get; } = Error(
        315,
        "Chỉ tiêu «{indicator}»: đơn vị tính khai báo «{declared}», biểu thức cho «{unit}».",
        "The indicator «{indicator}»: the declared unit is «{declared}», the expression gives «{unit}».",
        "khai đúng đơn vị tính mà câu nêu (`UnitOfMeasure.Per` cho thương), hoặc `percent` khi là số thuần hiển thị trên 100.",
        "declare the unit that the sentence names (`UnitOfMeasure.Per` makes quotients), or `percent` for a bare number per 100.");

    /// <summary><c>TDV0316</c>: the inputs are reported by different calendars.</summary>
    public static FindingDescriptor CalendarsDiffer { get; } = Error(
        316,
        "Chỉ tiêu «{indicator}», vị trí {position}: các đầu vào báo cáo theo lịch khác nhau: {calendars}.",
        "The indicator «{indicator}», character {position}: the inputs are reported by different calendars: {calendars}.",
        "dùng các đầu vào cùng một lịch báo cáo.",
        "use inputs of one calendar.");

    /// <summary><c>TDV0317</c>: a divisor is always zero.</summary>
    public static FindingDescriptor DivisionByNothing { get; } = Error(
        317,
        "Chỉ tiêu «{indicator}», vị trí {position}: số chia luôn bằng 0.",
        "The indicator «{indicator}», character {position}: the divisor is always 0.",
        "sửa số chia.",
        "correct the divisor.");

    /// <summary><c>TDV0318</c>: the number that is to stand for missing cells is none that a unit could report.</summary>
    public static FindingDescriptor ImpossibleSubstitute { get; } = Error(
        318,
        "Chỉ tiêu «{indicator}», vị trí {position}: {number} không phải giá trị «{input}» có thể có (số lẻ, giới hạn).",
        "The indicator «{indicator}», character {position}: {number} is no value that «{input}» can have (decimals, bounds).",
        "ghi một số mà đơn vị có thể báo cáo.",
        "give a number that a unit could report.");

    /// <summary><c>TDV0319</c>: an expression names no indicator.</summary>
    public static FindingDescriptor ExpressionWithoutInputs { get; } = Error(
        319,
        "Chỉ tiêu «{indicator}»: biểu thức không dùng chỉ tiêu nào.",
        "The indicator «{indicator}»: the expression uses no indicator.",
        "dùng ít nhất một chỉ tiêu, hoặc bỏ định nghĩa này.",
        "name an indicator, or remove the definition.");

    private static IEnumerable<FindingDescriptor> Indicators() =>
    [
        RepeatedIndicator,
        UnknownInput,
        DerivedInput,
        InputWithoutTotal,
        InputLevelsDiffer,
        UnexpectedInExpression,
        ExpressionLacks,
        ExpressionTooLarge,
        UnknownItem,
        CyclicIndicators,
        UnitsOfTermsDiffer,
        TimesOfTermsDiffer,
        IndependentInput,
        ScaledTwice,
        DeclaredUnitDiffers,
        CalendarsDiffer,
        DivisionByNothing,
        ImpossibleSubstitute,
        ExpressionWithoutInputs,
    ];
}
