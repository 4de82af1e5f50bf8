using Microsoft.CodeAnalysis;

namespace TodanVan.Domain.Tests.Architecture;

/// <summary>The lists of the public API are true: every public type is in them once, no other is, and the analyzers that compare each member are on.</summary>
/// <remarks>Members are compared by the build (RS0016, RS0017); this sees what would silence it.</remarks>
internal static class PublicApiRule
{
    private const string Header = "#nullable enable";

    private static readonly string[] Guards = ["RS0016", "RS0017", "RS0025", "RS0037"];

    private static readonly SymbolDisplayFormat TypeName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>Checks the lists of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="shipped">The text of PublicAPI.Shipped.txt.</param>
    /// <param name="unshipped">The text of PublicAPI.Unshipped.txt.</param>
    /// <param name="settings">The texts in which an analyzer can be silenced: .editorconfig, project files.</param>
    public static IReadOnlyList<string> Check(SourceProject project, string shipped, string unshipped, params IEnumerable<string> settings)
    {
        var violations = new List<string>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, text) in new[] { ("Shipped", shipped), ("Unshipped", unshipped) })
        {
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (lines.FirstOrDefault() != Header)
            {
                violations.Add($"{name} does not begin with {Header}");
            }

            violations.AddRange(lines.Where(line => line.StartsWith('~')).Select(line => $"{name} does not say what may be null: {line}"));
            violations.AddRange(lines.Where(line => line != Header && !listed.Add(line)).Select(line => $"{name} repeats {line}"));
        }

        var types = project.Trees.SelectMany(tree => PublicTypes(project.Compilation.GetSemanticModel(tree), tree)).ToHashSet(StringComparer.Ordinal);
        violations.AddRange(types.Where(type => !listed.Contains(type)).Select(type => $"{type} is not listed"));
        violations.AddRange(listed.Where(line => IsType(line) && !types.Contains(line)).Select(line => $"{line} is listed and not there"));
        violations.AddRange(
            from text in settings
            from line in text.Split('\n')
            from guard in Guards
            where line.Contains(guard, StringComparison.Ordinal)
                && !line.TrimStart().StartsWith('#')
                && (line.Contains("none", StringComparison.Ordinal) || line.Contains("silent", StringComparison.Ordinal)
                    || line.Contains("suggestion", StringComparison.Ordinal) || line.Contains("NoWarn", StringComparison.Ordinal))
            select $"{guard} is silenced: {line.Trim()}");
        return violations;
    }

    private static bool IsType(string line) => !line.Contains(" -> ", StringComparison.Ordinal);

    private static IEnumerable<string> PublicTypes(SemanticModel model, SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes()
            .Select(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax ? model.GetDeclaredSymbol(node) as INamedTypeSymbol : null)
            .OfType<INamedTypeSymbol>()
            .Where(type => type.Name.Length > 0 && IsPublic(type))
            .Select(type => type.ToDisplayString(TypeName));

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));
}
