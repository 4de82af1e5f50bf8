using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TodanVan.Domain.Tests.Architecture;

/// <summary>No floating point, however it comes in: a keyword, a type, a literal, or a call that gives or takes one.</summary>
/// <remarks>The analyzer of banned symbols does not see the keyword or the arithmetic, so the sources are read here.</remarks>
internal static class FloatingPointRule
{
    public static IReadOnlyList<string> Check(SourceProject project)
    {
        var violations = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tree in project.Trees)
        {
            foreach (var token in tree.GetRoot().DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.DoubleKeyword) || token.IsKind(SyntaxKind.FloatKeyword) || token.Value is double or float)
                {
                    violations.Add($"{project.Place(token)}: '{token.Text}'");
                }
            }

            var model = project.Compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
            {
                if (SymbolUse.TypesOf(node, model).Any(IsFloating))
                {
                    violations.Add($"{project.Place(node)}: '{node}' is floating point");
                }
            }
        }

        return [.. violations];
    }

    private static bool IsFloating(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single
        || type is
        {
            Name: "Half" or "NFloat" or "BFloat16" or "Complex",
            ContainingNamespace: { Name: "System" or "InteropServices" or "Numerics" },
        };
}
