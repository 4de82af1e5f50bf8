namespace TodanVan.Cli;

/// <summary>Where the tool writes: documents and what was asked for to the output, everything else to the error stream.</summary>
internal sealed class Terminal(Stream output, TextWriter text, TextWriter errors)
{
    /// <summary>The output as bytes, for JSON.</summary>
    public Stream Output { get; } = output;

    /// <summary>The output as text, for people.</summary>
    public TextWriter Text { get; } = text;

    /// <summary>Progress, messages and findings.</summary>
    public TextWriter Errors { get; } = errors;
}
