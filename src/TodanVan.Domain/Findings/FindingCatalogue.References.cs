namespace TodanVan.Domain;

/// <content>Area 02 again: texts that denote no unit on the days of their row, where it is known what may have been meant.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0248</c>: a code or id is of a unit that ended before; it is known what became of it.</summary>
    public static FindingDescriptor UnitEnded { get; } = Error(
        248,
        "«{unit}» ({name}) đã hết hiệu lực từ ngày {day}; trong {period} thuộc: {units}.",
        "«{unit}» ({name}) is not in force from {day} on; during {period} it belongs to: {units}.",
        "ghi mã được gợi ý nếu số liệu là của cả đơn vị đó; nếu đơn vị bị chia thì tự phân bổ theo số liệu đang có, hoặc ghi kỳ báo cáo khi đơn vị còn hiệu lực.",
        "type what is suggested, if the row is about all of that unit; of a divided unit, share the value out by what you know, or report it for a period in which the unit was in force.");

    /// <summary><c>TDV0249</c>: a code or id is of a unit that begins later; it is known what was there before it.</summary>
    public static FindingDescriptor UnitNotYet { get; } = Error(
        249,
        "«{unit}» ({name}) chỉ có hiệu lực từ ngày {day}; trong {period} là: {units}.",
        "«{unit}» ({name}) is not in force before {day}; during {period} there was in its place: {units}.",
        "ghi đơn vị của thời gian đó; nếu nêu nhiều đơn vị thì cần số liệu của từng đơn vị.",
        "type the unit of that time; where several are named, the row needs a value for each of them.");

    /// <summary><c>TDV0250</c>: a cell holds the name of units and not a code or an id.</summary>
    public static FindingDescriptor NameForCode { get; } = Error(
        250,
        "«{unit}» không phải là mã hay id. Có {count} đơn vị tên như vậy hoặc gần như vậy: {units}; ghi mã.",
        "«{unit}» is neither a code nor an id. Units of that name or nearly that name ({count}): {units}; write the code.",
        "ghi mã của đơn vị muốn nói; chỉ tên thì chưa đủ, vì có thể trùng tên.",
        "write the code of the unit that is meant; a name alone denotes no unit, for others have the same.");

    /// <summary><c>TDV0251</c>: the kind of a village is a word of its own, and differs by a letter from one that the law has.</summary>
    public static FindingDescriptor KindNearlyKnown { get; } = Warning(
        251,
        "Loại «{kind}» được hiểu là một loại riêng, không phải «{known}».",
        "The kind «{kind}» is taken as a kind of its own, which is not «{known}».",
        "sửa lại nếu muốn ghi loại đã biết; nếu là tên gọi riêng của địa phương thì giữ nguyên.",
        "correct the word if the known kind was meant; a local kind is kept as it is.");

    /// <summary><c>TDV0252</c>: the code of a unit seems to have lost its leading zeros, as in a spreadsheet.</summary>
    public static FindingDescriptor CodeWithoutZeros { get; } = Warning(
        252,
        "Mã «{code}» (cấp {level}) có thể đã mất số 0 ở đầu.",
        "The code «{code}» (level {level}) may have lost leading zeros.",
        "nếu bảng tính đã làm mất số 0 thì ghi lại, ở đây và ở mọi tệp dùng mã này; nếu mã vốn như vậy thì giữ nguyên.",
        "restore the zeros, here and wherever the code is used, if a spreadsheet took them; a code that is meant so is kept as it is.");

    private static IEnumerable<FindingDescriptor> References() =>
    [
        UnitEnded,
        UnitNotYet,
        NameForCode,
        KindNearlyKnown,
        CodeWithoutZeros,
    ];
}
