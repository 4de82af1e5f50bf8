using System.Reflection;
using System.Runtime.Loader;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TodanVan.Domain.Tests.Examples;

/// <summary>Compiles a C# block of a page against the libraries as they are built, and runs it.</summary>
/// <remarks>
/// A block is the body of a method that has <c>folder</c>, the path of the demo's data, and <c>Console</c>, which takes what the block
/// prints. CONTRIBUTING.md tells this to whoever writes a page.
/// </remarks>
internal static class Snippet
{
    /// <summary>The namespaces that are open to a block.</summary>
    public const string Usings =
        "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Text; using NodaTime; "
        + "using TodanVan.Domain; using TodanVan.Domain.Files; using TodanVan.Domain.Import; using TodanVan.Domain.Indicators; "
        + "using TodanVan.Domain.Explanations; using TodanVan.Domain.Observations; using TodanVan.Domain.Rollups; using TodanVan.Domain.Serialization; "
        + "using TodanVan.Domain.Teams; using TodanVan.Domain.Units;";

    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>Compiles a block; a warning is an error, as in the library.</summary>
    /// <returns>The assembly's bytes, or the faults, each with its line in the page.</returns>
    public static (byte[]? Assembly, IReadOnlyList<string> Faults) Compile(CodeBlock block)
    {
        var (statements, types, typesLine) = Cut(block);
        var source =
            $$"""
            {{Usings}}
            public static class Page
            {
                public static void Run(string folder, TextWriter Console)
                {
            #line {{block.Line}} "{{block.Page}}"
            {{statements}}
            #line default
                }
            #line {{typesLine}} "{{block.Page}}"
            {{types}}
            #line default
            }
            """;
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source), new CSharpParseOptions(LanguageVersion.Latest));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create($"Page{Guid.NewGuid():N}", [tree], References.Value, options);
        using var stream = new MemoryStream();
        var faults = compilation.Emit(stream).Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString())
            .ToList();
        return (faults.Count == 0 ? stream.ToArray() : null, faults);
    }

    /// <summary>Parts statements from the types below them, as a program without a Main has them.</summary>
    private static (string Statements, string Types, int Line) Cut(CodeBlock block)
    {
        var lines = block.Text.Split('\n');
        var at = Array.FindIndex(lines, static line => line.StartsWith("sealed class ", StringComparison.Ordinal));
        return at < 0 ? (block.Text, "", block.Line) : (string.Join('\n', lines[..at]), string.Join('\n', lines[at..]), block.Line + at);
    }

    /// <summary>Runs a compiled block on a folder and gives what it prints, lines ended by LF.</summary>
    public static string Run(byte[] assembly, string folder)
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        try
        {
            using var image = new MemoryStream(assembly);
            using var printed = new StringWriter { NewLine = "\n" };
            var run = context.LoadFromStream(image).GetType("Page")!.GetMethod("Run")!;
            run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [folder, printed], null);
            return printed.ToString();
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>The code without comments and layout: what two pages must share.</summary>
    public static string Tokens(string code) =>
        string.Join(' ', CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script))
            .GetRoot().DescendantTokens().Select(token => token.Text));
}
