using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.AotApp;

/// <summary>What an application may send about one figure.</summary>
internal sealed record Report(
    UnitId Unit, UnitCode Code, IndicatorCode Indicator, ReportingPeriod Period, Validity Days, UnitKind Kind, Rational Value, Quantity Quantity);
