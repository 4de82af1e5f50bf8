using Ardalis.GuardClauses;

using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Files;

/// <summary>A folder of reports, read and checked: units, teams and members, observations, and everything there is to say about them.</summary>
/// <remarks>
/// The tables are units, which must be there, teams, members, waivers and observations, each as <c>.csv</c>, <c>.json</c> (an array of objects) or
/// <c>.xlsx</c>, or as several of them: all are then read (<c>TDV0132</c>). What has
/// none of these names is not read and named (<c>TDV0163</c>, <c>TDV0164</c>). <c>units.json</c> has rows when it is an array, and changes of units when
/// it is an object. <c>indicators.json</c> and <c>team-rules.json</c> may be there. Without teams their statistics are missing; with teams but
/// without members, the number of members is.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class DataFolder
{
    /// <summary>The name of the document of units.</summary>
    public const string UnitsFile = "units.csv";

    /// <summary>The name of the document of changes of units, or, where it is an array, of their rows.</summary>
    public const string UnitChangesFile = "units.json";

    /// <summary>The name of the document of indicators, which adds to the catalogue of the options.</summary>
    public const string IndicatorsFile = "indicators.json";

    /// <summary>The name of the document of teams.</summary>
    public const string TeamsFile = "teams.csv";

    /// <summary>The name of the document of members.</summary>
    public const string MembersFile = "members.csv";

    /// <summary>The name of the document of rules on the composition of teams.</summary>
    public const string TeamRulesFile = "team-rules.json";

    /// <summary>The name of the document of waivers.</summary>
    public const string WaiversFile = "waivers.csv";

    /// <summary>The name of the CSV document of observations.</summary>
    public const string ObservationsFile = "observations.csv";

    /// <summary>The name of the JSON document of observations.</summary>
    public const string ObservationsJsonFile = "observations.json";

    /// <summary>The name of the JSON document of teams.</summary>
    public const string TeamsJsonFile = "teams.json";

    /// <summary>The name of the JSON document of members.</summary>
    public const string MembersJsonFile = "members.json";

    /// <summary>The name of the JSON document of waivers.</summary>
    public const string WaiversJsonFile = "waivers.json";

    /// <summary>The name of the workbook of units.</summary>
    public const string UnitsWorkbook = "units.xlsx";

    /// <summary>The name of the workbook of teams.</summary>
    public const string TeamsWorkbook = "teams.xlsx";

    /// <summary>The name of the workbook of members.</summary>
    public const string MembersWorkbook = "members.xlsx";

    /// <summary>The name of the workbook of waivers.</summary>
    public const string WaiversWorkbook = "waivers.xlsx";

    /// <summary>The name of the workbook of observations.</summary>
    public const string ObservationsWorkbook = "observations.xlsx";

    private DataFolder(
        ImportResult<UnitRegister> units,
        ImportResult<IndicatorCatalogue> indicators,
        ImportResult<TeamRoster>? teams,
        ImportResult<TeamRoster>? members,
        IReadOnlyList<CompositionRuleSet>? teamRules,
        ImportResult<WaiverSet>? waivers,
        ImportResult<ObservationSet> observations,
        IReadOnlyList<ImportCount> counts,
        FindingSet findings,
        DataFolderOptions options,
        IReadOnlyList<UnitId>? scope)
    {
        ReferenceScope = options.ReferenceScope;
        Scope = scope;
        Units = units;
        Indicators = indicators;
        Teams = teams;
        Members = members;
        TeamRules = teamRules;
        Waivers = waivers;
        Observations = observations;
        Counts = counts;
        Findings = findings;
    }

    /// <summary>The indicators that may be reported: those of the options and of the folder, with the calendar of the folder if it names one.</summary>
    public IndicatorCatalogue Catalogue => Indicators.Value;

    /// <summary>
    /// The units that the folder is about, when it adds to a register that knows more; null when it stands alone, and is about all of its own.
    /// </summary>
    public IReadOnlyList<UnitId>? Scope { get; }

    /// <summary>The level of the units within which a member's reference denotes one person.</summary>
    public UnitLevel ReferenceScope { get; }

    /// <summary>The import of the units.</summary>
    public ImportResult<UnitRegister> Units { get; }

    /// <summary>The import of the indicators; of none when there is no such document.</summary>
    public ImportResult<IndicatorCatalogue> Indicators { get; }

    /// <summary>The import of the teams; null when there is no such document.</summary>
    public ImportResult<TeamRoster>? Teams { get; }

    /// <summary>The import of the members; null when there is no such document, or no teams.</summary>
    public ImportResult<TeamRoster>? Members { get; }

    /// <summary>The sets of rules on the composition of teams, those with a fault left out; null when there is no such document.</summary>
    public IReadOnlyList<CompositionRuleSet>? TeamRules { get; }

    /// <summary>The import of the waivers; null when there is no such document.</summary>
    public ImportResult<WaiverSet>? Waivers { get; }

    /// <summary>The import of the observations; of nothing when there is no such document.</summary>
    public ImportResult<ObservationSet> Observations { get; }

    /// <summary>The roster with its members; null when there is none.</summary>
    public TeamRoster? Roster => (Members ?? Teams)?.Value;

    /// <summary>The counts of each document that was read, in the order in which they are read.</summary>
    public IReadOnlyList<ImportCount> Counts { get; }

    /// <summary>Everything there is to say about all documents.</summary>
    public FindingSet Findings { get; }

    /// <summary>Reads and checks a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <returns>
    /// The folder, errors in rows or not; no value, with the errors that say why, when a document that must be there is not or one that is
    /// there cannot be read at all (<c>TDV0101</c> to <c>TDV0104</c>, <c>TDV0106</c>, <c>TDV0110</c>, <c>TDV0111</c>, <c>TDV0113</c>, <c>TDV0114</c>,
    /// <c>TDV0118</c>, <c>TDV0120</c> to <c>TDV0124</c>, <c>TDV0133</c>, <c>TDV0136</c>, <c>TDV0137</c>, <c>TDV0153</c>, <c>TDV0156</c>, <c>TDV0330</c>).
    /// </returns>
    /// <exception cref="ArgumentException">The path is null or blank, or the scope of references undefined.</exception>
    public static Result<DataFolder> Read(string path, DataFolderOptions? options = null)
    {
        Guard.Against.NullOrWhiteSpace(path);
        options ??= new DataFolderOptions();
        if (!Enum.IsDefined(options.ReferenceScope))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.ReferenceScope, "There is no such level.");
        }

        if (!Directory.Exists(path))
        {
            return new Result<DataFolder>(null, FindingSet.From([FindingCatalogue.DocumentMissing.In(path, null, ("document", path))]));
        }

        var reader = new Reader(path, options);

        var unitBuilder = options.Gazetteer?.ToBuilder() ?? new UnitRegisterBuilder();
        if (reader.IsArray(UnitChangesFile))
        {
            reader.Take(unitBuilder, UnitsFile, UnitChangesFile, UnitsWorkbook);
        }
        else
        {
            reader.Take(unitBuilder, UnitsFile, UnitsWorkbook);
            reader.TakeJson(UnitChangesFile, stream => UnitChangeDocument.Read(stream, UnitChangesFile, unitBuilder));
        }

        var units = unitBuilder.Build();

        var catalogueBuilder = new IndicatorCatalogueBuilder(options.Catalogue);
        reader.TakeJson(IndicatorsFile, stream => CatalogueDocument.Read(stream, IndicatorsFile, catalogueBuilder));
        var indicators = catalogueBuilder.Build();

        var hasTeams = reader.HasAny(TeamsFile, TeamsJsonFile, TeamsWorkbook);
        ImportResult<TeamRoster>? teams = null;
        ImportResult<TeamRoster>? members = null;
        if (hasTeams)
        {
            var teamBuilder = new TeamRosterBuilder(units.Value);
            reader.Take(teamBuilder, TeamsFile, TeamsJsonFile, TeamsWorkbook);
            teams = teamBuilder.Build(options.RosterIsClosed);
            if (reader.HasAny(MembersFile, MembersJsonFile, MembersWorkbook))
            {
                var memberBuilder = new TeamMembersBuilder(units.Value, teams.Value);
                reader.Take(memberBuilder, MembersFile, MembersJsonFile, MembersWorkbook);
                members = memberBuilder.Build();
            }
        }

        var rules = reader.ReadRules();
        ImportResult<WaiverSet>? waivers = null;
        if (reader.HasAny(WaiversFile, WaiversJsonFile, WaiversWorkbook))
        {
            var waiverBuilder = new WaiverSetBuilder();
            reader.Take(waiverBuilder, WaiversFile, WaiversJsonFile, WaiversWorkbook);
            waivers = waiverBuilder.Build();
        }

        var observationBuilder = new ObservationSetBuilder(
            units.Value,
            indicators.Value,
            new ObservationImportOptions
            {
                Convention = options.Convention,
                SourceTracking = options.SourceTracking,
                HasRoster = hasTeams,
                PeriodOfRows = options.PeriodOfRows,
            });
        if (reader.HasAny(ObservationsFile, ObservationsJsonFile, ObservationsWorkbook))
        {
            reader.Take(observationBuilder, ObservationsFile, ObservationsJsonFile, ObservationsWorkbook);
        }

        reader.NoteUnread();
        var observations = observationBuilder.Build();
        var findings = FindingSet.From(reader.Findings);
        if (findings.HasErrors)
        {
            return new Result<DataFolder>(null, findings);
        }

        ImportCount[] counts =
        [
            .. units.Counts,
            .. indicators.Counts,
            .. teams?.Counts ?? [],
            .. members?.Counts ?? [],
            .. CountsOf(rules),
            .. waivers?.Counts ?? [],
            .. observations.Counts,
        ];
        findings = findings.Concat(
            units.Findings,
            indicators.Findings,
            teams?.Findings ?? FindingSet.Empty,
            members?.Findings ?? FindingSet.Empty,
            rules?.Findings ?? FindingSet.Empty,
            waivers?.Findings ?? FindingSet.Empty,
            observations.Findings);
        var folder = new DataFolder(
            units,
            indicators,
            teams,
            members,
            rules?.Value,
            waivers,
            observations,
            reader.WithEmpty(counts),
            findings,
            options,
            options.Gazetteer is null ? null : unitBuilder.Mentioned);
        return new Result<DataFolder>(folder, findings);
    }

    /// <summary>What to roll up for a period: the observations, and the roster's statistics and members of the closing day.</summary>
    /// <remarks>A statistic is used where the catalogue says that its indicator is counted from the roster; an own indicator of the same code is left alone.</remarks>
    /// <param name="period">The period.</param>
    /// <returns>The input of a roll-up.</returns>
    /// <exception cref="ArgumentNullException">The period is null.</exception>
    public RollupInput InputFor(ReportingPeriod period)
    {
        Guard.Against.Null(period);
        var observations = Observations.Value;
        if (Roster is { } roster)
        {
            var statistics = roster.Statistics(Units.Value, period.ClosingDay)
                .Where(observation => Catalogue.TryGet(observation.Indicator.Value, out var definition)
                    && definition is MeasureDefinition { Source: MeasureSource.Roster, ReportingLevel: UnitLevel.Village });
            observations = observations.With(statistics, Catalogue);
        }

        var people = Roster?.Identities(Units.Value, period.ClosingDay, ReferenceScope);
        return new RollupInput(Units.Value, Catalogue, observations, people is null ? [] : [people]);
    }

    /// <summary>The sets are the records of a document of rules; one with an error is not used.</summary>
    private static ImportCount[] CountsOf(Result<IReadOnlyList<CompositionRuleSet>>? rules)
    {
        if (rules is null)
        {
            return [];
        }

        var faulty = rules.Findings.Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.Location?.Row).OfType<int>().Distinct().Count();
        return [new ImportCount(TeamRulesFile, rules.Value.Count + faulty, rules.Value.Count, faulty)];
    }
}
