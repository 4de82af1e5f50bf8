using System.Text;

namespace TodanVan.Domain.Fuzz;

/// <summary>One kind of input, and what is promised of the library whatever the input is.</summary>
/// <param name="Name">The name on the command line, of the folder of seeds and of the dictionary.</param>
/// <param name="Check">Feeds bytes to the library; throws when a promise is broken.</param>
internal sealed record FuzzTarget(string Name, FuzzCheck Check)
{
    /// <summary>Longer inputs are cut off: what a parser does with them it does with these.</summary>
    public const int MaxLength = 1 << 16;

    // A reader with its builder takes a few chunks of a mebibyte; each input is read several times over.
    private const long MaxAllocated = 192L << 20;

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("csv", CsvTarget.Check),
        new("xlsx", XlsxTarget.Check),
        new("json", JsonTarget.Check),
        new("documents", DocumentsTarget.Check),
        new("number", NumberTarget.Check),
        new("period", PeriodTarget.Check),
        new("date", DateTarget.Check),
        new("text", TextTarget.Check),
        new("expression", ExpressionTarget.Check),
    ];

    /// <summary>Checks an input, and that it does not take memory without bounds.</summary>
    public void Run(ReadOnlySpan<byte> input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check(input[..Math.Min(input.Length, MaxLength)]);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Promise.Holds(allocated <= MaxAllocated, $"{input.Length} bytes take {allocated >> 20} MiB of memory");
    }

    public static string Text(ReadOnlySpan<byte> input) => Encoding.UTF8.GetString(input);
}

internal delegate void FuzzCheck(ReadOnlySpan<byte> input);
