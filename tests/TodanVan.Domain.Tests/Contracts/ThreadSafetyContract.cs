using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace TodanVan.Domain.Tests.Contracts;

/// <summary>
/// What is shared is made once: no static field changes after its type is made, and threads that all come first to a fresh copy of
/// the assembly get one and the same instance from each static property.
/// </summary>
internal static class ThreadSafetyContract
{
    private const int Threads = 8;

    public static IEnumerable<string> CheckFields(Type type)
    {
        if (type.IsDefined(typeof(CompilerGeneratedAttribute)))
        {
            yield break;
        }

        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (field is { IsInitOnly: false, IsLiteral: false })
            {
                yield return $"{type.Name} has a static field that can change, {field.Name}";
            }
        }
    }

    /// <summary>Asks for each static property of a type from many threads at once, the type never having been used.</summary>
    public static IEnumerable<string> CheckFirstUse(Type freshType)
    {
        if (freshType.ContainsGenericParameters)
        {
            yield break;
        }

        foreach (var property in freshType.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (property.PropertyType.IsValueType)
            {
                continue;
            }

            var values = new object?[Threads];
            using var barrier = new Barrier(Threads);
            var threads = Enumerable.Range(0, Threads).Select(i => new Thread(() =>
            {
                barrier.SignalAndWait();
                values[i] = property.GetValue(null);
            })).ToArray();
            Array.ForEach(threads, t => t.Start());
            Array.ForEach(threads, t => t.Join());
            if (values.Any(value => value is null || !ReferenceEquals(value, values[0])))
            {
                yield return $"{freshType.Name}.{property.Name} has no one value for all threads";
            }
        }
    }

    /// <summary>The public types of the library, loaded again and not used yet.</summary>
    public static IReadOnlyList<Type> LoadFresh()
    {
        var paths = ContractTypes.Assemblies.ToDictionary(a => a.GetName().Name!, a => a.Location, StringComparer.Ordinal);
        var context = new FreshContext(paths);
        return [.. paths.Values.SelectMany(path => context.LoadFromAssemblyPath(path).GetExportedTypes())];
    }

    private sealed class FreshContext(Dictionary<string, string> paths) : AssemblyLoadContext("fresh")
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            paths.TryGetValue(assemblyName.Name!, out var path) ? LoadFromAssemblyPath(path) : null;
    }
}
