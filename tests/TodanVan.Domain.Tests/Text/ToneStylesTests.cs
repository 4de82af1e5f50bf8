namespace TodanVan.Domain.Tests.Text;

public class ToneStylesTests
{
    // Only where two letters could bear the tone at the end of a syllable: oa, oe, uy; after q the u is no vowel (decision 1989/QĐ-BGDĐT).
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("hòa thủy", 2, 0)]
    [InlineData("hoà thuỷ khoẻ", 0, 3)]
    [InlineData("HÒA XÒE", 2, 0)]
    [InlineData("Khánh Hòa, Khánh Hoà", 1, 1)]
    [InlineData("tòa án", 1, 0)]
    [InlineData("hoàn toàn", 0, 0)]
    [InlineData("quý, Quỳ, quỹ, qùy", 0, 0)]
    [InlineData("ò à ùa lò", 0, 0)]
    [InlineData("òa", 1, 0)]
    [InlineData("uỷ", 0, 1)]
    public void Of_ATypedText_CountsBothManners(string text, int old, int fresh) => Assert.Equal((old, fresh), ToneStyles.Of(text));

    [Fact]
    public void Visit_ATypedText_GivesTheSyllablesAsTheyAreCompared()
    {
        var seen = new List<(string, bool)>();
        ToneStyles.Visit("Hoà Bình, xã Thủy", (syllable, isNew) => seen.Add((syllable, isNew)));

        Assert.Equal([(TextKey.Comparison("hòa"), true), (TextKey.Comparison("thuỷ"), false)], seen);
    }
}
