using System.Globalization;
using System.Text;

namespace TodanVan.Domain.Tests.Text;

public sealed class CombiningClassesTests
{
    // From UnicodeData.txt: the edges of the table, and marks of scripts that have classes of their own.
    [Theory]
    [InlineData(0x0041, 0)]
    [InlineData(0x02FF, 0)]
    [InlineData(0x0300, 230)]
    [InlineData(0x0314, 230)]
    [InlineData(0x0315, 232)]
    [InlineData(0x031B, 216)]
    [InlineData(0x0323, 220)]
    [InlineData(0x0328, 202)]
    [InlineData(0x0334, 1)]
    [InlineData(0x0345, 240)]
    [InlineData(0x034F, 0)]
    [InlineData(0x035C, 233)]
    [InlineData(0x0361, 234)]
    [InlineData(0x036F, 230)]
    [InlineData(0x0370, 0)]
    [InlineData(0x05AE, 228)]
    [InlineData(0x05B0, 10)]
    [InlineData(0x064B, 27)]
    [InlineData(0x093C, 7)]
    [InlineData(0x094D, 9)]
    [InlineData(0x0E48, 107)]
    [InlineData(0x0F71, 129)]
    [InlineData(0x1EBF, 0)]
    [InlineData(0x302A, 218)]
    [InlineData(0x3099, 8)]
    [InlineData(0xD800, 0)]
    [InlineData(0x101FD, 220)]
    [InlineData(0x16FF0, 6)]
    [InlineData(0x1D165, 216)]
    [InlineData(0x1D16D, 226)]
    [InlineData(0x1E4EE, 220)]
    [InlineData(0x1E94A, 7)]
    [InlineData(0x1E94B, 0)]
    [InlineData(0x10FFFF, 0)]
    public void Of_CodePoint_IsTheClass(uint codePoint, int expected) => Assert.Equal(expected, CombiningClasses.Of(codePoint));

    [Fact]
    public void Of_AllCodePoints_MarksOfUnicode17()
    {
        // 968 code points of DerivedCombiningClass have another class than 0, in 55 classes; each is a mark to the framework too,
        // unless the framework's Unicode is older.
        var marks = Enumerable.Range(0, 0x110000).Where(c => CombiningClasses.Of((uint)c) != 0).ToArray();
        Assert.Equal(968, marks.Length);
        Assert.Equal(55, marks.Select(c => CombiningClasses.Of((uint)c)).Distinct().Count());
        Assert.All(marks, c => Assert.Contains(
            Rune.GetUnicodeCategory(new Rune(c)),
            new[] { UnicodeCategory.NonSpacingMark, UnicodeCategory.SpacingCombiningMark, UnicodeCategory.OtherNotAssigned }));
    }

    [Fact]
    public void At_Surrogates_AreReadInPairsAndAloneAreNoMarks()
    {
        const string Text = "a\uD834\uDD65\uDD65\uD834a\uD834";
        Assert.Equal([(0, 1), (216, 2), (0, 1), (0, 1), (0, 1), (0, 1), (0, 1)], Enumerable.Range(0, Text.Length).Select(At));

        static (int Class, int Length) At(int position) => (CombiningClasses.At(Text, position, out var length), length);
    }

    [Fact]
    public void FirstUnits_AreThoseOfAllMarks()
    {
        var expected = Enumerable.Range(0, 0x110000)
            .Where(c => CombiningClasses.Of((uint)c) != 0)
            .Select(c => char.ConvertFromUtf32(c)[0])
            .ToHashSet();
        Assert.Equal(expected, CombiningClasses.FirstUnits().ToHashSet());
    }
}
