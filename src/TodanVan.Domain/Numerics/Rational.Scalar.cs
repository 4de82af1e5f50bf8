using System.ComponentModel;
using System.Text.Json.Serialization;
using TodanVan.Domain.Scalars;

namespace TodanVan.Domain;

[JsonConverter(typeof(RationalJsonConverter))]
[TypeConverter(typeof(ScalarTypeConverter<Rational>))]
public readonly partial struct Rational;
