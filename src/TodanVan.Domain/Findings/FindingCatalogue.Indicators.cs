namespace TodanVan.Domain;

/// <content>Area 03: indicators.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0301</c>: two definitions have one code.</summary>
    public static FindingDescriptor RepeatedIndicator { get; } = Error(
        301,
        "Chỉ tiêu «{indicator}» được định nghĩa hai lần.",
        "The indicator «{indicator}» is defined twice.");

    /// <summary><c>TDV0302</c>: a derived indicator names an input that the catalogue does not have.</summary>
    public static FindingDescriptor UnknownInput { get; } = Error(
        302,
        "Chỉ tiêu «{indicator}» dùng chỉ tiêu không có: «{input}».",
        "The indicator «{indicator}» uses one that does not exist: «{input}».");

    /// <summary><c>TDV0303</c>: a ratio's input is itself derived.</summary>
    public static FindingDescriptor DerivedInput { get; } = Error(
        303,
        "Chỉ tiêu «{indicator}» dùng «{input}», không phải chỉ tiêu đo.",
        "The indicator «{indicator}» uses «{input}», which is not a measure.");

    /// <summary><c>TDV0304</c>: a ratio's input has no total over space.</summary>
    public static FindingDescriptor InputWithoutTotal { get; } = Error(
        304,
        "Chỉ tiêu «{indicator}» dùng «{input}», không cộng được theo đơn vị.",
        "The indicator «{indicator}» uses «{input}», which does not add up over units.");

    /// <summary><c>TDV0305</c>: a ratio's inputs are reported at different levels and not declared independent.</summary>
    public static FindingDescriptor InputLevelsDiffer { get; } = Error(
        305,
        "Chỉ tiêu «{indicator}» dùng số liệu báo cáo ở các cấp khác nhau: {levels}.",
        "The indicator «{indicator}» has inputs reported at different levels: {levels}.");

    private static IEnumerable<FindingDescriptor> Indicators() =>
    [
        RepeatedIndicator,
        UnknownInput,
        DerivedInput,
        InputWithoutTotal,
        InputLevelsDiffer,
    ];
}
