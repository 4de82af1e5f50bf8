using NodaTime;
using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>The gazetteer in the making.</summary>
internal sealed class Draft(FactFiles facts)
{
    private readonly Dictionary<(UnitLevel Level, string Code), List<DraftUnit>> byCode = [];

    /// <summary>From when on Hà Giang is known: after the district of Quang Bình was made, before the first decree that is known.</summary>
    public static LocalDate HaGiangOpening { get; } = new(2004, 1, 1);

    /// <summary>From when on the country is known.</summary>
    public static LocalDate Opening { get; } = new(2021, 11, 1);

    /// <summary>The day of the new provinces and communes, and of no districts.</summary>
    public static LocalDate Reform { get; } = new(2025, 7, 1);

    public FactFiles Facts { get; } = facts;

    public LegalActs Acts { get; } = new(facts);

    public List<DraftUnit> Units { get; } = [];

    public List<DraftEvent> Events { get; } = [];

    /// <summary>The communes that went on under another code.</summary>
    public List<DraftUnit> Recoded { get; } = [];

    /// <summary>The province of Hà Giang, as it was.</summary>
    public DraftUnit HaGiang => Get(UnitLevel.Province, "02", Opening);

    /// <summary>Adds a unit with the code of its first version.</summary>
    public void Add(DraftUnit unit)
    {
        Units.Add(unit);
        AddCode(unit, unit.First.Code);
    }

    /// <summary>Says that a unit had a code, too.</summary>
    public void AddCode(DraftUnit unit, string code)
    {
        if (!byCode.TryGetValue((unit.Level, code), out var bearers))
        {
            byCode.Add((unit.Level, code), bearers = []);
        }

        bearers.Add(unit);
    }

    /// <summary>All units that ever had a code.</summary>
    public IReadOnlyList<DraftUnit> Bearers(UnitLevel level, string code) => byCode.GetValueOrDefault((level, code)) ?? [];

    /// <summary>The unit that had a code on a day; null when none had.</summary>
    public DraftUnit? Find(UnitLevel level, string code, LocalDate day) => Bearers(level, code).SingleOrDefault(u => u.On(day)?.Code == code);

    /// <summary>The unit that had a code on a day.</summary>
    public DraftUnit Get(UnitLevel level, string code, LocalDate day) =>
        Find(level, code, day) ?? throw new InvalidDataException($"No {level} has the code {code} on {day}.");
}
