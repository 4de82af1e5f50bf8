using System.Globalization;
using System.Text;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace TodanVan.Domain.Files;

/// <summary>What a workbook has beside its sheets: their names, shared words, formats, and the day from which it counts.</summary>
internal sealed class XlsxWorkbook
{
    private readonly WorkbookPart part;
    private readonly FileLimits limits;
    private readonly List<string> sharedTexts = [];
    private readonly List<XlsxFormat> formats = [];
    private long handedOut;

    public XlsxWorkbook(WorkbookPart part, FileLimits limits)
    {
        this.part = part;
        this.limits = limits;
        ReadSheets();
        ReadSharedTexts();
        ReadFormats();
    }

    /// <summary>The sheets in the order of their tabs.</summary>
    public List<(string Name, bool IsHidden, WorksheetPart Part)> Sheets { get; } = [];

    /// <summary>Whether days are counted from 1904-01-01, as on old Macintoshes, and not from 1900.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>A text that stands once for all cells that have it.</summary>
    /// <exception cref="WorkbookExpandsException">The cells come to more text than a workbook may have.</exception>
    public string? SharedText(string? index)
    {
        if (!int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) || i >= sharedTexts.Count)
        {
            return null;
        }

        // Ten bytes of a sheet may name a text of a million.
        handedOut += sharedTexts[i].Length;
        return handedOut <= limits.MaxUnpackedBytes ? sharedTexts[i] : throw new WorkbookExpandsException();
    }

    public XlsxFormat Format(string? index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < formats.Count ? formats[i] : default;

    public OpenXmlPartReader Open(OpenXmlPart source) => new(source, new OpenXmlPartReaderOptions
    {
        // A space alone between two pieces of rich text is text.
        IgnoreWhitespace = false,
        MaxCharactersInPart = limits.MaxUnpackedBytes,
        CloseStream = true,
    });

    public static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (string.Equals(attribute.LocalName, name, StringComparison.Ordinal))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>Whether an attribute says yes (ST_Boolean).</summary>
    public static bool IsTrue(string? value) => value is "1" or "true" or "on";

    /// <summary>Reads the words of the element on which a reader stands to its end: pieces of rich text joined, readings left out.</summary>
    public static string ReadWords(OpenXmlReader reader)
    {
        var words = new StringBuilder();
        var element = reader.LocalName;
        var depth = reader.Depth;
        var skipped = 0;
        if (reader.IsEndElement)
        {
            return "";
        }

        while (reader.Read() && !(reader.IsEndElement && reader.Depth <= depth && string.Equals(reader.LocalName, element, StringComparison.Ordinal)))
        {
            // Phonetic readings stand beside the words that they are of.
            if (string.Equals(reader.LocalName, "rPh", StringComparison.Ordinal))
            {
                skipped += reader.IsStartElement ? 1 : -1;
            }
            else if (skipped == 0 && reader.IsStartElement && string.Equals(reader.LocalName, "t", StringComparison.Ordinal))
            {
                words.Append(reader.GetText());
            }
        }

        return Unescape(words.ToString());
    }

    /// <summary>Resolves <c>_x000A_</c> (ECMA-376 part 1, 22.9.2.19, ST_Xstring); what no text document can hold stays escaped.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 6 < text.Length && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && (char)code is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE'))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    private void ReadSheets()
    {
        using var reader = Open(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "workbookPr":
                    CountsFrom1904 = IsTrue(Attribute(reader, "date1904"));
                    break;
                case "sheet" when Attribute(reader, "name") is { } name && Attribute(reader, "id") is { } id
                    && part.TryGetPartById(id, out var found) && found is WorksheetPart sheet:
                    Sheets.Add((string.IsNullOrWhiteSpace(name) ? id : name, Attribute(reader, "state") is "hidden" or "veryHidden", sheet));
                    break;
            }
        }
    }

    private void ReadSharedTexts()
    {
        if (part.SharedStringTablePart is not { } table)
        {
            return;
        }

        using var reader = Open(table);
        while (reader.Read())
        {
            if (reader.IsStartElement && string.Equals(reader.LocalName, "si", StringComparison.Ordinal))
            {
                sharedTexts.Add(ReadWords(reader));
            }
        }
    }

    private void ReadFormats()
    {
        if (part.WorkbookStylesPart is not { } styles)
        {
            return;
        }

        var codes = new Dictionary<int, XlsxFormat>();
        var inCells = false;
        using var reader = Open(styles);
        while (reader.Read())
        {
            switch (reader.LocalName)
            {
                case "numFmt" when reader.IsStartElement && Number(reader, "numFmtId") is { } id && Attribute(reader, "formatCode") is { } code:
                    codes[id] = XlsxFormat.Parse(code);
                    break;
                case "cellXfs":
                    inCells = reader.IsStartElement;
                    break;
                case "xf" when inCells && reader.IsStartElement:
                    var format = Number(reader, "numFmtId") ?? 0;
                    formats.Add(codes.TryGetValue(format, out var own) ? own : XlsxFormat.BuiltIn(format));
                    break;
            }
        }
    }

    private static int? Number(OpenXmlReader reader, string name) =>
        int.TryParse(Attribute(reader, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
