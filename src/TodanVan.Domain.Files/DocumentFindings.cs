using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Short forms with which the readers make their findings.</summary>
internal static class DocumentFindings
{
    public static Finding In(
        this FindingDescriptor descriptor,
        string document,
        int? row,
        params ReadOnlySpan<(string Name, string Value)> arguments) =>
        descriptor.At(new SourceReference(document, null, row), arguments);

    /// <summary>Nothing could be read of a document, and why.</summary>
    public static Result<InputHeader> Nothing(
        FindingDescriptor descriptor,
        string document,
        int? row,
        params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new(null, FindingSet.From([descriptor.In(document, row, arguments)]));
}
