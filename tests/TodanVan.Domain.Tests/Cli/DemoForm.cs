namespace TodanVan.Domain.Tests.Cli;

/// <summary>How a file is written.</summary>
internal sealed class DemoForm
{
    public char Separator { get; init; } = ',';

    public string LineEnd { get; init; } = "\n";

    public bool ByteOrderMark { get; init; }

    public bool ReverseColumns { get; init; }

    public bool QuoteAll { get; init; }
}
