using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TodanVan.Domain.Serialization;

/// <summary>Takes one step after the other through a JSON document that people write, and says all that is wrong, each with its JSON pointer.</summary>
/// <remarks>
/// A value that is not what its place takes is passed over whole, so the reader always stands where the document goes on. Only what is no
/// JSON at all throws, out of the reader.
/// </remarks>
internal sealed class JsonWalker(string document)
{
    /// <summary>How deep values may lie in each other.</summary>
    public const int MaxDepth = 64;

    private readonly List<(string? Name, int Index)> steps = [];
    private List<Finding> faults = [];

    /// <summary>Reads the value of a property; the reader stands on it.</summary>
    public delegate void PropertyReader(ref Utf8JsonReader reader, string name);

    /// <summary>Reads an element of an array; the reader stands on it.</summary>
    public delegate void ElementReader(ref Utf8JsonReader reader);

    /// <summary>The number of the record in which the walker is, from 1; null outside.</summary>
    public int? Row { get; set; }

    /// <summary>Where the walker is (RFC 6901).</summary>
    public string Pointer
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (name, index) in steps)
            {
                text.Append('/').Append(
                    name?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
                    ?? index.ToString(CultureInfo.InvariantCulture));
            }

            return text.ToString();
        }
    }

    /// <summary>The name of the property in which the walker is.</summary>
    public string? Property => steps.FindLast(static step => step.Name is not null).Name;

    /// <summary>Gives what was found so far and begins anew.</summary>
    public List<Finding> TakeFaults()
    {
        var taken = faults;
        faults = [];
        return taken;
    }

    /// <summary>Goes into a property.</summary>
    public void Enter(string name) => steps.Add((name, 0));

    /// <summary>Goes into an element of an array.</summary>
    public void Enter(int index) => steps.Add((null, index));

    /// <summary>Goes back to what the walker was in before.</summary>
    public void Leave() => steps.RemoveAt(steps.Count - 1);

    /// <summary>Where the walker is, as findings give it.</summary>
    public SourceReference Place => new(document, null, Row, null, Pointer);

    /// <summary>Says something that has been said elsewhere.</summary>
    public void Add(Finding finding) => faults.Add(finding);

    /// <summary>Says what is wrong where the walker is.</summary>
    public void Fault(FindingDescriptor descriptor, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        FaultLike(descriptor, null, arguments);

    /// <summary>Says of the place where the walker is what was found out about its text alone.</summary>
    public void Fault(Finding finding) =>
        faults.Add(new Finding(finding.Descriptor, new SourceReference(document, null, Row, null, Pointer), finding.Subject, finding.Arguments, finding.Suggestion));

    /// <summary>Says what is wrong where the walker is, and what may have been meant.</summary>
    public void FaultLike(FindingDescriptor descriptor, string? suggestion, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        faults.Add(descriptor.Suggesting(Place, null, suggestion, arguments));

    /// <summary>Reads the properties of an object: each once, and none that its kind does not have. One that is null is as good as absent.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="known">The names that there are; null when any may be.</param>
    /// <param name="read">Reads a value that is not null.</param>
    /// <returns>Whether the value is an object.</returns>
    public bool ReadObject(ref Utf8JsonReader reader, IReadOnlyList<string>? known, PropertyReader read)
    {
        if (!Takes(ref reader, JsonTokenType.StartObject))
        {
            return false;
        }

        var met = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (!TryReadName(ref reader, out var name))
            {
                Pass(ref reader);
                continue;
            }

            Enter(name);
            if (!met.Add(name))
            {
                Fault(FindingCatalogue.RepeatedProperty, ("property", name));
                Pass(ref reader);
            }
            else if (known?.Contains(name, StringComparer.Ordinal) == false)
            {
                FaultLike(FindingCatalogue.UnknownProperty, Suggestions.Nearest(name, known), ("property", name));
                Pass(ref reader);
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                read(ref reader, name);
            }

            Leave();
        }

        return true;
    }

    /// <summary>Reads the name of the property on which the reader stands, and goes to its value; a name that is no text is a fault.</summary>
    public bool TryReadName(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? name)
    {
        name = Text(ref reader);
        reader.Read();
        return name is not null;
    }

    /// <summary>Reads the elements of an array.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads an element.</param>
    /// <returns>Whether the value is an array.</returns>
    public bool ReadArray(ref Utf8JsonReader reader, ElementReader read)
    {
        if (!Takes(ref reader, JsonTokenType.StartArray))
        {
            return false;
        }

        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            Enter(index);
            read(ref reader);
            Leave();
        }

        return true;
    }

    /// <summary>Reads a string that is not blank.</summary>
    /// <returns>The text as it stands; null when there is none.</returns>
    public string? ReadText(ref Utf8JsonReader reader)
    {
        if (!Takes(ref reader, JsonTokenType.String) || Text(ref reader) is not { } text)
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        Fault(FindingCatalogue.MissingCell, ("column", Property!));
        return null;
    }

    /// <summary>Passes over the value on which the reader stands.</summary>
    public void Pass(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        var (depth, isTooDeep) = (reader.CurrentDepth, false);
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            isTooDeep |= reader.CurrentDepth >= MaxDepth && reader.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray);
        }

        if (isTooDeep)
        {
            Fault(FindingCatalogue.JsonTooDeep, ("limit", MaxDepth.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Whether a value is of the type that its place takes; one that is not is passed over.</summary>
    public bool Takes(ref Utf8JsonReader reader, JsonTokenType wanted)
    {
        if (reader.TokenType == wanted)
        {
            return true;
        }

        Fault(FindingCatalogue.WrongJsonType, ("expected", NameOf(wanted)), ("found", NameOf(reader.TokenType)));
        Pass(ref reader);
        return false;
    }

    internal static string NameOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        JsonTokenType.String => "string",
        JsonTokenType.Number => "number",
        JsonTokenType.Null => "null",
        _ => "boolean",
    };

    /// <summary>The string or name on which the reader stands; null, and a fault, for bytes that are not UTF-8 or half a surrogate pair.</summary>
    private string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            Fault(FindingCatalogue.InvalidUtf8);
            return null;
        }
    }
}
