using System.ComponentModel;
using System.Text.Json.Serialization;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain.Teams;

[JsonConverter(typeof(ScalarJsonConverter<RuleSetCode>))]
[TypeConverter(typeof(ScalarTypeConverter<RuleSetCode>))]
public sealed partial class RuleSetCode : IScalarWord<RuleSetCode>
{
    static RuleSetCode IScalarWord<RuleSetCode>.Of(string words) => new(words);
}
