using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Gazetteers;

/// <summary>Which unit is which, and that versions fit together.</summary>
public sealed class GazetteerIdentityTests
{
    private static GazetteerData Data => GazetteerFacts.Data;

    [Fact]
    public void Ids_AreUniqueAndNameTheFirstCodeAndDay()
    {
        Assert.Equal(Data.Units.Length, Data.Units.Select(u => u.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Enumerable.Range(0, Data.Units.Length), unit =>
        {
            var first = Data.VersionsOf(unit)[0];
            Assert.Equal($"{first.Code}@{first.Start.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}", GazetteerFacts.Id(unit));
        });
    }

    // An id that is released stays. A new release may add ids: then this is made anew, after a look at what else changed.
    [Fact]
    public void Ids_AreTheReleasedOnes() =>
        Assert.Equal(
            "925edf4f6cb820b0bb0f6e28b7c76d03e4f6e8c96dd2fbff0ae53ee88899768a",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Data.Units.Select(u => u.Id))))));

    [Fact]
    public void Units_AreSorted_ParentsFirst()
    {
        Assert.Equal(Data.Units.OrderBy(u => u.Level).ThenBy(u => u.Id, StringComparer.Ordinal), Data.Units);
        Assert.All(Enumerable.Range(0, Data.Units.Length), unit => Assert.All(Data.VersionsOf(unit).ToArray(), v => Assert.InRange(v.Parent, -1, unit - 1)));
    }

    [Fact]
    public void Versions_OfAUnit_TouchAndDiffer()
    {
        for (var unit = 0; unit < Data.Units.Length; unit++)
        {
            var versions = Data.VersionsOf(unit).ToArray();
            Assert.All(versions, v => Assert.True(v.End is not { } end || v.Start < end, v.ToString()));
            foreach (var (earlier, later) in versions.Zip(versions.Skip(1)))
            {
                Assert.Equal(earlier.End, later.Start);
                Assert.NotEqual((earlier.Code, earlier.Name, earlier.Kind, earlier.Parent), (later.Code, later.Name, later.Kind, later.Parent));
                Assert.NotEqual(-1, later.Basis);
            }
        }
    }

    [Fact]
    public void Codes_AreHeldOnceADay()
    {
        var versions = Enumerable.Range(0, Data.Units.Length).SelectMany(unit => Data.VersionsOf(unit).ToArray());
        foreach (var bearers in versions.GroupBy(v => v.Code))
        {
            var ordered = bearers.OrderBy(v => v.Start).ToArray();
            Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.True(pair.First.End is { } end && end <= pair.Second.Start, pair.ToString()));
        }
    }

    [Fact]
    public void Parents_AreInForceOverTheWholeVersion()
    {
        for (var unit = 0; unit < Data.Units.Length; unit++)
        {
            var level = Data.Units[unit].Level;
            foreach (var version in Data.VersionsOf(unit))
            {
                Assert.Equal(level == UnitLevel.Province, version.Parent < 0);
                if (version.Parent >= 0)
                {
                    var expected = level == UnitLevel.Commune && version.Start < GazetteerFacts.Reform ? UnitLevel.District : UnitLevel.Province;
                    Assert.Equal(expected, Data.Units[version.Parent].Level);
                    Assert.True(GazetteerFacts.StartOf(version.Parent) <= version.Start, version.ToString());
                    Assert.True(GazetteerFacts.EndOf(version.Parent) is not { } end || (version.End is { } own && own <= end), version.ToString());
                }
            }
        }
    }

    [Fact]
    public void Names_BeginWithTheirKind_AndAreNormal()
    {
        Assert.All(Data.Versions, v => Assert.StartsWith(v.Kind + " ", v.Name, StringComparison.Ordinal));
        Assert.All(Data.Versions, v => Assert.True(v.Name.IsNormalized(), v.Name));
        Assert.All(Enumerable.Range(0, Data.Units.Length), unit => Assert.All(
            Data.VersionsOf(unit).ToArray(), v => Assert.Equal(Data.Units[unit].Level switch { UnitLevel.Province => 2, UnitLevel.District => 3, _ => 5 }, v.Code.Length)));
    }

    [Fact]
    public void Code00691_IsOfTwoUnits()
    {
        var old = Data.VersionsOf(GazetteerFacts.Unit("00691@2004-01-01"));
        var now = Data.VersionsOf(GazetteerFacts.Unit("00691@2025-07-01"));

        Assert.Equal(("Phường Trần Phú", GazetteerFacts.Reform), (old[^1].Name, old[^1].End));
        Assert.Equal(("Phường Hà Giang 2", null), (now[0].Name, now[0].End));
        Assert.Equal("1684/NQ-UBTVQH15 (điều 1, khoản 111)", GazetteerFacts.Basis(now[0].Basis));
        Assert.Equal(2, Data.Versions.Count(v => v.Code == "00691"));
    }

    // 827/NQ-UBTVQH14: the law says which unit goes on, the register under which code (semantics A3).
    [Fact]
    public void TrungThinh_GoesOn_UnderTheCodeOfNganChien()
    {
        var unit = GazetteerFacts.Unit("01111@2004-01-01");
        var day = new LocalDate(2020, 1, 1);

        Assert.Equal(
            [("01111", "Xã Trung Thịnh", new LocalDate(2004, 1, 1), (LocalDate?)day), ("01117", "Xã Trung Thịnh", day, GazetteerFacts.Reform)],
            Data.VersionsOf(unit).ToArray().Select(v => (v.Code, v.Name, v.Start, v.End)));
        Assert.Equal(day, GazetteerFacts.EndOf(GazetteerFacts.Unit("01117@2004-01-01")));
        Assert.Equal(
            ["01078@2004-01-01 > 01075@2004-01-01", "01117@2004-01-01 > 01111@2004-01-01"],
            GazetteerFacts.Successions().Where(s => s.Event.Date == day).Select(s => $"{GazetteerFacts.Id(s.Succession.Source)} > {GazetteerFacts.Id(s.Succession.Target)}"));
    }

    [Theory]
    [InlineData("024", 2010, 9, 28, "Thị xã Hà Giang", "Thành phố Hà Giang", "35/NQ-CP")]
    [InlineData("00721", 2009, 4, 1, "Xã Đồng Văn", "Thị trấn Đồng Văn", "11/NĐ-CP")]
    [InlineData("00991", 2009, 4, 1, "Xã Yên Phú", "Thị trấn Yên Phú", "11/NĐ-CP")]
    [InlineData("01096", 2009, 4, 1, "Xã Cốc Pài", "Thị trấn Cốc Pài", "11/NĐ-CP")]
    [InlineData("01237", 2010, 12, 8, "Xã Yên Bình", "Thị trấn Yên Bình", "47/NQ-CP")]
    public void HaGiang_Reclassifications_AreUndone(string code, int year, int month, int day, string before, string after, string act)
    {
        var date = new LocalDate(year, month, day);
        var level = code.Length == 3 ? UnitLevel.District : UnitLevel.Commune;
        var version = GazetteerFacts.On(level, code, date);

        Assert.Equal((before, after), (GazetteerFacts.On(level, code, date.PlusDays(-1)).Name, version.Name));
        Assert.Equal(act, GazetteerFacts.Basis(version.Basis));
    }

    // Decree 64/2006/NĐ-CP, in force by the register on 2006-07-08.
    [Theory]
    [InlineData("00703", "024", "030")]
    [InlineData("00706", "024", "030")]
    [InlineData("00709", "024", "030")]
    [InlineData("00946", "030", "024")]
    [InlineData("00949", "030", "024")]
    public void HaGiang_Transfers_AreUndone(string code, string before, string after)
    {
        var date = new LocalDate(2006, 7, 8);
        var version = GazetteerFacts.On(UnitLevel.Commune, code, date);

        Assert.Equal($"{before}@2004-01-01", GazetteerFacts.Id(GazetteerFacts.On(UnitLevel.Commune, code, date.PlusDays(-1)).Parent));
        Assert.Equal($"{after}@2004-01-01", GazetteerFacts.Id(version.Parent));
        Assert.Equal(new("64/2006/NĐ-CP", "Chính phủ", new LocalDate(2006, 6, 23), new LocalDate(2006, 7, 16), null), Data.Bases[version.Basis]);
    }

    [Fact]
    public void Coverage_IsTheCountrysAndHaGiangs() =>
        Assert.Equal(
            [new(-1, new LocalDate(2021, 11, 1)), new(GazetteerFacts.Unit("02@2004-01-01"), new LocalDate(2004, 1, 1))],
            Data.Coverage);

    // 26935 ends and 26929, closed two months before, begins on the same day, with the same name in the same district.
    [Fact]
    public void Ward14OfBinhThanh_IsRecoded_AndTookInWard24Before()
    {
        var unit = GazetteerFacts.Unit("26935@2021-11-01");

        Assert.Equal(
            [("26935", "Phường 14", new LocalDate(2021, 11, 1)), ("26929", "Phường 14", new LocalDate(2025, 3, 1))],
            Data.VersionsOf(unit).ToArray().Select(v => (v.Code, v.Name, v.Start)));
        Assert.Contains(
            GazetteerFacts.Successions(),
            s => s.Event.Date == new LocalDate(2025, 1, 1) && s.Succession == new GazetteerSuccession(GazetteerFacts.Unit("26929@2021-11-01"), unit, IsWhole: true));
    }

    [Fact]
    public void DongNai_In2026_GoesOnAsACity()
    {
        var day = new LocalDate(2026, 4, 30);
        var province = Data.VersionsOf(GazetteerFacts.Unit("75@2025-07-01")).ToArray();
        var wards = Enumerable.Range(0, Data.Units.Length).Where(unit => Data.VersionsOf(unit).ToArray().Any(v => v.Start == day)).Skip(1).ToArray();

        Assert.Equal(["Tỉnh Đồng Nai", "Thành phố Đồng Nai"], province.Select(v => v.Name));
        Assert.Equal("30/2026/QH16", GazetteerFacts.Basis(province[1].Basis));
        Assert.Equal(10, wards.Length);
        Assert.All(wards, unit => Assert.Equal(["Xã", "Phường"], Data.VersionsOf(unit).ToArray()[^2..].Select(v => v.Kind)));
        Assert.All(wards, unit => Assert.Equal("237/NQ-UBTVQH16", GazetteerFacts.Basis(Data.VersionsOf(unit)[^1].Basis)));
    }
}
