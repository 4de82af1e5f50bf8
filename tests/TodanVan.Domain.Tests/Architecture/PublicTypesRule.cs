using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TodanVan.Domain.Tests.Architecture;

/// <summary>One public type a file, named after it; public types closed and, but for builders, immutable.</summary>
internal static class PublicTypesRule
{
    public static IReadOnlyList<string> Check(SourceProject project)
    {
        var violations = new List<string>();
        foreach (var tree in project.Trees)
        {
            var model = project.Compilation.GetSemanticModel(tree);
            var types = tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
                .Where(node => node is BaseTypeDeclarationSyntax and not ExtensionBlockDeclarationSyntax or DelegateDeclarationSyntax)
                .Select(node => (Node: node, Type: model.GetDeclaredSymbol(node) as INamedTypeSymbol))
                .Where(x => x.Type is not null && IsPublic(x.Type))
                .Select(x => (x.Node, Type: x.Type!))
                .ToArray();

            var names = types.Where(x => x.Type.ContainingType is null).Select(x => x.Type.Name).Distinct(StringComparer.Ordinal).ToArray();
            if (names.Length > 1)
            {
                violations.Add($"{project.PathOf(tree)}: more than one public type: {string.Join(", ", names)}");
            }

            var file = Path.GetFileName(project.PathOf(tree)).Split('.')[0];
            if (names.Length > 0 && !names.Contains(file, StringComparer.Ordinal))
            {
                violations.Add($"{project.PathOf(tree)}: not named after {names[0]}");
            }

            foreach (var (node, type) in types)
            {
                violations.AddRange(ShapeFaults(type).Select(fault => $"{project.Place(node)}: {type.Name} {fault}"));
            }
        }

        return [.. violations.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> ShapeFaults(INamedTypeSymbol type)
    {
        if (type.IsRecord)
        {
            yield return "is a record";
        }

        if (type.TypeKind == TypeKind.Class && !type.IsSealed && !type.IsStatic && !(type.IsAbstract && type.InstanceConstructors.All(IsClosed)))
        {
            yield return "is open to derivation";
        }

        // Enumerators are the one struct that changes, as foreach wants it.
        if (type.TypeKind == TypeKind.Struct && !type.IsReadOnly && type.Name != "Enumerator")
        {
            yield return "is a struct that can change";
        }

        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.Name.EndsWith("Builder", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public } })
            {
                yield return $"has a public setter, {member.Name}";
            }

            if (member is IFieldSymbol { IsConst: false, DeclaredAccessibility: Accessibility.Public })
            {
                yield return $"has a public field, {member.Name}";
            }
        }
    }

    private static bool IsClosed(IMethodSymbol constructor) =>
        constructor.DeclaredAccessibility is Accessibility.Private or Accessibility.ProtectedAndInternal or Accessibility.Internal;

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));
}
