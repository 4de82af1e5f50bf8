using System.Collections;
using System.Reflection;

namespace TodanVan.Domain.Tests.Contracts;

/// <summary>Values found by following what values hand out, so that a type is sampled wherever it turns up.</summary>
internal static class ObjectGraph
{
    private const int PerType = 12;

    /// <summary>A few values of each type of the library that can be reached from the roots.</summary>
    public static IReadOnlyDictionary<Type, IReadOnlyList<object>> Reach(IEnumerable<object> roots)
    {
        var found = new Dictionary<Type, List<object>>();
        var queue = new Queue<object>(roots);
        while (queue.TryDequeue(out var value))
        {
            if (value is string)
            {
                continue;
            }

            if (ContractTypes.IsOurs(value.GetType()))
            {
                var known = found.TryGetValue(value.GetType(), out var list) ? list : found[value.GetType()] = [];
                if (known.Count >= PerType || known.Exists(other => ReferenceEquals(other, value)))
                {
                    continue;
                }

                known.Add(value);
                foreach (var (_, next) in HandedOut(value))
                {
                    if (next is not null)
                    {
                        queue.Enqueue(next);
                    }
                }
            }

            if (value is IEnumerable items)
            {
                foreach (var item in items.Cast<object?>().Take(PerType))
                {
                    if (item is not null)
                    {
                        queue.Enqueue(item);
                    }
                }
            }
        }

        return found.ToDictionary(x => x.Key, x => (IReadOnlyList<object>)x.Value);
    }

    /// <summary>What the public properties hand out, and the public methods without arguments that give a collection.</summary>
    public static IEnumerable<(string Name, object? Value)> HandedOut(object value)
    {
        var getters = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && !p.PropertyType.IsByRefLike)
            .Select(p => p.GetMethod!);
        var methods = value.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => m is { IsSpecialName: false, IsGenericMethodDefinition: false } && m.GetParameters().Length == 0
                && m.ReturnType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(m.ReturnType));
        foreach (var method in getters.Concat(methods))
        {
            object? handedOut = null;
            _ = Throws.What(() => handedOut = method.Call(value)); // a value that there is not, of a result
            yield return (method.Name, handedOut);
        }
    }
}
