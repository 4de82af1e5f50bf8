using System.ComponentModel;
using System.Text.Json.Serialization;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain.Teams;

[JsonConverter(typeof(ScalarJsonConverter<MemberReference>))]
[TypeConverter(typeof(ScalarTypeConverter<MemberReference>))]
public sealed partial class MemberReference : IScalarWord<MemberReference>
{
    static MemberReference IScalarWord<MemberReference>.Of(string words) => new(words);
}
