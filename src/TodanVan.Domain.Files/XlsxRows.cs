using System.Xml;

using Ardalis.GuardClauses;

using DocumentFormat.OpenXml.Packaging;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Reads the records of a workbook (XLSX, ECMA-376) into a builder, as people make workbooks.</summary>
/// <remarks>
/// <para>Every visible sheet with a header of the sink's table is read, in the order of the tabs. The header is found below titles, as in
/// CSV; in one of two lines a label reaches as far as its merged cell (<see cref="HeaderPlace"/>). A sheet without one is noted (<c>TDV0138</c>), a hidden sheet is not read and noted (<c>TDV0139</c>), a hidden row is read and
/// noted (<c>TDV0140</c>). A place is the sheet's name, the row's number and the column's header.</para>
/// <para>A number is taken from the cell's text and never goes through a binary fraction; beyond 15 significant digits it is rounded to 15 in
/// decimal, the precision of the programs that write workbooks (<c>TDV0145</c>). It is handed over in the sink's convention. A whole number
/// of more digits has lost some (<c>TDV0146</c>); one shown as a percentage can be meant in two ways (<c>TDV0440</c>); one shown as a day
/// where a number or a code is expected is a slip of the program (<c>TDV0441</c>).</para>
/// <para>A number with a format of days is the day that shows, counted from 1900 or 1904 as the workbook says (<c>TDV0148</c>); in a column
/// of periods one that shows as a month is that month. A code typed as a number is its digits, with the zeros of a format such as
/// <c>00000</c> (<c>TDV0147</c>). Of a formula the stored result is taken (<c>TDV0143</c>, <c>TDV0144</c>). An error (<c>TDV0142</c>) and a
/// blank cell that is merged into another (<c>TDV0141</c>) set the row aside; of a code or a period merged downwards in its column the value is offered.</para>
/// <para>A row with the number of one before it or a smaller one (<c>TDV0159</c>), one with a cell that stands twice (<c>TDV0160</c>), one that is too long
/// (<c>TDV0110</c>), what is left beyond the limit (<c>TDV0134</c>) and what is left of a sheet from the header of another table on (<c>TDV0161</c>) are rejected with what they hold, tabs between the cells.</para>
/// <para>The document is held in memory while it is read, its unpacked parts are not.</para>
/// </remarks>
public static class XlsxRows
{
    /// <summary>Reads a workbook to its end.</summary>
    /// <param name="stream">The workbook, from its current position; it stays open.</param>
    /// <param name="document">The name of the document, as findings will give it.</param>
    /// <param name="sink">What takes the records; its schema says which columns there are.</param>
    /// <param name="numbers">The convention in which the sink reads numbers.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>
    /// The headers of the sheets that were read, with what there is to say about the workbook. There is no value when a sheet lacks a
    /// required column or no sheet has a table (<c>TDV0104</c>), a column stands twice (<c>TDV0106</c>), columns contradict each other
    /// (<c>TDV0124</c>, <c>TDV0153</c>), there is no sheet with anything in it (<c>TDV0102</c>), the document is too large (<c>TDV0133</c>, <c>TDV0137</c>), or it is no workbook that can be read to its end
    /// (<c>TDV0136</c>); what the sink has been told by then is not to be used. With a value, what is not used is noted:
    /// sheets (<c>TDV0138</c>, <c>TDV0139</c>) and columns (<c>TDV0105</c>, <c>TDV0154</c>); the sink is told of blank lines (<c>TDV0112</c>), titles and rows of the form
    /// (<c>TDV0125</c>), rows above the header (<c>TDV0162</c>), hidden rows (<c>TDV0140</c>), of records it cannot have (<c>TDV0110</c>, <c>TDV0134</c>, <c>TDV0159</c> to <c>TDV0161</c>) and, with the records, of cells (<c>TDV0141</c> to
    /// <c>TDV0149</c>, <c>TDV0440</c>, <c>TDV0441</c>).
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null, the document's name is blank, or the convention is undefined.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static Result<IReadOnlyList<InputHeader>> Read(
        Stream stream, string document, IInputRowSink sink, NumberConvention numbers, FileLimits? limits = null)
    {
        Guard.Against.Null(stream);
        Guard.Against.NullOrWhiteSpace(document);
        Guard.Against.Null(sink);
        if (!Enum.IsDefined(numbers))
        {
            throw new ArgumentOutOfRangeException(nameof(numbers), numbers, "Not a number convention.");
        }

        limits ??= FileLimits.Default;
        if (DocumentBytes.Read(stream, limits) is not { } bytes)
        {
            return new Result<IReadOnlyList<InputHeader>>(null, DocumentBytes.TooLarge(document, limits).Findings);
        }

        if (bytes.IsEmpty)
        {
            return Nothing(FindingCatalogue.DocumentEmpty.In(document, null, ("document", document)));
        }

        if (!bytes.Span.StartsWith("PK"u8))
        {
            // An encrypted workbook and one of the old format (XLS) are compound files, which begin so.
            return Unreadable(document, bytes.Span.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? "OLE2" : "ZIP");
        }

        var guarded = new GuardedSink(sink);
        try
        {
            using var memory = DocumentBytes.Open(bytes);
            if (XlsxArchive.FaultOf(memory, document, limits) is { } fault)
            {
                return Nothing(fault);
            }

            memory.Position = 0;
            using var package = SpreadsheetDocument.Open(memory, isEditable: false, new OpenSettings { MaxCharactersInPart = limits.MaxUnpackedBytes });
            return package.WorkbookPart is { } part
                ? new XlsxReading(document, guarded, numbers, limits).Read(new XlsxWorkbook(part, limits))
                : Unreadable(document, "workbook");
        }
        catch (WorkbookExpandsException)
        {
            return Nothing(XlsxArchive.TooLarge(document, limits.MaxUnpackedBytes));
        }
        catch (Exception exception) when (!guarded.HasFailed && IsOfTheDocument(exception))
        {
            return Unreadable(document, exception is XmlException ? "XML" : exception is InvalidDataException ? "ZIP" : "OPC");
        }
    }

    /// <summary>What the libraries that read archives and workbooks throw at damage; they have no one exception for it.</summary>
    private static bool IsOfTheDocument(Exception exception) =>
        exception is XmlException or InvalidDataException or FileFormatException or OpenXmlPackageException or FormatException
            or NotSupportedException or InvalidOperationException or ArgumentException or KeyNotFoundException or IOException
            or UriFormatException or OverflowException;

    private static Result<IReadOnlyList<InputHeader>> Unreadable(string document, string reason) =>
        Nothing(FindingCatalogue.WorkbookUnreadable.In(document, null, ("document", document), ("reason", reason)));

    private static Result<IReadOnlyList<InputHeader>> Nothing(Finding finding) => new(null, FindingSet.From([finding]));
}
