using System.Text.Json.Serialization;

namespace TodanVan.Domain;

[JsonConverter(typeof(QuantityJsonConverter))]
public sealed partial class Quantity;
