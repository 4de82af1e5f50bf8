namespace TodanVan.Cli;

/// <summary>What the tool says with its exit code.</summary>
internal static class ExitCode
{
    /// <summary>Done, also when units are missing.</summary>
    public const int Done = 0;

    /// <summary>At least one finding is an error; the output is complete all the same.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, or nothing readable.</summary>
    public const int Unusable = 2;

    public static int Of(Domain.FindingSet findings) => findings.HasErrors ? Findings : Done;
}
