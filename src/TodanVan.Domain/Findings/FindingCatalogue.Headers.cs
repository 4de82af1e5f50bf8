namespace TodanVan.Domain;

/// <content>Area 01: headers and documents of other formats.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0153</c>: the lines of a header say different things of one column, or are more than two.</summary>
    public static FindingDescriptor HeadersDisagree { get; } = Error(
        153,
        "Cột «{column}»: các dòng tiêu đề nói những điều khác nhau, hoặc có hơn hai dòng tiêu đề.",
        "The column «{column}»: the lines of the header say different things, or are more than two.",
        "chỉ ghi nhiều nhất hai dòng, một dòng là chỉ tiêu, dòng kia là cả kỳ, như `Quý I/2018`; chuyển chữ khác sang cột đầu.",
        "write at most two lines, one with the indicator and the other with the whole period, as in `Quý I/2018`; move other words to the first column.");

    /// <summary><c>TDV0154</c>: the words of a header do not tell what a column is.</summary>
    public static FindingDescriptor HeaderNotTold { get; } = Warning(
        154,
        "Cột «{column}» không được dùng: không rõ «{header}» nói gì về cột này.",
        "The column «{column}» is not used: what «{header}» says of it is not known.",
        "ghi chỉ tiêu đúng như danh mục (hoặc bổ sung vào `indicators.json`) và đặt tên cho từng cột; ghi dòng tên ở cột đầu; để nguyên nếu cột không phải số liệu.",
        "write the indicator as in the catalogue (or add it to `indicators.json`) and name each column; put a title into the first column; leave the column if it is not data.");

    /// <summary><c>TDV0155</c>: a word that was given to a column means another one already.</summary>
    public static FindingDescriptor HeaderWordTaken { get; } = Error(
        155,
        "«{word}» đã là tên của cột «{other}», không dùng được cho cột «{column}».",
        "«{word}» is a name of the column «{other}» already and cannot be one of «{column}».",
        "chọn từ chỉ một cột, hoặc đổi tên cột trên biểu mẫu.",
        "choose a word that means one column, or rename the column of the form.");

    /// <summary><c>TDV0156</c>: a JSON document has more elements in an array than the limit.</summary>
    public static FindingDescriptor TooManyElements { get; } = Error(
        156,
        "Tệp {document} có hơn {limit} phần tử trong một mảng; không đọc.",
        "{document} has more than {limit} elements in an array; it is not read.",
        "kiểm tra nguồn của tệp; nếu tệp đúng thì tăng `FileLimits.MaxRecords`.",
        "check where the document comes from; raise `FileLimits.MaxRecords` if it is right.");

    /// <summary><c>TDV0157</c>: the words above a table name a unit of measure in which its numbers are not read.</summary>
    public static FindingDescriptor UnitNotApplied { get; } = Warning(
        157,
        "«{title}»: đơn vị tính này không được áp dụng; số được đọc theo đơn vị tính của chỉ tiêu.",
        "«{title}»: this unit of measure is not applied; numbers are read in the unit of the indicator.",
        "ghi số theo đơn vị tính của chỉ tiêu (xem `indicators.json` hoặc danh mục), rồi bỏ dòng đơn vị tính này.",
        "write the numbers in the unit of the indicator (see `indicators.json` or the catalogue); then take the words away.");

    /// <summary><c>TDV0158</c>: a cell of a table was withheld because of a finding, and nobody put a value there.</summary>
    public static FindingDescriptor WithheldCell { get; } = Error(
        158,
        "Ô «{column}» chưa được sửa: bị giữ lại vì {code}.",
        "The cell «{column}» has not been mended: it was withheld because of {code}.",
        "xóa cả nội dung ô, kể cả mã ở đầu, rồi nhập giá trị; cột finding cho biết lý do.",
        "delete all that the cell holds, the code included, and type the value; the column finding says what was wrong.");

    /// <summary><c>TDV0159</c>: a row of a sheet has the number of a row before it, or a smaller one.</summary>
    public static FindingDescriptor RowOutOfOrder { get; } = Error(
        159,
        "Bảng tính ghi dòng {row} sai thứ tự; không rõ dòng nào ở vị trí đó.",
        "The workbook has the row {row} out of order; which row is shown there is not known.",
        "mở bảng tính, lưu lại thành tệp mới rồi so với dòng bị giữ lại; báo cho bên làm ra tệp.",
        "open the workbook and save it again, compare it with the row set aside, and tell whoever made the program that wrote it.");

    /// <summary><c>TDV0160</c>: a row of a sheet has a cell twice.</summary>
    public static FindingDescriptor CellTwice { get; } = Error(
        160,
        "Bảng tính ghi ô {cell} hai lần; không rõ giá trị nào đúng.",
        "The workbook has the cell {cell} twice; which value is right is not known.",
        "mở bảng tính, kiểm tra ô rồi lưu lại thành tệp mới; báo cho bên làm ra tệp.",
        "open the workbook, check the cell and save it again; tell whoever made the program that wrote it.");

    /// <summary><c>TDV0161</c>: a row of a table is the header of another one; from it on nothing is read.</summary>
    public static FindingDescriptor AnotherTable { get; } = Error(
        161,
        "Từ dòng này là một bảng khác, có tiêu đề riêng; từ đây trở xuống không đọc.",
        "From this row on there is another table, with a header of its own; nothing is read from here on.",
        "để mỗi bảng trong một tệp hoặc một trang riêng.",
        "put each table into a document or a sheet of its own.");

    /// <summary><c>TDV0162</c>: a row above the header looks like data.</summary>
    public static FindingDescriptor RowAboveHeader { get; } = Warning(
        162,
        "Dòng này đứng trên tiêu đề nhưng giống số liệu; không được đọc.",
        "This row stands above the header and looks like data; it is not read.",
        "nếu là số liệu thì chuyển dòng xuống dưới tiêu đề; nếu phía trên còn một tiêu đề thì sửa tiêu đề đó; không cần làm gì nếu là dòng tên.",
        "move the row below the header, if it is data; correct the header above it, if there is one; nothing, if it is a title.");

    private static IEnumerable<FindingDescriptor> Headers() =>
    [
        HeadersDisagree,
        HeaderNotTold,
        HeaderWordTaken,
        TooManyElements,
        UnitNotApplied,
        WithheldCell,
        RowOutOfOrder,
        CellTwice,
        AnotherTable,
        RowAboveHeader,
    ];
}
