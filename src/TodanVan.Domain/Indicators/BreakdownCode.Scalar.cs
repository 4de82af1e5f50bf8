using System.ComponentModel;
using System.Text.Json.Serialization;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain.Indicators;

[JsonConverter(typeof(ScalarJsonConverter<BreakdownCode>))]
[TypeConverter(typeof(ScalarTypeConverter<BreakdownCode>))]
public sealed partial class BreakdownCode : IScalarWord<BreakdownCode>
{
    static BreakdownCode IScalarWord<BreakdownCode>.Of(string words) => new(words);
}
