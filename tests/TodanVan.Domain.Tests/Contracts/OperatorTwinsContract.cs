using System.Reflection;

namespace TodanVan.Domain.Tests.Contracts;

/// <summary>Each operator has a method of a plain name that does the same, for languages and readers without operators.</summary>
internal static class OperatorTwinsContract
{
    private static readonly Dictionary<string, string?> Twins = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "Add",
        ["op_Subtraction"] = "Subtract",
        ["op_Multiply"] = "Multiply",
        ["op_Division"] = "Divide",
        ["op_Modulus"] = "Remainder",
        ["op_UnaryNegation"] = "Negate",
        ["op_UnaryPlus"] = null, // the value itself
        ["op_Equality"] = "Equals",
        ["op_Inequality"] = "Equals",
        ["op_LessThan"] = "CompareTo",
        ["op_LessThanOrEqual"] = "CompareTo",
        ["op_GreaterThan"] = "CompareTo",
        ["op_GreaterThanOrEqual"] = "CompareTo",
        ["op_Implicit"] = "From",
        ["op_Explicit"] = "From",
    };

    /// <summary>Checks a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="samplesOf">Samples of a type; none for a type that has no registered ones.</param>
    public static IEnumerable<string> Check(Type type, Func<Type, object[]> samplesOf)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy).Where(m => m.IsSpecialName))
        {
            if (!method.Name.StartsWith("op_", StringComparison.Ordinal))
            {
                continue;
            }

            if (!Twins.TryGetValue(method.Name, out var name))
            {
                yield return $"{method.Name} has no twin in the table";
            }
            else if (name is "Equals" or "CompareTo" ? type.GetMethod(name, [type]) is null : name == "From" && !HasConversion(type, method))
            {
                yield return $"{method.Name} has no twin {name}";
            }
            else if (name is not (null or "Equals" or "CompareTo" or "From"))
            {
                foreach (var fault in CheckArithmetic(type, method, name, samplesOf))
                {
                    yield return fault;
                }
            }
        }
    }

    // A factory or a constructor that takes what the conversion takes; an int may go as a long.
    private static bool HasConversion(Type type, MethodInfo conversion)
    {
        var source = conversion.GetParameters()[0].ParameterType;
        return type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.Name.StartsWith("From", StringComparison.Ordinal))
            .Concat<MethodBase>(type.GetConstructors())
            .Select(m => m.GetParameters().FirstOrDefault()?.ParameterType)
            .Any(taken => taken == source || (source == typeof(int) && taken == typeof(long)));
    }

    private static IEnumerable<string> CheckArithmetic(Type type, MethodInfo method, string name, Func<Type, object[]> samplesOf)
    {
        var parameters = Array.ConvertAll(method.GetParameters(), p => p.ParameterType);
        var twin = type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters);
        var isSwapped = false;
        if (twin is null && name == "Multiply")
        {
            twin = type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [parameters[1], parameters[0]]);
            isSwapped = true;
        }

        if (twin is null)
        {
            yield return $"{method.Name} has no twin {name}";
            yield break;
        }

        var right = parameters.Length == 2 ? samplesOf(parameters[1]) : [null!];
        foreach (var arguments in samplesOf(parameters[0]).SelectMany(x => right.Select(y => parameters.Length == 2 ? new[] { x, y } : [x])))
        {
            var expected = Outcome(method, arguments);
            var actual = Outcome(twin, isSwapped ? [arguments[1], arguments[0]] : arguments);
            if (!Equals(expected, actual))
            {
                yield return $"{name} is {actual} and {method.Name} {expected} for {string.Join(", ", arguments)}";
            }
        }
    }

    private static object? Outcome(MethodInfo method, object[] arguments)
    {
        object? result = null;
        return Throws.What(() => result = method.Call(null, arguments))?.GetType() ?? result;
    }
}
