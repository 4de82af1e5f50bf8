using System.Buffers;
using System.Text;

namespace TodanVan.Domain.Files;

/// <summary>A number format of a workbook, as far as it says what a number is.</summary>
internal readonly struct XlsxFormat(XlsxForm form, int zeros)
{
    private static readonly SearchValues<char> OfTimes = SearchValues.Create("hmsHMS");

    public XlsxForm Form { get; } = form;

    /// <summary>How many digits the format fills up to with zeros (<c>00000</c>); 0 when it does not.</summary>
    public int Zeros { get; } = zeros;

    /// <summary>The formats that stand in no workbook (ECMA-376 part 1, 18.8.30), those of East Asian languages included.</summary>
    public static XlsxFormat BuiltIn(int id) => id switch
    {
        9 or 10 => new XlsxFormat(XlsxForm.Percent, 0),
        14 or 15 or 16 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new XlsxFormat(XlsxForm.Day, 0),
        17 => new XlsxFormat(XlsxForm.Month, 0),
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => new XlsxFormat(XlsxForm.Time, 0),
        _ => default,
    };

    /// <summary>Reads a format code, for example <c>dd/mm/yyyy;@</c>.</summary>
    public static XlsxFormat Parse(string code)
    {
        var letters = Letters(code);
        if (letters.Contains('%', StringComparison.Ordinal))
        {
            return new XlsxFormat(XlsxForm.Percent, 0);
        }

        bool Has(char letter) => letters.Contains(letter, StringComparison.OrdinalIgnoreCase);
        if (letters.Contains("general", StringComparison.OrdinalIgnoreCase) || !(Has('d') || Has('m') || Has('y') || Has('h') || Has('s')))
        {
            var isPadded = code.Length > 1 && !code.AsSpan().ContainsAnyExcept('0');
            return new XlsxFormat(XlsxForm.Number, isPadded ? code.Length : 0);
        }

        var form = Has('d') ? XlsxForm.Day : Has('y') && Has('m') && !Has('h') && !Has('s') ? XlsxForm.Month : XlsxForm.Time;
        return new XlsxFormat(form, 0);
    }

    /// <summary>
    /// The first section without what is quoted, escaped, a colour, a condition or a language; hours, minutes or seconds in brackets, which do not
    /// begin again at a day or an hour, stay.
    /// </summary>
    private static string Letters(string code)
    {
        var letters = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, '"', i);
                    break;
                case '[':
                    var end = End(code, ']', i);
                    var inside = code.AsSpan((i + 1)..end);
                    letters.Append(inside.ContainsAnyExcept(OfTimes) ? "" : inside);
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    letters.Append(code[i]);
                    break;
            }
        }

        return letters.ToString();
    }

    private static int End(string code, char close, int from) => code.IndexOf(close, from + 1) is var at and >= 0 ? at : code.Length;
}
