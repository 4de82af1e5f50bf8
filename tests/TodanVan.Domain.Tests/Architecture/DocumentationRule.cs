using System.Xml.Linq;

using Microsoft.CodeAnalysis;

namespace TodanVan.Domain.Tests.Architecture;

/// <summary>
/// No public member without words: a summary, or those it inherits, and a line for each parameter and type parameter; a class says
/// what threads may do with it.
/// </summary>
/// <remarks>The compiler asks for a comment; it does not ask that the comment says anything.</remarks>
internal static class DocumentationRule
{
    public static IReadOnlyList<string> Check(SourceProject project)
    {
        var violations = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in Types(project.Compilation.Assembly.GlobalNamespace).Where(IsVisible))
        {
            foreach (var symbol in type.GetMembers().Where(m => m is not INamedTypeSymbol).Prepend(type).Where(s => IsVisible(s) && IsWritten(s)))
            {
                foreach (var fault in FaultsOf(symbol))
                {
                    violations.Add($"{symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)} {fault}");
                }
            }
        }

        return [.. violations];
    }

    /// <summary>The exceptions that the comment of a member names.</summary>
    public static IReadOnlyList<string> ExceptionsOf(ISymbol symbol) =>
        [.. (Comment(symbol)?.Elements("exception") ?? []).Where(Says).Select(exception => ((string?)exception.Attribute("cref") ?? "").Split('.', ':')[^1])];

    private static IEnumerable<string> FaultsOf(ISymbol symbol)
    {
        var comment = Comment(symbol);
        if (comment is null)
        {
            yield return "has no comment";
            yield break;
        }

        if (comment.Element("inheritdoc") is not null)
        {
            yield break;
        }

        if (!Says(comment.Element("summary")))
        {
            yield return "has no summary";
        }

        var (parameters, typeParameters) = symbol switch
        {
            IMethodSymbol method => (method.Parameters, method.TypeParameters),
            IPropertySymbol indexer => (indexer.Parameters, []),
            INamedTypeSymbol type => (type.DelegateInvokeMethod?.Parameters ?? [], type.TypeParameters),
            _ => ([], []),
        };
        foreach (var parameter in parameters.Where(p => !comment.Elements("param").Any(e => (string?)e.Attribute("name") == p.Name && Says(e))))
        {
            yield return $"does not say what {parameter.Name} is";
        }

        foreach (var parameter in typeParameters.Where(p => !comment.Elements("typeparam").Any(e => (string?)e.Attribute("name") == p.Name && Says(e))))
        {
            yield return $"does not say what {parameter.Name} is";
        }

        if (symbol is INamedTypeSymbol { TypeKind: TypeKind.Class, IsStatic: false } && !Says(comment.Element("threadsafety")))
        {
            yield return "does not say what threads may do with it";
        }
    }

    // A partial type may have comments on several parts; the compiler joins them.
    private static XElement? Comment(ISymbol symbol)
    {
        var text = symbol.GetDocumentationCommentXml();
        return string.IsNullOrWhiteSpace(text) ? null : XElement.Parse(text.TrimStart().StartsWith("<member", StringComparison.Ordinal) ? text : $"<member>{text}</member>");
    }

    private static bool Says(XElement? element) =>
        element is not null && (!string.IsNullOrWhiteSpace(element.Value) || element.Descendants().Any(e => e.Name.LocalName is "see" or "paramref"));

    // Not what the compiler adds, nor the accessors, which speak through their property.
    private static bool IsWritten(ISymbol symbol) =>
        !symbol.IsImplicitlyDeclared
        && symbol is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove };

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
