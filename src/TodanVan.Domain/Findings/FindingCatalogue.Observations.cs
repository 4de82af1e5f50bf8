namespace TodanVan.Domain;

/// <content>Area 04: observations.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0401</c>: a row names an indicator that the catalogue does not have.</summary>
    public static FindingDescriptor UnknownIndicator { get; } = Error(
        401,
        "Không có chỉ tiêu «{indicator}».",
        "There is no indicator «{indicator}».",
        "sửa mã chỉ tiêu, hoặc thêm định nghĩa vào danh mục chỉ tiêu.",
        "correct the code, or add a definition to the catalogue.");

    /// <summary><c>TDV0402</c>: a row reports what is computed from the register or from other indicators.</summary>
    public static FindingDescriptor ComputedIndicator { get; } = Error(
        402,
        "Chỉ tiêu «{indicator}» do hệ thống tính, không nhập số liệu.",
        "The indicator «{indicator}» is computed, not reported.",
        "bỏ dòng này: con số được tính từ danh mục đơn vị hoặc từ chỉ tiêu khác. Muốn so sánh thì giữ số của mình ở nơi khác.",
        "remove the row: the figure comes from the units or from other indicators. To compare, keep your own number elsewhere.");

    /// <summary><c>TDV0403</c>: a row reports a roster statistic while there is a roster.</summary>
    public static FindingDescriptor RosterIndicator { get; } = Error(
        403,
        "Chỉ tiêu «{indicator}» đã tính từ danh sách tổ dân vận, không nhập thêm.",
        "The indicator «{indicator}» is counted from the roster of teams and not taken beside it.",
        "bỏ dòng này; nếu chỉ biết con số thì đừng đưa `teams.csv` vào thư mục.",
        "remove the row, or leave `teams.csv` out if only numbers are known.");

    /// <summary><c>TDV0404</c>: a row names a breakdown item that the definition does not have.</summary>
    public static FindingDescriptor UnknownBreakdown { get; } = Error(
        404,
        "Chỉ tiêu «{indicator}» không có phân tổ «{breakdown}».",
        "The indicator «{indicator}» has no breakdown «{breakdown}».",
        "sửa mã phân tổ (gợi ý có thể là mã đúng), hoặc để trống nếu là số của cả chỉ tiêu.",
        "correct the code (the suggestion may be the one that was meant), or leave the cell blank for the indicator as a whole.");

    /// <summary><c>TDV0405</c>: a row's period cannot be read with the catalogue's calendar.</summary>
    public static FindingDescriptor InvalidPeriod { get; } = Error(
        405,
        "Kỳ báo cáo «{period}» không hợp lệ.",
        "The period «{period}» is not valid.",
        "viết `2018`, `2018-H1`, `2018-9M`, `2018-Q1`, `2018-03`, `2018-03-15`, hoặc hai ngày cách nhau bằng `/`.",
        "write `2018`, `2018-H1`, `2018-9M`, `2018-Q1`, `2018-03`, `2018-03-15`, or two days with `/` between.");

    /// <summary><c>TDV0406</c>: a value has a character that no number has.</summary>
    public static FindingDescriptor InvalidNumber { get; } = Error(
        406,
        "«{value}» không phải là số.",
        "«{value}» is not a number.",
        "chỉ viết chữ số; đơn vị tính thuộc về chỉ tiêu, còn từ như «hơn» ghi ở cột `qualifier`.",
        "write digits only; the unit of measure belongs to the indicator, and a word such as «hơn» to the column `qualifier`.");

    /// <summary><c>TDV0407</c>: a value's separators are not those of the declared convention.</summary>
    public static FindingDescriptor AmbiguousNumber { get; } = Error(
        407,
        "Không rõ số «{value}»: dấu chấm và dấu phẩy không theo quy ước ({convention}).",
        "The number «{value}» is not clear: its separators do not follow the convention ({convention}).",
        "viết số theo quy ước đã khai, hoặc khai quy ước kia (`--numbers invariant`) cho cả thư mục.",
        "write the number in the declared convention, or declare the other one (`--numbers invariant`) for the whole folder.");

    /// <summary><c>TDV0408</c>: a value has more decimals than its definition; nothing is rounded in silence.</summary>
    public static FindingDescriptor TooManyDecimals { get; } = Error(
        408,
        "Số «{value}» có nhiều hơn {scale} chữ số thập phân mà chỉ tiêu «{indicator}» cho phép.",
        "The number «{value}» has more than the {scale} decimals of the indicator «{indicator}».",
        "tự làm tròn theo số chữ số của chỉ tiêu: cách làm tròn do người báo cáo quyết định.",
        "round the value yourself to the decimals that the indicator has: who reports decides how.");

    /// <summary><c>TDV0409</c>: a value has more digits than the limit.</summary>
    public static FindingDescriptor TooManyDigits { get; } = Error(
        409,
        "Số quá dài (tối đa {limit} chữ số).",
        "The number is too long (at most {limit} digits).",
        "sửa giá trị; không đại lượng nào đếm được hay cân đo được lại dài như vậy.",
        "correct the value; no quantity that is counted or weighed has so many digits.");

    /// <summary><c>TDV0410</c>: a value is outside the bounds of its definition.</summary>
    public static FindingDescriptor OutOfBounds { get; } = Error(
        410,
        "Giá trị {value} của «{indicator}» nằm ngoài khoảng cho phép ({bounds}).",
        "The value {value} of «{indicator}» is outside its bounds ({bounds}).",
        "sửa giá trị. Nếu giá trị là đúng thì nới giới hạn trong định nghĩa chỉ tiêu.",
        "correct the value. If it is true, widen the bounds of the definition.");

    /// <summary><c>TDV0411</c>: a qualifier is none of the five tokens.</summary>
    public static FindingDescriptor UnknownQualifier { get; } = Error(
        411,
        "Không có từ chỉ mức độ «{value}»; dùng hơn, gần, ít nhất, không quá hoặc khoảng.",
        "There is no qualifier «{value}»; use moreThan, lessThan, atLeast, atMost or about.",
        "dùng hơn, gần, ít nhất, không quá hoặc khoảng; số chính xác thì để trống.",
        "use hơn, gần, ít nhất, không quá or khoảng, or leave the cell blank for an exact number.");

    /// <summary><c>TDV0412</c>: a state is none of the three tokens.</summary>
    public static FindingDescriptor UnknownState { get; } = Error(
        412,
        "Không có trạng thái «{value}»; dùng missing, notApplicable hoặc withheld.",
        "There is no state «{value}»; use missing, notApplicable or withheld.",
        "dùng missing, notApplicable hoặc withheld; có số thì để trống.",
        "use missing, notApplicable or withheld, or leave the cell blank where there is a number.");

    /// <summary><c>TDV0413</c>: a row has both a state and a value.</summary>
    public static FindingDescriptor StateWithValue { get; } = Error(
        413,
        "Có trạng thái «{state}» thì ô giá trị và mức độ phải để trống.",
        "With the state «{state}» the value and the qualifier must be blank.",
        "giữ lại con số hoặc trạng thái, cái nào đúng thì giữ.",
        "keep the number or the state, whichever is true.");

    /// <summary><c>TDV0414</c>: a row has a qualifier and no value.</summary>
    public static FindingDescriptor QualifierWithoutValue { get; } = Error(
        414,
        "Có mức độ «{qualifier}» mà không có giá trị.",
        "There is a qualifier «{qualifier}» but no value.",
        "ghi con số, hoặc bỏ từ chỉ mức độ.",
        "write the number, or remove the qualifier.");

    /// <summary><c>TDV0415</c>: a row is of a unit below the indicator's reporting level.</summary>
    public static FindingDescriptor BelowReportingLevel { get; } = Error(
        415,
        "Chỉ tiêu «{indicator}» báo cáo ở cấp {level}; «{unit}» thấp hơn cấp đó.",
        "The indicator «{indicator}» is reported at level {level}; «{unit}» is below it.",
        "báo cáo cho đơn vị ở đúng cấp của chỉ tiêu.",
        "report for the unit of the level that the indicator names.");

    /// <summary><c>TDV0416</c>: rows of one cell give different values; none of them is used.</summary>
    public static FindingDescriptor ConflictingValues { get; } = Error(
        416,
        "«{unit}», «{indicator}», {period}: các dòng ghi giá trị khác nhau.",
        "«{unit}», «{indicator}», {period}: rows give different values.",
        "giữ dòng đúng. Trước đó ô này chưa có giá trị: chương trình không đoán dòng nào đúng.",
        "keep the right row. Until then the cell has no value: which row is right is not guessed.");

    /// <summary><c>TDV0417</c>: flows of one cell overlap in time; none of them is used.</summary>
    public static FindingDescriptor OverlappingPeriods { get; } = Error(
        417,
        "«{unit}», «{indicator}»: kỳ {period} và kỳ {other} chồng lên nhau.",
        "«{unit}», «{indicator}»: the periods {period} and {other} overlap.",
        "giữ các tháng hoặc giữ quý, không giữ cả hai: cùng một ngày sẽ bị tính hai lần.",
        "keep the months or the quarter, not both: together they count the same days twice.");

    /// <summary><c>TDV0418</c>: a value could have been written with a grouping comma.</summary>
    public static FindingDescriptor DecimalComma { get; } = Information(
        418,
        "«{value}» được đọc là số thập phân (dấu phẩy); nếu là hàng nghìn, viết không có dấu phẩy.",
        "«{value}» was read as a decimal number; if thousands were meant, write it without the comma.",
        "không cần làm gì nếu là số thập phân; nếu là hàng nghìn thì viết `1234` hoặc `1.234`.",
        "nothing, if decimals were meant; if thousands were, write `1234` or `1.234`.");

    /// <summary><c>TDV0419</c>: a row is of a unit above the indicator's reporting level.</summary>
    public static FindingDescriptor AboveReportingLevel { get; } = Information(
        419,
        "«{indicator}» của «{unit}» cao hơn cấp báo cáo {level}: giữ làm số đối chiếu, không cộng.",
        "«{indicator}» of «{unit}» is above the reporting level {level}: kept as a control total, not added.",
        "không cần làm gì: số được giữ để đối chiếu. Nếu không phải số tổng thì báo cáo cho các đơn vị cấp dưới.",
        "nothing: it is kept to be compared with. If the number is not a total, report it for the units below.");

    /// <summary><c>TDV0420</c>: the parts of a breakdown exceed the total that the unit reported.</summary>
    public static FindingDescriptor PartsExceedTotal { get; } = Warning(
        420,
        "«{unit}», «{indicator}», {period}: các phần của phân tổ «{breakdown}» cộng lại {sum}, lớn hơn tổng {total} là {excess}.",
        "«{unit}», «{indicator}», {period}: the parts of «{breakdown}» come to {sum}, which exceeds the total {total} by {excess}.",
        "tìm phần hoặc tổng ghi sai. Số vượt thường cho biết: mười hay một trăm là sai một chữ số; bằng đúng một phần là phần ấy tính hai lần.",
        "find the part or the total that is wrong. The excess often tells: ten or a hundred is a digit, the size of a part is that part counted twice.");

    /// <summary><c>TDV0440</c>: a number of a workbook is shown as a percentage.</summary>
    public static FindingDescriptor PercentCell { get; } = Error(
        440,
        "Ô «{column}» định dạng phần trăm: không rõ là {value} hay {percent}.",
        "The cell «{column}» is formatted as a percentage: {value} and {percent} are both possible.",
        "đổi định dạng ô về «General» và nhập số theo đơn vị tính của chỉ tiêu.",
        "give the cell the format «General» and type the number in the indicator's unit.");

    /// <summary><c>TDV0441</c>: a workbook holds a day where a number or a code is expected.</summary>
    public static FindingDescriptor DayAsNumber { get; } = Error(
        441,
        "Ô «{column}» là ngày, không phải số hay mã.",
        "The cell «{column}» is a day, neither a number nor a code.",
        "định dạng cột là văn bản rồi nhập lại; bảng tính đã tự đổi thành ngày.",
        "format the column as text and type the value again; the spreadsheet made a day of it.");

    /// <summary><c>TDV0445</c>: a document has codes of units that ended, and others that passed to another unit on that day.</summary>
    public static FindingDescriptor OldCodeList { get; } = Warning(
        445,
        "Có {ended} mã đã hết hiệu lực từ ngày {day}: có thể tệp dùng danh mục mã cũ. {count} mã khác được hiểu là đơn vị mới, trong khi đến trước ngày đó là của đơn vị khác: {units}.",
        "{ended} codes are not in force from {day} on: this may be written with the old list of codes. {count} others were read as the new units that bear them, and were other units' until then: {units}.",
        "kiểm tra tệp dùng danh mục mã nào. Nếu là danh mục cũ thì ghi id của đơn vị cũ (lệnh `units 00691` in ra), hoặc ghi kỳ trước ngày đó.",
        "find out which list of codes the document uses. If it is the old one, write the ids of the old units (`units 00691` of the tool prints them), or report for a period before that day.");

    /// <summary><c>TDV0446</c>: a row names another unit of measure than that of its indicator.</summary>
    public static FindingDescriptor OtherUnitOfMeasure { get; } = Error(
        446,
        "Dòng này ghi theo «{given}», chỉ tiêu «{indicator}» tính theo «{unit}».",
        "The row is in «{given}», the indicator «{indicator}» in «{unit}».",
        "quy đổi con số sang đơn vị tính của chỉ tiêu rồi ghi đơn vị tính ấy (hoặc để trống); nếu chỉ ghi nhầm đơn vị tính thì sửa ô này.",
        "convert the number into the unit of the indicator and write that unit, or leave the cell blank; correct the cell if only the word is wrong.");

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
        OtherUnitOfMeasure,
    ];
}
