using Ardalis.GuardClauses;

using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Files;

/// <summary>How the documents of a folder are read.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class DataFolderOptions
{
    /// <summary>The convention in which numbers are written; Vietnamese unless said otherwise.</summary>
    public NumberConvention Convention { get; init; } = NumberConvention.Vietnamese;

    /// <summary>Words for columns beside those of the tables; none unless said otherwise.</summary>
    public HeaderSynonyms Headers { get; init; } = HeaderSynonyms.None;

    /// <summary>The period of observations that have no column for it, as it would be typed there; null (the default) for none.</summary>
    public string? PeriodOfRows { get; init; }

    /// <summary>Whether a village without a row in <c>teams.csv</c> has no team (closed, the default), or it is not known (open).</summary>
    public bool RosterIsClosed { get; init; } = true;

    /// <summary>
    /// The level of the units within which a member's reference denotes one person; village unless said otherwise. Above it the number of
    /// people is not determinable.
    /// </summary>
    public UnitLevel ReferenceScope { get; init; } = UnitLevel.Village;

    /// <summary>The indicators to which those of the folder add; <see cref="Kl315.Catalogue"/> unless said otherwise.</summary>
    public IndicatorCatalogue Catalogue { get; init; } = Kl315.Catalogue;

    /// <summary>
    /// The register that the folder adds to, commonly that of the gazetteer; null (the default) for a folder that stands alone. A row about a
    /// unit that the register knows must agree with it, and holds the rows below it.
    /// </summary>
    public UnitRegister? Gazetteer { get; init; }

    /// <summary>What is remembered of where observations come from.</summary>
    public SourceTracking SourceTracking { get; init; } = SourceTracking.Row;

    /// <summary>The application's own kinds of rules in <c>team-rules.json</c>; none unless said otherwise. The list given is copied.</summary>
    /// <exception cref="ArgumentNullException">The list given, or a kind in it, is null.</exception>
    public IReadOnlyList<CompositionRuleKind> RuleKinds
    {
        get;
        init
        {
            var list = Guard.Against.Null(value).ToArray();
            field = Array.AsReadOnly(list);
        }
    } = [];

    /// <summary>The limits that documents are held to.</summary>
    public FileLimits Limits { get; init; } = FileLimits.Default;
}
