using System.Globalization;

namespace TodanVan.Domain.Tests.Examples;

/// <summary>A fenced block of a page: its language, the words after it, its text, and the block that follows it at once.</summary>
internal sealed class CodeBlock(string page, int line, string info, string text)
{
    public string Page { get; } = page;

    /// <summary>The line of the first line of the text, from 1.</summary>
    public int Line { get; } = line;

    public string Info { get; } = info;

    public string Language { get; } = info.Split(' ')[0];

    public string Text { get; } = text;

    /// <summary>The block below, with nothing but blank lines between; null when prose comes first.</summary>
    public CodeBlock? Next { get; set; }

    /// <summary>What a runnable block is said to print; null when the page does not say.</summary>
    public string? Expected => Next is { Language: "text" } ? Next.Text : null;

    /// <summary>The blocks of a page.</summary>
    public static IReadOnlyList<CodeBlock> Of(string page, string markdown)
    {
        var blocks = new List<CodeBlock>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        CodeBlock? above = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                above = string.IsNullOrWhiteSpace(lines[i]) ? above : null;
                continue;
            }

            var start = i + 1;
            do
            {
                i++;
                Assert.True(i < lines.Length, $"{page}:{start}: the block does not end");
            }
            while (lines[i] != "```");

            var block = new CodeBlock(page, start + 1, lines[start - 1][3..].Trim(), string.Concat(lines[start..i].Select(line => line + "\n")));
            if (above is not null)
            {
                above.Next = block;
            }

            blocks.Add(block);
            above = block;
        }

        return blocks;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Page}:{Line}");
}
