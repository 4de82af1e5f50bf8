using System.ComponentModel;
using System.Text.Json.Serialization;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain.Teams;

[JsonConverter(typeof(ScalarJsonConverter<SourcePost>))]
[TypeConverter(typeof(ScalarTypeConverter<SourcePost>))]
public sealed partial class SourcePost : IScalarWord<SourcePost>
{
    static SourcePost IScalarWord<SourcePost>.Of(string words) => new(words);
}
