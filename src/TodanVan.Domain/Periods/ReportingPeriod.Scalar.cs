using System.ComponentModel;
using System.Text.Json.Serialization;
using TodanVan.Domain.Scalars;

namespace TodanVan.Domain;

[JsonConverter(typeof(ScalarJsonConverter<ReportingPeriod>))]
[TypeConverter(typeof(ScalarTypeConverter<ReportingPeriod>))]
public sealed partial class ReportingPeriod : IScalarText;
