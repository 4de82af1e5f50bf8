namespace TodanVan.Domain.Tests.Text;

public class TypedTextTests
{
    [Theory]
    [InlineData("", TextFlaws.None)]
    [InlineData("  ", TextFlaws.None)]
    [InlineData("Thôn 1", TextFlaws.None)]
    [InlineData(" Thôn", TextFlaws.StraySpaces)]
    [InlineData("Thôn ", TextFlaws.StraySpaces)]
    [InlineData("Thôn  1", TextFlaws.StraySpaces)]
    [InlineData(" Thôn ", TextFlaws.StraySpaces)]
    [InlineData("Tổ\n1", TextFlaws.LineBreak)]
    [InlineData("Tổ\r1", TextFlaws.LineBreak)]
    [InlineData("Tổ\u00851", TextFlaws.LineBreak)]
    [InlineData("Tổ\u20281", TextFlaws.LineBreak)]
    [InlineData("Tổ\u20291", TextFlaws.LineBreak)]
    [InlineData("Tổ\r\n1", TextFlaws.LineBreak | TextFlaws.StraySpaces)]
    [InlineData("Tho\u0302n", TextFlaws.NotComposed)]
    [InlineData("Th\u200Bôn", TextFlaws.Invisible)]
    [InlineData("\u00D0ồng", TextFlaws.Lookalike)]
    [InlineData("\u0189ồng", TextFlaws.Lookalike)]
    [InlineData("\u00F0ồng", TextFlaws.Lookalike)]
    [InlineData("\u0256ồng", TextFlaws.Lookalike)]
    [InlineData("Th\u043En", TextFlaws.Lookalike)]
    [InlineData("Th\u043En\u043Ei", TextFlaws.Lookalike)]
    [InlineData("\u041C\u043E\u0441\u043A", TextFlaws.None)]
    public void FlawsOf_ATypedText_AreThese(string text, object flaws) => Assert.Equal((TextFlaws)flaws, TypedText.FlawsOf(text));

    [Theory]
    [InlineData("Thôn 1", "Thôn 1")]
    [InlineData("  Thôn\u00A0 1 ", "Thôn 1")]
    [InlineData("Tổ\r\n1", "Tổ 1")]
    [InlineData("Tho\u0302n", "Thôn")]
    [InlineData("Th\u200Bôn", "Thôn")]
    [InlineData("\u00D0ồng \u0189 \u00F0 \u0256", "Đồng Đ đ đ")]
    [InlineData("Th\u043En", "Thon")]
    [InlineData("\u041C\u043E\u0441\u043A", "\u041C\u043E\u0441\u043A")]
    public void Mend_ATypedText_IsWhatWasMeant(string text, string mended)
    {
        Assert.Equal(mended, TypedText.Mend(text));
        Assert.Equal(TextFlaws.None, TypedText.FlawsOf(mended));
    }
}
