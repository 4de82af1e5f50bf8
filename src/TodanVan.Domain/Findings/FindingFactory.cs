namespace TodanVan.Domain;

/// <summary>Short forms with which the library's checks make their findings.</summary>
internal static class FindingFactory
{
    public static Finding At(
        this FindingDescriptor descriptor,
        SourceReference? location,
        params ReadOnlySpan<(string Name, string Value)> arguments) => Make(descriptor, location, null, null, arguments);

    public static Finding About(
        this FindingDescriptor descriptor,
        SourceReference? location,
        FindingSubject subject,
        params ReadOnlySpan<(string Name, string Value)> arguments) => Make(descriptor, location, subject, null, arguments);

    public static Finding Suggesting(
        this FindingDescriptor descriptor,
        SourceReference? location,
        FindingSubject? subject,
        string? suggestion,
        params ReadOnlySpan<(string Name, string Value)> arguments) => Make(descriptor, location, subject, suggestion, arguments);

    private static Finding Make(
        FindingDescriptor descriptor,
        SourceReference? location,
        FindingSubject? subject,
        string? suggestion,
        ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var list = new FindingArgument[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            list[i] = new FindingArgument(arguments[i].Name, arguments[i].Value);
        }

        return new Finding(descriptor, location, subject, list, suggestion);
    }
}
