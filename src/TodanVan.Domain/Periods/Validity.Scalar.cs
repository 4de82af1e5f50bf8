using System.ComponentModel;
using System.Text.Json.Serialization;
using TodanVan.Domain.Scalars;

namespace TodanVan.Domain;

[JsonConverter(typeof(ScalarJsonConverter<Validity>))]
[TypeConverter(typeof(ScalarTypeConverter<Validity>))]
public sealed partial class Validity : IScalarText;
