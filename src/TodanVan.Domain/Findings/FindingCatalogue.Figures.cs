namespace TodanVan.Domain;

/// <content>Area 06: figures.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0601</c>: a question is outside the days that the register covers.</summary>
    public static FindingDescriptor OutsideCoverage { get; } = Error(
        601,
        "Dữ liệu đơn vị chỉ biết trong {coverage}; không tính được cho {period}.",
        "The units are known over {coverage} only; nothing can be computed for {period}.");

    /// <summary><c>TDV0602</c>: a flow's period lies partly outside the asked period.</summary>
    public static FindingDescriptor StraddlingFlow { get; } = Information(
        602,
        "«{indicator}»: số liệu kỳ {period} của «{unit}» vượt ra ngoài kỳ {asked}, không tính.",
        "«{indicator}»: the observation of «{unit}» for {period} reaches outside {asked} and is not counted.");

    /// <summary><c>TDV0603</c>: units stand directly under the root because their rows are faulty.</summary>
    public static FindingDescriptor UnplacedUnits { get; } = Warning(
        603,
        "Chưa xác định cấp trên của {count} đơn vị thuộc «{unit}»: {units}. Số liệu các cấp ở giữa có thể thiếu các đơn vị này.",
        "{count} units under «{unit}» have no known parent: {units}. Figures in between may lack them.");

    /// <summary><c>TDV0604</c>: a ratio's matched inputs differ from the inputs' own figures.</summary>
    public static FindingDescriptor MatchedDiffers { get; } = Information(
        604,
        "«{indicator}» của «{unit}» tính trên {matched} đơn vị có đủ số liệu: {numerator}/{denominator}, khác số liệu chung {totalNumerator}/{totalDenominator}.",
        "«{indicator}» of «{unit}» is over the {matched} units that have both inputs: {numerator}/{denominator}, not {totalNumerator}/{totalDenominator}.");

    /// <summary><c>TDV0605</c>: the asked period begins before the days that the register covers.</summary>
    public static FindingDescriptor PartlyOutsideCoverage { get; } = Warning(
        605,
        "Dữ liệu đơn vị chỉ biết trong {coverage}; số liệu cho {period} chỉ tính những ngày đó.",
        "The units are known over {coverage} only; figures for {period} speak of those days.");

    private static IEnumerable<FindingDescriptor> Figures() =>
    [
        OutsideCoverage,
        StraddlingFlow,
        UnplacedUnits,
        MatchedDiffers,
        PartlyOutsideCoverage,
    ];
}
