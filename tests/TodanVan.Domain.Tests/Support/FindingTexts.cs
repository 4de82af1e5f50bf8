namespace TodanVan.Domain.Tests.Support;

/// <summary>Findings as short lines, so that a test can state all of them at once.</summary>
internal static class FindingTexts
{
    /// <summary>One line a finding: <c>TDV0205@3[parent] parent=1117; code=0001</c>.</summary>
    public static string[] Lines(this IEnumerable<Finding> findings) => [.. findings.Select(Line)];

    /// <summary>Codes, in the order of the set.</summary>
    public static string[] Codes(this IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.Code)];

    /// <summary>Code and row: <c>TDV0205@3</c>.</summary>
    public static string[] Places(this IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => $"{finding.Code}@{finding.Location?.Row}")];

    public static string Argument(this Finding finding, string name) => finding.Arguments.Single(argument => argument.Name == name).Value;

    private static string Line(Finding finding)
    {
        var column = finding.Location?.Column is { } name ? $"[{name}]" : "";
        return $"{finding.Code}@{finding.Location?.Row}{column} {string.Join("; ", finding.Arguments)}".TrimEnd();
    }
}
