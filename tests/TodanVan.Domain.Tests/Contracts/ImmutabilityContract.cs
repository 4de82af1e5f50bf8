using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TodanVan.Domain.Tests.Contracts;

/// <summary>Nothing that a caller gets hold of, or keeps hold of, changes a value: no setters, no fields, no arrays or lists handed out or taken in.</summary>
internal static class ImmutabilityContract
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>What the type itself shows.</summary>
    public static IEnumerable<string> CheckShape(Type type)
    {
        if (ContractTypes.IsBuilder(type) || type.IsEnum)
        {
            yield break;
        }

        foreach (var field in type.GetFields(Members).Where(f => f is { IsPublic: true, IsLiteral: false }))
        {
            yield return $"has a public field, {field.Name}";
        }

        foreach (var property in type.GetProperties(Members))
        {
            if (property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            {
                yield return $"has a public setter, {property.Name}";
            }
        }
    }

    /// <summary>What a value hands out: collections that cannot be cast to something that changes.</summary>
    public static IEnumerable<string> CheckValue(object value)
    {
        foreach (var (name, handedOut) in ObjectGraph.HandedOut(value))
        {
            if (MutableForm(handedOut) is { } form)
            {
                yield return $"hands out {form} from {name}";
            }
        }
    }

    /// <summary>What the type's own properties hand out.</summary>
    public static IEnumerable<string> CheckStatics(Type type)
    {
        if (type.ContainsGenericParameters)
        {
            yield break;
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (MutableForm(property.GetValue(null)) is { } form)
            {
                yield return $"hands out {form} from {property.Name}";
            }
        }
    }

    /// <summary>What an object initializer takes: a list that the caller goes on changing must not change the value.</summary>
    public static IEnumerable<string> CheckInitializers(Type type)
    {
        if (ContractTypes.IsBuilder(type) || type.IsAbstract || type.ContainsGenericParameters || type.GetConstructor(Type.EmptyTypes) is null)
        {
            yield break;
        }

        foreach (var property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && p.PropertyType != typeof(string)))
        {
            var element = property.PropertyType.IsGenericType ? property.PropertyType.GenericTypeArguments[0] : typeof(object);
            var list = typeof(List<>).MakeGenericType(element);
            if (!property.PropertyType.IsAssignableFrom(list))
            {
                continue;
            }

            var given = (IList)Activator.CreateInstance(list)!;
            given.Add(element.IsValueType ? Activator.CreateInstance(element) : null);
            var value = Activator.CreateInstance(type)!;
            property.SetValue(value, given);
            given.Clear();
            if (!((IEnumerable)property.GetValue(value)!).GetEnumerator().MoveNext())
            {
                yield return $"keeps the caller's list in {property.Name}";
            }
        }
    }

    /// <summary>How a value could be changed by whoever holds it; null when it could not.</summary>
    private static string? MutableForm(object? value)
    {
        if (value is null or string || (value is Array array && array.Length == 0))
        {
            return null;
        }

        // Before the question whose it is: an array of our things has our assembly.
        if (value is Array)
        {
            return "an array";
        }

        if (ContractTypes.IsOurs(value.GetType()))
        {
            return null;
        }

        var type = value.GetType();
        var mutable = value is IList { IsReadOnly: false } or IDictionary { IsReadOnly: false }
            || type.GetInterfaces().Any(i =>
                i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollection<>) && !(bool)i.GetProperty("IsReadOnly")!.GetValue(value)!);
        return mutable ? $"a {type.Name}" : null;
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
