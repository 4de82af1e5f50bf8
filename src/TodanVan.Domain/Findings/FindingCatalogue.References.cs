namespace TodanVan.Domain;

/// <content>Area 02 again: texts that denote no unit on the days of their row, where it is known what may have been meant.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0248</c>: a code or id is of a unit that ended before; it is known what became of it.</summary>
    public static FindingDescriptor UnitEnded { get; } = Error(
        248,
        "«{unit}» ({name}) đã hết hiệu lực từ ngày {day}; trong {period} thuộc: {units}.",
        "«{unit}» ({name}) is not in force from {day} on; during {period} it belongs to: {units}.",
        "Ghi mã của đơn vị kế thừa nếu số liệu là của cả đơn vị đó.",
        "Write the code of the successor, if the value is of all of that unit.");

    /// <summary><c>TDV0249</c>: a code or id is of a unit that begins later; it is known what was there before it.</summary>
    public static FindingDescriptor UnitNotYet { get; } = Error(
        249,
        "«{unit}» ({name}) chỉ có hiệu lực từ ngày {day}; trong {period} là: {units}.",
        "«{unit}» ({name}) is not in force before {day}; during {period} there was in its place: {units}.",
        "Ghi mã của đơn vị khi đó.",
        "Write the code of the unit of that time.");

    /// <summary><c>TDV0250</c>: a cell holds the name of units and not a code or an id.</summary>
    public static FindingDescriptor NameForCode { get; } = Error(
        250,
        "«{unit}» không phải là mã hay id. Có {count} đơn vị tên như vậy hoặc gần như vậy: {units}; ghi mã.",
        "«{unit}» is neither a code nor an id. Units of that name or nearly that name ({count}): {units}; write the code.",
        "Ghi mã hoặc id thay cho tên.",
        "Write the code or the id instead of the name.");

    /// <summary><c>TDV0251</c>: the kind of a village is a word of its own, and differs by a letter from one that the law has.</summary>
    public static FindingDescriptor KindNearlyKnown { get; } = Warning(
        251,
        "Loại «{kind}» được hiểu là một loại riêng, không phải «{known}».",
        "The kind «{kind}» is taken as a kind of its own, which is not «{known}».",
        "Sửa lại nếu muốn ghi loại đã biết.",
        "Correct it if the known kind was meant.");

    private static IEnumerable<FindingDescriptor> References() =>
    [
        UnitEnded,
        UnitNotYet,
        NameForCode,
        KindNearlyKnown,
    ];
}
