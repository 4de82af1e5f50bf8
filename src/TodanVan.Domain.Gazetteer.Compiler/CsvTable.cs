using System.Text;

namespace TodanVan.GazetteerCompiler;

/// <summary>A CSV file with a header, as RFC 4180 has it.</summary>
internal static class CsvTable
{
    /// <summary>Reads the named columns of every record, in the order asked for.</summary>
    public static IEnumerable<string[]> Read(string folder, string file, params string[] columns)
    {
        int[]? places = null;
        foreach (var record in Records(File.ReadAllText(Path.Combine(folder, file))))
        {
            if (places is null)
            {
                places = Array.ConvertAll(columns, column => record.IndexOf(column));
                if (places.Contains(-1))
                {
                    throw new InvalidDataException($"{file}: not all of the columns {string.Join(", ", columns)} are there.");
                }
            }
            else if (record.Count <= places.Max())
            {
                throw new InvalidDataException($"{file}: a record is too short: {string.Join(',', record)}");
            }
            else
            {
                yield return Array.ConvertAll(places, place => record[place]);
            }
        }
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\r' or '\n'))
            {
                field.Append(c);
            }
            else if (c != '\r')
            {
                record.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
        }

        if (quoted || record.Count > 0 || field.Length > 0)
        {
            throw new InvalidDataException("A CSV file ends within a record.");
        }
    }
}
