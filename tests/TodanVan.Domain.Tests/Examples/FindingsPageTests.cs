using System.Text.RegularExpressions;

namespace TodanVan.Domain.Tests.Examples;

/// <summary><c>docs/findings.md</c> and the catalogue say the same, both ways: every code, its severity, its sentences.</summary>
public partial class FindingsPageTests
{
    private const string Page = "docs/findings.md";

    [Fact]
    public void Page_AgainstTheCatalogue_ExplainsEveryCodeAndNoOther()
    {
        var written = Sections().Select(section => section.Code).ToList();
        Assert.Equal(FindingCatalogue.All.Select(descriptor => descriptor.Code), written);
    }

    [Fact]
    public void Sections_AgainstTheCatalogue_GiveSeverityAndBothSentences()
    {
        var sections = Sections().ToDictionary(section => section.Code, StringComparer.Ordinal);
        foreach (var descriptor in FindingCatalogue.All)
        {
            var (_, name, severity, body) = sections[descriptor.Code];
            Assert.Equal(descriptor.Severity.ToString(), severity);
            Assert.Same(descriptor, typeof(FindingCatalogue).GetProperty(name)?.GetValue(null));
            Assert.Contains($"- vi: `{descriptor.Template(Language.Vietnamese)}`\n", body, StringComparison.Ordinal);
            Assert.Contains($"- en: `{descriptor.Template(Language.English)}`\n", body, StringComparison.Ordinal);
        }
    }

    // The tool prints the advice below a finding: it is the page's, in one line.
    [Fact]
    public void Sections_AgainstTheCatalogue_SayWhatToDoInBothLanguages()
    {
        foreach (var (code, name, _, body) in Sections())
        {
            var descriptor = FindingCatalogue.All.Single(known => known.Code == code);
            Assert.Equal((name, Line(Advice().Match(body))), (name, descriptor.Advice(Language.English)));
            Assert.Equal((name, Line(VietnameseAdvice().Match(body))), (name, descriptor.Advice(Language.Vietnamese)));
        }

        static string Line(Match match) => string.Join(' ', match.Groups["text"].Value.Split('\n'));
    }

    private static IEnumerable<(string Code, string Name, string Severity, string Body)> Sections()
    {
        var text = Pages.Read(Page).ReplaceLineEndings("\n");
        var headings = Heading().Matches(text);
        for (var i = 0; i < headings.Count; i++)
        {
            var groups = headings[i].Groups;
            var end = i + 1 < headings.Count ? headings[i + 1].Index : text.Length;
            yield return (groups["code"].Value, groups["name"].Value, groups["severity"].Value, text[headings[i].Index..end]);
        }
    }

    [GeneratedRegex("^### (?<code>TDV[0-9]{4}) (?<name>[A-Za-z0-9]+) \\((?<severity>[A-Za-z]+)\\)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Heading();

    [GeneratedRegex("^What to do: (?<text>.{10,}(\n.+)*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Advice();

    [GeneratedRegex("^Cách xử lý: (?<text>.{10,}(\n.+)*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex VietnameseAdvice();
}
