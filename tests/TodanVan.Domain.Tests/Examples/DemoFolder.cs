using System.Collections.Concurrent;

using TodanVan.Cli.Demo;

namespace TodanVan.Domain.Tests.Examples;

/// <summary>The demo's data, written once for all snippets and commands that read it, in a folder that goes when they are done.</summary>
public sealed class DemoFolder : IDisposable
{
    private readonly ConcurrentDictionary<string, object> results = new(StringComparer.Ordinal);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("todanvan-examples-");

    public DemoFolder()
    {
        DemoData.WriteTo(Path);
    }

    public string Path => System.IO.Path.Combine(folder.FullName, "du-lieu");

    /// <summary>A folder of its own, for what writes.</summary>
    public string NewPath() => System.IO.Path.Combine(folder.FullName, System.IO.Path.GetRandomFileName());

    /// <summary>What two pages share is tried once.</summary>
    public T Once<T>(string what, Func<T> result)
        where T : notnull => (T)results.GetOrAdd(what, _ => result());

    public void Dispose() => folder.Delete(recursive: true);
}
