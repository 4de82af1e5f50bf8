using System.Diagnostics.CodeAnalysis;

namespace TodanVan.Domain;

/// <summary>What became of reading a text: a value, or the reason why there is none. Reading never throws.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <threadsafety>Immutable, and so safe to share between threads when <typeparamref name="T"/> is.</threadsafety>
public sealed class ParseResult<T>
    where T : notnull
{
    private readonly T? value;

    private ParseResult(T? value, ParseFailure failure, int position)
    {
        this.value = value;
        Failure = failure;
        Position = position;
    }

    /// <summary>Whether the text was read.</summary>
    public bool Success => Failure == ParseFailure.None;

    /// <summary>Why the text was not read; <see cref="ParseFailure.None"/> when it was.</summary>
    public ParseFailure Failure { get; }

    /// <summary>The zero-based position in the text at which reading failed; 0 when it did not.</summary>
    public int Position { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The text was not read.</exception>
    public T Value => Success
        ? value!
        : throw new InvalidOperationException($"There is no value: reading failed with {Failure} at position {Position}.");

    /// <summary>Gives the value if there is one.</summary>
    /// <param name="result">The value, or the default when the text was not read.</param>
    /// <returns>Whether the text was read.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T result)
    {
        result = value;
        return Success;
    }

    internal static ParseResult<T> Of(T value) => new(value, ParseFailure.None, 0);

    internal static ParseResult<T> Failed(ParseFailure failure, int position = 0) => new(default, failure, position);
}
