using System.Text;
using System.Text.RegularExpressions;

namespace TodanVan.Domain.Tests.Examples;

/// <summary>Links lead somewhere, and nothing in the repository speaks of the machine it was made on.</summary>
public partial class DocsTests
{
    // Put together here, so that this file does not name them.
    private static readonly string[] MachineFolders = ["work", "root", "home", "tmp", "Users"];

    private static readonly string[] RegistryHosts = ["api.nu" + "get", "www.nu" + "get", "pkgs.dev.az" + "ure", "registry.np" + "mjs", "nu" + "get.pkg"];

    public static TheoryData<string> AllPages => [.. Pages.All];

    [Theory]
    [MemberData(nameof(AllPages))]
    public void RelativeLinks_OfAPage_Resolve(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, page))!;
        var broken = new List<string>();
        foreach (var target in LinksOf(Pages.Read(page)))
        {
            if (Uri.TryCreate(target, UriKind.Absolute, out var absolute) && absolute.Scheme is "https" or "mailto")
            {
                continue;
            }

            var parts = target.Split('#', 2);
            var path = parts[0].Length == 0 ? Path.Combine(RepositoryFiles.Root, page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
            if (!Path.Exists(path) || !path.StartsWith(RepositoryFiles.Root, StringComparison.Ordinal))
            {
                broken.Add(target);
            }
            else if (parts.Length == 2 && !AnchorsOf(File.ReadAllText(path)).Contains(parts[1]))
            {
                broken.Add($"{target} (no such heading)");
            }
        }

        Assert.True(broken.Count == 0, $"{page}: {string.Join(", ", broken)}");
    }

    [Fact]
    public void Files_OfTheRepository_NameNoMachinePathAndNoRegistryHost()
    {
        var named = new List<string>();
        foreach (var path in RepositoryTree.Files)
        {
            named.AddRange(Forbidden(File.ReadAllText(Path.Combine(RepositoryFiles.Root, path))).Select(word => $"{path}: {word}"));
        }

        Assert.True(named.Count == 0, string.Join('\n', named));
    }

    [Fact]
    public void Forbidden_InAText_IsFoundWhereItIsAPath()
    {
        foreach (var folder in MachineFolders)
        {
            Assert.NotEmpty(Forbidden($"see /{folder}/x"));
            Assert.NotEmpty(Forbidden($"\"/{folder}/x\""));
            Assert.Empty(Forbidden($"docs/{folder}/x and ../{folder}/x"));
        }

        Assert.All(RegistryHosts, host => Assert.NotEmpty(Forbidden($"https://{host}.org")));
    }

    [Theory]
    [InlineData("# Đọc một con số\n", "đọc-một-con-số")]
    [InlineData("## `todanvan`: the tool\n", "todanvan-the-tool")]
    [InlineData("### 1. On a day\n", "1-on-a-day")]
    public void AnchorsOf_AHeading_IsWhatPagesLinkTo(string markdown, string anchor) => Assert.Contains(anchor, AnchorsOf(markdown));

    private static IEnumerable<string> LinksOf(string markdown)
    {
        var prose = string.Join('\n', ProseOf(markdown));
        return Link().Matches(prose).Select(match => match.Groups["target"].Value);
    }

    private static HashSet<string> AnchorsOf(string markdown)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in ProseOf(markdown).Where(line => line.StartsWith('#')))
        {
            var slug = new StringBuilder();
            foreach (var letter in heading.TrimStart('#').Trim().ToLowerInvariant())
            {
                slug.Append(letter == ' ' ? "-" : char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter.ToString() : "");
            }

            anchors.Add(slug.ToString());
        }

        return anchors;
    }

    private static IEnumerable<string> ProseOf(string markdown)
    {
        var inBlock = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            inBlock ^= isFence;
            if (!inBlock && !isFence)
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Forbidden(string text)
    {
        foreach (var folder in MachineFolders)
        {
            for (var at = text.IndexOf($"/{folder}/", StringComparison.Ordinal); at >= 0; at = text.IndexOf($"/{folder}/", at + 1, StringComparison.Ordinal))
            {
                // Only at the root: a folder of that name within another is anybody's.
                if (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '-' or '~' or '/' or '}' or ')' or '*'))
                {
                    yield return $"/{folder}/";
                }
            }
        }

        foreach (var host in RegistryHosts.Where(host => text.Contains(host, StringComparison.OrdinalIgnoreCase)))
        {
            yield return host;
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();
}
