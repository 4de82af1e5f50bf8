namespace TodanVan.Domain.Tests.Contracts;

/// <summary>Texts that nobody means and somebody types.</summary>
internal static class HostileText
{
    public static string[] Blank { get; } = ["", " ", "\t\r\n", "\u00A0", "\u3000\u2028"];

    public static string[] All { get; } =
    [
        .. Blank,
        "null", "undefined", "NaN", "Infinity", "-", "/", "..", "../..", "//", "0/0", "1/0", "-0", "1e9", "1E400", "0x1F", "+1", "1,5", "1.5.5", " 1", "1 ",
        "٣", "१२", "１２", "½", "−1", "2018-13", "2018-02-30", "0000-00-00", "9999-99-99", "10000-01-01", "2018-Q5", "2018-h1", "2019-01-01/2018-01-01",
        "2018-01-01/2018-01-01", "\0", "a\0b", "\uFEFF1", "\u202E1", "\uFFFD", "\uD800", "x\uDC00", "\uDC00\uD800", "💥", "e\u0301", "=1+1", "'--", "<x>", "\"", "\\",
        new string('9', 10_001), new string('-', 1000), new string('/', 1000), "1/" + new string('9', 10_001), "0." + new string('1', 10_001),
    ];
}
