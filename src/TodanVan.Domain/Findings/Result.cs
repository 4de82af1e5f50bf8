using System.Diagnostics.CodeAnalysis;

using Ardalis.GuardClauses;

namespace TodanVan.Domain;

/// <summary>A value and everything there is to say about how it came to be.</summary>
/// <remarks>
/// Errors do not by themselves take the value away: a register of which one row is faulty is still there for all the others, and the
/// caller decides. There is no value only where nothing could be made.
/// </remarks>
/// <typeparam name="T">The type of the value.</typeparam>
/// <threadsafety>Immutable, and so safe to share between threads when <typeparamref name="T"/> is.</threadsafety>
public sealed class Result<T>
    where T : class
{
    private readonly T? value;

    /// <summary>A value with its findings.</summary>
    /// <param name="value">The value, or null when nothing could be made.</param>
    /// <param name="findings">The findings; at least one error when there is no value.</param>
    /// <exception cref="ArgumentException">There is neither a value nor an error that says why.</exception>
    public Result(T? value, FindingSet findings)
    {
        this.value = value;
        Findings = Guard.Against.Null(findings);
        if (value is null && !findings.HasErrors)
        {
            throw new ArgumentException("A result without a value must have an error that says why.", nameof(findings));
        }
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => value is not null;

    /// <summary>The value, errors or not.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public T Value => value ?? throw new InvalidOperationException($"There is no value: {Findings}");

    /// <summary>Everything there is to say.</summary>
    public FindingSet Findings { get; }

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.HasErrors;

    /// <summary>Gives the value if there is one, errors or not.</summary>
    /// <param name="result">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([NotNullWhen(true)] out T? result)
    {
        result = value;
        return value is not null;
    }

    /// <summary>The value, for a caller to whom any error is a bug.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is an error; the message lists the findings.</exception>
    public T ValueOrThrow() => HasErrors ? throw new InvalidOperationException(Findings.ToString()) : Value;
}
