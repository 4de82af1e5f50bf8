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
    ];
}
