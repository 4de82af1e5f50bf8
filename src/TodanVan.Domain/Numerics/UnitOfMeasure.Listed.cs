namespace TodanVan.Domain;

public sealed partial class UnitOfMeasure
{
    /// <summary>The units of this class.</summary>
    internal static IReadOnlyList<UnitOfMeasure> AllListed =>
        [One, Percent, SquareMetre, Hectare, LabourDay, Dong, Team, Member, Person, Model, Village];

    /// <summary>The unit of this class that has a code; null when there is none.</summary>
    internal static UnitOfMeasure? Listed(string code) =>
        AllListed.FirstOrDefault(unit => string.Equals(unit.Code, code, StringComparison.Ordinal));
}
