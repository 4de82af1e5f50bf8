namespace TodanVan.Domain;

/// <content>Comparisons with three answers: <see langword="null"/> means that the qualifier leaves both possible.</content>
public sealed partial class Quantity
{
    /// <summary>Whether the quantity is <paramref name="limit"/> or more.</summary>
    /// <param name="limit">The number to compare with, in <see cref="Unit"/>.</param>
    /// <returns>True or false when certain, else null: "hơn 156" is at least 150, and nobody knows whether it is at least 200.</returns>
    public bool? IsAtLeast(Rational limit)
    {
        var order = Value.CompareTo(limit);
        return Qualifier switch
        {
            Qualifier.Exact => order >= 0,
            Qualifier.MoreThan or Qualifier.AtLeast => order >= 0 ? true : null,
            Qualifier.LessThan => order <= 0 ? false : null,
            Qualifier.AtMost => order < 0 ? false : null,
            _ => null,
        };
    }

    /// <summary>Whether the quantity is more than <paramref name="limit"/>.</summary>
    /// <param name="limit">The number to compare with, in <see cref="Unit"/>.</param>
    /// <returns>True or false when certain, else null.</returns>
    public bool? IsGreaterThan(Rational limit)
    {
        var order = Value.CompareTo(limit);
        return Qualifier switch
        {
            Qualifier.Exact => order > 0,
            Qualifier.MoreThan => order >= 0 ? true : null,
            Qualifier.AtLeast => order > 0 ? true : null,
            Qualifier.LessThan or Qualifier.AtMost => order <= 0 ? false : null,
            _ => null,
        };
    }

    /// <summary>Whether the quantity is <paramref name="limit"/> or less.</summary>
    /// <param name="limit">The number to compare with, in <see cref="Unit"/>.</param>
    /// <returns>True or false when certain, else null.</returns>
    public bool? IsAtMost(Rational limit) => !IsGreaterThan(limit);

    /// <summary>Whether the quantity is less than <paramref name="limit"/>.</summary>
    /// <param name="limit">The number to compare with, in <see cref="Unit"/>.</param>
    /// <returns>True or false when certain, else null.</returns>
    public bool? IsLessThan(Rational limit) => !IsAtLeast(limit);

    /// <summary>Whether the quantity is exactly <paramref name="number"/>.</summary>
    /// <param name="number">The number to compare with, in <see cref="Unit"/>.</param>
    /// <returns>True only for an exact quantity; false when the qualifier excludes the number; else null.</returns>
    public bool? IsEqualTo(Rational number)
    {
        if (Qualifier == Qualifier.Exact)
        {
            return Value == number;
        }

        return IsLessThan(number) == true || IsGreaterThan(number) == true ? false : null;
    }
}
