namespace TodanVan.Domain.Observations;

/// <summary>A table of distinct things, each known by its place.</summary>
internal sealed class Interned<T>
    where T : notnull
{
    private readonly Dictionary<T, int> places = [];
    private readonly List<T> items = [];

    public Interned(IEnumerable<T>? first = null)
    {
        foreach (var item in first ?? [])
        {
            PlaceOf(item);
        }
    }

    public IReadOnlyList<T> Items => items;

    public T this[int place] => items[place];

    public int PlaceOf(T item)
    {
        if (!places.TryGetValue(item, out var place))
        {
            place = items.Count;
            places.Add(item, place);
            items.Add(item);
        }

        return place;
    }
}
