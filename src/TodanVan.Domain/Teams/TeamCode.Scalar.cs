using System.ComponentModel;
using System.Text.Json.Serialization;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain.Teams;

[JsonConverter(typeof(ScalarJsonConverter<TeamCode>))]
[TypeConverter(typeof(ScalarTypeConverter<TeamCode>))]
public sealed partial class TeamCode : IScalarWord<TeamCode>
{
    static TeamCode IScalarWord<TeamCode>.Of(string words) => new(words);
}
