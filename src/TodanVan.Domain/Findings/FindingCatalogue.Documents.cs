namespace TodanVan.Domain;

/// <content>Area 01: documents.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0101</c>: a document that must be there is not.</summary>
    public static FindingDescriptor DocumentMissing { get; } = Error(
        101,
        "Không tìm thấy tệp {document}.",
        "There is no {document}.");

    /// <summary><c>TDV0102</c>: a document has not even a header.</summary>
    public static FindingDescriptor DocumentEmpty { get; } = Error(
        102,
        "Tệp {document} không có nội dung.",
        "{document} is empty.");

    /// <summary><c>TDV0103</c>: a document begins with bytes that no UTF-8 text has.</summary>
    public static FindingDescriptor DocumentNotText { get; } = Error(
        103,
        "Tệp {document} không phải văn bản UTF-8.",
        "{document} is not UTF-8 text.");

    /// <summary><c>TDV0104</c>: a table has no column that it must have.</summary>
    public static FindingDescriptor MissingColumn { get; } = Error(
        104,
        "Thiếu cột «{column}».",
        "The column «{column}» is missing.");

    /// <summary><c>TDV0105</c>: a table has a column that no table of its kind has.</summary>
    public static FindingDescriptor UnknownColumn { get; } = Information(
        105,
        "Cột «{column}» không được sử dụng.",
        "The column «{column}» is not used.");

    /// <summary><c>TDV0106</c>: two header cells name the same column.</summary>
    public static FindingDescriptor RepeatedColumn { get; } = Error(
        106,
        "Cột «{column}» xuất hiện hai lần.",
        "The column «{column}» stands twice.");

    /// <summary><c>TDV0107</c>: a row has more cells than the header.</summary>
    public static FindingDescriptor TooManyCells { get; } = Error(
        107,
        "Dòng có {cells} ô, tiêu đề có {expected} cột.",
        "The row has {cells} cells, the header {expected}.");

    /// <summary><c>TDV0108</c>: a row has fewer cells than the header.</summary>
    public static FindingDescriptor TooFewCells { get; } = Error(
        108,
        "Dòng chỉ có {cells} ô, tiêu đề có {expected} cột.",
        "The row has only {cells} cells, the header {expected}.");

    /// <summary><c>TDV0109</c>: a row is not valid UTF-8.</summary>
    public static FindingDescriptor InvalidUtf8 { get; } = Error(
        109,
        "Dòng có ký tự không đúng mã UTF-8.",
        "The row has bytes that are not UTF-8.");

    /// <summary><c>TDV0110</c>: a row is longer than the limit.</summary>
    public static FindingDescriptor RecordTooLong { get; } = Error(
        110,
        "Dòng dài quá {limit} byte.",
        "The row is longer than {limit} bytes.");

    /// <summary><c>TDV0111</c>: a quoted cell does not end.</summary>
    public static FindingDescriptor UnclosedQuote { get; } = Error(
        111,
        "Dấu nháy kép mở ra mà không đóng lại.",
        "A quotation mark is opened and never closed.");

    /// <summary><c>TDV0112</c>: a blank line stands between rows.</summary>
    public static FindingDescriptor BlankLine { get; } = Information(
        112,
        "Dòng trống, bỏ qua.",
        "A blank line, passed over.");

    /// <summary><c>TDV0113</c>: a row does not follow RFC 4180.</summary>
    public static FindingDescriptor MalformedRecord { get; } = Error(
        113,
        "Dấu nháy kép đặt sai chỗ trong ô.",
        "A quotation mark stands where none can.");

    /// <summary><c>TDV0114</c>: a JSON document cannot be read on from here.</summary>
    public static FindingDescriptor InvalidJson { get; } = Error(
        114,
        "Nội dung JSON không hợp lệ: {reason}.",
        "The JSON is not valid: {reason}.");

    /// <summary><c>TDV0115</c>: an element of a JSON array of rows is not a flat object.</summary>
    public static FindingDescriptor JsonNotRow { get; } = Error(
        115,
        "Mỗi phần tử phải là một đối tượng gồm các giá trị đơn.",
        "Each element must be an object of plain values.");

    /// <summary><c>TDV0116</c>: a row says exactly what an earlier row says.</summary>
    public static FindingDescriptor DuplicateRow { get; } = Warning(
        116,
        "Dòng này lặp lại dòng {row}; chỉ tính một lần.",
        "This row repeats row {row}; it is counted once.");

    /// <summary><c>TDV0117</c>: a cell that must be filled is blank.</summary>
    public static FindingDescriptor MissingCell { get; } = Error(
        117,
        "Ô «{column}» để trống.",
        "The cell «{column}» is blank.");

    /// <summary><c>TDV0118</c>: a document cannot be opened or read to its end.</summary>
    public static FindingDescriptor DocumentUnreadable { get; } = Error(
        118,
        "Không đọc được tệp {document}: {reason}",
        "{document} cannot be read: {reason}");

    /// <summary><c>TDV0119</c>: an object of a JSON document has a property that no object of its kind has.</summary>
    public static FindingDescriptor UnknownProperty { get; } = Error(
        119,
        "Thuộc tính «{property}» không được dùng ở đây.",
        "The property «{property}» is not used here.");

    /// <summary><c>TDV0120</c>: an object of a JSON document has a property twice.</summary>
    public static FindingDescriptor RepeatedProperty { get; } = Error(
        120,
        "Thuộc tính «{property}» xuất hiện hai lần.",
        "The property «{property}» stands twice.");

    /// <summary><c>TDV0121</c>: an object of a JSON document lacks a property that it must have.</summary>
    public static FindingDescriptor MissingProperty { get; } = Error(
        121,
        "Thiếu thuộc tính «{property}».",
        "The property «{property}» is missing.");

    /// <summary><c>TDV0122</c>: a value of a JSON document is of another type than its place takes.</summary>
    public static FindingDescriptor WrongJsonType { get; } = Error(
        122,
        "Giá trị JSON ở đây phải là kiểu {expected}, không phải {found}.",
        "The JSON value here must be of the type {expected}, not {found}.");

    /// <summary><c>TDV0123</c>: a value of a JSON document holds others deeper than the limit.</summary>
    public static FindingDescriptor JsonTooDeep { get; } = Error(
        123,
        "Giá trị JSON lồng nhau quá {limit} tầng.",
        "The JSON is nested deeper than {limit} levels.");

    /// <summary><c>TDV0124</c>: the headers of a wide table are periods and indicators at once, or stand beside such a column.</summary>
    public static FindingDescriptor MixedWideColumns { get; } = Error(
        124,
        "Cột «{column}»: bảng ngang phải có mỗi cột là một kỳ hoặc mỗi cột là một chỉ tiêu, không lẫn cả hai.",
        "The column «{column}»: a wide table has a column a period or a column an indicator, not both.");

    /// <summary><c>TDV0125</c>: a row of a table is a title and not a record.</summary>
    public static FindingDescriptor BannerRow { get; } = Information(
        125,
        "Dòng này là dòng tên, không phải số liệu; bỏ qua.",
        "This row is a title and not data; it is passed over.");

    /// <summary><c>TDV0126</c>: a text has its marks apart from its letters.</summary>
    public static FindingDescriptor TextNotComposed { get; } = Information(
        126,
        "Ô «{column}» gõ theo Unicode tổ hợp, không phải dựng sẵn.",
        "The cell «{column}» is typed with marks apart from their letters (not NFC).");

    /// <summary><c>TDV0127</c>: a text has white space at an end or twice in a row.</summary>
    public static FindingDescriptor StraySpaces { get; } = Information(
        127,
        "Ô «{column}» có khoảng trắng thừa.",
        "The cell «{column}» has stray spaces.");

    /// <summary><c>TDV0128</c>: a text has a line break.</summary>
    public static FindingDescriptor LineBreakInCell { get; } = Information(
        128,
        "Ô «{column}» có xuống dòng.",
        "The cell «{column}» has a line break.");

    /// <summary><c>TDV0129</c>: a text has a letter that only looks like the one that was meant.</summary>
    public static FindingDescriptor LookalikeLetters { get; } = Warning(
        129,
        "Ô «{column}» có chữ cái trông giống nhưng không phải chữ cái tiếng Việt.",
        "The cell «{column}» has a letter that only looks like a Vietnamese one.");

    /// <summary><c>TDV0130</c>: a text has a character that nobody sees.</summary>
    public static FindingDescriptor InvisibleCharacters { get; } = Warning(
        130,
        "Ô «{column}» có ký tự không nhìn thấy được.",
        "The cell «{column}» has a character that is not seen.");

    /// <summary><c>TDV0131</c>: a document writes one and the same syllable with its tone in two places.</summary>
    public static FindingDescriptor MixedToneStyles { get; } = Information(
        131,
        "Dấu thanh được đặt theo hai kiểu: {old} chỗ kiểu cũ (hòa, thủy), {new} chỗ kiểu mới (hoà, thuỷ).",
        "Tones are placed in two manners: {old} times in the older (hòa, thủy), {new} times in the newer (hoà, thuỷ).");

    /// <summary><c>TDV0132</c>: a folder has the same table in two formats.</summary>
    public static FindingDescriptor DocumentTwice { get; } = Warning(
        132,
        "Có cả {document} và {other}; đọc cả hai.",
        "There are both {document} and {other}; both are read.");

    /// <summary><c>TDV0133</c>: a document is larger than the limit.</summary>
    public static FindingDescriptor DocumentTooLarge { get; } = Error(
        133,
        "Tệp {document} lớn quá {limit} byte.",
        "{document} is larger than {limit} bytes.");

    /// <summary><c>TDV0134</c>: a document has more records or cells than the limit.</summary>
    public static FindingDescriptor TooManyRecords { get; } = Error(
        134,
        "Từ đây vượt giới hạn {limit}; phần còn lại để riêng.",
        "From here on there is more than the limit of {limit}; the rest is set aside.");

    /// <summary><c>TDV0135</c>: a quotation mark stands within a cell that is not quoted, and is read as text.</summary>
    public static FindingDescriptor QuoteInCell { get; } = Information(
        135,
        "Dấu nháy kép trong ô không có nháy bao quanh; đọc như chữ thường.",
        "A quotation mark within a cell that is not quoted; it is read as text.");

    /// <summary><c>TDV0136</c>: a document is not a workbook that can be read.</summary>
    public static FindingDescriptor WorkbookUnreadable { get; } = Error(
        136,
        "Tệp {document} không phải bảng tính XLSX đọc được ({reason}).",
        "{document} is not an XLSX workbook that can be read ({reason}).");

    /// <summary><c>TDV0137</c>: a workbook unpacks to more than the limit.</summary>
    public static FindingDescriptor WorkbookTooLarge { get; } = Error(
        137,
        "Tệp {document} giải nén vượt giới hạn {limit}; không đọc.",
        "{document} unpacks beyond the limit of {limit}; it is not read.");

    /// <summary><c>TDV0138</c>: a sheet has no table of the kind sought.</summary>
    public static FindingDescriptor SheetNotUsed { get; } = Information(
        138,
        "Trang «{sheet}» không có bảng cần đọc.",
        "The sheet «{sheet}» has no table to read.");

    /// <summary><c>TDV0139</c>: a sheet is hidden, and is not read.</summary>
    public static FindingDescriptor HiddenSheet { get; } = Warning(
        139,
        "Trang «{sheet}» bị ẩn; không đọc.",
        "The sheet «{sheet}» is hidden and is not read.");

    /// <summary><c>TDV0140</c>: a row is hidden, and is read.</summary>
    public static FindingDescriptor HiddenRow { get; } = Warning(
        140,
        "Dòng này bị ẩn trong bảng tính; vẫn đọc.",
        "This row is hidden in the workbook; it is read all the same.");

    /// <summary><c>TDV0141</c>: a cell is blank because it is merged into another.</summary>
    public static FindingDescriptor MergedCell { get; } = Error(
        141,
        "Ô «{column}» bị gộp vào ô {cell}; mỗi dòng phải có ô riêng.",
        "The cell «{column}» is merged into {cell}; each row needs its own.");

    /// <summary><c>TDV0142</c>: a cell holds an error of the spreadsheet.</summary>
    public static FindingDescriptor CellError { get; } = Error(
        142,
        "Ô «{column}» báo lỗi {value} của bảng tính.",
        "The cell «{column}» holds the spreadsheet's error {value}.");

    /// <summary><c>TDV0143</c>: a cell holds a formula, whose stored result is read.</summary>
    public static FindingDescriptor FormulaCell { get; } = Information(
        143,
        "Ô «{column}» là công thức; lấy kết quả đã lưu.",
        "The cell «{column}» is a formula; its stored result is read.");

    /// <summary><c>TDV0144</c>: a cell holds a formula without a result.</summary>
    public static FindingDescriptor FormulaWithoutResult { get; } = Error(
        144,
        "Ô «{column}» là công thức chưa có kết quả.",
        "The cell «{column}» is a formula without a stored result.");

    /// <summary><c>TDV0145</c>: a number of a workbook has more than 15 digits and is read as the program that wrote it shows it.</summary>
    public static FindingDescriptor NumberRounded { get; } = Information(
        145,
        "Ô «{column}»: số có hơn 15 chữ số, lấy 15 chữ số như Excel hiển thị.",
        "The cell «{column}»: the number has more than 15 digits; 15 are taken, as Excel shows it.");

    /// <summary><c>TDV0146</c>: a whole number of a workbook has more digits than a workbook keeps.</summary>
    public static FindingDescriptor DigitsLost { get; } = Error(
        146,
        "Ô «{column}»: số {value} dài quá 15 chữ số, bảng tính không giữ đủ; hãy nhập dạng văn bản.",
        "The cell «{column}»: {value} has more than the 15 digits that a workbook keeps; type it as text.");

    /// <summary><c>TDV0147</c>: a code of a workbook is a number, which keeps no leading zeros.</summary>
    public static FindingDescriptor CodeAsNumber { get; } = Information(
        147,
        "Ô «{column}»: mã nhập dạng số, số 0 ở đầu có thể đã mất.",
        "The cell «{column}»: the code is typed as a number, which may have lost zeros in front.");

    /// <summary><c>TDV0148</c>: a day of a workbook is a serial number, and is read as the day it shows.</summary>
    public static FindingDescriptor DayFromSerial { get; } = Information(
        148,
        "Ô «{column}»: ngày của bảng tính (tính từ {epoch}), đọc theo ngày hiển thị.",
        "The cell «{column}»: a day of the workbook (counted from {epoch}), read as the day that it shows.");

    /// <summary><c>TDV0149</c>: a serial number of a workbook is no day.</summary>
    public static FindingDescriptor SerialNotADay { get; } = Error(
        149,
        "Ô «{column}»: {value} không phải là một ngày của bảng tính.",
        "The cell «{column}»: {value} is not a day of the workbook.");

    /// <summary><c>TDV0153</c>: the two lines of a header say two things of the same sort for one column.</summary>
    public static FindingDescriptor HeadersDisagree { get; } = Error(
        153,
        "Cột «{column}»: hai dòng tiêu đề nói hai điều khác nhau.",
        "The column «{column}»: the two lines of the header say two different things.",
        "Chỉ để lại chữ ở một dòng, hoặc ghi một dòng là chỉ tiêu, dòng kia là kỳ.",
        "Leave the words of one line, or write both so that one is the indicator and the other the period.");

    /// <summary><c>TDV0154</c>: one of the two lines of a header does not tell what a column is.</summary>
    public static FindingDescriptor HeaderNotTold { get; } = Warning(
        154,
        "Cột «{column}» không được dùng: không rõ «{header}» là gì.",
        "The column «{column}» is not used: what «{header}» means is not known.",
        "Ghi tên chỉ tiêu đúng như danh mục, bổ sung vào indicators.json, hoặc để nguyên nếu cột không phải số liệu.",
        "Write the name of the indicator as in the catalogue, add it to indicators.json, or leave the column if it is not data.");

    /// <summary><c>TDV0155</c>: a word that was given to a column means another one already.</summary>
    public static FindingDescriptor HeaderWordTaken { get; } = Error(
        155,
        "«{word}» đã là tên của cột «{other}», không dùng được cho cột «{column}».",
        "«{word}» is a name of the column «{other}» already and cannot be one of «{column}».",
        "Chọn từ chỉ một cột, hoặc đổi tên cột trên biểu mẫu.",
        "Choose a word that means one column, or rename the column of the form.");

    /// <summary><c>TDV0156</c>: a JSON document has more elements in an array than the limit.</summary>
    public static FindingDescriptor TooManyElements { get; } = Error(
        156,
        "Tệp {document} có hơn {limit} phần tử trong một mảng; không đọc.",
        "{document} has more than {limit} elements in an array; it is not read.");

    private static IEnumerable<FindingDescriptor> Documents() =>
    [
        DocumentMissing,
        DocumentEmpty,
        DocumentNotText,
        MissingColumn,
        UnknownColumn,
        RepeatedColumn,
        TooManyCells,
        TooFewCells,
        InvalidUtf8,
        RecordTooLong,
        UnclosedQuote,
        BlankLine,
        MalformedRecord,
        InvalidJson,
        JsonNotRow,
        DuplicateRow,
        MissingCell,
        DocumentUnreadable,
        UnknownProperty,
        RepeatedProperty,
        MissingProperty,
        WrongJsonType,
        JsonTooDeep,
        MixedWideColumns,
        BannerRow,
        TextNotComposed,
        StraySpaces,
        LineBreakInCell,
        LookalikeLetters,
        InvisibleCharacters,
        MixedToneStyles,
        DocumentTwice,
        DocumentTooLarge,
        TooManyRecords,
        QuoteInCell,
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
        HeadersDisagree,
        HeaderNotTold,
        HeaderWordTaken,
        TooManyElements,
    ];
}
