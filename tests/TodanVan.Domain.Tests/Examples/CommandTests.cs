using System.Text;

using TodanVan.Cli;

namespace TodanVan.Domain.Tests.Examples;

/// <summary>Every command of the tool that README and the guide show is run, on the demo's data.</summary>
/// <remarks>
/// In a page <c>du-lieu</c> is the folder that <c>todanvan demo --out du-lieu</c> keeps. A line may say in a comment how the command
/// exits (<c># exit 2</c>, otherwise 0). A <c>text</c> block below a single command is an excerpt of what it prints: its lines in their order,
/// where <c>…</c> alone stands for lines that are left out, and at the end of a line for the rest of it.
/// </remarks>
public class CommandTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    private static readonly string[] Prefixes = ["todanvan ", "dotnet run --project src/TodanVan.Cli -- "];

    public static TheoryData<string> PagesWithCommands => [.. Pages.Blocks("sh").Select(block => block.Page).Distinct()];

    [Theory]
    [MemberData(nameof(PagesWithCommands))]
    public void Commands_AsTheyStand_RunAndPrintWhatThePageSays(string page)
    {
        foreach (var block in Pages.BlocksOf(page).Where(block => block.Language == "sh"))
        {
            var commands = block.Text.Split('\n').Select(Parse).Where(command => command.Words is not null).ToList();
            foreach (var (words, exit) in commands)
            {
                var (code, output, errors) = demo.Once(string.Join(' ', words!), () => Run(words!));
                Assert.True(exit == code, $"{block}: {string.Join(' ', words!)} exits {code}\n{errors}");
                if (commands.Count == 1 && block.Expected is { } excerpt)
                {
                    AssertExcerpt(excerpt, output + errors, block);
                }
            }
        }
    }

    [Fact]
    public void Project_OfTheDotnetCommand_IsThere() =>
        Assert.True(Directory.Exists(Path.Combine(RepositoryFiles.Root, Prefixes[1].Split(' ')[3])));

    [Theory]
    [InlineData("b\n", false)]
    [InlineData("abc\n", true)]
    [InlineData("a…\n", true)]
    [InlineData("abc\n…\nxyz\n", true)]
    [InlineData("xyz\nabc\n", false)]
    public void Excerpt_OfAnOutput_IsItsLinesInOrder(string excerpt, bool holds) =>
        Assert.Equal(holds, FirstLineNotIn(excerpt, "abc\nmore\nxyz\n") is null);

    private static (string[]? Words, int Exit) Parse(string line)
    {
        var parts = line.Split('#', 2);
        var prefix = Array.Find(Prefixes, prefix => parts[0].StartsWith(prefix, StringComparison.Ordinal));
        var exit = parts.Length == 2 && parts[1].Trim() is ['e', 'x', 'i', 't', ' ', var digit, ..] ? digit - '0' : 0;
        return (prefix is null ? null : parts[0].Split('>')[0][prefix.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries), exit);
    }

    private static void AssertExcerpt(string excerpt, string output, CodeBlock block) =>
        Assert.True(FirstLineNotIn(excerpt, output) is not { } line, $"{block}: «{FirstLineNotIn(excerpt, output)}» is not in\n{output}");

    private static string? FirstLineNotIn(string excerpt, string output)
    {
        var printed = output.Split('\n').Select(line => line.TrimEnd()).ToList();
        var from = 0;
        foreach (var line in excerpt.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()).Where(line => line is not "…"))
        {
            var at = printed.FindIndex(from, candidate => line.EndsWith('…')
                ? candidate.StartsWith(line.TrimEnd('…').TrimEnd(), StringComparison.Ordinal)
                : candidate == line);
            if (at < 0)
            {
                return line;
            }

            from = at + 1;
        }

        return null;
    }

    private (int Code, string Output, string Errors) Run(string[] words)
    {
        var isWriting = words.Contains("--out", StringComparer.Ordinal);
        string[] args = [.. words.Select(word => word == "du-lieu" ? isWriting ? demo.NewPath() : demo.Path : word)];
        using var bytes = new MemoryStream();
        using var text = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = Tool.Run(args, new Terminal(bytes, text, errors));
        return (code, Encoding.UTF8.GetString(bytes.ToArray()) + text.ToString().ReplaceLineEndings("\n"), errors.ToString());
    }
}
