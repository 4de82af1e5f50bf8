using TodanVan.Domain.Indicators;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Indicators;

public class DanVanTests
{
    // What domain-facts 2.1 marks as unsourced, and nothing else, has no source.
    private static readonly string[] Unsourced =
    [
        "participating-households", "materials", "outreach-audience", "training-participants", "mediation-cases", "mediation-settled", "mediation-settled-share",
    ];

    private static IEnumerable<IndicatorDefinition> Own => DanVan.Catalogue.Definitions.Skip(Kl315.Catalogue.Definitions.Count);

    [Fact]
    public void Catalogue_Always_BeginsWithTheReviewsIndicators()
    {
        Assert.Equal(Kl315.Catalogue.Definitions, DanVan.Catalogue.Definitions.Take(Kl315.Catalogue.Definitions.Count));
        Assert.Same(Kl315.Catalogue.Calendar, DanVan.Catalogue.Calendar);
    }

    // A member that is not listed, or listed and no member, would be lost to whoever looks in the other place.
    [Fact]
    public void Catalogue_Always_HasEveryMemberOfTheClass() => Assert.Equal(
        typeof(DanVan).GetProperties().Select(property => property.GetValue(null)).OfType<IndicatorDefinition>().OrderBy(one => one.Code),
        Own.OrderBy(one => one.Code));

    [Fact]
    public void Catalogue_EveryDefinition_SaysItsSourceOrIsUnsourced()
    {
        Assert.Equal(Unsourced.Order(StringComparer.Ordinal), Own.Where(one => one.SourceNote is null).Select(one => one.Code.Value).Order(StringComparer.Ordinal));
        Assert.All(Own, one => Assert.NotEqual(one.Name(Language.Vietnamese), one.Name(Language.English)));
        Assert.All(Own.OfType<MeasureDefinition>(), one => Assert.Equal(Rational.Zero, one.Minimum));
    }

    // Domain-facts 2.2: the four published divisions can be reported; the parts are those that are printed.
    [Theory]
    [InlineData("field", "economy 104, culture-society 48, defence-security 21, political-system 12", 185)]
    [InlineData("carrier", "collective 76, individual 38", 114)]
    [InlineData("kind", "model 61, example 10", 71)]
    [InlineData("kind", "model 147, example 54", 201)]
    public void SkilfulModels_OfThePublishedDivisions_HasTheirParts(string breakdown, string parts, int total)
    {
        var divided = Assert.Single(DanVan.SkilfulModels.Breakdowns, one => one.Code.Value == breakdown);
        var published = parts.Split(", ").Select(part => part.Split(' ')).ToArray();

        Assert.Equal(published.Select(part => part[0]), divided.Items.Select(item => item.Code.Value));
        Assert.Equal(total, published.Sum(part => int.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    // Bà Rịa - Vũng Tàu 2021: 1.808 of 2.071 is 87,3 %; Hà Giang 6/2021: 3.142 replicated.
    [Fact]
    public void EffectiveShare_OfBaRiaVungTau_IsAsPrinted()
    {
        var figures = World.Run(
            World.Units("77;Province", "1;Commune;77"), DanVan.Catalogue, "2021", "1;skilful-models-registered;2021;2071", "1;skilful-models-effective;2021;1808");

        Assert.Equal("1.808/2.071 (đạt 87,3%)", figures.Of("77", "skilful-models-effective-share").ToText());
    }

    // What is printed can be reported at the scale declared.
    [Theory]
    [InlineData("structures-removed", "hơn 7.600", "hơn 7.600 vật kiến trúc")]
    [InlineData("houses-built", "5.411", "5.411 căn nhà")]
    [InlineData("concrete-road", "880", "880 m")]
    [InlineData("land-converted", "338,3", "338,3 ha")]
    [InlineData("contributions-value", "23000000000", "23 tỷ đồng")]
    public void Flow_OfAPublishedNumber_IsPrintedAsPublished(string indicator, string value, string text)
    {
        var (qualifier, number) = value.StartsWith("hơn ", StringComparison.Ordinal) ? ("hơn", value[4..]) : ("", value);
        Assert.Equal(text, World.Run(World.Commune("V"), DanVan.Catalogue, "2018", $"V;{indicator};2018;{number};{qualifier}").Of("P", indicator).ToText());
    }

    [Fact]
    public void ReportingLevels_Always_AreOfTheReportingUnits() => Assert.Equal(
        "District: district-documents, training-classes, training-participants | Province: province-documents",
        string.Join(" | ", Own.OfType<MeasureDefinition>()
            .Where(one => one.ReportingLevel is UnitLevel.District or UnitLevel.Province)
            .GroupBy(one => one.ReportingLevel.ToString())
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(one => one.Code.Value).Order(StringComparer.Ordinal))}")));
}
