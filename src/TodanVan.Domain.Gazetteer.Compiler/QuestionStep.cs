using System.Globalization;

using NodaTime;
using NodaTime.Text;
using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>What the facts leave open: written beside them, with the units and figures filled in here.</summary>
internal sealed class QuestionStep(Draft draft)
{
    private const string CodeFixed = "code_fixed_from_";

    private static readonly LocalDate StateOfOneQuarter = new(2025, 1, 1);

    public IEnumerable<DraftQuestion> Questions() => draft.Facts.Questions.SelectMany(text => text.Units switch
    {
        ["*name-differences"] => NameDifferences(text),
        ["*repaired-codes"] => RepairedCodes(text),
        [['*', .. var list]] => [Counted(text, List(list))],
        _ => [Counted(text, [.. text.Units.Select(id => draft.Units.Single(u => u.Id == id))])],
    });

    private static DraftQuestion Counted(QuestionText text, List<DraftUnit> units) =>
        new(text, text.Codes, units, ("count", units.Count.ToString(CultureInfo.InvariantCulture)));

    private List<DraftUnit> List(string name) => name switch
    {
        "split-communes" => SourcesAtTheReform(e => e.IsPartial),
        "communes-without-their-people" => SourcesAtTheReform(e => e.TakesAllPeople),
        "abolished-communes" => Subjects(GazetteerEventKind.Abolition, UnitLevel.Commune),
        "abolished-districts" => Subjects(GazetteerEventKind.Abolition, UnitLevel.District),
        "established-communes" =>
        [
            .. Subjects(GazetteerEventKind.Establishment, UnitLevel.Commune).Where(u => u.Start > Draft.Opening && u.Start < Draft.Reform),
        ],
        "communes-of-one-state" => [.. draft.Units.Where(u => u.Start == StateOfOneQuarter && u.End == new LocalDate(2025, 3, 1))],
        "recoded-communes" => draft.Recoded,
        "communes-that-took-in-others" =>
        [
            .. draft.Events.Where(e => e.Date > Draft.Opening && e.Date < Draft.Reform).SelectMany(e => e.Successions)
                .Select(s => s.Target).Where(u => u.Level == UnitLevel.Commune).Distinct(),
        ],
        _ => throw new InvalidDataException($"There is no list {name}."),
    };

    private List<DraftUnit> SourcesAtTheReform(Func<ConversionEdge, bool> which) =>
    [
        .. draft.Facts.Edges.Where(which).Select(e => e.Old).Distinct(StringComparer.Ordinal)
            .Select(code => draft.Get(UnitLevel.Commune, code, Draft.Reform.PlusDays(-1))),
    ];

    private List<DraftUnit> Subjects(GazetteerEventKind kind, UnitLevel level) =>
        [.. draft.Events.Where(e => e.Kind == kind).SelectMany(e => e.Subjects).Where(u => u.Level == level)];

    private IEnumerable<DraftQuestion> NameDifferences(QuestionText text)
    {
        foreach (var (day, roster) in new[] { (Draft.Reform.PlusDays(-1), draft.Facts.Before), (Draft.Reform, draft.Facts.After) })
        {
            foreach (var row in roster)
            {
                var unit = draft.Get(row.Level, row.Code, day);
                if (unit.On(day)!.Parent is { } parent && parent.On(day)!.Code != row.Parent)
                {
                    throw new InvalidDataException($"The sources place {unit} differently.");
                }

                var name = unit.On(day)!.Name;
                if (name != row.Name)
                {
                    var written = LocalDatePattern.Iso.Format(day);
                    yield return new(text, [row.Code], [unit], ("code", row.Code), ("name", name), ("other", row.Name), ("day", written));
                }
            }
        }
    }

    private IEnumerable<DraftQuestion> RepairedCodes(QuestionText text) =>
        draft.Facts.Edges.Where(e => e.Flag.StartsWith(CodeFixed, StringComparison.Ordinal)).Select(edge => new DraftQuestion(
            text,
            [edge.Flag[CodeFixed.Length..], edge.Old],
            [draft.Get(UnitLevel.Commune, edge.Old, Draft.Reform.PlusDays(-1))],
            ("code", edge.Old),
            ("wrong", edge.Flag[CodeFixed.Length..]),
            ("target", edge.New)));
}
