using System.Text;
using TodanVan.Domain.Import;

namespace TodanVan.Domain.Tests.Support;

/// <summary>Rows written as lines of cells, pushed into a sink without any file format: a comma always parts two cells.</summary>
internal static class Rows
{
    public const string Document = "rows.csv";

    /// <summary>Pushes a header line, which is row 1, and the rows below it; gives the sink back.</summary>
    public static TSink With<TSink>(this TSink sink, string header, params IEnumerable<string> lines)
        where TSink : IInputRowSink =>
        sink.WithBytes(Document, header, lines.Select(Encoding.UTF8.GetBytes));

    /// <summary>The same for a document of a given name.</summary>
    public static TSink WithDocument<TSink>(this TSink sink, string document, string header, params IEnumerable<string> lines)
        where TSink : IInputRowSink =>
        sink.WithBytes(document, header, lines.Select(Encoding.UTF8.GetBytes));

    /// <summary>The same for rows of any bytes.</summary>
    public static TSink WithBytes<TSink>(this TSink sink, string document, string header, IEnumerable<byte[]> lines)
        where TSink : IInputRowSink
    {
        var map = InputHeader.Map(sink.Schema, document, null, 1, header.Split(',')).Value;
        var number = 1;
        foreach (var line in lines)
        {
            number++;
            sink.Add(new InputRow(map, number, line, line, Cut(line)));
        }

        return sink;
    }

    private static Range[] Cut(byte[] line)
    {
        var cells = new List<Range>();
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || line[i] == (byte)',')
            {
                cells.Add(start..i);
                start = i + 1;
            }
        }

        return [.. cells];
    }
}
