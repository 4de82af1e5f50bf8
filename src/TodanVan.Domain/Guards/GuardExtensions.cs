using Ardalis.GuardClauses;

namespace TodanVan.Domain.Guards;

/// <summary>Checks of a caller's arguments that the guard library does not have.</summary>
internal static class GuardExtensions
{
    /// <summary>Throws when <paramref name="value"/> is not a member of its enumeration.</summary>
    public static T UndefinedEnum<T>(this IGuardClause guardClause, T value, string parameterName)
        where T : struct, Enum
    {
        _ = guardClause;
        return Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(parameterName, value, $"Not a value of {typeof(T).Name}.");
    }
}
