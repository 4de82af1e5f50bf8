using TodanVan.Domain.Units;

namespace TodanVan.Domain.Indicators;

/// <content>Models of skilful mass mobilization («Dân vận khéo»).</content>
/// <remarks>
/// A model exists on a day, so all of them are stocks: a year's number is that of its closing day, and months are never added up. One run by a party cell
/// is not the one run by a front committee or a union (công văn 249/MTTQ-BTT, P. Thanh Khê, 2026); each is counted where it is registered.
/// </remarks>
public static partial class DanVan
{
    private const string BaRia = "Bà Rịa - Vũng Tàu 2021 (baobariavungtau 941443): 2.071 đăng ký, 1.808 hiệu quả";

    /// <summary>
    /// <c>skilful-models</c>: models of skilful mass mobilization on the closing day, reported by communes; by field, by who carries them, and by
    /// kind.
    /// </summary>
    /// <remarks>
    /// The four fields stand in the same words in several provinces: Đồng Văn 185 = 104 + 48 + 21 + 12 (dangcongsan.org.vn/tinhuyhagiang ItemID=1031). Bà Rịa -
    /// Vũng Tàu has a fifth, xây dựng nông thôn mới (baobariavungtau 202112): where it is used, a catalogue of one's own defines the measure with it.
    /// By carrier: Sông Công 114 = 76 + 38 (thainguyentv.vn 103417). By kind: Đam Rông 71 = 61 + 10 (baolamdong 3008232), Đất Đỏ 201 = 147 + 54
    /// (baobariavungtau 998288).
    /// </remarks>
    public static MeasureDefinition SkilfulModels { get; } = Stock(
        "skilful-models",
        "Mô hình «Dân vận khéo»",
        "Models of skilful mass mobilization",
        UnitOfMeasure.Model,
        UnitLevel.Commune,
        "Đồng Văn (dangcongsan.org.vn/tinhuyhagiang ItemID=1031), Sông Công (thainguyentv.vn 103417), Đam Rông (baolamdong 3008232), Đất Đỏ (baobariavungtau 998288)",
        SpaceAggregation.Sum,
        By(
            "field",
            "Lĩnh vực",
            "Field",
            ("economy", "Kinh tế", "Economy"),
            ("culture-society", "Văn hóa - xã hội", "Culture and society"),
            ("defence-security", "Quốc phòng - an ninh", "Defence and security"),
            ("political-system", "Xây dựng hệ thống chính trị", "Building the political system")),
        By("carrier", "Chủ thể", "Carrier", ("collective", "Tập thể", "Collective"), ("individual", "Cá nhân", "Individual")),
        By("kind", "Loại", "Kind", ("model", "Mô hình", "Model"), ("example", "Điển hình", "Example")));

    /// <summary><c>skilful-models-registered</c>: models registered (đăng ký), on the closing day; Bà Rịa - Vũng Tàu 2021: 2.071 (baobariavungtau 941443).</summary>
    public static MeasureDefinition SkilfulModelsRegistered { get; } = Stock(
        "skilful-models-registered", "Mô hình «Dân vận khéo» đăng ký", "Models registered", UnitOfMeasure.Model, UnitLevel.Commune, BaRia);

    /// <summary><c>skilful-models-effective</c>: models found effective (hiệu quả), on the closing day; Bà Rịa - Vũng Tàu 2021: 1.808 (baobariavungtau 941443).</summary>
    public static MeasureDefinition SkilfulModelsEffective { get; } = Stock(
        "skilful-models-effective", "Mô hình «Dân vận khéo» hiệu quả", "Models found effective", UnitOfMeasure.Model, UnitLevel.Commune, BaRia);

    /// <summary><c>skilful-models-effective-share</c>: models found effective over models registered: 1.808/2.071, 87,3%.</summary>
    public static DerivedDefinition SkilfulModelsEffectiveShare { get; } = Share(
        "skilful-models-effective-share",
        "Tỷ lệ mô hình «Dân vận khéo» hiệu quả",
        "Models found effective, share",
        SkilfulModelsEffective,
        SkilfulModelsRegistered,
        BaRia);

    /// <summary>
    /// <c>skilful-models-replicated</c>: models that were taken up elsewhere (được nhân rộng), on the closing day; Hà Giang 6/2021: 3.142 of 6.848
    /// (baodantoc 1623061931041).
    /// </summary>
    /// <remarks>For 3/2021 383 are printed (baohagiang 773236): the same words with another scope, so a number alone does not tell.</remarks>
    public static MeasureDefinition SkilfulModelsReplicated { get; } = Stock(
        "skilful-models-replicated",
        "Mô hình «Dân vận khéo» được nhân rộng",
        "Models replicated",
        UnitOfMeasure.Model,
        UnitLevel.Commune,
        "Hà Giang 6/2021 (baodantoc 1623061931041): 3.142 trên 6.848");

    /// <summary><c>skilful-models-exemplary</c>: outstanding examples (điển hình tiêu biểu), on the closing day; Tuyên Quang 10/2025: 120 (baomoi.net.vn c53606273).</summary>
    public static MeasureDefinition SkilfulModelsExemplary { get; } = Stock(
        "skilful-models-exemplary",
        "Điển hình «Dân vận khéo» tiêu biểu",
        "Outstanding examples",
        UnitOfMeasure.Model,
        UnitLevel.Commune,
        "Tuyên Quang 10/2025 (baomoi.net.vn c53606273): 11.182 mô hình, 120 điển hình tiêu biểu");

    private static IEnumerable<IndicatorDefinition> Models() =>
    [
        SkilfulModels,
        SkilfulModelsRegistered,
        SkilfulModelsEffective,
        SkilfulModelsEffectiveShare,
        SkilfulModelsReplicated,
        SkilfulModelsExemplary,
    ];
}
