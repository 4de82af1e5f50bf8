using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Gazetteers;

/// <summary>The full audit of the gazetteer: nothing impossible, and everything that its sources leave open.</summary>
public class GazetteerAuditTests
{
    private static readonly LocalDate Reform = new(2025, 7, 1);

    private static readonly LineageAudit Audit = LineageAudit.Of(Gazetteer.Vietnam);

    // Facts/README.md: seven wards took codes on 2025-03-01 that others had until 2025-01-01; 15 communes begun without a source, one
    // with land that was no commune's, and one of 2005; six districts and 223 communes of 2024 and 2025 ended without a known successor.
    [Theory]
    [InlineData("TDV0240", 7)]
    [InlineData("TDV0244", 15 + 1 + 1)]
    [InlineData("TDV0245", 6)]
    [InlineData("TDV0246", 223)]
    public void Findings_Open_AreThoseOfTheSources(string code, int count) => Assert.Equal(count, Audit.Findings.Count(finding => finding.Code == code));

    [Fact]
    public void Findings_OfWhatCannotBe_AreNone() =>
        Assert.DoesNotContain(Audit.Findings, finding => finding.Code is not ("TDV0240" or "TDV0244" or "TDV0245" or "TDV0246"));

    [Theory]
    [InlineData("26929", "26953", "27076", "27226", "27232", "27367", "27373")] // vn-history-2021-2026.csv: wards of Hồ Chí Minh City
    public void Codes_ThatVanishAndReturn_AreNamed(params string[] codes) =>
        Assert.Equal(codes, Audit.Findings.Where(finding => finding.Code == "TDV0240").Select(finding => finding.Subject!.Unit).Order(StringComparer.Ordinal));

    // Design, section 6: 3,316 of 3,321 communes have a code that a commune had on the eve. 127 of these are the same unit: the conversion
    // table says «Giữ nguyên». The other 3,189 are other units.
    [Fact]
    public void Reform_CommunesWithACodeOfTheEve_Are127UnchangedAnd3189Reused()
    {
        var kept = Audit.UnchangedOn(UnitLevel.Commune, Reform);
        var reused = Audit.CodeReuses.Where(reuse => reuse.Taken == Reform && reuse.Later.Level == UnitLevel.Commune).ToList();

        Assert.Equal(127, kept.Count);
        Assert.Equal(3_316 - 127, reused.Count);
        Assert.All(reused, reuse => Assert.Equal(reuse.Taken, reuse.Freed));

        // 14698 has the land beside its two communes.
        Assert.Equal(["14698"], reused.Where(reuse => reuse.Territory == Territory.Unknown).Select(reuse => reuse.Code.Value));
    }

    // 132 = 127 + 5. By the lines of the table 132 communes have one whole source that had their code. Of five the table does not say
    // «Giữ nguyên» but that they are renamed (24235, 25114), reclassified (14845, 20695) or made a đặc khu (31105, Thổ Châu): other units of the
    // same area.
    [Fact]
    public void Reform_UnchangedTerritory_Is127DeclaredAndFiveMoreByLineage()
    {
        var same = Audit.CodeReuses.Where(reuse => reuse.Taken == Reform && reuse.Territory == Territory.Same).ToList();

        Assert.Equal(["14845", "20695", "24235", "25114", "31105"], same.Select(reuse => reuse.Code.Value));
        Assert.Equal(132, same.Count + Audit.UnchangedOn(UnitLevel.Commune, Reform).Count);
    }

    // 202/2025/QH15: of 34 provinces 11 go on and 23 are new units under a code that one of their sources had.
    [Fact]
    public void Reform_Provinces_TwentyThreeCodesAreReused() =>
        Assert.Equal(
            (11, 23),
            (Audit.UnchangedOn(UnitLevel.Province, Reform).Count, Audit.CodeReuses.Count(reuse => reuse.Later.Level == UnitLevel.Province)));

    // 827/NQ-UBTVQH14: the register gave Ngán Chiên's code 01117 to Trung Thịnh, which took Ngán Chiên in.
    [Fact]
    public void Code01117_PassedFromNganChienToTrungThinh()
    {
        var reuse = Assert.Single(Audit.CodeReuses, reuse => reuse.Code.Value == "01117" && reuse.Taken == new LocalDate(2020, 1, 1));

        Assert.Equal(("01117@2004-01-01", "01111@2004-01-01", Territory.Changed), (reuse.Earlier.Id.Value, reuse.Later.Id.Value, reuse.Territory));
        Assert.Equal("01117 2020-01-01: 01117@2004-01-01 -> 01111@2004-01-01 (Changed)", reuse.ToString());
    }
}
