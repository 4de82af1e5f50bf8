using System.Text.Json;

namespace TodanVan.Domain.Teams;

/// <summary>The team has some documents.</summary>
internal sealed class DocumentsRule(string[] documents) : ICompositionRule
{
    public const string Name = "documents";

    private readonly string[] keys = Array.ConvertAll(documents, TextKey.Comparison);

    public string Kind => Name;

    public Outcome Check(TeamSnapshot team)
    {
        if (team.Team.DocumentKeys is null)
        {
            return Outcome.Unknown;
        }

        foreach (var key in keys)
        {
            if (team.HasDocumentKey(key) == false)
            {
                return Outcome.Fail;
            }
        }

        return Outcome.Pass;
    }

    public Finding Explain(TeamSnapshot team) => team.Team.DocumentKeys is null
        ? RuleFindings.Undecided(TeamTable.Documents)
        : FindingCatalogue.DocumentsMissing.At(
            null, ("documents", string.Join(", ", documents.Where(document => team.HasDocument(document) == false))));

    public void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartArray("documents");
        foreach (var document in documents)
        {
            json.WriteStringValue(document);
        }

        json.WriteEndArray();
    }
}
