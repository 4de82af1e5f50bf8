using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>Compiles the facts beside this project into the resource of the package.</summary>
internal static class Program
{
    private static int Main()
    {
        var source = FindSource();
        var data = FactCompiler.Compile(Path.Combine(source, "TodanVan.Domain.Gazetteer.Compiler", "Facts"));
        var target = Path.Combine(source, "TodanVan.Domain.Gazetteer", "vietnam.bin");
        using (var stream = File.Create(target))
        {
            GazetteerFormat.Write(stream, data);
        }

        Console.WriteLine(
            $"{data.Units.Length} units, {data.Versions.Length} versions, {data.Events.Length} events, {data.Successions.Length} successions, "
            + $"{data.Bases.Length} acts, {data.Questions.Length} open questions: {new FileInfo(target).Length} bytes");
        foreach (var group in data.Questions.GroupBy(q => q.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {group.Key}: {group.Count()}, units {group.Sum(q => q.Units.Length)}");
        }

        return 0;
    }

    private static string FindSource()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TodanVan.Domain.sln")))
            {
                return Path.Combine(folder.FullName, "src");
            }
        }

        throw new DirectoryNotFoundException("TodanVan.Domain.sln is in no folder above the compiler.");
    }
}
