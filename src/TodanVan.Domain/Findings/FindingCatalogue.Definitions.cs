namespace TodanVan.Domain;

/// <content>Area 03: definitions of indicators, their versions, and their document.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0320</c>: two versions of a definition are in force on one day.</summary>
    public static FindingDescriptor VersionsOverlap { get; } = Error(
        320,
        "Hai phiên bản của chỉ tiêu «{indicator}» có hiệu lực trùng ngày: {first} và {second}.",
        "Two versions of the indicator «{indicator}» are in force on the same days: {first} and {second}.");

    /// <summary><c>TDV0321</c>: between two versions of a definition there are days without one.</summary>
    public static FindingDescriptor VersionGap { get; } = Error(
        321,
        "Giữa hai phiên bản của chỉ tiêu «{indicator}» có ngày không có phiên bản nào: {first} và {second}.",
        "Between two versions of the indicator «{indicator}» there are days without one: {first} and {second}.");

    /// <summary><c>TDV0322</c>: versions of a definition differ in what gives a stored number its meaning.</summary>
    public static FindingDescriptor VersionsDisagree { get; } = Error(
        322,
        "Các phiên bản của chỉ tiêu «{indicator}» khác nhau ở {properties}, nên không cùng là một chỉ tiêu.",
        "Versions of the indicator «{indicator}» differ in {properties}, so they are not one indicator.");

    /// <summary><c>TDV0323</c>: a derived indicator is in force on days on which an input is not.</summary>
    public static FindingDescriptor InputNotInForce { get; } = Error(
        323,
        "Chỉ tiêu «{indicator}» có ngày hiệu lực mà «{input}» không có hiệu lực ({validity}).",
        "The indicator «{indicator}» is in force on days on which «{input}» is not ({validity}).");

    /// <summary><c>TDV0325</c>: a breakdown has no parts.</summary>
    public static FindingDescriptor EmptyBreakdown { get; } = Error(
        325,
        "Phân tổ «{breakdown}» của chỉ tiêu «{indicator}» không có mục nào.",
        "The breakdown «{breakdown}» of the indicator «{indicator}» has no parts.");

    /// <summary><c>TDV0326</c>: a measure has two breakdowns, or two parts of breakdowns, of one code.</summary>
    public static FindingDescriptor RepeatedBreakdown { get; } = Error(
        326,
        "Chỉ tiêu «{indicator}» dùng mã phân tổ «{breakdown}» hai lần.",
        "The indicator «{indicator}» uses the breakdown code «{breakdown}» twice.");

    /// <summary><c>TDV0327</c>: people who are counted once are to be added over time.</summary>
    public static FindingDescriptor DistinctFlow { get; } = Error(
        327,
        "Chỉ tiêu «{indicator}» đếm mỗi người một lần nên không cộng được theo thời gian.",
        "The indicator «{indicator}» counts everybody once, so it does not add up over time.");

    /// <summary><c>TDV0328</c>: a number of a document is not a whole number of the range its place takes.</summary>
    public static FindingDescriptor NumberOutOfRange { get; } = Error(
        328,
        "«{property}» phải là số nguyên từ {low} đến {high}, không phải {value}.",
        "«{property}» must be a whole number from {low} to {high}, not {value}.");

    /// <summary><c>TDV0329</c>: a measure's bounds exclude every value.</summary>
    public static FindingDescriptor MinimumAboveMaximum { get; } = Error(
        329,
        "Số nhỏ nhất ({minimum}) lớn hơn số lớn nhất ({maximum}).",
        "The minimum ({minimum}) is above the maximum ({maximum}).");

    /// <summary><c>TDV0330</c>: a word of a document is none of those its place takes.</summary>
    public static FindingDescriptor UnknownWord { get; } = Error(
        330,
        "«{value}» không dùng được cho «{property}»; dùng một trong: {words}.",
        "«{value}» is no word for «{property}»; use one of: {words}.");

    /// <summary><c>TDV0331</c>: a document defines an indicator that is known, and otherwise than it is known.</summary>
    public static FindingDescriptor AgainstKnownDefinition { get; } = Error(
        331,
        "Chỉ tiêu «{indicator}» đã có sẵn và khác ở {properties}.",
        "The indicator «{indicator}» is known already, and differs in {properties}.");

    /// <summary><c>TDV0332</c>: a row reports an indicator for a period on no day of which it is in force.</summary>
    public static FindingDescriptor OutOfForce { get; } = Error(
        332,
        "Chỉ tiêu «{indicator}» không có hiệu lực trong kỳ {period} (có hiệu lực {validity}).",
        "The indicator «{indicator}» is not in force in {period} (it is in force {validity}).");

    /// <summary><c>TDV0333</c>: a unit of measure is not known by its code alone, or its code or symbol has not the form it must have.</summary>
    public static FindingDescriptor UnknownUnitOfMeasure { get; } = Error(
        333,
        "Đơn vị tính «{value}» không có sẵn, hoặc mã hay ký hiệu không đúng dạng.",
        "The unit of measure «{value}» is not a known one, or its code or symbol has not the right form.");

    /// <summary><c>TDV0334</c>: a definition is set aside because another version of it is faulty.</summary>
    public static FindingDescriptor OtherVersionFaulty { get; } = Error(
        334,
        "Một phiên bản khác của chỉ tiêu «{indicator}» có lỗi nên không phiên bản nào được dùng.",
        "Another version of the indicator «{indicator}» is faulty, so none of them is used.");

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
