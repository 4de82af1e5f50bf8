namespace TodanVan.Domain.Tests.Examples;

/// <summary>The guide is one guide in two languages: the same pages, the same examples.</summary>
public class GuideTests
{
    private const string English = "docs/guide/en/";
    private const string Vietnamese = "docs/guide/vi/";

    public static TheoryData<string> Names => [.. NamesIn(English)];

    [Fact]
    public void Guide_InBothLanguages_HasTheSamePages()
    {
        Assert.NotEmpty(NamesIn(English));
        Assert.Equal(NamesIn(English), NamesIn(Vietnamese));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_InBothLanguages_HasTheSameExamples(string name)
    {
        var english = Pages.BlocksOf(English + name);
        var vietnamese = Pages.BlocksOf(Vietnamese + name);
        Assert.Equal(english.Select(block => block.Info), vietnamese.Select(block => block.Info));
        foreach (var (left, right) in english.Zip(vietnamese))
        {
            Assert.Equal(Essence(left), Essence(right));
        }
    }

    private static string[] NamesIn(string folder) =>
        [.. Pages.All.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => path[folder.Length..])];

    /// <summary>What is not prose: code and commands without comments, data to the letter.</summary>
    private static string Essence(CodeBlock block) => block.Language switch
    {
        "csharp" => Snippet.Tokens(block.Text),
        "sh" => string.Join('\n', block.Text.Split('\n').Select(line => line.Split('#')[0].TrimEnd())),
        _ => block.Text,
    };
}
