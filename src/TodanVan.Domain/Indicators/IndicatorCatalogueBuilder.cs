using Ardalis.GuardClauses;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Indicators;

/// <summary>Builds a catalogue of definitions that people write, upon one that is known; a faulty definition is set aside, with all of its versions.</summary>
/// <remarks>
/// A program that makes all definitions itself uses <see cref="IndicatorCatalogue.Create"/>. Findings: those of it, <c>TDV0331</c> a definition
/// that is known and differs, <c>TDV0334</c> another version is faulty.
/// </remarks>
/// <threadsafety>Not thread-safe.</threadsafety>
public sealed class IndicatorCatalogueBuilder
{
    private static readonly FindingDescriptor[] OfVersions =
    [
        FindingCatalogue.RepeatedIndicator, FindingCatalogue.VersionsOverlap, FindingCatalogue.VersionGap, FindingCatalogue.VersionsDisagree,
    ];

    private readonly IndicatorCatalogue known;
    private readonly RowJournal journal = new();
    private readonly List<(IndicatorDefinition Definition, int Ordinal)> added = [];
    private readonly List<(IndicatorDefinition Draft, int Ordinal)> drafts = [];
    private readonly HashSet<string> rejected = new(StringComparer.Ordinal);

    // Of these it is said that they rest on each other, and not that one of them is missing.
    private readonly HashSet<string> inCircle = new(StringComparer.Ordinal);
    private ReportingCalendar calendar;

    /// <summary>Begins a catalogue.</summary>
    /// <param name="known">The catalogue whose definitions come first; null for none.</param>
    public IndicatorCatalogueBuilder(IndicatorCatalogue? known = null)
    {
        this.known = known ?? IndicatorCatalogue.Create(ReportingCalendar.Civil).ValueOrThrow();
        calendar = this.known.Calendar;
    }

    /// <summary>The calendar in which periods are named: that of the known catalogue, or the civil one, unless set.</summary>
    /// <exception cref="ArgumentNullException">The value given is null.</exception>
    public ReportingCalendar Calendar
    {
        get => calendar;
        set => calendar = Guard.Against.Null(value);
    }

    /// <summary>
    /// Adds a definition, or a version of one. What the known catalogue has already is not added again: it must be the same in all but names,
    /// act and source.
    /// </summary>
    /// <param name="definition">The definition.</param>
    /// <exception cref="ArgumentNullException">The definition is null.</exception>
    /// <exception cref="InvalidOperationException">The catalogue is built.</exception>
    public void Add(IndicatorDefinition definition) => Add(Guard.Against.Null(definition), journal.Enter(definition.Origin));

    /// <summary>Builds the catalogue.</summary>
    /// <returns>The catalogue of all definitions that are not set aside; the known ones first, the others as they came.</returns>
    /// <exception cref="InvalidOperationException">The catalogue is built already.</exception>
    public ImportResult<IndicatorCatalogue> Build()
    {
        journal.RefuseWhenFinished();
        CheckDrafts();
        SetVersionsAside();
        if (added.Count == 0 && calendar == known.Calendar)
        {
            return journal.Finish(known);
        }

        while (true)
        {
            var made = IndicatorCatalogue.Create(calendar, known.Versions.Concat(added.Select(static each => each.Definition)));
            if (made.TryGetValue(out var catalogue))
            {
                return journal.Finish(catalogue);
            }

            if (!SetAside(made.Findings))
            {
                // Only in another calendar can definitions that were faultless together have a fault: then nothing that was added is used.
                foreach (var (_, ordinal) in added)
                {
                    journal.SetAside(ordinal, made.Findings[0]);
                }

                return journal.Finish(known, made.Findings);
            }
        }
    }

    internal void Add(IndicatorDefinition definition, SourceReference source, ReadOnlySpan<byte> raw) => Add(definition, journal.Enter(source, raw));

    internal void Reject(SourceReference source, ReadOnlySpan<byte> raw, IEnumerable<Finding> reasons, string? code, IndicatorDefinition? draft)
    {
        var ordinal = journal.Enter(source, raw);
        foreach (var reason in reasons)
        {
            journal.SetAside(ordinal, reason);
        }

        if (code is not null)
        {
            rejected.Add(code);
        }

        if (draft is not null)
        {
            drafts.Add((draft, ordinal));
        }
    }

    internal void Note(Finding finding) => journal.Note(finding);

    private void Add(IndicatorDefinition definition, int ordinal)
    {
        if (!known.TryGet(definition.Code.Value, out var other))
        {
            added.Add((definition, ordinal));
            return;
        }

        var same = known.Versions.FirstOrDefault(version => version.Code == definition.Code && version.Validity == definition.Validity) ?? other;
        var differences = string.Join(", ", DefinitionComparison.OfAll(same, definition));
        if (differences.Length > 0)
        {
            journal.SetAside(ordinal, FindingCatalogue.AgainstKnownDefinition.About(
                definition.Origin, About(definition), ("indicator", definition.Code.Value), ("properties", differences)));
        }
    }

    /// <summary>Says what else is wrong with definitions that could not be read, so that their authors need not mend them twice.</summary>
    private void CheckDrafts()
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var unread = drafts.Select(static each => each.Draft.Code.Value).ToHashSet(StringComparer.Ordinal);
        var made = IndicatorCatalogue.Create(
            calendar, known.Versions.Concat(added.Select(static each => each.Definition)).Concat(drafts.Select(static each => each.Draft)));
        var byPlace = made.Findings.ToLookup(static finding => finding.Location);
        foreach (var (draft, ordinal) in drafts)
        {
            // What a draft stands in with proves nothing about other versions, nor about what is computed of it.
            var rests = draft is DerivedDefinition derived && DefinitionChecks.InputsOf(derived).Any(unread.Contains);
            foreach (var finding in byPlace[draft.Origin].Where(finding => finding.Subject?.Indicator == draft.Code.Value))
            {
                if (!OfVersions.Contains(finding.Descriptor) && (!rests || finding.Descriptor == FindingCatalogue.UnknownInput))
                {
                    journal.SetAside(ordinal, finding);
                }
            }
        }
    }

    /// <summary>Sets aside what findings are about; false when they are about nothing that was added.</summary>
    private bool SetAside(FindingSet findings)
    {
        var ordinals = added.ToLookup(static each => each.Definition.Code.Value, StringComparer.Ordinal);
        var isAny = false;
        foreach (var finding in findings)
        {
            // A finding is about the definition that was read where it lies; without a place, about all versions of its indicator.
            foreach (var (definition, ordinal) in ordinals[finding.Subject?.Indicator ?? ""])
            {
                if (finding.Location is null || finding.Location == definition.Origin)
                {
                    journal.SetAside(ordinal, finding);
                    rejected.Add(definition.Code.Value);
                    isAny = true;
                }
            }
        }

        foreach (var circle in findings.Where(static finding => finding.Descriptor == FindingCatalogue.CyclicIndicators))
        {
            SetCircleAside(circle);
        }

        SetVersionsAside();
        return isAny;
    }

    /// <summary>Sets aside all that rest on each other, each in its own place, for the one reason that they do.</summary>
    private void SetCircleAside(Finding circle)
    {
        var derived = added.Where(static each => each.Definition is DerivedDefinition).ToLookup(static each => each.Definition.Code.Value, StringComparer.Ordinal);
        var inputs = derived.ToDictionary(
            static versions => versions.Key,
            static versions => versions.SelectMany(static each => DefinitionChecks.InputsOf((DerivedDefinition)each.Definition)).ToList(),
            StringComparer.Ordinal);
        var users = inputs.SelectMany(static pair => pair.Value.Select(input => (Input: input, User: pair.Key)))
            .ToLookup(static use => use.Input, static use => use.User, StringComparer.Ordinal);
        var first = circle.Subject!.Indicator!;
        var members = Reached(first, code => inputs.GetValueOrDefault(code) ?? []);
        members.IntersectWith(Reached(first, code => users[code]));
        foreach (var code in members.Where(inCircle.Add))
        {
            foreach (var (definition, ordinal) in derived[code].Where(each => !journal.IsSetAside(each.Ordinal)))
            {
                journal.SetAside(ordinal, new Finding(circle.Descriptor, definition.Origin, About(definition), circle.Arguments));
                rejected.Add(code);
            }
        }
    }

    private static HashSet<string> Reached(string first, Func<string, IEnumerable<string>> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { first };
        var ahead = new Stack<string>(reached);
        while (ahead.TryPop(out var code))
        {
            foreach (var other in next(code))
            {
                if (reached.Add(other))
                {
                    ahead.Push(other);
                }
            }
        }

        return reached;
    }

    /// <summary>Sets aside the other versions of what was, and all that is computed of it, however far.</summary>
    private void SetVersionsAside()
    {
        var users = added.Select(static each => each.Definition).OfType<DerivedDefinition>()
            .SelectMany(static derived => DefinitionChecks.InputsOf(derived).Select(input => (Input: input, Derived: derived)))
            .ToLookup(static use => use.Input, static use => use.Derived, StringComparer.Ordinal);
        var ordinals = added.ToLookup(static each => each.Definition.Code.Value, static each => each, StringComparer.Ordinal);
        var waiting = new Queue<string>(rejected.Where(code => !known.TryGet(code, out _)));
        var gone = new HashSet<string>(waiting, StringComparer.Ordinal);
        while (waiting.TryDequeue(out var code))
        {
            foreach (var (definition, ordinal) in ordinals[code].Where(each => !journal.IsSetAside(each.Ordinal)))
            {
                journal.SetAside(ordinal, FindingCatalogue.OtherVersionFaulty.About(definition.Origin, About(definition), ("indicator", code)));
            }

            foreach (var derived in users[code])
            {
                var (_, ordinal) = ordinals[derived.Code.Value].First(each => ReferenceEquals(each.Definition, derived));
                if (!inCircle.Contains(derived.Code.Value))
                {
                    journal.SetAside(ordinal, FindingCatalogue.UnknownInput.About(
                        derived.Origin, About(derived), ("indicator", derived.Code.Value), ("input", code)));
                }

                if (gone.Add(derived.Code.Value))
                {
                    waiting.Enqueue(derived.Code.Value);
                }
            }
        }

        rejected.UnionWith(gone);
        added.RemoveAll(each => gone.Contains(each.Definition.Code.Value));
    }

    private static FindingSubject About(IndicatorDefinition definition) => new() { Indicator = definition.Code.Value };
}
