using NodaTime;
using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>A unit in the making.</summary>
internal sealed class DraftUnit(UnitLevel level)
{
    public UnitLevel Level { get; } = level;

    /// <summary>The versions in the order of time.</summary>
    public List<DraftVersion> Versions { get; } = [];

    public DraftVersion First => Versions[0];

    public DraftVersion Last => Versions[^1];

    public LocalDate Start => First.Start;

    public LocalDate? End => Last.End;

    public string Id => $"{First.Code}@{NodaTime.Text.LocalDatePattern.Iso.Format(Start)}";

    /// <summary>What it was on a day; null when it was not.</summary>
    public DraftVersion? On(LocalDate day) => Versions.Find(v => v.Start <= day && (v.End is not { } end || day < end));

    /// <summary>Cuts the version of a day, so that what was before can be said; gives the earlier part.</summary>
    public DraftVersion Cut(LocalDate day, DraftBasis basis)
    {
        var later = On(day) ?? throw new InvalidDataException($"{Id} was not in force on {day}.");
        if (later.Start == day)
        {
            throw new InvalidDataException($"{Id} changed on {day} already.");
        }

        var earlier = later.Copy();
        earlier.End = day;
        later.Start = day;
        later.Basis = basis;
        Versions.Insert(Versions.IndexOf(later), earlier);
        return earlier;
    }

    public override string ToString() => $"{Id} {First.Name}";
}
