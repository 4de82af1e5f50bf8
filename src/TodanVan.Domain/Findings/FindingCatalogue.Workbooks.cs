namespace TodanVan.Domain;

/// <content>Area 01: workbooks.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0136</c>: a document is not a workbook that can be read.</summary>
    public static FindingDescriptor WorkbookUnreadable { get; } = Error(
        136,
        "Tệp {document} không phải bảng tính XLSX đọc được ({reason}).",
        "{document} is not an XLSX workbook that can be read ({reason}).",
        "lưu lại dạng «Excel Workbook (.xlsx)», không đặt mật khẩu. `OLE2` nghĩa là tệp .xls cũ hoặc có mật khẩu.",
        "save it again as «Excel Workbook (.xlsx)», without a password. `OLE2` says that it is an old .xls or encrypted.");

    /// <summary><c>TDV0137</c>: a workbook unpacks to more than the limit.</summary>
    public static FindingDescriptor WorkbookTooLarge { get; } = Error(
        137,
        "Tệp {document} giải nén vượt giới hạn {limit}; không đọc.",
        "{document} unpacks beyond the limit of {limit}; it is not read.",
        "không tin tệp nếu không rõ người gửi; nếu đúng là tệp cần đọc thì nâng `FileLimits.MaxUnpackedBytes` hoặc `MaxUnpackRatio`.",
        "do not trust the file unless you know its sender; otherwise raise `FileLimits.MaxUnpackedBytes` or `MaxUnpackRatio`.");

    /// <summary><c>TDV0138</c>: a sheet has no table of the kind sought.</summary>
    public static FindingDescriptor SheetNotUsed { get; } = Information(
        138,
        "Trang «{sheet}» không có bảng cần đọc.",
        "The sheet «{sheet}» has no table to read.",
        "không cần làm gì nếu là trang ghi chú; nếu có bảng thì đặt tên cột theo hướng dẫn.",
        "nothing, if the sheet is a note; otherwise give its table a header with the names of the guide.");

    /// <summary><c>TDV0139</c>: a sheet is hidden, and is not read.</summary>
    public static FindingDescriptor HiddenSheet { get; } = Warning(
        139,
        "Trang «{sheet}» bị ẩn; không đọc.",
        "The sheet «{sheet}» is hidden and is not read.",
        "bỏ ẩn trang nếu cần đọc, hoặc xóa trang.",
        "show the sheet if it is to be read, or delete it.");

    /// <summary><c>TDV0140</c>: a row is hidden, and is read.</summary>
    public static FindingDescriptor HiddenRow { get; } = Warning(
        140,
        "Dòng này bị ẩn trong bảng tính; vẫn đọc.",
        "This row is hidden in the workbook; it is read all the same.",
        "xóa dòng nếu không được tính.",
        "delete the row if it is not to be counted.");

    /// <summary><c>TDV0141</c>: a cell is blank because it is merged into another.</summary>
    public static FindingDescriptor MergedCell { get; } = Error(
        141,
        "Ô «{column}» bị gộp vào ô {cell}; mỗi dòng phải có ô riêng.",
        "The cell «{column}» is merged into {cell}; each row needs its own.",
        "bỏ gộp ô và điền riêng từng ô; giá trị gợi ý (nếu có) là của ô gộp ở trên.",
        "unmerge the cells and fill each with its own; an offered value is that of the merged cell above.");

    /// <summary><c>TDV0142</c>: a cell holds an error of the spreadsheet.</summary>
    public static FindingDescriptor CellError { get; } = Error(
        142,
        "Ô «{column}» báo lỗi {value} của bảng tính.",
        "The cell «{column}» holds the spreadsheet's error {value}.",
        "sửa công thức, hoặc nhập giá trị.",
        "correct the formula, or type the value.");

    /// <summary><c>TDV0143</c>: a cell holds a formula, whose stored result is read.</summary>
    public static FindingDescriptor FormulaCell { get; } = Information(
        143,
        "Ô «{column}» là công thức; lấy kết quả đã lưu.",
        "The cell «{column}» is a formula; its stored result is read.",
        "không cần làm gì nếu bảng tính đã tính lại trước khi lưu.",
        "nothing, if the workbook was calculated before it was saved.");

    /// <summary><c>TDV0144</c>: a cell holds a formula without a result.</summary>
    public static FindingDescriptor FormulaWithoutResult { get; } = Error(
        144,
        "Ô «{column}» là công thức chưa có kết quả.",
        "The cell «{column}» is a formula without a stored result.",
        "mở bảng tính, để tính lại rồi lưu.",
        "open the workbook, let it calculate, and save it again.");

    /// <summary><c>TDV0145</c>: a number of a workbook has more than 15 digits and is read as the program that wrote it shows it.</summary>
    public static FindingDescriptor NumberRounded { get; } = Information(
        145,
        "Ô «{column}»: số có hơn 15 chữ số, lấy 15 chữ số như Excel hiển thị.",
        "The cell «{column}»: the number has more than 15 digits; 15 are taken, as Excel shows it.",
        "không cần làm gì; có thể làm tròn bớt số lẻ trong bảng tính.",
        "nothing; format the cell with fewer decimals if the last digits are noise.");

    /// <summary><c>TDV0146</c>: a whole number of a workbook has more digits than a workbook keeps.</summary>
    public static FindingDescriptor DigitsLost { get; } = Error(
        146,
        "Ô «{column}»: số {value} dài quá 15 chữ số, bảng tính không giữ đủ; hãy nhập dạng văn bản.",
        "The cell «{column}»: {value} has more than the 15 digits that a workbook keeps; type it as text.",
        "nhập lại dạng văn bản (đặt dấu nháy đơn phía trước), hoặc dùng đơn vị lớn hơn.",
        "type it again as text (with an apostrophe in front), or write it in a larger unit.");

    /// <summary><c>TDV0147</c>: a code of a workbook is a number, which keeps no leading zeros.</summary>
    public static FindingDescriptor CodeAsNumber { get; } = Information(
        147,
        "Ô «{column}»: mã nhập dạng số, số 0 ở đầu có thể đã mất.",
        "The cell «{column}»: the code is typed as a number, which may have lost zeros in front.",
        "định dạng cột là văn bản trước khi nhập mã.",
        "format the column as text before typing codes.");

    /// <summary><c>TDV0148</c>: a day of a workbook is a serial number, and is read as the day it shows.</summary>
    public static FindingDescriptor DayFromSerial { get; } = Information(
        148,
        "Ô «{column}»: ngày của bảng tính (tính từ {epoch}), đọc theo ngày hiển thị.",
        "The cell «{column}»: a day of the workbook (counted from {epoch}), read as the day that it shows.",
        "không cần làm gì nếu ngày hiển thị đúng.",
        "nothing, if the days that show are right.");

    /// <summary><c>TDV0149</c>: a serial number of a workbook is no day.</summary>
    public static FindingDescriptor SerialNotADay { get; } = Error(
        149,
        "Ô «{column}»: {value} không phải là một ngày của bảng tính.",
        "The cell «{column}»: {value} is not a day of the workbook.",
        "nhập lại ngày hoặc kỳ dạng văn bản.",
        "type the day or the period again as text.");

    private static IEnumerable<FindingDescriptor> Workbooks() =>
    [
        WorkbookUnreadable,
        WorkbookTooLarge,
        SheetNotUsed,
        HiddenSheet,
        HiddenRow,
        MergedCell,
        CellError,
        FormulaCell,
        FormulaWithoutResult,
        NumberRounded,
        DigitsLost,
        CodeAsNumber,
        DayFromSerial,
        SerialNotADay,
    ];
}
