namespace TodanVan.Domain.Rollups;

/// <summary>The reporting units under a unit: one range, or as reported one for each place at which it stands.</summary>
internal readonly struct UnitRanges
{
    private readonly (int Start, int End) first;
    private readonly (int Start, int End)[]? all;

    public UnitRanges(int start, int end)
    {
        first = (start, end);
    }

    public UnitRanges((int Start, int End)[] all)
    {
        this.all = all;
    }

    public int Count => all?.Length ?? 1;

    public (int Start, int End) this[int index] => all is null ? first : all[index];

    public bool Contains(int index)
    {
        for (var i = 0; i < Count; i++)
        {
            if (index >= this[i].Start && index < this[i].End)
            {
                return true;
            }
        }

        return false;
    }
}
