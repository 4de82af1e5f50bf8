namespace TodanVan.Domain;

public sealed partial class UnitOfMeasure
{
    /// <summary>The unit of this class that has a code; null when there is none.</summary>
    internal static UnitOfMeasure? Listed(string code)
    {
        ReadOnlySpan<UnitOfMeasure> units = [One, Percent, SquareMetre, Hectare, LabourDay, Dong, Team, Member, Person, Model, Village];
        foreach (var unit in units)
        {
            if (string.Equals(unit.Code, code, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return null;
    }
}
