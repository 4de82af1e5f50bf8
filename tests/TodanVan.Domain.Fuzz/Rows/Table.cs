using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Fuzz;

/// <summary>What an import came to, whatever its table builds; and how many rows are in what it built.</summary>
internal sealed record ImportOutcome(int Input, int Accepted, int Built, IReadOnlyList<QuarantinedRow> Rows, FindingSet Findings);

/// <summary>One kind of table, in one convention and with limits: what the first byte of an input chooses.</summary>
internal sealed class Table
{
    public const string Document = "table";

    private static readonly FileLimits Tight = new() { MaxRecords = 6, MaxRecordBytes = 60, MaxCells = 8, MaxDepth = 4 };

    private readonly int kind;
    private readonly bool isOdd;

    private Table(byte mode)
    {
        kind = mode & 7;
        Numbers = (mode & 8) == 0 ? NumberConvention.Vietnamese : NumberConvention.Invariant;
        Limits = (mode & 16) == 0 ? FileLimits.Default : Tight;
        isOdd = (mode & 128) != 0;
    }

    public NumberConvention Numbers { get; }

    public FileLimits Limits { get; }

    /// <summary>
    /// Takes the first byte off an input: its lowest three bits are the kind, the next the convention, the next whether limits are tight.
    /// So <c>`</c> and <c>h</c> are observations in either convention, <c>p</c> those with tight limits, and <c>a</c> to <c>e</c> units, teams, members,
    /// waivers and weights. With its highest bit the document comes in small pieces, and rows without a period are of 2018.
    /// </summary>
    public static Table Of(ref ReadOnlySpan<byte> input)
    {
        var table = new Table(input.IsEmpty ? default : input[0]);
        input = input.IsEmpty ? input : input[1..];
        return table;
    }

    public Stream Open(byte[] document) => isOdd ? new SlowStream(document) : new MemoryStream(document);

    /// <summary>Reads with a reader into a builder, and builds.</summary>
    public ImportOutcome Read(Action<WatchingSink> reader, out WatchingSink sink)
    {
        switch (kind)
        {
            case 1:
                var units = new UnitRegisterBuilder();
                reader(sink = new WatchingSink(units));
                // A version of a unit may be of several rows, or of none that was accepted.
                var register = units.Build();
                return Outcome(register, _ => register.Accepted);
            case 2:
                var teams = new TeamRosterBuilder(World.Register);
                reader(sink = new WatchingSink(teams));
                return Outcome(teams.Build(), static roster => roster.Teams.Count);
            case 3:
                var members = new TeamMembersBuilder(World.Register, World.Roster);
                reader(sink = new WatchingSink(members));
                var before = World.Roster.Teams.SelectMany(static team => team.Members).ToHashSet<object>(ReferenceEqualityComparer.Instance);
                return Outcome(members.Build(), roster => roster.Teams.Sum(team => team.Members.Count(member => !before.Contains(member))));
            case 4:
                var waivers = new WaiverSetBuilder();
                reader(sink = new WatchingSink(waivers));
                return Outcome(waivers.Build(), static set => set.Count);
            case 5:
                var weights = new PartSharesBuilder(World.Register, Numbers);
                reader(sink = new WatchingSink(weights));
                return Outcome(weights.Build(), static shares => shares.Count);
            default:
                var options = new ObservationImportOptions { Convention = Numbers, PeriodOfRows = isOdd ? "2018" : null };
                var observations = new ObservationSetBuilder(World.Register, World.Catalogue, options);
                reader(sink = new WatchingSink(observations));
                var import = observations.Build();
                CheckObservations(import, sink);
                return Outcome(import, static set => set.Count + set.ControlTotals.Count);
        }
    }

    private static ImportOutcome Outcome<T>(ImportResult<T> import, Func<T, int> rowsIn)
        where T : class =>
        new(import.Input, import.Accepted, rowsIn(import.Value), import.QuarantinedRows, import.Findings);

    /// <summary>Every accepted row is one observation, of the number that stands in it, and figures can be made of them.</summary>
    private void CheckObservations(ImportResult<ObservationSet> import, WatchingSink sink)
    {
        var set = import.Value;
        var typed = sink.Records.ToLookup(static record => record.Row, static record => record.Cells?[ObservationTable.Value.Ordinal]);
        foreach (var observation in set.Concat(set.ControlTotals).Where(static observation => observation.Value is not null))
        {
            Promise.Holds(
                typed[observation.Source!.Row!.Value].Any(text =>
                    VietnameseNumber.ParseNumber(text?.Trim(), Numbers).TryGetValue(out var number) && number == observation.Value),
                $"{observation.Value} stands in row {observation.Source.Row}");
        }

        if (set.Count == 0)
        {
            return;
        }

        var period = set.First().Period;
        var figures = Rollup.Run(
            new RollupInput(World.Register, World.Catalogue, set), new RollupRequest { Period = period, Levels = [UnitLevel.Province] });
        foreach (var figure in figures)
        {
            Promise.Holds(!string.IsNullOrWhiteSpace(figure.ToText()), "a figure has a text");
            Promise.Holds(figure.Reported <= figure.Expected, "no more units reported than exist");
        }
    }
}
