using Microsoft.CodeAnalysis;

namespace TodanVan.Domain.Tests.Architecture;

/// <summary>The rules, on the sources as they are. What the rules can see is tested beside them.</summary>
public sealed class ArchitectureTests
{
    public static TheoryData<string> Projects => [.. SourceProject.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Sources_Compile_SoThatTheRulesSeeEverything(string name)
    {
        var errors = Project(name).Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

        Assert.Empty(errors.Select(e => e.ToString()));
    }

    [Fact]
    public void Projects_OfSrc_AreAllRead()
    {
        Assert.Superset(new HashSet<string> { "TodanVan.Domain", "TodanVan.Domain.Files", "TodanVan.Domain.Gazetteer", "TodanVan.Cli" }, SourceProject.All.Select(p => p.Name).ToHashSet());
        Assert.Contains("Periods/Validity.Text.cs", SourceProject.Domain.Trees.Select(SourceProject.Domain.PathOf));
    }

    [Fact]
    public void Floors_SeeLowerFloorsOnly() => Assert.Empty(FloorsRule.Check(SourceProject.Domain));

    [Theory]
    [MemberData(nameof(Projects))]
    public void FloatingPoint_IsNowhere(string name) => Assert.Empty(FloatingPointRule.Check(Project(name)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void PublicTypes_AreOneAFileClosedAndImmutable(string name) => Assert.Empty(PublicTypesRule.Check(Project(name)));

    [Theory]
    [InlineData("TodanVan.Domain")]
    [InlineData("TodanVan.Domain.Files")]
    [InlineData("TodanVan.Domain.Gazetteer")]
    public void PublicMembers_AreDocumented(string name) => Assert.Empty(DocumentationRule.Check(Project(name)));

    // What keeps a journal of records is built once; nobody should have to try it to know.
    [Fact]
    public void MembersOfBuildersThatKeepAJournal_SayThatTheyThrowOnceItIsBuilt()
    {
        var journal = SourceProject.Domain.Compilation.GetTypeByMetadataName("TodanVan.Domain.Import.RowJournal");
        var members = SourceProject.Domain.Compilation.GetSymbolsWithName(name => name.EndsWith("Builder", StringComparison.Ordinal), SymbolFilter.Type)
            .Cast<INamedTypeSymbol>()
            .Where(type => type.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.Type, journal)))
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method is { DeclaredAccessibility: Accessibility.Public, Name: "Add" or "Reject" or "Note" or "Build" })
            .ToList();

        Assert.InRange(members.Count, 28, 99);
        Assert.Empty(members.Where(method => !DocumentationRule.ExceptionsOf(method).Contains(nameof(InvalidOperationException))).Select(method => method.ToDisplayString()));
    }

    [Theory]
    [InlineData("TodanVan.Domain")]
    [InlineData("TodanVan.Domain.Files")]
    [InlineData("TodanVan.Domain.Gazetteer")]
    public void PublicApiFiles_AreTrue(string name)
    {
        var folder = Path.Combine(RepositoryFiles.Root, "src", name);
        var lists = Array.ConvertAll(["Shipped", "Unshipped"], kind => File.ReadAllText(Path.Combine(folder, $"PublicAPI.{kind}.txt")));
        string[] settings = [".editorconfig", "Directory.Build.props", "src/Directory.Build.props", $"src/{name}/{name}.csproj"];

        Assert.Empty(PublicApiRule.Check(Project(name), lists[0], lists[1], settings.Select(file => File.ReadAllText(Path.Combine(RepositoryFiles.Root, file)))));
    }

    [Fact]
    public void Namespaces_FollowTheFolders() => Assert.Empty(NamespacesRule.Check(SourceProject.Domain));

    private static SourceProject Project(string name) => SourceProject.All.Single(p => p.Name == name);
}
