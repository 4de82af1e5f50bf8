using System.ComponentModel;
using System.Text.Json.Serialization;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain.Teams;

[JsonConverter(typeof(ScalarJsonConverter<RuleCode>))]
[TypeConverter(typeof(ScalarTypeConverter<RuleCode>))]
public sealed partial class RuleCode : IScalarWord<RuleCode>
{
    static RuleCode IScalarWord<RuleCode>.Of(string words) => new(words);
}
