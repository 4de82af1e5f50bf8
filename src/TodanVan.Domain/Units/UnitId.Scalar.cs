using System.ComponentModel;
using System.Text.Json.Serialization;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain.Units;

[JsonConverter(typeof(ScalarJsonConverter<UnitId>))]
[TypeConverter(typeof(ScalarTypeConverter<UnitId>))]
public sealed partial class UnitId : IScalarWord<UnitId>
{
    static UnitId IScalarWord<UnitId>.Of(string words) => new(words);
}
