namespace TodanVan.Domain;

/// <content>Area 03: definitions of indicators, their versions, and their document.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0320</c>: two versions of a definition are in force on one day.</summary>
    public static FindingDescriptor VersionsOverlap { get; } = Error(
        320,
        "Hai phiên bản của chỉ tiêu «{indicator}» có hiệu lực trùng ngày: {first} và {second}.",
        "Two versions of the indicator «{indicator}» are in force on the same days: {first} and {second}.",
        "cho mỗi phiên bản bắt đầu đúng ngày phiên bản trước hết hiệu lực: `to` là ngày `from` của phiên bản sau.",
        "give each version the days on which the one before is no longer in force: `to` is the first day of the next `from`.");

    /// <summary><c>TDV0321</c>: between two versions of a definition there are days without one.</summary>
    public static FindingDescriptor VersionGap { get; } = Error(
        321,
        "Giữa hai phiên bản của chỉ tiêu «{indicator}» có ngày không có phiên bản nào: {first} và {second}.",
        "Between two versions of the indicator «{indicator}» there are days without one: {first} and {second}.",
        "cho phiên bản sau bắt đầu đúng ngày phiên bản trước kết thúc; nếu chỉ tiêu thật sự đã ngừng thì đặt mã mới cho phiên bản sau.",
        "let the later version begin on the day on which the earlier one ends, or give the later one a code of its own if the indicator really ceased.");

    /// <summary><c>TDV0322</c>: versions of a definition differ in what gives a stored number its meaning.</summary>
    public static FindingDescriptor VersionsDisagree { get; } = Error(
        322,
        "Các phiên bản của chỉ tiêu «{indicator}» khác nhau ở {properties}, nên không cùng là một chỉ tiêu.",
        "Versions of the indicator «{indicator}» differ in {properties}, so they are not one indicator.",
        "giữ nguyên các thuộc tính ấy, hoặc định nghĩa một chỉ tiêu khác với mã riêng; số liệu hai bên không thể cùng một chuỗi.",
        "keep these properties as they were, or define another indicator with a code of its own; numbers of both cannot stand in one series.");

    /// <summary><c>TDV0323</c>: a derived indicator is in force on days on which an input is not.</summary>
    public static FindingDescriptor InputNotInForce { get; } = Error(
        323,
        "Chỉ tiêu «{indicator}» có ngày hiệu lực mà «{input}» không có hiệu lực ({validity}).",
        "The indicator «{indicator}» is in force on days on which «{input}» is not ({validity}).",
        "cho chỉ tiêu tính có hiệu lực trong những ngày mọi chỉ tiêu thành phần có hiệu lực.",
        "give the derived indicator the days on which all its inputs are in force.");

    /// <summary><c>TDV0325</c>: a breakdown has no parts.</summary>
    public static FindingDescriptor EmptyBreakdown { get; } = Error(
        325,
        "Phân tổ «{breakdown}» của chỉ tiêu «{indicator}» không có mục nào.",
        "The breakdown «{breakdown}» of the indicator «{indicator}» has no parts.",
        "ghi các mục của phân tổ, hoặc bỏ phân tổ ấy.",
        "list the parts of the breakdown, or remove it.");

    /// <summary><c>TDV0326</c>: a measure has two breakdowns, or two parts of breakdowns, of one code.</summary>
    public static FindingDescriptor RepeatedBreakdown { get; } = Error(
        326,
        "Chỉ tiêu «{indicator}» dùng mã phân tổ «{breakdown}» hai lần.",
        "The indicator «{indicator}» uses the breakdown code «{breakdown}» twice.",
        "đặt cho mỗi mục, trong mọi phân tổ của một chỉ tiêu, một mã riêng; `<phân tổ>:residual` dành cho phần chưa phân tổ.",
        "give every part of all breakdowns of one indicator a code of its own; `<breakdown>:residual` is taken by what is not allocated.");

    /// <summary><c>TDV0327</c>: people who are counted once are to be added over time.</summary>
    public static FindingDescriptor DistinctFlow { get; } = Error(
        327,
        "Chỉ tiêu «{indicator}» đếm mỗi người một lần nên không cộng được theo thời gian.",
        "The indicator «{indicator}» counts everybody once, so it does not add up over time.",
        "dùng `latest` (số người đến cuối kỳ) hoặc `none` theo thời gian; hoặc đếm lượt, vì lượt thì cộng được.",
        "use `latest` (people on the closing day) or `none` over time; or count turns (lượt), which add up.");

    /// <summary><c>TDV0328</c>: a number of a document is not a whole number of the range its place takes.</summary>
    public static FindingDescriptor NumberOutOfRange { get; } = Error(
        328,
        "«{property}» phải là số nguyên từ {low} đến {high}, không phải {value}.",
        "«{property}» must be a whole number from {low} to {high}, not {value}.",
        "ghi một số nguyên trong khoảng cho phép.",
        "write a whole number of the range.");

    /// <summary><c>TDV0329</c>: a measure's bounds exclude every value.</summary>
    public static FindingDescriptor MinimumAboveMaximum { get; } = Error(
        329,
        "Số nhỏ nhất ({minimum}) lớn hơn số lớn nhất ({maximum}).",
        "The minimum ({minimum}) is above the maximum ({maximum}).",
        "đổi chỗ hoặc sửa một trong hai giới hạn.",
        "exchange the bounds or correct one of them.");

    /// <summary><c>TDV0330</c>: a word of a document is none of those its place takes.</summary>
    public static FindingDescriptor UnknownWord { get; } = Error(
        330,
        "«{value}» không dùng được cho «{property}»; dùng một trong: {words}.",
        "«{value}» is no word for «{property}»; use one of: {words}.",
        "dùng một trong các từ đã liệt kê.",
        "use one of the words listed.");

    /// <summary><c>TDV0331</c>: a document defines an indicator that is known, and otherwise than it is known.</summary>
    public static FindingDescriptor AgainstKnownDefinition { get; } = Error(
        331,
        "Chỉ tiêu «{indicator}» đã có sẵn và khác ở {properties}.",
        "The indicator «{indicator}» is known already, and differs in {properties}.",
        "ghi đúng như định nghĩa có sẵn (trừ tên, căn cứ và nguồn), bỏ nó khỏi tệp, hoặc định nghĩa một chỉ tiêu khác với mã riêng.",
        "say the same as the known definition (names, act and source apart), leave it out of the document, or define another indicator with a code of its own.");

    /// <summary><c>TDV0332</c>: a row reports an indicator for a period on no day of which it is in force.</summary>
    public static FindingDescriptor OutOfForce { get; } = Error(
        332,
        "Chỉ tiêu «{indicator}» không có hiệu lực trong kỳ {period} (có hiệu lực {validity}).",
        "The indicator «{indicator}» is not in force in {period} (it is in force {validity}).",
        "sửa kỳ hoặc mã chỉ tiêu; nếu khi đó chỉ tiêu đã được báo cáo thì mở rộng thời gian hiệu lực trong `indicators.json`.",
        "correct the period or the indicator; if the indicator was reported then, extend its days in `indicators.json`.");

    /// <summary><c>TDV0333</c>: a unit of measure is not known by its code alone, or its code or symbol has not the form it must have.</summary>
    public static FindingDescriptor UnknownUnitOfMeasure { get; } = Error(
        333,
        "Đơn vị tính «{value}» không có sẵn, hoặc mã hay ký hiệu không đúng dạng.",
        "The unit of measure «{value}» is not a known one, or its code or symbol has not the right form.",
        "dùng mã của đơn vị tính có sẵn (`m2`, `ha`, `dong`, `person` ...), hoặc ghi đối tượng gồm `code` (chữ thường, chữ số, gạch nối đơn) và `symbol` không có dấu cách ở hai đầu.",
        "use the code of a known unit of measure (`m2`, `ha`, `dong`, `person` ...), or write an object of `code` (lower-case letters, digits, single hyphens) and `symbol` without spaces around it.");

    /// <summary><c>TDV0334</c>: a definition is set aside because another version of it is faulty.</summary>
    public static FindingDescriptor OtherVersionFaulty { get; } = Error(
        334,
        "Một phiên bản khác của chỉ tiêu «{indicator}» có lỗi nên không phiên bản nào được dùng.",
        "Another version of the indicator «{indicator}» is faulty, so none of them is used.",
        "sửa phiên bản có lỗi; khi đó phiên bản này lại được dùng.",
        "correct the faulty version; this one is used again then.");

    private static IEnumerable<FindingDescriptor> Definitions() =>
    [
        VersionsOverlap,
        VersionGap,
        VersionsDisagree,
        InputNotInForce,
        EmptyBreakdown,
        RepeatedBreakdown,
        DistinctFlow,
        NumberOutOfRange,
        MinimumAboveMaximum,
        UnknownWord,
        AgainstKnownDefinition,
        OutOfForce,
        UnknownUnitOfMeasure,
        OtherVersionFaulty,
    ];
}
