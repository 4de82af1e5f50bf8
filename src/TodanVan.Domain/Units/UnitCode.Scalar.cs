using System.ComponentModel;
using System.Text.Json.Serialization;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain.Units;

[JsonConverter(typeof(ScalarJsonConverter<UnitCode>))]
[TypeConverter(typeof(ScalarTypeConverter<UnitCode>))]
public sealed partial class UnitCode : IScalarWord<UnitCode>
{
    static UnitCode IScalarWord<UnitCode>.Of(string words) => new(words);
}
