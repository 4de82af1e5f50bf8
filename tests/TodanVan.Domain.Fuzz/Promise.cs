using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace TodanVan.Domain.Fuzz;

/// <summary>Says which promise an input breaks; without a test framework, since the harness runs under the fuzzer too.</summary>
internal static class Promise
{
    public static void Holds([DoesNotReturnIf(false)] bool condition, [CallerArgumentExpression(nameof(condition))] string promise = "")
    {
        if (!condition)
        {
            throw new BrokenPromiseException(promise);
        }
    }

    public static void Same<T>(T expected, T actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new BrokenPromiseException($"{what} is {actual}, not {expected}");
        }
    }

    /// <summary>Every finding can be said in both languages, with all its arguments in place.</summary>
    public static void AreSayable(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            foreach (var language in (ReadOnlySpan<Language>)[Language.Vietnamese, Language.English])
            {
                if (string.IsNullOrWhiteSpace(finding.ToText(language)))
                {
                    throw new BrokenPromiseException($"{finding.Code} says nothing");
                }
            }
        }
    }
}
