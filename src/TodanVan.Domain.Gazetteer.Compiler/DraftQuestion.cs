using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>An open question in the making.</summary>
internal sealed record DraftQuestion(
    QuestionText Text, IReadOnlyList<string> Codes, IReadOnlyList<DraftUnit> Units, params (string Mark, string Value)[] Values)
{
    public GazetteerQuestion ToQuestion(int[] units) =>
        new(Text.Key, [.. Codes], units, Fill(Text.Vietnamese), Fill(Text.English), Fill(Text.Source));

    private string Fill(string template)
    {
        foreach (var (mark, value) in Values)
        {
            template = template.Replace("{" + mark + "}", value, StringComparison.Ordinal);
        }

        return template.Contains('{', StringComparison.Ordinal)
            ? throw new InvalidDataException($"{Text.Key}: a mark is left: {template}")
            : template;
    }
}
