using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Import;

/// <summary>What holds of everything that takes rows.</summary>
public class ImportBuilderTests
{
    private static readonly UnitRegister Register = new UnitRegisterBuilder().Build().Value;

    private static readonly Dictionary<Type, Func<(IInputRowSink Sink, Func<int> Build)>> Builders = new()
    {
        [typeof(UnitRegisterBuilder)] = () => new UnitRegisterBuilder() is var builder ? (builder, () => builder.Build().Input) : default,
        [typeof(PartSharesBuilder)] = () => new PartSharesBuilder(Register, NumberConvention.Vietnamese) is var builder ? (builder, () => builder.Build().Input) : default,
        [typeof(ObservationSetBuilder)] = () => new ObservationSetBuilder(Register, Kl315.Catalogue) is var builder ? (builder, () => builder.Build().Input) : default,
        [typeof(TeamRosterBuilder)] = () => new TeamRosterBuilder(Register) is var builder ? (builder, () => builder.Build().Input) : default,
        [typeof(TeamMembersBuilder)] = () =>
            new TeamMembersBuilder(Register, new TeamRosterBuilder(Register).Build().Value) is var builder ? (builder, () => builder.Build().Input) : default,
        [typeof(WaiverSetBuilder)] = () => new WaiverSetBuilder() is var builder ? (builder, () => builder.Build().Input) : default,
    };

    public static TheoryData<Type> Types =>
        [.. typeof(IInputRowSink).Assembly.GetExportedTypes().Where(type => type.IsClass && typeof(IInputRowSink).IsAssignableFrom(type))];

    [Theory]
    [MemberData(nameof(Types))]
    public void EachMember_AfterBuild_Throws(Type type)
    {
        var (sink, build) = Builders[type]();
        var header = HeaderOf(sink.Schema);
        var finding = new Finding(FindingCatalogue.BlankLine, new SourceReference("d", null, 3), null, []);
        build();

        Assert.Throws<InvalidOperationException>(() => build());
        Assert.Throws<InvalidOperationException>(() => sink.Add(new InputRow(header, 2, [], [], [])));
        Assert.Throws<InvalidOperationException>(() => sink.Reject([], finding));
        Assert.Throws<InvalidOperationException>(() => sink.Note(finding));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Add_RowOfAnotherTable_ThrowsAndTakesNothing(Type type)
    {
        var (sink, build) = Builders[type]();
        var other = type == typeof(UnitRegisterBuilder) ? TeamTable.Schema : UnitTable.Schema;

        Assert.Throws<ArgumentException>(() => sink.Add(new InputRow(HeaderOf(other), 2, [], [], [])));
        Assert.Equal(0, build());
    }

    private static InputHeader HeaderOf(TableSchema schema) =>
        InputHeader.Map(schema, "d", null, 1, [.. schema.Columns.Select(column => column.Name).Where(name => name is not ("to" or "until")), "to"]).Value;
}
