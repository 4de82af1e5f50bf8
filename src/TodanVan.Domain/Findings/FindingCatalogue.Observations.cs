namespace TodanVan.Domain;

/// <content>Area 04: observations.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0401</c>: a row names an indicator that the catalogue does not have.</summary>
    public static FindingDescriptor UnknownIndicator { get; } = Error(
        401,
        "Không có chỉ tiêu «{indicator}».",
        "There is no indicator «{indicator}».");

    /// <summary><c>TDV0402</c>: a row reports what is computed from the register or from other indicators.</summary>
    public static FindingDescriptor ComputedIndicator { get; } = Error(
        402,
        "Chỉ tiêu «{indicator}» do hệ thống tính, không nhập số liệu.",
        "The indicator «{indicator}» is computed, not reported.");

    /// <summary><c>TDV0403</c>: a row reports a roster statistic while there is a roster.</summary>
    public static FindingDescriptor RosterIndicator { get; } = Error(
        403,
        "Chỉ tiêu «{indicator}» đã tính từ danh sách tổ dân vận, không nhập thêm.",
        "The indicator «{indicator}» is counted from the roster of teams and not taken beside it.");

    /// <summary><c>TDV0404</c>: a row names a breakdown item that the definition does not have.</summary>
    public static FindingDescriptor UnknownBreakdown { get; } = Error(
        404,
        "Chỉ tiêu «{indicator}» không có phân tổ «{breakdown}».",
        "The indicator «{indicator}» has no breakdown «{breakdown}».");

    /// <summary><c>TDV0405</c>: a row's period cannot be read with the catalogue's calendar.</summary>
    public static FindingDescriptor InvalidPeriod { get; } = Error(
        405,
        "Kỳ báo cáo «{period}» không hợp lệ.",
        "The period «{period}» is not valid.");

    /// <summary><c>TDV0406</c>: a value has a character that no number has.</summary>
    public static FindingDescriptor InvalidNumber { get; } = Error(
        406,
        "«{value}» không phải là số.",
        "«{value}» is not a number.");

    /// <summary><c>TDV0407</c>: a value's separators are not those of the declared convention.</summary>
    public static FindingDescriptor AmbiguousNumber { get; } = Error(
        407,
        "Không rõ số «{value}»: dấu chấm và dấu phẩy không theo quy ước ({convention}).",
        "The number «{value}» is not clear: its separators do not follow the convention ({convention}).");

    /// <summary><c>TDV0408</c>: a value has more decimals than its definition; nothing is rounded in silence.</summary>
    public static FindingDescriptor TooManyDecimals { get; } = Error(
        408,
        "Số «{value}» có nhiều hơn {scale} chữ số thập phân mà chỉ tiêu «{indicator}» cho phép.",
        "The number «{value}» has more than the {scale} decimals of the indicator «{indicator}».");

    /// <summary><c>TDV0409</c>: a value has more digits than the limit.</summary>
    public static FindingDescriptor TooManyDigits { get; } = Error(
        409,
        "Số quá dài (tối đa {limit} chữ số).",
        "The number is too long (at most {limit} digits).");

    /// <summary><c>TDV0410</c>: a value is outside the bounds of its definition.</summary>
    public static FindingDescriptor OutOfBounds { get; } = Error(
        410,
        "Giá trị {value} của «{indicator}» nằm ngoài khoảng cho phép ({bounds}).",
        "The value {value} of «{indicator}» is outside its bounds ({bounds}).");

    /// <summary><c>TDV0411</c>: a qualifier is none of the five tokens.</summary>
    public static FindingDescriptor UnknownQualifier { get; } = Error(
        411,
        "Không có từ chỉ mức độ «{value}»; dùng hơn, gần, ít nhất, không quá hoặc khoảng.",
        "There is no qualifier «{value}»; use moreThan, lessThan, atLeast, atMost or about.");

    /// <summary><c>TDV0412</c>: a state is none of the three tokens.</summary>
    public static FindingDescriptor UnknownState { get; } = Error(
        412,
        "Không có trạng thái «{value}»; dùng missing, notApplicable hoặc withheld.",
        "There is no state «{value}»; use missing, notApplicable or withheld.");

    /// <summary><c>TDV0413</c>: a row has both a state and a value.</summary>
    public static FindingDescriptor StateWithValue { get; } = Error(
        413,
        "Có trạng thái «{state}» thì ô giá trị và mức độ phải để trống.",
        "With the state «{state}» the value and the qualifier must be blank.");

    /// <summary><c>TDV0414</c>: a row has a qualifier and no value.</summary>
    public static FindingDescriptor QualifierWithoutValue { get; } = Error(
        414,
        "Có mức độ «{qualifier}» mà không có giá trị.",
        "There is a qualifier «{qualifier}» but no value.");

    /// <summary><c>TDV0415</c>: a row is of a unit below the indicator's reporting level.</summary>
    public static FindingDescriptor BelowReportingLevel { get; } = Error(
        415,
        "Chỉ tiêu «{indicator}» báo cáo ở cấp {level}; «{unit}» thấp hơn cấp đó.",
        "The indicator «{indicator}» is reported at level {level}; «{unit}» is below it.");

    /// <summary><c>TDV0416</c>: rows of one cell give different values; none of them is used.</summary>
    public static FindingDescriptor ConflictingValues { get; } = Error(
        416,
        "«{unit}», «{indicator}», {period}: các dòng ghi giá trị khác nhau.",
        "«{unit}», «{indicator}», {period}: rows give different values.");

    /// <summary><c>TDV0417</c>: flows of one cell overlap in time; none of them is used.</summary>
    public static FindingDescriptor OverlappingPeriods { get; } = Error(
        417,
        "«{unit}», «{indicator}»: kỳ {period} và kỳ {other} chồng lên nhau.",
        "«{unit}», «{indicator}»: the periods {period} and {other} overlap.");

    /// <summary><c>TDV0418</c>: a value could have been written with a grouping comma.</summary>
    public static FindingDescriptor DecimalComma { get; } = Information(
        418,
        "«{value}» được đọc là số thập phân (dấu phẩy); nếu là hàng nghìn, viết không có dấu phẩy.",
        "«{value}» was read as a decimal number; if thousands were meant, write it without the comma.");

    /// <summary><c>TDV0419</c>: a row is of a unit above the indicator's reporting level.</summary>
    public static FindingDescriptor AboveReportingLevel { get; } = Information(
        419,
        "«{indicator}» của «{unit}» cao hơn cấp báo cáo {level}: giữ làm số đối chiếu, không cộng.",
        "«{indicator}» of «{unit}» is above the reporting level {level}: kept as a control total, not added.");

    /// <summary><c>TDV0420</c>: the parts of a breakdown exceed the total that the unit reported.</summary>
    public static FindingDescriptor PartsExceedTotal { get; } = Warning(
        420,
        "«{unit}», «{indicator}», {period}: các phần của phân tổ «{breakdown}» cộng lại {sum}, lớn hơn tổng {total} là {excess}.",
        "«{unit}», «{indicator}», {period}: the parts of «{breakdown}» come to {sum}, which exceeds the total {total} by {excess}.");

    /// <summary><c>TDV0440</c>: a number of a workbook is shown as a percentage.</summary>
    public static FindingDescriptor PercentCell { get; } = Error(
        440,
        "Ô «{column}» định dạng phần trăm: không rõ là {value} hay {percent}.",
        "The cell «{column}» is formatted as a percentage: {value} and {percent} are both possible.");

    /// <summary><c>TDV0441</c>: a workbook holds a day where a number or a code is expected.</summary>
    public static FindingDescriptor DayAsNumber { get; } = Error(
        441,
        "Ô «{column}» là ngày, không phải số hay mã.",
        "The cell «{column}» is a day, neither a number nor a code.");

    /// <summary><c>TDV0445</c>: a document has codes of units that ended, and others that passed to another unit on that day.</summary>
    public static FindingDescriptor OldCodeList { get; } = Warning(
        445,
        "Có {ended} mã đã hết hiệu lực từ ngày {day}: có thể tệp dùng danh mục mã cũ. {count} mã khác được hiểu là đơn vị mới, trong khi đến trước ngày đó là của đơn vị khác: {units}.",
        "{ended} codes are not in force from {day} on: this may be written with the old list of codes. {count} others were read as the new units that bear them, and were other units' until then: {units}.",
        "Kiểm tra tệp dùng danh mục mã nào; nếu là danh mục cũ thì ghi id của đơn vị cũ.",
        "Find out which list of codes this uses; if it is the old one, write the ids of the old units.");

    private static IEnumerable<FindingDescriptor> Observations() =>
    [
        UnknownIndicator,
        ComputedIndicator,
        RosterIndicator,
        UnknownBreakdown,
        InvalidPeriod,
        InvalidNumber,
        AmbiguousNumber,
        TooManyDecimals,
        TooManyDigits,
        OutOfBounds,
        UnknownQualifier,
        UnknownState,
        StateWithValue,
        QualifierWithoutValue,
        BelowReportingLevel,
        ConflictingValues,
        OverlappingPeriods,
        DecimalComma,
        AboveReportingLevel,
        PartsExceedTotal,
        PercentCell,
        DayAsNumber,
        OldCodeList,
    ];
}
