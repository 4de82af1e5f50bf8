using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TodanVan.Domain.Tests.Architecture;

/// <summary>The vocabulary, floors 1 to 3, is in TodanVan.Domain whatever its folder; any other folder is a namespace of its own.</summary>
internal static class NamespacesRule
{
    public static IReadOnlyList<string> Check(SourceProject project)
    {
        var violations = new List<string>();
        foreach (var tree in project.Trees)
        {
            var folder = project.FolderOf(tree);
            var isVocabulary = FloorsRule.Floors.TryGetValue(folder, out var floor) && floor is >= 1 and <= 3;
            var expected = isVocabulary ? "TodanVan.Domain" : $"TodanVan.Domain.{folder}";
            var model = project.Compilation.GetSemanticModel(tree);
            foreach (var declaration in tree.GetRoot().DescendantNodes().Where(n => n is BaseTypeDeclarationSyntax and not ExtensionBlockDeclarationSyntax or DelegateDeclarationSyntax))
            {
                var actual = model.GetDeclaredSymbol(declaration)!.ContainingNamespace.ToDisplayString();
                if (actual != expected)
                {
                    violations.Add($"{project.Place(declaration)}: namespace {actual}, not {expected}");
                }
            }
        }

        return violations;
    }
}
