using TodanVan.Domain.Units;

namespace TodanVan.Domain.Indicators;

/// <content>What people gave and what was built, beside <see cref="Kl315.LandDonated"/>, <see cref="Kl315.LabourDays"/> and the money of the review.</content>
public static partial class DanVan
{
    /// <summary>
    /// <c>contributions-value</c>: what was given, in money or reckoned in money (quy ra tiền), in đồng; Thừa Thiên Huế 23 tỷ (baothuathienhue a15929), Đồng Nai
    /// «hơn 156 tỷ» (vietnamnet 581880).
    /// </summary>
    /// <remarks>No source says whether it holds the money of <see cref="Kl315.OtherContributions"/> too, so nothing adds them together.</remarks>
    public static MeasureDefinition ContributionsValue { get; } = Flow(
        "contributions-value",
        "Đóng góp bằng tiền và quy ra tiền",
        "Contributions in money or its worth",
        UnitOfMeasure.Dong,
        UnitLevel.Village,
        "Thừa Thiên Huế (baothuathienhue a15929): 23 tỷ đồng; Đồng Nai (vietnamnet 581880): hơn 156 tỷ đồng, gần 239 tỷ đồng",
        display: IndicatorDisplay.Money);

    /// <summary><c>structures-removed</c>: structures that people took down for roads and works; Duy Xuyên «hơn 7.600 vật kiến trúc» (vnews.gov.vn 117118).</summary>
    public static MeasureDefinition StructuresRemoved { get; } = Flow(
        "structures-removed",
        "Vật kiến trúc tháo dỡ",
        "Structures removed",
        new UnitOfMeasure("structure", "vật kiến trúc"),
        UnitLevel.Village,
        "Duy Xuyên (vnews.gov.vn 117118): hơn 7.600 vật kiến trúc");

    /// <summary><c>houses-built</c>: houses built or mended; Đồng Nai 2009 - 2015: 5.411 căn nhà (vietnamnet 581880).</summary>
    public static MeasureDefinition HousesBuilt { get; } = Flow(
        "houses-built",
        "Nhà xây, sửa",
        "Houses built or mended",
        new UnitOfMeasure("house", "căn nhà"),
        UnitLevel.Village,
        "Đồng Nai 2009 - 2015 (vietnamnet 581880): 5.411 căn nhà");

    /// <summary><c>concrete-road</c>: concrete road made, in metres to one decimal; 880 m (mt.gov.vn chuyen-muc/902).</summary>
    public static MeasureDefinition ConcreteRoad { get; } = Flow(
        "concrete-road",
        "Đường bê tông",
        "Concrete road",
        new UnitOfMeasure("m", "m"),
        UnitLevel.Village,
        "mt.gov.vn chuyen-muc/902: 880 m",
        1);

    /// <summary>
    /// <c>land-converted</c>: land whose use was changed or whose plots were put together (chuyển đổi, dồn điền đổi thửa), in hectares to one decimal; 198,6 ha
    /// (dangcongsan.org.vn/tinhuyhagiang ItemID=1031), 338,3 ha (baohagiang 773236).
    /// </summary>
    public static MeasureDefinition LandConverted { get; } = Flow(
        "land-converted",
        "Diện tích chuyển đổi, dồn điền đổi thửa",
        "Land converted or consolidated",
        UnitOfMeasure.Hectare,
        UnitLevel.Village,
        "dangcongsan.org.vn/tinhuyhagiang ItemID=1031: 198,6 ha; baohagiang 773236: 338,3 ha",
        1);

    /// <summary><c>materials</c>: materials given, such as sand and stone, in m³ to one decimal. <b>Unsourced</b>.</summary>
    public static MeasureDefinition Materials { get; } = Flow(
        "materials", "Vật liệu đóng góp", "Materials given", new UnitOfMeasure("m3", "m³"), UnitLevel.Village, null, 1);

    private static IEnumerable<IndicatorDefinition> Contributions() =>
        [ContributionsValue, StructuresRemoved, HousesBuilt, ConcreteRoad, LandConverted, Materials];
}
