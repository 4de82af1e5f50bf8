using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TodanVan.Domain.Tests.Architecture;

/// <summary>The sources of a project, compiled in memory so that rules can ask what each name stands for.</summary>
internal sealed class SourceProject
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Latest, DocumentationMode.Parse, preprocessorSymbols: ["NET", "NET10_0", "NET10_0_OR_GREATER"]);

    // What the tests run with: the framework, and every package that the projects use. Their own assemblies are compiled here.
    private static readonly Lazy<MetadataReference[]> Packages = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !IsOurs(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path))]);

    private static readonly Lazy<SourceProject[]> Projects = new(CompileAll);

    private readonly Dictionary<SyntaxTree, string> files;

    private SourceProject(string name, CSharpCompilation compilation, Dictionary<SyntaxTree, string> files)
    {
        Name = name;
        Compilation = compilation;
        this.files = files;
    }

    /// <summary>Every project of src, each once a run.</summary>
    public static IReadOnlyList<SourceProject> All => Projects.Value;

    /// <summary>The core.</summary>
    public static SourceProject Domain => All.Single(p => p.Name == "TodanVan.Domain");

    public string Name { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The sources, without what the build generates.</summary>
    public IEnumerable<SyntaxTree> Trees => files.Keys;

    /// <summary>Compiles texts as if they were the files of a project.</summary>
    /// <param name="sources">Paths inside the project, with <c>/</c>, and texts.</param>
    public static SourceProject Of(params (string Path, string Text)[] sources) => Compile("Planted", sources, OutputKind.DynamicallyLinkedLibrary, []);

    /// <summary>The path inside the project, with <c>/</c>.</summary>
    public string PathOf(SyntaxTree tree) => files[tree];

    /// <summary>The folder of a file; empty for a file in none.</summary>
    public string FolderOf(SyntaxTree tree) => files[tree].Contains('/') ? files[tree][..files[tree].IndexOf('/')] : string.Empty;

    /// <summary>The folders in which a type is declared; none when it comes from a package.</summary>
    public IEnumerable<string> FoldersOf(INamedTypeSymbol type) =>
        type.OriginalDefinition.DeclaringSyntaxReferences.Select(r => r.SyntaxTree).Where(files.ContainsKey).Select(FolderOf).Distinct();

    /// <summary>A place for people: <c>Units/Register.cs:12</c>.</summary>
    public string Place(SyntaxNodeOrToken node) =>
        $"{files[node.SyntaxTree!]}:{node.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1}";

    private static bool IsOurs(string assembly) => assembly == "todanvan" || assembly.StartsWith("TodanVan.", StringComparison.Ordinal);

    private static SourceProject[] CompileAll()
    {
        // The core first and the tool last: each may see those before it.
        var folders = Directory.GetDirectories(Path.Combine(RepositoryFiles.Root, "src"))
            .Select(folder => (Folder: folder, Name: Path.GetFileName(folder)))
            .OrderBy(p => p.Name switch { "TodanVan.Domain" => 0, "TodanVan.Cli" => 2, _ => 1 })
            .ThenBy(p => p.Name, StringComparer.Ordinal);
        var projects = new List<SourceProject>();
        foreach (var (folder, name) in folders)
        {
            var sources = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
                .Where(s => !s.Path.StartsWith("obj/", StringComparison.Ordinal) && !s.Path.StartsWith("bin/", StringComparison.Ordinal))
                .OrderBy(s => s.Path, StringComparer.Ordinal)
                .ToArray();
            var isTool = File.ReadAllText(Path.Combine(folder, name + ".csproj")).Contains("<OutputType>Exe", StringComparison.Ordinal);
            var kind = isTool ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
            projects.Add(Compile(name, sources, kind, projects.Select(p => p.Compilation.ToMetadataReference())));
        }

        return [.. projects];
    }

    private static SourceProject Compile(
        string name, IEnumerable<(string Path, string Text)> sources, OutputKind kind, IEnumerable<MetadataReference> projects)
    {
        var trees = sources.ToDictionary(s => CSharpSyntaxTree.ParseText(s.Text, ParseOptions, s.Path), s => s.Path);
        var compilation = CSharpCompilation.Create(
            name,
            [.. trees.Keys, CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions)],
            [.. Packages.Value, .. projects],
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        return new SourceProject(name, compilation, trees);
    }
}
