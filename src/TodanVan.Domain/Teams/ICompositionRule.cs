using System.Text.Json;

namespace TodanVan.Domain.Teams;

/// <summary>One kind of demand on the composition of a team. An application may write its own; those of the library are made by <see cref="CompositionRules"/>.</summary>
/// <remarks>
/// A rule changes nothing, knows nothing but the snapshot it is shown, and gives the same answer whatever the order of members. It says
/// pass or fail only when what is not known could not turn the answer round (semantics K2). It must be safe to use from several threads.
/// </remarks>
public interface ICompositionRule
{
    /// <summary>The kind, the word <c>kind</c> of its JSON.</summary>
    string Kind { get; }

    /// <summary>Holds the rule against a team. It is called for every team, so a rule that passes should allocate nothing.</summary>
    /// <param name="team">The team on the day.</param>
    /// <returns><see cref="Outcome.Pass"/>, <see cref="Outcome.Fail"/>, <see cref="Outcome.Unknown"/> or <see cref="Outcome.NotApplicable"/>.</returns>
    Outcome Check(TeamSnapshot team);

    /// <summary>Says what to change, or what is not known. It is called only when <see cref="Check"/> gave a fail or an unknown.</summary>
    /// <param name="team">The team on the day.</param>
    /// <returns>
    /// A finding without place and subject. The library puts the arguments <c>set</c> and <c>rule</c> before its own, gives it the team as
    /// subject, and the severity that the rule has in its set.
    /// </returns>
    Finding Explain(TeamSnapshot team);

    /// <summary>Writes what the rule has in JSON besides what every rule has, as its kind reads it.</summary>
    /// <param name="json">The writer, in the rule's object.</param>
    void WriteProperties(Utf8JsonWriter json);
}
