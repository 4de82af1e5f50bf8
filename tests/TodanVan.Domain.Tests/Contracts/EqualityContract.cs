using System.Reflection;

namespace TodanVan.Domain.Tests.Contracts;

/// <summary>Equals in all its forms, ==, != and the hash code say one thing; two makings of a sample are equal, two samples are not.</summary>
internal static class EqualityContract
{
    public static IEnumerable<string> Check(Type type, Func<object[]> make)
    {
        var equality = Operator(type, "op_Equality");
        var inequality = Operator(type, "op_Inequality");
        if (!type.Implements(typeof(IEquatable<>)))
        {
            if (equality is not null || type.GetMethod("Equals", [typeof(object)])!.DeclaringType == type)
            {
                yield return "has equality without IEquatable";
            }

            yield break;
        }

        if (equality is null || inequality is null)
        {
            yield return "is IEquatable without == and !=";
            yield break;
        }

        var equals = typeof(IEquatable<>).MakeGenericType(type).GetMethod("Equals")!;
        var samples = make();
        var twins = make();
        if (samples.Length < 3)
        {
            yield return "has fewer than three samples";
        }

        for (var i = 0; i < samples.Length; i++)
        {
            for (var j = 0; j < twins.Length; j++)
            {
                var (left, right, expected) = (samples[i], twins[j], i == j);
                (string Form, bool Answer)[] answers =
                [
                    ("Equals", (bool)equals.Call(left, right)!),
                    ("Equals, reversed,", (bool)equals.Call(right, left)!),
                    ("Equals(object)", left.Equals(right)),
                    ("==", (bool)equality.Call(null, left, right)!),
                    ("!=", !(bool)inequality.Call(null, left, right)!),
                ];
                foreach (var (form, _) in answers.Where(a => a.Answer != expected))
                {
                    yield return $"{form} is wrong for {left} and {right}";
                }

                if (expected && left.GetHashCode() != right.GetHashCode())
                {
                    yield return $"has two hash codes for {left}";
                }
            }

            if (!samples[i].Equals(samples[i]))
            {
                yield return $"does not equal itself: {samples[i]}";
            }

            if (samples[i].Equals(null) || samples[i].Equals(new object()))
            {
                yield return $"equals null or another type: {samples[i]}";
            }
        }

        if (samples.Select(s => s.GetHashCode()).Distinct().Count() == 1)
        {
            yield return "has one hash code for all values";
        }

        if (!type.IsValueType)
        {
            object?[][] withNull = [[samples[0], null], [null, samples[0]]];
            if ((bool)equals.Call(samples[0], [null])! || withNull.Any(p => (bool)equality.Call(null, p)! || !(bool)inequality.Call(null, p)!)
                || !(bool)equality.Call(null, null, null)! || (bool)inequality.Call(null, null, null)!)
            {
                yield return "is wrong about null";
            }
        }
    }

    public static MethodInfo? Operator(Type type, string name) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .FirstOrDefault(m => m.Name == name && m.GetParameters().All(p => p.ParameterType.IsAssignableFrom(type)));
}
