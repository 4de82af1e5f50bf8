namespace TodanVan.Domain.Tests.Findings;

public sealed class FindingDescriptorTests
{
    private static readonly FindingArgument[] Arguments = [new("a", "một"), new("b", "")];

    [Theory]
    [InlineData("{a}", "một")]
    [InlineData("{a}{a} và {a}", "mộtmột và một")]
    [InlineData("[{b}]", "[]")]
    [InlineData("{unknown} {a}", "{unknown} một")]
    [InlineData("{A}", "{A}")]
    [InlineData("{}", "{}")]
    [InlineData("{a", "{a")]
    [InlineData("a}", "a}")]
    [InlineData("{ a }", "{ a }")]
    public void ToText_Template_IsFilled(string template, string expected) =>
        Assert.Equal(expected, new FindingDescriptor("APP0001", Severity.Error, template, "-").ToText(Language.Vietnamese, Arguments));

    [Fact]
    public void ToText_ArgumentThatReadsAsAPlaceholder_IsNotFilledAgain() =>
        Assert.Equal(
            "{b} x",
            new FindingDescriptor("APP0001", Severity.Error, "{a} {b}", "-").ToText(Language.Vietnamese, [new("a", "{b}"), new("b", "x")]));

    [Fact]
    public void ToText_Language_ChoosesTheSentence()
    {
        var descriptor = new FindingDescriptor("APP0001", Severity.Warning, "Tiếng Việt", "English");
        Assert.Equal("Tiếng Việt", descriptor.ToText(Language.Vietnamese, []));
        Assert.Equal("English", descriptor.ToText(Language.English, []));
    }

    [Fact]
    public void Advice_Language_ChoosesIt()
    {
        var descriptor = new FindingDescriptor("APP0001", Severity.Warning, "v", "e", "Sửa đi.", "Mend it.");
        Assert.Equal(("Sửa đi.", "Mend it."), (descriptor.Advice(Language.Vietnamese), descriptor.Advice(Language.English)));
        Assert.Null(new FindingDescriptor("APP0001", Severity.Warning, "v", "e").Advice(Language.English));
    }

    [Fact]
    public void Constructor_CallersBug_Throws()
    {
        Assert.Throws<ArgumentException>(() => new FindingDescriptor("A", Severity.Error, "v", "e", "Sửa đi."));
        Assert.Throws<ArgumentException>(() => new FindingDescriptor("A", Severity.Error, "v", "e", null, "Mend it."));
        Assert.Throws<ArgumentException>(() => new FindingDescriptor("A", Severity.Error, "v", "e", " ", "Mend it."));
        Assert.Throws<ArgumentException>(() => new FindingDescriptor(" ", Severity.Error, "v", "e"));
        Assert.Throws<ArgumentException>(() => new FindingDescriptor("A", Severity.Error, "", "e"));
        Assert.Throws<ArgumentException>(() => new FindingDescriptor("A", Severity.Error, "v", "\t"));
        Assert.ThrowsAny<ArgumentException>(() => new FindingDescriptor("A", (Severity)7, "v", "e"));
        Assert.Throws<ArgumentNullException>(() => new FindingDescriptor("A", Severity.Error, "v", "e").ToText(Language.English, null!));
    }
}
