namespace TodanVan.Domain.Observations;

/// <summary>Packs where a cell comes from into eight bytes: the document in the upper half, the row (0 for none) in the lower.</summary>
internal sealed class SourceTable
{
    private readonly List<(string Document, string? Sheet)> documents = [];
    private readonly Dictionary<(string, string?), int> places = [];

    /// <summary>A table of its own in which everything packed so far means the same.</summary>
    public SourceTable Copy()
    {
        var copy = new SourceTable();
        foreach (var (document, sheet) in documents)
        {
            copy.places.Add((document, sheet), copy.documents.Count);
            copy.documents.Add((document, sheet));
        }

        return copy;
    }

    public long Pack(SourceReference? source, SourceTracking tracking)
    {
        if (source is null || tracking == SourceTracking.None)
        {
            return StoredCell.NoSource;
        }

        var key = (source.Document, source.Sheet);
        if (!places.TryGetValue(key, out var place))
        {
            place = documents.Count;
            places.Add(key, place);
            documents.Add(key);
        }

        return ((long)place << 32) | (uint)(tracking == SourceTracking.Row ? source.Row ?? 0 : 0);
    }

    public SourceReference? Unpack(long packed)
    {
        if (packed == StoredCell.NoSource)
        {
            return null;
        }

        var (document, sheet) = documents[(int)(packed >> 32)];
        var row = (int)(packed & int.MaxValue);
        return new SourceReference(document, sheet, row == 0 ? null : row);
    }
}
