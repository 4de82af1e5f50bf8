using System.Text.Encodings.Web;
using System.Text.Json;

using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Serialization;

/// <summary>How this library's documents look: indented, Vietnamese letters as they are, one line end everywhere.</summary>
internal static class JsonText
{
    // The relaxed encoder leaves < and & as they are too: these are documents, not parts of a web page.
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string CamelCase<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
