using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TodanVan.Domain.Tests.Architecture;

/// <summary>The folders of the core are floors: a folder sees itself and lower floors, and no other folder of its own floor.</summary>
internal static class FloorsRule
{
    public static IReadOnlyDictionary<string, int> Floors { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Guards"] = 0,
        ["Scalars"] = 0,
        ["Numerics"] = 1,
        ["Periods"] = 1,
        ["Provenance"] = 1,
        ["Language"] = 1,
        ["Text"] = 2,
        ["Findings"] = 3,
        ["Import"] = 4,
        ["Units"] = 5,
        ["Indicators"] = 6,
        ["Observations"] = 7,
        ["Teams"] = 8,
        ["Rollups"] = 8,
        ["Explanations"] = 9,
        ["Ledger"] = 9,
        ["Serialization"] = 10,
    };

    public static IReadOnlyList<string> Check(SourceProject project)
    {
        var violations = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tree in project.Trees)
        {
            var folder = project.FolderOf(tree);
            if (!Floors.TryGetValue(folder, out var floor))
            {
                violations.Add($"{project.PathOf(tree)}: the folder '{folder}' is on no floor");
                continue;
            }

            var model = project.Compilation.GetSemanticModel(tree);
            foreach (var declaration in tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(declaration) is INamedTypeSymbol type && project.FoldersOf(type).Count() > 1)
                {
                    violations.Add($"{project.Place(declaration)}: {type.Name} is in more than one folder");
                }
            }

            foreach (var node in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
            {
                foreach (var type in SymbolUse.TypesOf(node, model).OfType<INamedTypeSymbol>())
                {
                    foreach (var used in project.FoldersOf(type))
                    {
                        if (used != folder && (!Floors.TryGetValue(used, out var usedFloor) || usedFloor >= floor))
                        {
                            violations.Add($"{project.Place(node)}: {folder} uses {type.Name} of {used}");
                        }
                    }
                }
            }
        }

        return [.. violations];
    }
}
