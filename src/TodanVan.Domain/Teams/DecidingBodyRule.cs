using System.Text.Json;

namespace TodanVan.Domain.Teams;

/// <summary>One of some bodies set the team up: its issuer begins with the body's name, as <c>Đảng ủy xã Nậm Dịch</c> does with <c>Đảng ủy xã</c>.</summary>
internal sealed class DecidingBodyRule(string[] bodies) : ICompositionRule
{
    public const string Name = "decidingBody";

    private readonly string[] keys = Array.ConvertAll(bodies, TextKey.Comparison);

    public string Kind => Name;

    public Outcome Check(TeamSnapshot team)
    {
        if (team.Team.IssuerKey is not { } issuer)
        {
            return Outcome.Unknown;
        }

        var outcome = Outcome.Fail;
        foreach (var key in keys)
        {
            if (Begins(issuer, key))
            {
                return Outcome.Pass;
            }

            // «Đảng ủy» alone does not say of what.
            outcome = Begins(key, issuer) ? Outcome.Unknown : outcome;
        }

        return outcome;
    }

    public Finding Explain(TeamSnapshot team) => Check(team) == Outcome.Unknown
        ? RuleFindings.Undecided(TeamTable.Issuer)
        : FindingCatalogue.DecidedByOther.At(null, ("issuer", team.Team.Issuer!), ("bodies", string.Join(", ", bodies)));

    public void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartArray("bodies");
        foreach (var body in bodies)
        {
            json.WriteStringValue(body);
        }

        json.WriteEndArray();
    }

    /// <summary>Whether the words of one text are the first words of another.</summary>
    private static bool Begins(string text, string with) =>
        text.StartsWith(with, StringComparison.Ordinal) && (text.Length == with.Length || text[with.Length] == ' ');
}
