using System.ComponentModel;
using System.Text.Json.Serialization;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain.Indicators;

[JsonConverter(typeof(ScalarJsonConverter<IndicatorCode>))]
[TypeConverter(typeof(ScalarTypeConverter<IndicatorCode>))]
public sealed partial class IndicatorCode : IScalarWord<IndicatorCode>
{
    static IndicatorCode IScalarWord<IndicatorCode>.Of(string words) => new(words);
}
