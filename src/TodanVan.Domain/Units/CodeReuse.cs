using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Units;

/// <summary>A code that passed from one unit to another.</summary>
/// <remarks>Figures joined by code alone would take the two for one. Whether that would be harmless, <see cref="Territory"/> says.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class CodeReuse
{
    internal CodeReuse(UnitCode code, AdministrativeUnit earlier, LocalDate freed, AdministrativeUnit later, LocalDate taken, Territory territory)
    {
        Code = code;
        Earlier = earlier;
        Freed = freed;
        Later = later;
        Taken = taken;
        Territory = territory;
    }

    /// <summary>The code.</summary>
    public UnitCode Code { get; }

    /// <summary>The unit that bore it.</summary>
    public AdministrativeUnit Earlier { get; }

    /// <summary>The first day on which that unit bore it no more.</summary>
    public LocalDate Freed { get; }

    /// <summary>The unit that bore it next.</summary>
    public AdministrativeUnit Later { get; }

    /// <summary>The first day on which that unit bore it; <see cref="Freed"/>, unless nobody bore it in between.</summary>
    public LocalDate Taken { get; }

    /// <summary>Whether the two are of one area.</summary>
    public Territory Territory { get; }

    /// <summary>For example <c>00691 2025-07-01: 00691@2004-01-01 -> 00691@2025-07-01 (Changed)</c>.</summary>
    /// <returns>Code, day, units and territory.</returns>
    public override string ToString() => $"{Code} {LocalDatePattern.Iso.Format(Taken)}: {Earlier.Id} -> {Later.Id} ({Territory})";
}
