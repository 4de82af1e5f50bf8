namespace TodanVan.Domain;

/// <summary>A number with its qualifier, and what is known of its sign: the rules of <see cref="Qualifiers"/> through whole computations.</summary>
/// <remarks>
/// A number is known not to be negative by what it says itself (hơn 5), or by bounds: «gần 5» of what cannot be negative lies in [0, 5), and
/// a quotient by it is still «hơn».
/// </remarks>
internal readonly struct QualifiedNumber(Rational value, Qualifier qualifier, bool cannotBeNegative = false)
{
    public Rational Value { get; } = value;

    public Qualifier Qualifier { get; } = qualifier;

    public bool CannotBeNegative { get; } =
        cannotBeNegative || (value.Sign >= 0 && qualifier is Qualifier.Exact or Qualifier.MoreThan or Qualifier.AtLeast);

    private bool IsPositive => CannotBeNegative && (Value.Sign > 0 || (Value.IsZero && Qualifier == Qualifier.MoreThan));

    public static QualifiedNumber operator +(QualifiedNumber left, QualifiedNumber right) =>
        new(left.Value + right.Value, Qualifiers.Add(left.Qualifier, right.Qualifier), left.CannotBeNegative && right.CannotBeNegative);

    public static QualifiedNumber operator -(QualifiedNumber left, QualifiedNumber right) =>
        new(left.Value - right.Value, Qualifiers.Subtract(left.Qualifier, right.Qualifier));

    public static QualifiedNumber operator -(QualifiedNumber number) => new(-number.Value, Qualifiers.Negate(number.Qualifier));

    public static QualifiedNumber operator *(QualifiedNumber left, QualifiedNumber right)
    {
        var qualifier = right.Qualifier == Qualifier.Exact ? Qualifiers.Scale(left.Qualifier, right.Value.Sign)
            : left.Qualifier == Qualifier.Exact ? Qualifiers.Scale(right.Qualifier, left.Value.Sign)
            : Qualifiers.Multiply(left.Qualifier, left.IsPositive, right.Qualifier, right.IsPositive);
        return new(left.Value * right.Value, qualifier, left.CannotBeNegative && right.CannotBeNegative);
    }

    /// <exception cref="DivideByZeroException">The second number is 0.</exception>
    public static QualifiedNumber operator /(QualifiedNumber left, QualifiedNumber right)
    {
        // An exact dividend is a factor of 1 / right, and its sign is known.
        var qualifier = right.Qualifier == Qualifier.Exact ? Qualifiers.Scale(left.Qualifier, right.Value.Sign)
            : left.Qualifier != Qualifier.Exact ? Qualifiers.Divide(left.Qualifier, left.IsPositive, right.Qualifier, right.IsPositive)
            : right.IsPositive ? Qualifiers.Scale(Qualifiers.Negate(right.Qualifier), left.Value.Sign)
            : Qualifier.About;
        return new(left.Value / right.Value, qualifier, left.CannotBeNegative && right.CannotBeNegative);
    }
}
