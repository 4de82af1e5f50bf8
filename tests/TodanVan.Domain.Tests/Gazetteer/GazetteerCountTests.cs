using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Gazetteers;

/// <summary>How many units there were: data/README.md, domain-facts 4.3 and, for Hà Giang, the decrees.</summary>
public sealed class GazetteerCountTests
{
    [Theory]
    [InlineData(2021, 11, 1, 10_599, 705, 63)]
    [InlineData(2021, 12, 1, 10_599, 705, 63)]
    [InlineData(2023, 12, 31, 10_598, 705, 63)]
    [InlineData(2024, 6, 30, 10_595, 705, 63)]
    [InlineData(2024, 10, 31, 10_542, 704, 63)]
    [InlineData(2025, 6, 30, 10_035, 696, 63)]
    [InlineData(2025, 7, 1, 3_321, 0, 34)]
    [InlineData(2026, 4, 29, 3_321, 0, 34)]
    [InlineData(2026, 4, 30, 3_321, 0, 34)]
    public void Country_OnADay_HasThatManyUnits(int year, int month, int day, int communes, int districts, int provinces)
    {
        var date = new LocalDate(year, month, day);

        Assert.Equal((communes, districts, provinces), (Count(UnitLevel.Commune), Count(UnitLevel.District), Count(UnitLevel.Province)));

        int Count(UnitLevel level) => GazetteerFacts.On(level, date).Count();
    }

    [Theory]
    [InlineData(2025, 7, 1, 2_621, 687, 28, 6)]
    [InlineData(2026, 4, 29, 2_621, 687, 28, 6)]
    [InlineData(2026, 4, 30, 2_611, 697, 27, 7)]
    public void Country_SinceTheReform_HasThatManyOfAKind(int year, int month, int day, int xa, int phuong, int tinh, int thanhPho)
    {
        var date = new LocalDate(year, month, day);

        Assert.Equal(
            new Dictionary<string, int> { ["Xã"] = xa, ["Phường"] = phuong, ["Đặc khu"] = 13 },
            Kinds(GazetteerFacts.On(UnitLevel.Commune, date)));
        Assert.Equal(new Dictionary<string, int> { ["Tỉnh"] = tinh, ["Thành phố"] = thanhPho }, Kinds(GazetteerFacts.On(UnitLevel.Province, date)));
    }

    [Theory]
    [InlineData(2004, 1, 1, 193)]
    [InlineData(2005, 8, 23, 193)]
    [InlineData(2005, 8, 24, 195)]
    [InlineData(2019, 12, 31, 195)]
    [InlineData(2020, 1, 1, 193)]
    [InlineData(2025, 6, 30, 193)]
    public void HaGiang_OnADay_HasThatManyCommunes(int year, int month, int day, int communes)
    {
        var date = new LocalDate(year, month, day);

        Assert.Equal(communes, GazetteerFacts.CommunesOf("02", date).Count());
        Assert.Equal(11, GazetteerFacts.On(UnitLevel.District, date).Count(p => GazetteerFacts.ProvinceOf(p.Version, date) == GazetteerFacts.Unit("02@2004-01-01")));
    }

    [Fact]
    public void HaGiang_AtTheReviewsEnd_HasItsKinds() =>
        Assert.Equal(
            new Dictionary<string, int> { ["Xã"] = 177, ["Phường"] = 5, ["Thị trấn"] = 13 },
            Kinds(GazetteerFacts.CommunesOf("02", new(2019, 10, 14))));

    // 124 = 117 xã + 7 phường, 73 of them out of Hà Giang: data/README.md.
    [Fact]
    public void TuyenQuang_OnTheDayOfTheReform_Has73CommunesOutOfHaGiang()
    {
        var communes = GazetteerFacts.CommunesOf("08", GazetteerFacts.Reform).ToArray();
        var haGiang = GazetteerFacts.CommunesOf("02", GazetteerFacts.Eve).Select(p => p.Unit).ToHashSet();
        var sources = GazetteerFacts.Successions().Where(s => s.Event.Date == GazetteerFacts.Reform).ToLookup(s => s.Succession.Target, s => s.Succession);

        Assert.Equal(new Dictionary<string, int> { ["Xã"] = 117, ["Phường"] = 7 }, Kinds(communes));
        Assert.Equal(73, communes.Count(c => haGiang.Contains(c.Unit) || sources[c.Unit].Any(s => haGiang.Contains(s.Source))));
        Assert.Equal(10, communes.Count(c => haGiang.Contains(c.Unit)));
        Assert.Equal(
            ["00688@2004-01-01", "00967@2004-01-01", "00988@2004-01-01"],
            communes.SelectMany(c => sources[c.Unit]).Where(s => !s.IsWhole && haGiang.Contains(s.Source)).Select(s => GazetteerFacts.Id(s.Source)).Distinct().Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, int> Kinds(IEnumerable<(int Unit, GazetteerVersion Version)> units) =>
        units.GroupBy(p => p.Version.Kind).ToDictionary(g => g.Key, g => g.Count());
}
