namespace TodanVan.Domain.Tests.Contracts;

/// <summary>CompareTo is a total order that agrees with equality, null first; the four operators and the old interface say the same.</summary>
internal static class OrderingContract
{
    private static readonly (string Name, string Sign, Func<int, bool> Holds)[] Operators =
    [
        ("op_LessThan", "<", order => order < 0),
        ("op_LessThanOrEqual", "<=", order => order <= 0),
        ("op_GreaterThan", ">", order => order > 0),
        ("op_GreaterThanOrEqual", ">=", order => order >= 0),
    ];

    public static IEnumerable<string> Check(Type type, Func<object[]> make)
    {
        var operators = Operators.Select(o => (o.Sign, o.Holds, Method: EqualityContract.Operator(type, o.Name))).ToArray();
        if (!type.Implements(typeof(IComparable<>)))
        {
            if (operators.Any(o => o.Method is not null))
            {
                yield return "has an order without IComparable<T>";
            }

            yield break;
        }

        if (operators.Any(o => o.Method is null))
        {
            yield return "is IComparable<T> without < <= > >=";
            yield break;
        }

        var samples = make();
        if (samples[0] is not IComparable)
        {
            yield return "is IComparable<T> without IComparable";
            yield break;
        }

        var compare = typeof(IComparable<>).MakeGenericType(type).GetMethod("CompareTo")!;
        int Order(object? left, object? right) => left is null ? (right is null ? 0 : -1) : Math.Sign((int)compare.Call(left, [right])!);
        object?[] all = [.. type.IsValueType ? Array.Empty<object?>() : [null], .. samples];
        foreach (var left in all)
        {
            foreach (var right in all)
            {
                var order = Order(left, right);
                if (order != -Order(right, left) || (order == 0) != Equals(left, right) || (left is not null && right is null && order <= 0))
                {
                    yield return $"orders {left ?? "null"} and {right ?? "null"} wrongly";
                }

                foreach (var (sign, holds, method) in operators)
                {
                    if ((bool)method!.Call(null, left, right)! != holds(order))
                    {
                        yield return $"{sign} is wrong for {left ?? "null"} and {right ?? "null"}";
                    }
                }

                if (all.Any(third => order < 0 && Order(right, third) < 0 && Order(left, third) >= 0))
                {
                    yield return $"is not transitive after {left ?? "null"} and {right ?? "null"}";
                }

                if (left is not null && Math.Sign(((IComparable)left).CompareTo(right)) != order)
                {
                    yield return $"IComparable is wrong for {left} and {right ?? "null"}";
                }
            }
        }

        if (((IComparable)samples[0]).CompareTo(null) <= 0)
        {
            yield return "puts null elsewhere than first";
        }

        if (!Throws.Exactly<ArgumentException>(() => ((IComparable)samples[0]).CompareTo(new object())))
        {
            yield return "compares with another type";
        }
    }
}
