using System.Reflection;
using System.Runtime.CompilerServices;

using TodanVan.Domain.Files;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Contracts;

/// <summary>The public types that the contracts hold for: all there are, found by reflection.</summary>
internal static class ContractTypes
{
    public static IReadOnlyList<Assembly> Assemblies { get; } = [typeof(Rational).Assembly, typeof(CsvRows).Assembly, typeof(Gazetteer).Assembly];

    public static IReadOnlyList<Type> Public { get; } =
        [.. Assemblies.SelectMany(assembly => assembly.GetExportedTypes()).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The types that have instances a test can hold: no enums, static classes, interfaces, bases or ref structs.</summary>
    public static IReadOnlyList<Type> WithInstances { get; } = [.. Public.Where(HasInstances)];

    public static bool IsOurs(Type type) => Assemblies.Contains(type.Assembly);

    public static bool IsBuilder(Type type) => type.Name.EndsWith("Builder", StringComparison.Ordinal);

    /// <summary>An interface of the type, closed over the type itself: <c>IEquatable&lt;UnitId&gt;</c> of <c>UnitId</c>.</summary>
    public static bool Implements(this Type type, Type openInterface) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == openInterface && i.GenericTypeArguments[0] == type);

    /// <summary>Calls and gives back what the member itself throws.</summary>
    public static object? Call(this MethodBase method, object? target, params object?[] arguments) =>
        method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private static bool HasInstances(Type type) =>
        type is { IsEnum: false, IsInterface: false, IsAbstract: false, IsByRefLike: false }
        && !typeof(Delegate).IsAssignableFrom(type)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute));
}
