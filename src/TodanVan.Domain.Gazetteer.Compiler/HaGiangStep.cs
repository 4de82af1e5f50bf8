using System.Text.RegularExpressions;

using NodaTime;
using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>Takes the tree of Hà Giang back to 2004 by undoing its decrees, the last one first.</summary>
internal static class HaGiangStep
{
    private static readonly Regex ParentsForm = FactFiles.Form(@"^parent (?<old>\d{3}) -> \d{3} ");

    public static void Run(Draft draft)
    {
        // All that the province had when the register begins was there before, until a decree says otherwise.
        var tree = draft.Units.Where(u => u.Start == Draft.Opening && IsUnder(u, draft.HaGiang)).ToArray();
        foreach (var unit in tree)
        {
            unit.First.Start = Draft.HaGiangOpening;
        }

        foreach (var day in draft.Facts.HaGiang.Where(e => e.Date < Draft.Opening).GroupBy(e => e.Date).OrderByDescending(g => g.Key))
        {
            foreach (var item in day)
            {
                Undo(draft, item, [.. day]);
            }
        }
    }

    private static bool IsUnder(DraftUnit unit, DraftUnit top) => unit == top || (unit.First.Parent is { } parent && IsUnder(parent, top));

    private static void Undo(Draft draft, HaGiangEvent item, HaGiangEvent[] day)
    {
        var basis = draft.Acts.Of(item);
        switch (item.Kind)
        {
            case "split_new":
                UndoEstablishment(draft, item, basis);
                break;
            case "transfer":
                var districts = ParentsForm.Match(item.Note);
                var old = draft.Get(UnitLevel.District, districts.Groups["old"].Value, item.Date);
                Get(draft, item.To, item.Date).Cut(item.Date, basis).Parent = old;
                break;
            case "retype":
                var unit = Get(draft, item.To, item.Date);
                unit.Cut(item.Date, basis).Name = OldName(item.Note, unit);
                break;
            case "boundary_adjust":
                var from = Get(draft, item.From, item.Date);
                draft.Events.Add(new(item.Date, GazetteerEventKind.BoundaryAdjustment, basis)
                {
                    Successions = [(from, Get(draft, item.To, item.Date), false), (from, from, false)],
                });
                break;
            case "code_reassign":
                // The register closed the code of the unit that took in the other, and gave it the other's: the unit went on.
                Get(draft, item.To, item.Date).Cut(item.Date, basis).Code = item.From;
                draft.AddCode(Get(draft, item.To, item.Date), item.From);
                break;
            case "merge":
                // Where the code of the taker was changed on the same day, it is known by its new one.
                var taker = Array.Find(day, e => e.Kind == "code_reassign" && e.From == item.To)?.To ?? item.To;
                draft.Events.Add(new(item.Date, GazetteerEventKind.Reorganization, basis)
                {
                    Successions = [(AddFormer(draft, item.From), Get(draft, taker, item.Date), true)],
                });
                break;
            default:
                throw new InvalidDataException($"{item.Date}: {item.Kind} is no event.");
        }
    }

    private static void UndoEstablishment(Draft draft, HaGiangEvent item, DraftBasis basis)
    {
        var made = Get(draft, item.To, item.Date);
        made.First.Start = item.Date;
        made.First.Basis = basis;
        if (item.From.Length == 0)
        {
            draft.Events.Add(new(item.Date, GazetteerEventKind.Establishment, basis) { Subjects = [made] });
            return;
        }

        var source = Get(draft, item.From, item.Date);
        draft.Events.Add(new(item.Date, GazetteerEventKind.Reorganization, basis)
        {
            Successions = [(source, made, false), (source, source, false)],
        });
    }

    private static DraftUnit AddFormer(Draft draft, string code)
    {
        var row = draft.Facts.HaGiangFormer.Single(r => r.Code == code);
        var unit = new DraftUnit(UnitLevel.Commune);
        unit.Versions.Add(new()
        {
            Code = row.Code,
            Name = row.Name,
            Parent = draft.Get(UnitLevel.District, row.Parent, row.To!.Value),
            Start = row.From,
            End = row.To,
        });
        draft.Add(unit);
        return unit;
    }

    private static DraftUnit Get(Draft draft, string code, LocalDate day) =>
        draft.Get(code.Length == 3 ? UnitLevel.District : UnitLevel.Commune, code, day);

    // "Xã Yên Bình -> Thị trấn Yên Bình (nguyên trạng ...)"
    private static string OldName(string note, DraftUnit unit)
    {
        var names = note.Split(" (", 2)[0].Split(" -> ");
        return names.Length == 2 && names[1] == unit.First.Name
            ? names[0]
            : throw new InvalidDataException($"\"{note}\" does not say what {unit} was.");
    }
}
