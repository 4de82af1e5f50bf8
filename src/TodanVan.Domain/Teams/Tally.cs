namespace TodanVan.Domain.Teams;

/// <summary>How many are known, and how many more there may be (semantics K2).</summary>
/// <param name="known">Known for certain.</param>
/// <param name="unknown">May be or not.</param>
/// <param name="isOpen">Whether there may be any number besides.</param>
internal readonly struct Tally(int known, int unknown, bool isOpen)
{
    public int Known { get; } = known;

    public Outcome AtLeast(int minimum) =>
        Known >= minimum ? Outcome.Pass : !isOpen && (long)Known + unknown < minimum ? Outcome.Fail : Outcome.Unknown;

    public Outcome AtMost(int maximum) =>
        Known > maximum ? Outcome.Fail : !isOpen && (long)Known + unknown <= maximum ? Outcome.Pass : Outcome.Unknown;

    public Outcome Between(int? minimum, int? maximum) => And(
        minimum is { } least ? AtLeast(least) : Outcome.Pass,
        maximum is { } most ? AtMost(most) : Outcome.Pass);

    /// <summary>What two demands come to: broken if either is, kept only if both are.</summary>
    public static Outcome And(Outcome left, Outcome right) =>
        left == Outcome.Fail || right == Outcome.Fail ? Outcome.Fail
        : left == Outcome.Unknown || right == Outcome.Unknown ? Outcome.Unknown
        : Outcome.Pass;
}
