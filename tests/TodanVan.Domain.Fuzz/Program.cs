using SharpFuzz;

namespace TodanVan.Domain.Fuzz;

internal static class Program
{
    private const int Done = 0;
    private const int Broken = 1;
    private const int Usage = 2;

    /// <summary>
    /// <c>TARGET</c> serves afl-fuzz; <c>TARGET FILE...</c> replays inputs, files or folders of them, and says what is wrong with each;
    /// nothing lists the targets.
    /// </summary>
    public static int Main(string[] args)
    {
        if (args.Length == 0)
        {
            foreach (var known in FuzzTarget.All)
            {
                Console.WriteLine(known.Name);
            }

            return Done;
        }

        if (FuzzTarget.All.FirstOrDefault(known => string.Equals(known.Name, args[0], StringComparison.Ordinal)) is not { } target)
        {
            Console.Error.WriteLine($"No target «{args[0]}».");
            return Usage;
        }

        if (args.Length > 1)
        {
            return Replay(target, args.Skip(1));
        }

        // In a process of its own, so that an input that ends it (a stack too deep, memory) is found like any other.
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            target.Run(input.GetBuffer().AsSpan(0, (int)input.Length));
        });
        return Done;
    }

    private static int Replay(FuzzTarget target, IEnumerable<string> paths)
    {
        string[] files = [.. paths.SelectMany(FilesOf)];
        var broken = 0;
        foreach (var file in files)
        {
            if (FaultOf(target, File.ReadAllBytes(file)) is { } fault)
            {
                broken++;
                Console.WriteLine($"{file}: {(files.Length == 1 ? fault : fault.Message)}");
            }
        }

        Console.WriteLine($"{target.Name}: {files.Length} inputs, {broken} broken");
        return broken == 0 ? Done : Broken;
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path];

    // Whatever is thrown is the find.
    private static Exception? FaultOf(FuzzTarget target, byte[] input)
    {
        try
        {
            target.Run(input);
            return null;
        }
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }
}
