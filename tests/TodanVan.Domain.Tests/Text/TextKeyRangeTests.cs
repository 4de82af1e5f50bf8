namespace TodanVan.Domain.Tests.Text;

/// <summary>The characters that a key passes over or unifies, each end of every range; design section 13.</summary>
public class TextKeyRangeTests
{
    [Theory]
    [InlineData('\u00AD')] // soft hyphen
    [InlineData('\u034F')] // combining grapheme joiner
    [InlineData('\uFEFF')] // byte order mark
    [InlineData('\u200B')] // zero width space ...
    [InlineData('\u200F')] // ... right-to-left mark
    [InlineData('\u202A')] // left-to-right embedding ...
    [InlineData('\u202E')] // ... right-to-left override
    [InlineData('\u2060')] // word joiner ...
    [InlineData('\u2069')] // ... pop directional isolate
    public void Comparison_WhatNobodySees_IsPassedOver(char invisible) =>
        Assert.Equal(TextKey.Comparison("xã an"), TextKey.Comparison($"xã {invisible}a{invisible}n"));

    [Theory]
    [InlineData('\u2010')] // hyphen ...
    [InlineData('\u2015')] // ... horizontal bar
    [InlineData('\u2212')] // minus sign
    [InlineData('\uFE58')]
    [InlineData('\uFE63')]
    [InlineData('\uFF0D')]
    public void Comparison_Dashes_AreOne(char dash) => Assert.Equal("a-b", TextKey.Comparison($"a{dash}b"));

    [Theory]
    [InlineData('\u2016')] // double vertical line: no dash
    [InlineData('\u200A', ' ')] // hair space: white space
    [InlineData('\u2010', '-')]
    [InlineData('\u2070')] // superscript zero: seen
    public void Comparison_NeighboursOfTheRanges_AreThemselves(char neighbour, char? key = null) =>
        Assert.Equal($"a{key ?? neighbour}b", TextKey.Comparison($"a{neighbour}b"));

    [Theory]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData("a ", "a")]
    [InlineData(" a", "a")]
    [InlineData("a  b", "a b")]
    [InlineData("a b", "a b")]
    [InlineData("A~Z", "a~z")]
    [InlineData("\u007Fa", "\u007Fa")]
    [InlineData("\ta", "a")]
    public void Comparison_PlainText_IsAsTheLongWayGivesIt(string text, string key) => Assert.Equal(key, TextKey.Comparison(text));
}
