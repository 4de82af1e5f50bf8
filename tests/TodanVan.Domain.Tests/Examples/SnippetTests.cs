namespace TodanVan.Domain.Tests.Examples;

/// <summary>Every C# block of README and the guide compiles, runs, and prints what the page says it prints.</summary>
public class SnippetTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    public static TheoryData<string> PagesWithCode => [.. Pages.Blocks("csharp").Select(block => block.Page).Distinct()];

    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public void Blocks_AsTheyStand_CompileRunAndPrintWhatThePageSays(string page)
    {
        var faults = new List<string>();
        foreach (var block in Pages.BlocksOf(page).Where(block => block.Language == "csharp"))
        {
            Assert.Contains(block.Info, (string[])["csharp", "csharp no-run"]);
            var (assembly, errors) = Snippet.Compile(block);
            faults.AddRange(errors);
            if (assembly is null || block.Info == "csharp no-run")
            {
                continue;
            }

            var printed = demo.Once(Snippet.Tokens(block.Text), () => Snippet.Run(assembly, demo.Path));
            if (printed != (block.Expected ?? printed))
            {
                faults.Add($"{block} prints\n{printed}and the page says\n{block.Expected}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Readme_Always_ShowsTheFourJobsInBothLanguages()
    {
        // Two parts that each stand alone: the same snippets in the same order.
        var blocks = Pages.BlocksOf("README.md").Where(block => block.Language == "csharp").Select(block => Snippet.Tokens(block.Text)).ToList();
        Assert.True(blocks.Count >= 8 && blocks.Count % 2 == 0, $"README has {blocks.Count} snippets.");
        Assert.Equal(blocks[..(blocks.Count / 2)], blocks[(blocks.Count / 2)..]);
    }

    [Fact]
    public void Compile_OfAWrongBlock_NamesTheLineOfThePage()
    {
        var block = CodeBlock.Of("page.md", "Prose.\n\n```csharp\nvar one = 1;\nConsole.WriteLine(two);\n```\n").Single();
        var (assembly, faults) = Snippet.Compile(block);
        Assert.Null(assembly);
        Assert.Contains(faults, fault => fault.StartsWith("page.md(5,", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_OfABlock_GivesWhatItPrints()
    {
        var block = CodeBlock.Of("page.md", "```csharp\nConsole.WriteLine(folder);\n```\n\n```text\nhere\n```\n")[0];
        Assert.Equal("here\n", block.Expected);
        Assert.Equal("there\n", Snippet.Run(Snippet.Compile(block).Assembly!, "there"));
    }
}
