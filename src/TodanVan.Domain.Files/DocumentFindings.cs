using System.Globalization;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Short forms with which the readers make their findings.</summary>
internal static class DocumentFindings
{
    public static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static Finding In(
        this FindingDescriptor descriptor,
        string document,
        int? row,
        params ReadOnlySpan<(string Name, string Value)> arguments) =>
        descriptor.At(new SourceReference(document, null, row), arguments);

    public static Finding At(
        this FindingDescriptor descriptor,
        SourceReference place,
        params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var list = new FindingArgument[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            list[i] = new FindingArgument(arguments[i].Name, arguments[i].Value);
        }

        return new Finding(descriptor, place, null, list);
    }

    /// <summary>Nothing could be read of a document, and why.</summary>
    public static Result<InputHeader> Nothing(
        FindingDescriptor descriptor,
        string document,
        int? row,
        params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new(null, FindingSet.From([descriptor.In(document, row, arguments)]));
}
