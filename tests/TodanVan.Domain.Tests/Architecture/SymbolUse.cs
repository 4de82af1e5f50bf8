using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TodanVan.Domain.Tests.Architecture;

/// <summary>Which types a piece of source uses, named or not.</summary>
internal static class SymbolUse
{
    /// <summary>
    /// The types that a node names, that own the member it names, and that its value has before and after conversion, down to the
    /// elements of arrays and the arguments of generic types.
    /// </summary>
    public static IEnumerable<ITypeSymbol> TypesOf(ExpressionSyntax node, SemanticModel model)
    {
        var symbol = model.GetSymbolInfo(node).Symbol;
        var info = model.GetTypeInfo(node);
        var types = Flatten(symbol as ITypeSymbol).Concat(Flatten(symbol?.ContainingType)).Concat(Flatten(info.Type)).Concat(Flatten(info.ConvertedType));
        return symbol is IMethodSymbol { TypeArguments: var arguments } ? types.Concat(arguments.SelectMany(Flatten)) : types;
    }

    private static IEnumerable<ITypeSymbol> Flatten(ITypeSymbol? type) => type switch
    {
        null => [],
        IArrayTypeSymbol array => Flatten(array.ElementType),
        IPointerTypeSymbol pointer => Flatten(pointer.PointedAtType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Flatten).Concat(Flatten(named.ContainingType)).Prepend(named),
        _ => [],
    };
}
