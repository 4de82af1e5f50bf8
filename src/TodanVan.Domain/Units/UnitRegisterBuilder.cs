using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Guards;
using TodanVan.Domain.Import;

namespace TodanVan.Domain.Units;

/// <summary>Builds a register from rows and changes of units, and says everything that is wrong with them.</summary>
/// <remarks>
/// <para>
/// A row with a fault is quarantined, but unless the fault is in its code the unit stays in the register, without a place, directly under
/// the root of the file: it is still expected to report. What it is called is then what its rows agree on, or else its code.
/// </para>
/// <para>
/// Findings: <c>TDV0107</c> to <c>TDV0109</c>, <c>TDV0116</c>, <c>TDV0117</c>, <c>TDV0201</c> to <c>TDV0218</c>,
/// <c>TDV0220</c> to <c>TDV0231</c>, <c>TDV0236</c>, <c>TDV0250</c> to <c>TDV0252</c>.
/// </para>
/// </remarks>
/// <threadsafety>Not thread-safe.</threadsafety>
public sealed partial class UnitRegisterBuilder : IInputRowSink
{
    private readonly RowJournal journal = new();
    private readonly List<Draft> drafts = [];

    /// <inheritdoc/>
    public TableSchema Schema => UnitTable.Schema;

    /// <summary>Takes a record that a program made.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentException">The record or a required part of it is null, the name blank, or the level undefined.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Add(UnitRecord record) => Add(record, null);

    /// <summary>Takes a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="source">Where it comes from; null if nobody knows.</param>
    /// <exception cref="ArgumentException">The record or a required part of it is null, the name blank, or the level undefined.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Add(UnitRecord record, SourceReference? source)
    {
        Guard.Against.Null(record);
        Guard.Against.Null(record.Code, nameof(record));
        Guard.Against.NullOrWhiteSpace(record.Name, nameof(record));
        Guard.Against.Null(record.Kind, nameof(record));
        Guard.Against.UndefinedEnum(record.Level, nameof(record));
        Guard.Against.Null(record.Validity, nameof(record));
        var draft = new Draft(journal.Enter(source), record.Code.Value)
        {
            Name = record.Name,
            Kind = record.Kind,
            Level = record.Level,
            Parent = record.Parent,
            Validity = record.Validity,
            Id = record.Id,
            Basis = record.Basis,
        };
        CheckKind(draft);
        CheckCode(draft);
        Keep(draft);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The record is of another kind of table.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Add(in InputRow row)
    {
        var ordinal = journal.Enter(row, Schema);
        if (!CellReader.Check(row, ordinal, journal))
        {
            return;
        }

        if (CellReader.Required(row, ordinal, journal, UnitTable.Code, null) is not { } code)
        {
            return;
        }

        var draft = new Draft(ordinal, code)
        {
            Name = CellReader.Required(row, ordinal, journal, UnitTable.Name, Subject(code)),
            Parent = CellReader.Text(row, UnitTable.Parent),
            Id = CellReader.Text(row, UnitTable.Id) is { } id ? new UnitId(id) : null,
            Basis = CellReader.Text(row, UnitTable.Decree) is { } decree ? new LegalBasis(decree) : null,
        };
        if (CellReader.Required(row, ordinal, journal, UnitTable.Kind, Subject(code)) is { } kind)
        {
            draft.Kind = UnitKind.Named(kind);
        }

        ReadLevel(row, draft);
        draft.Validity = IntervalReader.Read(row, ordinal, journal, UnitTable.From, UnitTable.To, UnitTable.Until, true, code, Subject(code));
        draft.IsFaulty = journal.IsSetAside(ordinal);
        CheckKind(draft);
        CheckCode(draft);
        Keep(draft);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The reason is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Reject(ReadOnlySpan<byte> raw, Finding reason) => journal.Reject(raw, Guard.Against.Null(reason));

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Note(Finding finding) => journal.Note(Guard.Against.Null(finding));

    private static FindingSubject Subject(string code) => new() { Unit = code };

    private void Keep(Draft draft)
    {
        if (draft.LevelOrGuess == UnitLevel.Country)
        {
            // There is one country, it is the root on every day, and its id is known.
            draft.Id = UnitId.Country;
            draft.Validity = Validity.Always;
        }
        else if (draft.Id == UnitId.Country)
        {
            RefuseId(draft);
        }

        drafts.Add(draft);
    }

    /// <summary>Sets a row aside for an id that denotes another unit, and takes it for a row without id.</summary>
    private void RefuseId(Draft draft)
    {
        Fault(draft.Ordinal, UnitTable.Id, FindingCatalogue.CodeAsId, draft.Code, ("id", draft.Id!.Value));
        draft.Id = null;
        draft.IsFaulty = true;
    }

    private void ReadLevel(in InputRow row, Draft draft)
    {
        if (CellReader.Required(row, draft.Ordinal, journal, UnitTable.Level, Subject(draft.Code)) is not { } text)
        {
            return;
        }

        if (UnitLevels.TryParse(text, out var level))
        {
            draft.Level = level;
        }
        else
        {
            FaultWith(draft.Ordinal, UnitTable.Level, FindingCatalogue.UnknownLevel, draft.Code, UnitLevels.Nearest(text), ("value", text));
        }
    }

    private void CheckKind(Draft draft)
    {
        if (draft is not { Kind: { } kind, Level: { } level })
        {
            return;
        }

        var near = UnitKind.Nearest(kind, level);
        if (!kind.IsOf(level))
        {
            FaultWith(
                draft.Ordinal,
                UnitTable.Kind,
                FindingCatalogue.KindAgainstLevel,
                draft.Code,
                near?.Name,
                ("kind", kind.Name),
                ("level", level.ToString()));
            draft.IsFaulty = true;

            // No village becomes the country by a slip in one cell.
            draft.Level = level == UnitLevel.Country ? null : level;
        }
        else if (near is not null)
        {
            // It is a kind of its own as it stands: a village may be called by any word.
            journal.Note(FindingCatalogue.KindNearlyKnown.Suggesting(
                journal.SourceOf(draft.Ordinal, UnitTable.Kind), Subject(draft.Code), near.Name, ("kind", kind.Name), ("known", near.Name)));
        }
        else if (draft.Validity is { } days && !kind.InUse(level).Encloses(days))
        {
            var use = kind.InUse(level);
            var day = use.Start is { } start && (days.Start is not { } first || first < start) ? days.Start : use.End;
            journal.Note(FindingCatalogue.KindAgainstDate.About(
                journal.SourceOf(draft.Ordinal, UnitTable.Kind),
                Subject(draft.Code),
                ("kind", kind.Name),
                ("level", level.ToString()),
                ("day", Iso(day))));
        }
    }

    /// <summary>Whoever opens a table in a spreadsheet and saves it loses leading zeros, in every table alike, so that nothing else shows it.</summary>
    private void CheckCode(Draft draft)
    {
        if (draft.Level is { } level && WithZeros(draft, level) is { } whole)
        {
            journal.Note(FindingCatalogue.CodeWithoutZeros.Suggesting(
                journal.SourceOf(draft.Ordinal, UnitTable.Code), Subject(draft.Code), whole, ("code", draft.Code), ("level", level.ToString())));
        }
    }

    /// <summary>
    /// The code with the zeros that it seems to have lost: up to the width of national codes, or, of a village, as its parent's code has them
    /// with which it begins otherwise. Null when it seems to have lost none.
    /// </summary>
    private static string? WithZeros(Draft draft, UnitLevel level)
    {
        if (UnitLevels.CodeWidth(level) is { } width)
        {
            return draft.Code.Length < width && draft.Code.All(char.IsAsciiDigit) ? draft.Code.PadLeft(width, '0') : null;
        }

        // A parent may be given by an id, which mostly begins with the code.
        var parent = draft.Parent?.Split('@')[0] ?? "";
        var rest = parent.TrimStart('0');
        return parent.Length == UnitLevels.CodeWidth(UnitLevel.Commune)
            && rest.Length is > 2 and < 5
            && parent.All(char.IsAsciiDigit)
            && draft.Code.StartsWith(rest, StringComparison.Ordinal)
                ? parent + draft.Code[rest.Length..]
                : null;
    }

    private void Fault(
        int ordinal,
        TableColumn? column,
        FindingDescriptor descriptor,
        string? code,
        params ReadOnlySpan<(string Name, string Value)> arguments) =>
        FaultWith(ordinal, column, descriptor, code, null, arguments);

    private void FaultWith(
        int ordinal,
        TableColumn? column,
        FindingDescriptor descriptor,
        string? code,
        string? suggestion,
        params ReadOnlySpan<(string Name, string Value)> arguments) =>
        journal.SetAside(
            ordinal,
            descriptor.Suggesting(journal.SourceOf(ordinal, column), code is null ? null : Subject(code), suggestion, arguments));

    private static string Iso(LocalDate? date) => IntervalReader.Iso(date);

    /// <summary>A row on its way into the register.</summary>
    private sealed class Draft(int ordinal, string code)
    {
        public int Ordinal { get; } = ordinal;

        public string Code { get; } = code;

        public string? Name { get; set; }

        public UnitKind? Kind { get; set; }

        public UnitLevel? Level { get; set; }

        public string? Parent { get; set; }

        public Validity? Validity { get; set; }

        public UnitId? Id { get; set; }

        public LegalBasis? Basis { get; set; }

        public bool IsFaulty { get; set; }

        /// <summary>The unit that the row is about, once that is known.</summary>
        public UnitId? Unit { get; set; }

        /// <summary>The unit that <see cref="Parent"/> denotes on the row's days, once that is known, or all that it may denote.</summary>
        public string? ParentUnit { get; set; }

        /// <summary>The days the unit is known to be there; a row whose days are not readable says «always».</summary>
        public Validity Days => Validity ?? Validity.Always;

        /// <summary>The level, or the best the kind says: a faulty row must not vanish from what is expected.</summary>
        public UnitLevel LevelOrGuess =>
            Level ?? (Kind is null ? UnitLevel.Village : UnitKind.LevelOf(Kind));

        /// <summary>Whether kind and level agree, so that the level can be relied on.</summary>
        public bool LevelIsSure => Level is { } level && Kind?.IsOf(level) == true;

        public bool NamesParent(UnitLevel top) => Parent is not null && !(LevelOrGuess == top && SameText(Parent, UnitId.Country.Value));
    }
}
