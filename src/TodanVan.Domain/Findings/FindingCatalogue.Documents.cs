namespace TodanVan.Domain;

/// <content>Area 01: documents.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0101</c>: a document that must be there is not.</summary>
    public static FindingDescriptor DocumentMissing { get; } = Error(
        101,
        "Không tìm thấy tệp {document}.",
        "There is no {document}.",
        "kiểm tra đường dẫn và cách viết tên tệp; trong thư mục phải có `units.csv`.",
        "check the path and the spelling of the file name; `units.csv` must be in the folder.");

    /// <summary><c>TDV0102</c>: a document has not even a header.</summary>
    public static FindingDescriptor DocumentEmpty { get; } = Error(
        102,
        "Tệp {document} không có nội dung.",
        "{document} is empty.",
        "ghi dòng tiêu đề rồi các dòng số liệu; nếu không có gì để báo cáo thì bỏ tệp.",
        "write the header line, and the rows under it; or remove the file if there is nothing to report.");

    /// <summary><c>TDV0103</c>: a document begins with bytes that no UTF-8 text has.</summary>
    public static FindingDescriptor DocumentNotText { get; } = Error(
        103,
        "Tệp {document} không phải văn bản UTF-8.",
        "{document} is not UTF-8 text.",
        "lưu lại tệp theo mã UTF-8. Tệp bảng tính hay tệp UTF-16 đặt đuôi `.csv` sẽ gặp lỗi này: khi lưu hãy chọn «CSV UTF-8».",
        "save the file as UTF-8. A spreadsheet or a UTF-16 file under the name `.csv` looks like this: choose «CSV UTF-8» when saving.");

    /// <summary><c>TDV0104</c>: a table has no column that it must have.</summary>
    public static FindingDescriptor MissingColumn { get; } = AllRowsError(
        104,
        "Thiếu cột «{column}».",
        "The column «{column}» is missing.",
        "thêm cột, hoặc sửa tên cột ở dòng tiêu đề (tên cột ghi trong hướng dẫn, không phân biệt hoa thường và thứ tự); nếu mọi dòng cùng một kỳ thì dùng `--period-of-rows` (`PeriodOfRows`).",
        "add the column, or correct its name in the header (names are as the guide lists them, in any case and order); for one period of all rows use `--period-of-rows` (`PeriodOfRows`).");

    /// <summary><c>TDV0105</c>: a table has a column that no table of its kind has.</summary>
    public static FindingDescriptor UnknownColumn { get; } = Information(
        105,
        "Cột «{column}» không được sử dụng.",
        "The column «{column}» is not used.",
        "không cần làm gì nếu đó là cột ghi chú riêng; nếu muốn cột được đọc thì sửa lại tên.",
        "nothing, if the column is a note of your own; if it was meant to be read, correct its name.");

    /// <summary><c>TDV0106</c>: two header cells name the same column.</summary>
    public static FindingDescriptor RepeatedColumn { get; } = Error(
        106,
        "Cột «{column}» xuất hiện hai lần: «{first}» và «{second}».",
        "The column «{column}» stands twice: «{first}» and «{second}».",
        "giữ lại một trong hai cột: chương trình không đoán cột nào được tính.",
        "keep one of the two columns: which of them counts is not guessed.");

    /// <summary><c>TDV0107</c>: a row has more cells than the header.</summary>
    public static FindingDescriptor TooManyCells { get; } = Error(
        107,
        "Dòng có {cells} ô, tiêu đề có {expected} cột.",
        "The row has {cells} cells, the header {expected}.",
        "đặt ô có dấu phẩy trong dấu nháy kép (`\"1.250,5\"`), hoặc bỏ ô thừa.",
        "put a cell with a comma in quotes (`\"1.250,5\"`), or remove the cell too many.");

    /// <summary><c>TDV0108</c>: a row has fewer cells than the header.</summary>
    public static FindingDescriptor TooFewCells { get; } = Error(
        108,
        "Dòng chỉ có {cells} ô, tiêu đề có {expected} cột.",
        "The row has only {cells} cells, the header {expected}.",
        "thêm dấu ngăn còn thiếu; ô trống cũng phải có dấu ngăn.",
        "write the missing separators; a blank cell still needs its own.");

    /// <summary><c>TDV0109</c>: a row is not valid UTF-8.</summary>
    public static FindingDescriptor InvalidUtf8 { get; } = Error(
        109,
        "Dòng có ký tự không đúng mã UTF-8.",
        "The row has bytes that are not UTF-8.",
        "lưu tệp theo mã UTF-8; nếu chỉ vài dòng bị báo thì các dòng ấy được dán từ tệp dùng bảng mã khác.",
        "save the file as UTF-8; if only some rows are reported, they were pasted from a file in another encoding.");

    /// <summary><c>TDV0110</c>: a row is longer than the limit.</summary>
    public static FindingDescriptor RecordTooLong { get; } = Error(
        110,
        "Dòng dài quá {limit} byte.",
        "The row is longer than {limit} bytes.",
        "tìm dấu nháy kép làm nhiều dòng dính thành một; một dòng báo cáo chỉ dài vài trăm byte.",
        "look for a quotation mark that joins many lines into one; a row of a report is a few hundred bytes.");

    /// <summary><c>TDV0111</c>: a quoted cell does not end.</summary>
    public static FindingDescriptor UnclosedQuote { get; } = Error(
        111,
        "Dấu nháy kép mở ra mà không đóng lại.",
        "A quotation mark is opened and never closed.",
        "đóng dấu nháy kép, hoặc viết đôi (`\"\"`) nếu dấu ấy thuộc nội dung.",
        "close the quotation mark, or write it twice if it belongs to the text (`\"\"`).");

    /// <summary><c>TDV0112</c>: a blank line stands between rows.</summary>
    public static FindingDescriptor BlankLine { get; } = Information(
        112,
        "Dòng trống, bỏ qua.",
        "A blank line, passed over.",
        "không cần làm gì; nếu lẽ ra ở đó có số liệu thì điền vào.",
        "nothing; remove the line if rows were meant to be there.");

    /// <summary><c>TDV0113</c>: a row does not follow RFC 4180.</summary>
    public static FindingDescriptor MalformedRecord { get; } = Error(
        113,
        "Dấu nháy kép đặt sai chỗ trong ô.",
        "A quotation mark stands where none can.",
        "đặt cả ô trong dấu nháy kép và viết đôi dấu nháy bên trong: `\"Thôn \"\"Mới\"\"\"`.",
        "quote the whole cell and write the marks within it twice: `\"Thôn \"\"Mới\"\"\"`.");

    /// <summary><c>TDV0114</c>: a JSON document cannot be read on from here.</summary>
    public static FindingDescriptor InvalidJson { get; } = Error(
        114,
        "Nội dung JSON không hợp lệ: {reason}.",
        "The JSON is not valid: {reason}.",
        "sửa JSON ở chỗ được nêu; phần đứng trước đó đã được đọc.",
        "mend the JSON at the place named; what stands before it was read.");

    /// <summary><c>TDV0115</c>: an element of a JSON array of rows is not a flat object.</summary>
    public static FindingDescriptor JsonNotRow { get; } = Error(
        115,
        "Mỗi phần tử phải là một đối tượng gồm các giá trị đơn.",
        "Each element must be an object of plain values.",
        "viết mỗi dòng thành một đối tượng không lồng đối tượng hay mảng: `{\"unit\": \"01111-01\", \"value\": \"5\"}`.",
        "write each row as one object without objects or arrays in it: `{\"unit\": \"01111-01\", \"value\": \"5\"}`.");

    /// <summary><c>TDV0116</c>: a row says exactly what an earlier row says.</summary>
    public static FindingDescriptor DuplicateRow { get; } = Warning(
        116,
        "Dòng này lặp lại dòng {row}; chỉ tính một lần.",
        "This row repeats row {row}; it is counted once.",
        "xóa dòng lặp. Nếu dòng sau vốn dành cho đơn vị, chỉ tiêu hay kỳ khác thì sửa lại.",
        "remove the repetition. If the second row was meant for another unit, indicator or period, correct it.");

    /// <summary><c>TDV0117</c>: a cell that must be filled is blank.</summary>
    public static FindingDescriptor MissingCell { get; } = Error(
        117,
        "Ô «{column}» để trống.",
        "The cell «{column}» is blank.",
        "điền vào ô; cột này dòng nào cũng phải có.",
        "fill the cell in; the column is one that every row needs.");

    /// <summary><c>TDV0118</c>: a document cannot be opened or read to its end.</summary>
    public static FindingDescriptor DocumentUnreadable { get; } = Error(
        118,
        "Không đọc được tệp {document}: {reason}",
        "{document} cannot be read: {reason}",
        "đóng tệp ở chương trình khác, kiểm tra quyền đọc và chắc chắn đó là một tệp.",
        "close the file in other programs, and check that you may read it and that it is a file.");

    /// <summary><c>TDV0119</c>: an object of a JSON document has a property that no object of its kind has.</summary>
    public static FindingDescriptor UnknownProperty { get; } = Error(
        119,
        "Thuộc tính «{property}» không được dùng ở đây.",
        "The property «{property}» is not used here.",
        "sửa tên thuộc tính hoặc bỏ đi; nếu không, thuộc tính tùy chọn viết sai sẽ mất mà không ai biết.",
        "correct the name of the property, or take it out. A misspelt optional property would otherwise be lost without a word.");

    /// <summary><c>TDV0120</c>: an object of a JSON document has a property twice.</summary>
    public static FindingDescriptor RepeatedProperty { get; } = Error(
        120,
        "Thuộc tính «{property}» xuất hiện hai lần.",
        "The property «{property}» stands twice.",
        "chỉ giữ lại một.",
        "keep one of the two.");

    /// <summary><c>TDV0121</c>: an object of a JSON document lacks a property that it must have.</summary>
    public static FindingDescriptor MissingProperty { get; } = Error(
        121,
        "Thiếu thuộc tính «{property}».",
        "The property «{property}» is missing.",
        "thêm thuộc tính; trang hướng dẫn liệt kê thuộc tính của từng loại biến động.",
        "add it; the guide lists the properties of each kind of change.");

    /// <summary><c>TDV0122</c>: a value of a JSON document is of another type than its place takes.</summary>
    public static FindingDescriptor WrongJsonType { get; } = Error(
        122,
        "Giá trị JSON ở đây phải là kiểu {expected}, không phải {found}.",
        "The JSON value here must be of the type {expected}, not {found}.",
        "ghi đúng kiểu như phát hiện nêu. Mã và id là chuỗi, vì kiểu số làm mất số 0 ở đầu.",
        "write a text, a list or an object as the finding says. Codes and ids are texts, since numbers lose their zeros.");

    /// <summary><c>TDV0123</c>: a value of a JSON document holds others deeper than the limit.</summary>
    public static FindingDescriptor JsonTooDeep { get; } = Error(
        123,
        "Giá trị JSON lồng nhau quá {limit} tầng.",
        "The JSON is nested deeper than {limit} levels.",
        "bỏ bớt các tầng lồng nhau; danh sách biến động chỉ có vài tầng.",
        "take the nesting out; a record of changes has a few levels only.");

    /// <summary><c>TDV0124</c>: the headers of a wide table are periods and indicators at once, or stand beside such a column.</summary>
    public static FindingDescriptor MixedWideColumns { get; } = Error(
        124,
        "Cột «{column}»: bảng ngang phải có mỗi cột là một kỳ hoặc mỗi cột là một chỉ tiêu, không lẫn cả hai.",
        "The column «{column}»: a wide table has a column a period or a column an indicator, not both.",
        "để mỗi cột giá trị là một kỳ (và có cột chỉ tiêu), hoặc mỗi cột là một chỉ tiêu (và có cột kỳ).",
        "give each value column a period, with an indicator column beside the unit; or each an indicator, with a period column.");

    /// <summary><c>TDV0125</c>: a row of a table is a title and not a record.</summary>
    public static FindingDescriptor BannerRow { get; } = Information(
        125,
        "Dòng này là dòng tên, không phải số liệu; bỏ qua.",
        "This row is a title and not data; it is passed over.",
        "không cần làm gì nếu đó là dòng tên; nếu là số liệu thì điền các ô còn lại.",
        "nothing, if it is a title; if it is a record, fill in its other cells.");

    /// <summary><c>TDV0126</c>: a text has its marks apart from its letters.</summary>
    public static FindingDescriptor TextNotComposed { get; } = Information(
        126,
        "Ô «{column}» gõ theo Unicode tổ hợp, không phải dựng sẵn.",
        "The cell «{column}» is typed with marks apart from their letters (not NFC).",
        "nội dung được giữ nguyên; có thể dùng văn bản gợi ý, hoặc gõ theo bảng mã Unicode dựng sẵn.",
        "nothing is changed; take the offered text, or type with precomposed Unicode (UniKey: «Unicode dựng sẵn»).");

    /// <summary><c>TDV0127</c>: a text has white space at an end or twice in a row.</summary>
    public static FindingDescriptor StraySpaces { get; } = Information(
        127,
        "Ô «{column}» có khoảng trắng thừa.",
        "The cell «{column}» has stray spaces.",
        "nội dung được giữ nguyên; văn bản gợi ý đã bỏ khoảng trắng thừa.",
        "nothing is changed; the offered text has single spaces.");

    /// <summary><c>TDV0128</c>: a text has a line break.</summary>
    public static FindingDescriptor LineBreakInCell { get; } = Information(
        128,
        "Ô «{column}» có xuống dòng.",
        "The cell «{column}» has a line break.",
        "nội dung được giữ nguyên; nên ghi trên một dòng.",
        "nothing is changed; put the text on one line.");

    /// <summary><c>TDV0129</c>: a text has a letter that only looks like the one that was meant.</summary>
    public static FindingDescriptor LookalikeLetters { get; } = Warning(
        129,
        "Ô «{column}» có chữ cái trông giống nhưng không phải chữ cái tiếng Việt.",
        "The cell «{column}» has a letter that only looks like a Vietnamese one.",
        "gõ lại từ đó; Đ (U+0110) khác Ð (U+00D0), chữ а Kirin khác chữ a.",
        "type the word again; Đ (U+0110) is not Ð (U+00D0), and Cyrillic а is not a.");

    /// <summary><c>TDV0130</c>: a text has a character that nobody sees.</summary>
    public static FindingDescriptor InvisibleCharacters { get; } = Warning(
        130,
        "Ô «{column}» có ký tự không nhìn thấy được.",
        "The cell «{column}» has a character that is not seen.",
        "gõ lại từ đó, hoặc dùng văn bản gợi ý.",
        "type the word again, or take the offered text.");

    /// <summary><c>TDV0131</c>: a document writes one and the same syllable with its tone in two places.</summary>
    public static FindingDescriptor MixedToneStyles { get; } = Information(
        131,
        "Dấu thanh được đặt theo hai kiểu: {old} chỗ kiểu cũ (hòa, thủy), {new} chỗ kiểu mới (hoà, thuỷ).",
        "Tones are placed in two manners: {old} times in the older (hòa, thủy), {new} times in the newer (hoà, thuỷ).",
        "không bắt buộc sửa: hai kiểu được so như nhau; nên thống nhất một kiểu trong danh sách.",
        "nothing must be done: both manners are compared as the same. A list reads better in one.");

    /// <summary><c>TDV0132</c>: a folder has the same table in two formats.</summary>
    public static FindingDescriptor DocumentTwice { get; } = Warning(
        132,
        "Có cả {document} và {other}; đọc cả hai.",
        "There are both {document} and {other}; both are read.",
        "chỉ giữ một tệp, hoặc bảo đảm hai tệp không lặp nhau.",
        "keep one of the two, or make sure that they do not repeat each other.");

    /// <summary><c>TDV0133</c>: a document is larger than the limit.</summary>
    public static FindingDescriptor DocumentTooLarge { get; } = Error(
        133,
        "Tệp {document} lớn quá {limit} byte.",
        "{document} is larger than {limit} bytes.",
        "chia nhỏ tệp, hoặc nâng `FileLimits.MaxFileBytes` nếu đúng là tệp cần đọc.",
        "divide the document, or raise `FileLimits.MaxFileBytes` if it is what you expect.");

    /// <summary><c>TDV0134</c>: a document has more records or cells than the limit.</summary>
    public static FindingDescriptor TooManyRecords { get; } = Error(
        134,
        "Từ đây vượt giới hạn {limit}; phần còn lại để riêng.",
        "From here on there is more than the limit of {limit}; the rest is set aside.",
        "chia nhỏ tệp, hoặc nâng giới hạn (`FileLimits.MaxRecords`, `MaxCells`).",
        "divide the document, or raise the limit (`FileLimits.MaxRecords`, `MaxCells`).");

    /// <summary><c>TDV0135</c>: a quotation mark stands within a cell that is not quoted, and is read as text.</summary>
    public static FindingDescriptor QuoteInCell { get; } = Information(
        135,
        "Dấu nháy kép trong ô không có nháy bao quanh; đọc như chữ thường.",
        "A quotation mark within a cell that is not quoted; it is read as text.",
        "không cần làm gì nếu dấu nháy thuộc nội dung; nếu không thì sửa lại dấu nháy.",
        "nothing, if the mark is part of the text; otherwise correct the quotes.");

    /// <summary><c>TDV0163</c>: a file of a folder is called nearly as one of its tables, and is not read.</summary>
    public static FindingDescriptor DocumentNotNamed { get; } = Warning(
        163,
        "Tệp {document} không được đọc: tên tệp phải đúng như {name}.",
        "{document} is not read: its name would have to be as {name} is.",
        "nếu muốn dùng thì đặt lại đúng tên tệp, hoặc chép các dòng vào bảng; nếu không thì đưa tệp ra khỏi thư mục.",
        "give the file the right name, or put its rows into the table, if it is meant; otherwise take it out of the folder.");

    /// <summary><c>TDV0164</c>: a file of a folder may hold a table, and is none of those that are read.</summary>
    public static FindingDescriptor DocumentNotUsed { get; } = Information(
        164,
        "Tệp {document} không thuộc các bảng của thư mục nên không đọc ở đây.",
        "{document} is none of the tables of a folder and is not read as one.",
        "không cần làm gì nếu tệp không liên quan; nếu là bảng số liệu thì đặt đúng tên, ví dụ `observations.csv`.",
        "nothing, if it is not meant; otherwise give it the name of the table that it holds, such as `observations.csv`.");

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
        DocumentNotNamed,
        DocumentNotUsed,
    ];
}
