namespace TodanVan.Domain.Import;

/// <summary>
/// Keeps, for one import, every record's place and bytes until the end, because a record that looked right when it came may turn out
/// to repeat or contradict a later one and must then be set aside whole.
/// </summary>
internal sealed class RowJournal
{
    private const int ChunkSize = 1 << 20;

    private readonly List<Entry> entries = [];
    private readonly List<byte[]> chunks = [];
    private readonly List<Finding> findings = [];
    private readonly Dictionary<int, List<Finding>> reasons = [];
    private readonly HashSet<(int Ordinal, string Column)> saidOfCell = [];
    private readonly Dictionary<int, List<(TableColumn Column, string Code)>> faults = [];
    private readonly SortedDictionary<string, Dictionary<string, (int Old, int New)>> tones = new(StringComparer.Ordinal);
    private int used = ChunkSize;
    private bool isFinished;

    public int Count => entries.Count;

    /// <summary>Enters a record and gives its ordinal; refuses one of another kind of table, which would be read by wrong columns.</summary>
    public int Enter(in InputRow row, TableSchema schema)
    {
        if (!row.Header.Schema.HasColumnsOf(schema))
        {
            throw new ArgumentException($"A row of «{row.Header.Schema}» is none of «{schema}».", nameof(row));
        }

        return Enter(row.Raw, row.Header, row.Number, row.OwnPointer, null, row.IsFurther);
    }

    /// <summary>Enters a record that a program made, with the source it names, if any.</summary>
    public int Enter(SourceReference? source) => Enter([], null, 0, null, source);

    /// <summary>Enters a record of a document that has no cells, with its bytes.</summary>
    public int Enter(SourceReference source, ReadOnlySpan<byte> raw) => Enter(raw, null, 0, null, source);

    /// <summary>Enters and at once sets aside a record that could not be cut into cells.</summary>
    public void Reject(ReadOnlySpan<byte> raw, Finding reason) => SetAside(Enter(raw, null, 0, null, reason.Location), reason);

    /// <summary>Sets a record aside with its reason; further reasons add to it.</summary>
    public void SetAside(int ordinal, Finding reason)
    {
        RefuseWhenFinished();
        if (saidOfCell.Count > 0 && reason.Location?.Column is { } column && saidOfCell.Contains((ordinal, column)))
        {
            return;
        }

        findings.Add(reason);
        if (!reasons.TryGetValue(ordinal, out var list))
        {
            reasons.Add(ordinal, list = []);
        }

        list.Add(reason);
    }

    /// <summary>Says what a reader found in a cell. Where that is an error, nothing more is said of the cell: it holds nothing to check.</summary>
    public void Say(int ordinal, TableColumn column, CellFinding finding)
    {
        var source = SourceOf(ordinal, column);
        var said = new Finding(finding.Descriptor, source, null, finding.Arguments, finding.Suggestion);
        if (said.Severity != Severity.Error)
        {
            Note(said);
            return;
        }

        SetAside(ordinal, said);
        if (!faults.TryGetValue(ordinal, out var list))
        {
            faults.Add(ordinal, list = []);
        }

        list.Add((column, said.Code));
        if (source?.Column is { } name)
        {
            saidOfCell.Add((ordinal, name));
        }
    }

    /// <summary>Counts in which manners a document places the tones of each syllable.</summary>
    public void CountTones(int ordinal, string text) => ToneStyles.Visit(text, (syllable, isNew) =>
    {
        if (DocumentOf(entries[ordinal]) is not { } document)
        {
            return;
        }

        if (!tones.TryGetValue(document, out var counts))
        {
            tones.Add(document, counts = new Dictionary<string, (int Old, int New)>(StringComparer.Ordinal));
        }

        var (old, fresh) = counts.GetValueOrDefault(syllable);
        counts[syllable] = isNew ? (old, fresh + 1) : (old + 1, fresh);
    });

    /// <summary>Says something without setting a record aside.</summary>
    public void Note(Finding finding)
    {
        RefuseWhenFinished();
        findings.Add(finding);
    }

    public bool IsSetAside(int ordinal) => reasons.ContainsKey(ordinal);

    /// <summary>Where a record stands.</summary>
    public SourceReference? SourceOf(int ordinal, TableColumn? column = null)
    {
        var entry = entries[ordinal];
        if (entry.Header is null)
        {
            return entry.Source;
        }

        var pointer = entry.JsonPointer ?? entry.Header.PointerOf(entry.Number);
        var jsonPointer = column is null || pointer is null ? pointer : $"{pointer}/{column.Name}";
        return entry.Header.At(entry.Number, column, jsonPointer);
    }

    /// <summary>The document in which a record stands; null when nobody knows.</summary>
    public string? DocumentOf(int ordinal) => DocumentOf(entries[ordinal]);

    public int RowOf(int ordinal) => entries[ordinal].Header is null ? entries[ordinal].Source?.Row ?? 0 : entries[ordinal].Number;

    /// <summary>
    /// Where the record stands that another one repeats, as the sentence about the other names it: its row; with the document or sheet if that is another one;
    /// with its column if both are of one wide row.
    /// </summary>
    public string PlaceFrom(int ordinal, int first, TableColumn? column = null)
    {
        if (SourceOf(first) is not { } source || SourceOf(ordinal) is not { } own)
        {
            return CellReader.Invariant(RowOf(first));
        }

        var isOther = !string.Equals(source.Document, own.Document, StringComparison.Ordinal) || !string.Equals(source.Sheet, own.Sheet, StringComparison.Ordinal);
        return isOther ? source.ToString()
            : source.Row == own.Row && column is not null ? $"{CellReader.Invariant(RowOf(first))} [{SourceOf(first, column)!.Column}]"
            : CellReader.Invariant(RowOf(first));
    }

    /// <summary>Orders records by place: document, sheet, row, then arrival.</summary>
    public int ComparePlace(int left, int right)
    {
        var result = CompareSource(left, right);
        return result != 0 ? result : left.CompareTo(right);
    }

    /// <summary>Orders records by document, sheet and row; those of one row, and those that no document has, are equal.</summary>
    public int CompareSource(int left, int right)
    {
        var a = entries[left];
        var b = entries[right];
        var result = string.CompareOrdinal(DocumentOf(a), DocumentOf(b));
        result = result != 0 ? result : string.CompareOrdinal(SheetOf(a), SheetOf(b));
        return result != 0 ? result : RowOf(left).CompareTo(RowOf(right));
    }

    /// <summary>Throws when the journal is closed.</summary>
    public void RefuseWhenFinished()
    {
        if (isFinished)
        {
            throw new InvalidOperationException("A builder builds once and takes nothing after that.");
        }
    }

    /// <summary>Closes the journal: what the last checks entered would be entered again by a second build.</summary>
    public ImportResult<T> Finish<T>(T value, params ReadOnlySpan<FindingSet> more)
        where T : class
    {
        RefuseWhenFinished();
        isFinished = true;
        var quarantined = new List<QuarantinedRow>(reasons.Count);
        ReadOnlyMemory<byte> raw = default;
        (int Chunk, int Offset, int Length) place = (-1, 0, 0);
        foreach (var (ordinal, why) in reasons.OrderBy(static pair => pair.Key))
        {
            // The cells of a wide row are neighbours, and share its bytes here, too.
            var entry = entries[ordinal];
            if (place != (entry.Chunk, entry.Offset, entry.Length))
            {
                place = (entry.Chunk, entry.Offset, entry.Length);
                raw = RawOf(entry);
            }

            quarantined.Add(new QuarantinedRow(SourceOf(ordinal), raw, why, entry.Header, faults.GetValueOrDefault(ordinal)));
        }

        foreach (var (document, counts) in tones)
        {
            // One and the same syllable in both manners; that a list has hòa here and quỵ there is nobody's slip.
            if (counts.Values.Any(static count => count is { Old: > 0, New: > 0 }))
            {
                var (old, fresh) = (counts.Values.Sum(static count => count.Old), counts.Values.Sum(static count => count.New));
                findings.Add(FindingCatalogue.MixedToneStyles.At(
                    new SourceReference(document), ("old", CellReader.Invariant(old)), ("new", CellReader.Invariant(fresh))));
            }
        }

        var all = FindingSet.From(findings);
        foreach (var set in more)
        {
            all = all.Concat(set);
        }

        return new ImportResult<T>(value, all, entries.Count, quarantined.AsReadOnly(), Counts().AsReadOnly());
    }

    private List<ImportCount> Counts()
    {
        var counts = new SortedDictionary<string, (int Input, int Quarantined)>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            if (DocumentOf(entries[i]) is { } document)
            {
                var (input, quarantined) = counts.GetValueOrDefault(document);
                counts[document] = (input + 1, quarantined + (IsSetAside(i) ? 1 : 0));
            }
        }

        return [.. counts.Select(pair => new ImportCount(
            pair.Key, pair.Value.Input, pair.Value.Input - pair.Value.Quarantined, pair.Value.Quarantined))];
    }

    private static string? DocumentOf(in Entry entry) => entry.Header?.Document ?? entry.Source?.Document;

    private static string? SheetOf(in Entry entry) => entry.Header?.Sheet ?? entry.Source?.Sheet;

    private int Enter(ReadOnlySpan<byte> raw, InputHeader? header, int number, string? jsonPointer, SourceReference? source, bool isFurther = false)
    {
        RefuseWhenFinished();
        if (header is not null && entries.Count > 0 && entries[^1] is var last && last.Number == number && IsSameTable(last.Header, header)
            && last.Length == raw.Length && (isFurther || chunks[last.Chunk].AsSpan(last.Offset, last.Length).SequenceEqual(raw)))
        {
            // Another cell of a wide row: its bytes are kept once, and not compared for each.
            entries.Add(new Entry(header, number, jsonPointer, source, last.Chunk, last.Offset, last.Length));
            return entries.Count - 1;
        }

        if (raw.Length > ChunkSize - used || chunks.Count == 0)
        {
            chunks.Add(new byte[Math.Max(ChunkSize, raw.Length)]);
            used = 0;
        }

        raw.CopyTo(chunks[^1].AsSpan(used));
        entries.Add(new Entry(header, number, jsonPointer, source, chunks.Count - 1, used, raw.Length));

        // A record longer than a chunk has one of its own, which is then full.
        used = Math.Min(ChunkSize, used + raw.Length);
        return entries.Count - 1;
    }

    private static bool IsSameTable(InputHeader? left, InputHeader right) =>
        left is not null && string.Equals(left.Document, right.Document, StringComparison.Ordinal) && string.Equals(left.Sheet, right.Sheet, StringComparison.Ordinal);

    // A copy, so that a quarantined row does not hold the megabyte it came in.
    private byte[] RawOf(in Entry entry) => chunks[entry.Chunk].AsSpan(entry.Offset, entry.Length).ToArray();

    private readonly struct Entry(InputHeader? header, int number, string? jsonPointer, SourceReference? source, int chunk, int offset, int length)
    {
        public InputHeader? Header { get; } = header;

        public int Number { get; } = number;

        public string? JsonPointer { get; } = jsonPointer;

        public SourceReference? Source { get; } = source;

        public int Chunk { get; } = chunk;

        public int Offset { get; } = offset;

        public int Length { get; } = length;
    }
}
