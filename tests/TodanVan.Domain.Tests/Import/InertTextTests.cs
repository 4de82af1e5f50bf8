using TodanVan.Domain.Import;

namespace TodanVan.Domain.Tests.Import;

public class InertTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-1.250,5", "-1.250,5")]
    [InlineData("+84 912", "+84 912")]
    [InlineData("-1+1|x", "'-1+1|x")]
    [InlineData("'=1", "''=1")]
    [InlineData("x;=cmd|' /C calc'!A0", "x;'=cmd|' /C calc'!A0")]
    [InlineData("x;\"=1\"", "x;'\"=1\"")]
    [InlineData("x;y|@SUM(1)\n\uFF1D1", "x;y|'@SUM(1)\n'\uFF1D1")]
    [InlineData("-5;-3", "'-5;-3")]
    [InlineData("a=b, -c; d", "a=b, -c; d")]
    [InlineData("it's; 'fine'", "it's; 'fine'")]
    [InlineData("", "")]
    public void Escape_Text_HasAnApostropheBeforeWhatMayRun(string cell, string expected)
    {
        Assert.Equal(expected, InertText.Escape(cell));
        Assert.Equal(cell, expected.Length > cell.Length ? InertText.Unescape(expected) : expected);
    }

    [Property(MaxTest = 500)]
    public void Unescape_OfWhatWasEscaped_IsTheText(byte[] letters)
    {
        // Few letters, so that what matters often stands together.
        var text = string.Concat(letters.Select(letter => "'\"=+-5;|\tx\n\r,"[letter % 13]));
        var inert = InertText.Escape(text);
        Assert.Equal(text, InertText.Unescape(inert));
        Assert.True(inert.Length > text.Length || ReferenceEquals(inert, text));
        Assert.DoesNotContain(inert.Split([';', '|', '\t', '\r', '\n']), part => part.Length > 0 && part[0] is '=' or '@');
    }
}
