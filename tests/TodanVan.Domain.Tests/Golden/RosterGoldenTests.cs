using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Golden;

/// <summary>Semantics D6 to the digit: four villages, two of which have a team.</summary>
public sealed class RosterGoldenTests
{
    private static readonly LocalDate Day = new(2019, 10, 14);

    private static readonly UnitRegister Register = HaGiang.Units([
        .. HaGiang.Recoding,
        .. "1234".Select(n => $"v{n},Thôn {n},Thôn,Village,trung-thinh,2014-10-14,2025-07-01,,v{n},"),
    ]).Value;

    [Fact]
    public void Closed_NoRowIsNoTeam_AndIsReported()
    {
        var figures = Run(true);
        AssertFigure(figures, Kl315.Teams, "2", 4, 4);
        AssertFigure(figures, Kl315.Coverage, "1/2", 4, 4);
        Assert.Equal("2/4 (đạt 50%)", Province(figures, Kl315.Coverage).ToText());
        AssertFigure(figures, Kl315.Members, "3", 4, 4);
    }

    [Fact]
    public void Open_NoRowIsNotKnown()
    {
        var figures = Run(false);
        AssertFigure(figures, Kl315.Teams, "2", 2, 4);
        AssertFigure(figures, Kl315.Members, "3", 2, 4);
    }

    [Fact]
    public void None_IsMissing()
    {
        var figures = Run(null);
        foreach (var indicator in new IndicatorDefinition[] { Kl315.Teams, Kl315.UnitsWithTeam, Kl315.Members, Kl315.Coverage })
        {
            Assert.Equal(FigureState.Missing, Province(figures, indicator).State);
        }
    }

    private static FigureSet Run(bool? isClosed)
    {
        var observations = new ObservationSetBuilder(Register, Kl315.Catalogue).Build().Value;
        if (isClosed is { } closed)
        {
            var teams = new TeamRosterBuilder(Register)
                .With("unit,decided", "v1,2015-03-01", "v3,2015-03-01", "v4,2019-10-15")
                .Build(closed).Value;
            var roster = new TeamMembersBuilder(Register, teams)
                .With("unit,member,role", "v1,m1,Tổ trưởng", "v1,m2,Tổ viên", "v3,m1,Tổ trưởng", "v4,m1,Tổ trưởng")
                .Build().Value;
            observations = observations.With(roster.Statistics(Register, Day), Kl315.Catalogue);
        }

        return Rollup.Run(
            new RollupInput(Register, Kl315.Catalogue, observations),
            new RollupRequest { Period = ReportingPeriod.Parse("2014-10-14/2019-10-14"), Levels = [UnitLevel.Province] });
    }

    private static Figure Province(FigureSet figures, IndicatorDefinition indicator) => figures[Register.Resolve("hg", Day).Value, indicator];

    private static void AssertFigure(FigureSet figures, IndicatorDefinition indicator, string value, int reported, int expected)
    {
        var figure = Province(figures, indicator);
        Assert.True(figure.TryGetValue(out var number));
        Assert.Equal((value, reported, expected), (number.ToString(), figure.Reported, figure.Expected));
    }
}
