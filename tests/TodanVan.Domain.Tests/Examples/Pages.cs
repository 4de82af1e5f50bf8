namespace TodanVan.Domain.Tests.Examples;

/// <summary>The pages of the repository, by their paths with <c>/</c>.</summary>
internal static class Pages
{
    private static readonly Lazy<IReadOnlyList<string>> Known = new(() =>
        [.. RepositoryTree.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);

    public static IReadOnlyList<string> All => Known.Value;

    /// <summary>README and the guide: what people copy from.</summary>
    public static IEnumerable<string> ToBeTried =>
        All.Where(path => path == "README.md" || path.StartsWith("docs/guide/", StringComparison.Ordinal));

    public static string Read(string page) => File.ReadAllText(Path.Combine(RepositoryFiles.Root, page));

    public static IReadOnlyList<CodeBlock> BlocksOf(string page) => CodeBlock.Of(page, Read(page));

    public static IEnumerable<CodeBlock> Blocks(string language) =>
        ToBeTried.SelectMany(BlocksOf).Where(block => block.Language == language);
}
