using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Units;

public sealed class UnitSnapshotTests
{
    private static readonly UnitRegister Register = HaGiang.Units([
        .. HaGiang.Recoding,
        "01075,Xã Nậm Dịch,Xã,Commune,032,2014-10-14,2025-07-01,,nam-dich,",
        "v1,Thôn A,Thôn,Village,trung-thinh,2014-10-14,2025-07-01,,a,",
        "v2,Thôn B,Thôn,Village,033,2014-10-14,2025-07-01,,b,",
        "v0,Thôn C,Thôn,Village,nobody,2014-10-14,2025-07-01,,c,",
    ]).Value;

    [Theory]
    [InlineData("2014-10-13", "VN")]
    [InlineData("2014-10-14", "VN hg hsp nam-dich xm trung-thinh a ngan-chien b c")]
    [InlineData("2019-12-31", "VN hg hsp nam-dich xm trung-thinh a ngan-chien b c")]
    [InlineData("2020-01-01", "VN hg hsp nam-dich xm trung-thinh a b c")]
    [InlineData("2025-07-01", "VN hg")]
    [InlineData("9999-12-31", "VN hg")]
    public void On_Date_IsTheTreeOfTheDayInPreOrder(string date, string expected)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        var snapshot = Register.On(day);
        Assert.Equal(expected.Split(' '), snapshot.Units.Select(unit => unit.Id.Value));
        Assert.Equal(day, snapshot.Date);
        Assert.Equal(snapshot.Units.Count, snapshot.Count);
    }

    [Fact]
    public void Accessors_OneDay_AgreeWithTheTable()
    {
        var snapshot = Register.On(new LocalDate(2019, 10, 14));
        string[] rows =
        [
            "VN -1 0..10", "02 0 1..10", "032 1 2..4", "01075 2 3..4", "033 1 4..9", "01111 4 5..7", "v1 5 6..7", "01117 4 7..8", "v2 4 8..9", "v0 1 9..10",
        ];
        Assert.Equal(rows, Enumerable.Range(0, snapshot.Count).Select(i => $"{snapshot.VersionAt(i).Code} {snapshot.ParentOf(i)} {i}..{snapshot.EndOf(i)}"));
        Assert.Equal("ngan-chien", snapshot.ByCode("01117")?.Id.Value);
        Assert.Equal("trung-thinh", Register.On(new LocalDate(2020, 1, 1)).ByCode("01117")?.Id.Value);
        Assert.Null(snapshot.ByCode("99999"));
        Assert.Equal(-1, snapshot.IndexOf(new UnitId("nobody")));
        Assert.Throws<ArgumentNullException>(() => snapshot.IndexOf(null!));
        Assert.Throws<ArgumentNullException>(() => snapshot.ByCode(null!));
    }
}
