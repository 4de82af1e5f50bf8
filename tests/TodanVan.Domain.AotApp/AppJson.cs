using System.Text.Json.Serialization;

namespace TodanVan.Domain.AotApp;

/// <summary>The app's own JSON, with the library's values in it, without reflection.</summary>
[JsonSerializable(typeof(Report))]
internal sealed partial class AppJson : JsonSerializerContext;
