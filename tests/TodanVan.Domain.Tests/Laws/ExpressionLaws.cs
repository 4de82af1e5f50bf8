using System.Numerics;

using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>Text and tree are one thing; intervals and qualifiers hold what is true.</summary>
public class ExpressionLaws
{
    private static readonly string[] Codes = ["a", "b", "land-donated", "]", "]]", "[", "[x]", " ", "a b", "đất", "(1 + 2)", "ifMissing", "💥", "-", "\""];

    private const string Mistakes = "[]()+-*/,.0x \uD800";

    internal static Gen<IndicatorExpression> Trees { get; } =
        from seed in Gen.Choose(0, int.MaxValue)
        from size in Gen.Choose(1, 24)
        select Tree(new Random(seed), size);

    [Property(MaxTest = 500)]
    public Property Parse_OfThePrintedTree_IsTheTree() => Prop.ForAll(Trees.ToArbitrary(), tree =>
    {
        var read = IndicatorExpression.Parse(tree.ToString()).ValueOrThrow();

        Assert.Equal(tree, read);
        Assert.Equal(tree.GetHashCode(), read.GetHashCode());
        Assert.Equal(tree.ToString(), read.ToString());
    });

    // Any pair of brackets taken away makes another tree.
    [Property(MaxTest = 300)]
    public Property Print_HasNoBracketsTooMany() => Prop.ForAll(Trees.ToArbitrary(), tree =>
    {
        var text = tree.ToString();
        foreach (var (open, close) in Brackets(text))
        {
            var fewer = text.Remove(close, 1).Remove(open, 1);
            Assert.False(IndicatorExpression.Parse(fewer).TryGetValue(out var other) && other == tree, fewer);
        }
    });

    [Property(MaxTest = 500)]
    public Property Parse_TextWithAMistake_IsATreeOrFindingsInside() => Prop.ForAll(Trees.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (tree, seed) =>
    {
        var random = new Random(seed);
        var text = tree.ToString();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(2) == 0 && at < text.Length ? text.Remove(at, 1) : text.Insert(at, Mistakes[random.Next(Mistakes.Length)].ToString());
        }

        var result = IndicatorExpression.Parse(text);
        if (result.TryGetValue(out var read))
        {
            Assert.Equal(read, IndicatorExpression.Parse(read.ToString()).ValueOrThrow());
        }

        Assert.All(result.Findings, finding => Assert.InRange(int.Parse(finding.Arguments.Single(argument => argument.Name == "position").Value, null), 1, text.Length + 1));
    });

    [Property(MaxTest = 1000)]
    public Property Bounds_OfAResult_HoldTheResultOfWhatTheyHold() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var (left, x) = Interval(random);
        var (right, y) = Interval(random);

        Assert.True(Bounds.Add(left, right).Contains(x + y));
        Assert.True(Bounds.Subtract(left, right).Contains(x - y));
        Assert.True(Bounds.Negate(left).Contains(-x));
        Assert.True(Bounds.Multiply(left, right).Contains(x * y));
        var quotient = Bounds.Divide(left, right);
        Assert.Equal(right.Contains(0), quotient is null);
        Assert.True(quotient is null || quotient.Contains(x / y));

        // And they are no wider than need be: an end that there is, is reached from ends.
        Rational?[] ends = [left.Low, left.High];
        var products = ends.SelectMany(_ => new[] { right.Low, right.High }, (l, r) => l * r).Append(0).ToList();
        Assert.Contains(Bounds.Multiply(left, right).Low ?? 0, products);
        Assert.Contains(Bounds.Multiply(left, right).High ?? 0, products);
    });

    [Fact]
    public void Bounds_WithoutLimit_AreComputedWithToo()
    {
        var positive = new Bounds(2, null);

        Assert.Equal(new Bounds(4, null), Bounds.Multiply(positive, positive));
        Assert.Equal(new Bounds(null, -4), Bounds.Multiply(positive, Bounds.Negate(positive)));
        Assert.Equal(Bounds.Exactly(0), Bounds.Multiply(Bounds.Unlimited, Bounds.Exactly(0)));
        Assert.Equal(new Bounds(0, 5), Bounds.Divide(Bounds.Exactly(10), positive));
        Assert.Equal(Bounds.Unlimited, Bounds.Multiply(Bounds.Unlimited, positive));
        Assert.Null(Bounds.Divide(positive, new Bounds(0, 5)));
    }

    // Semantics F: whatever the operands truly are, the result is as its qualifier says.
    [Property(MaxTest = 2000)]
    public Property QualifiedNumbers_HoldTheTrueResult() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var (left, x) = Qualified(random);
        var (right, y) = Qualified(random);

        Check(left + right, x + y);
        Check(left - right, x - y);
        Check(-left, -x);
        Check(left * right, x * y);
        if (!right.Value.IsZero && !y.IsZero)
        {
            Check(left / right, x / y);
        }

        static void Check(QualifiedNumber number, Rational truth)
        {
            Assert.True(
                number.Qualifier switch
                {
                    Qualifier.Exact => truth == number.Value,
                    Qualifier.MoreThan => truth > number.Value,
                    Qualifier.LessThan => truth < number.Value,
                    Qualifier.AtLeast => truth >= number.Value,
                    Qualifier.AtMost => truth <= number.Value,
                    _ => true,
                },
                $"{number.Qualifier} {number.Value}: {truth}");
            Assert.True(!number.CannotBeNegative || truth >= 0);
        }
    });

    private static (QualifiedNumber Number, Rational Truth) Qualified(Random random)
    {
        var value = new Rational(random.Next(-6, 12), random.Next(1, 4));
        var qualifier = Enum.GetValues<Qualifier>()[random.Next(6)];
        var away = new Rational(random.Next(0, 20), random.Next(1, 5));
        var strict = away + new Rational(1, 7);
        var truth = qualifier switch
        {
            Qualifier.Exact => value,
            Qualifier.MoreThan => value + strict,
            Qualifier.LessThan => value - strict,
            Qualifier.AtLeast => value + away,
            Qualifier.AtMost => value - away,
            _ => value + strict - 5,
        };
        return (new QualifiedNumber(value, qualifier, truth >= 0 && random.Next(2) == 0), truth);
    }

    private static (Bounds Bounds, Rational Inside) Interval(Random random)
    {
        var inside = new Rational(random.Next(-6, 7), random.Next(1, 4));
        Rational? End(int sign) => random.Next(4) == 0 ? null : inside + (sign * new Rational(random.Next(0, 8), random.Next(1, 4)));
        return (new Bounds(End(-1), End(1)), inside);
    }

    private static IndicatorExpression Tree(Random random, int size)
    {
        if (size <= 1)
        {
            var item = random.Next(4) == 0 ? new BreakdownCode(Code(random)) : null;
            return random.Next(4) == 0
                ? IndicatorExpression.Constant(Number(random))
                : IndicatorExpression.Input(new IndicatorCode(Code(random)), item, random.Next(4) == 0 ? Number(random) : null);
        }

        if (random.Next(5) == 0)
        {
            return -Tree(random, size - 1);
        }

        var share = random.Next(1, size);
        var (left, right) = (Tree(random, share), Tree(random, size - share));
        return random.Next(4) switch { 0 => left + right, 1 => left - right, 2 => left * right, _ => left / right };
    }

    // White space alone is no code.
    private static string Code(Random random) => string.Concat(Codes[random.Next(Codes.Length)], random.Next(2) == 0 ? "x" : Codes[random.Next(3)]);

    private static Rational Number(Random random) =>
        Rational.FromScaled(random.Next(3) == 0 ? BigInteger.Pow(7, random.Next(90)) : random.Next(-500, 500), random.Next(0, 6));

    private static IEnumerable<(int Open, int Close)> Brackets(string text)
    {
        var open = new Stack<int>();
        var isCode = false;
        for (var i = 0; i < text.Length; i++)
        {
            // A doubled bracket closes and opens again.
            isCode = text[i] == '[' || (isCode && text[i] != ']');
            if (!isCode && text[i] == ']' && i + 1 < text.Length && text[i + 1] == ']')
            {
                i++;
                isCode = true;
            }
            else if (!isCode && text[i] == '(')
            {
                open.Push(i);
            }
            else if (!isCode && text[i] == ')')
            {
                var start = open.Pop();
                if (start == 0 || text[start - 1] != 'g')
                {
                    yield return (start, i);
                }
            }
        }
    }
}
