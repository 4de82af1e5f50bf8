using System.Text.Json;

using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Serialization;

/// <summary>Reads one change of units. Properties may stand in any order, so what they make is known at the end.</summary>
internal sealed class UnitChangeReader(JsonWalker walker)
{
    private static readonly Dictionary<string, Shape> Shapes = new(StringComparer.Ordinal)
    {
        ["establishment"] = new(
            ["level", "code", "name", "unitKind"],
            ["unit", "parent", "candidates", "unnamedSource"],
            x => new Establishment(
                x.Day,
                x.unit ?? new UnitId($"{x.code}@{JsonText.Date(x.Day)}"),
                x.level!.Value,
                new UnitCode(x.code!),
                x.name!,
                x.unitKind!,
                x.parent,
                x.candidates,
                x.basis,
                x.hasUnnamedSource)),
        ["renaming"] = new(["unit", "name"], [], x => new Renaming(x.Day, x.unit!, x.name!, x.basis)),
        ["recoding"] = new(["unit", "code"], [], x => new Recoding(x.Day, x.unit!, new UnitCode(x.code!), x.basis)),
        ["reclassification"] = new(["unit", "unitKind"], [], x => new Reclassification(x.Day, x.unit!, x.unitKind!, x.basis)),
        ["transfer"] = new(["unit", "parent"], [], x => new Transfer(x.Day, x.unit!, x.parent!, x.basis)),
        ["reorganization"] = new(["successions"], ["within"], x => new Reorganization(x.Day, x.successions!, x.basis, x.within)),
        ["boundaryAdjustment"] = new(
            ["source", "target"], ["moved"], x => new BoundaryAdjustment(x.Day, x.source!, x.target!, x.moved, x.basis)),
        ["abolition"] = new(["unit"], [], x => new Abolition(x.Day, x.unit!, x.basis)),
        ["levelAbolition"] = new(["level"], [], x => new LevelAbolition(x.Day, x.level!.Value, x.basis)),
    };

    private static readonly Dictionary<string, string> Kinds =
        Shapes.Keys.ToDictionary(TextKey.Comparison, static kind => kind, StringComparer.Ordinal);

    private static readonly TokenTable<SuccessionExtent> Extents = new(("whole", SuccessionExtent.Whole), ("part", SuccessionExtent.Part));

    private static readonly string[] Common = ["kind", "date", "basis"];

    private static readonly string[] Names = [.. Common.Concat(Shapes.Values.SelectMany(static shape => shape.Required.Concat(shape.Optional))).Distinct(StringComparer.Ordinal)];

    private static readonly string[] SuccessionNames = ["source", "target", "extent", "share", "measure"];

    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private string? kind;
    private LocalDate? date;
    private LegalBasis? basis;
    private UnitId? unit;
    private UnitLevel? level;
    private string? code;
    private string? name;
    private UnitKind? unitKind;
    private UnitId? parent;
    private UnitId? within;
    private UnitId? source;
    private UnitId? target;
    private List<UnitId>? candidates;
    private bool hasUnnamedSource;
    private List<UnitId>? moved;
    private List<Succession>? successions;

    private LocalDate Day => date!.Value;

    /// <summary>Reads the value on which the reader stands.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="faults">Everything that is wrong with it.</param>
    /// <returns>The change; null when anything is.</returns>
    public UnitChange? Read(ref Utf8JsonReader reader, out List<Finding> faults)
    {
        Shape? shape = null;
        if (walker.ReadObject(ref reader, Names, ReadProperty))
        {
            shape = CheckShape();
        }

        faults = walker.TakeFaults();
        return faults.Count == 0 ? shape!.Make(this) : null;
    }

    private void ReadProperty(ref Utf8JsonReader reader, string property)
    {
        given.Add(property);
        switch (property)
        {
            case "kind":
                kind = ReadKind(ref reader);
                break;
            case "date":
                date = walker.ReadDay(ref reader);
                break;
            case "basis":
                basis = walker.ReadBasis(ref reader);
                break;
            case "unit":
                unit = ReadUnit(ref reader);
                break;
            case "level":
                level = walker.ReadLevel(ref reader);
                break;
            case "code":
                code = walker.ReadText(ref reader);
                break;
            case "name":
                name = walker.ReadText(ref reader);
                break;
            case "unitKind":
                unitKind = walker.ReadText(ref reader) is { } word ? UnitKind.Named(word) : null;
                break;
            case "parent":
                parent = ReadUnit(ref reader);
                break;
            case "within":
                within = ReadUnit(ref reader);
                break;
            case "source":
                source = ReadUnit(ref reader);
                break;
            case "target":
                target = ReadUnit(ref reader);
                break;
            case "candidates":
                candidates = ReadUnits(ref reader);
                break;
            case "unnamedSource":
                hasUnnamedSource = reader.TokenType == JsonTokenType.True || (reader.TokenType != JsonTokenType.False && walker.Takes(ref reader, JsonTokenType.True));
                break;
            case "moved":
                moved = ReadUnits(ref reader);
                break;
            default:
                successions = ReadSuccessions(ref reader);
                break;
        }
    }

    /// <summary>Whether all is there that the kind must have, and nothing that it has not.</summary>
    private Shape? CheckShape()
    {
        walker.Require(given, "kind", "date");
        if (kind is null)
        {
            return null;
        }

        var shape = Shapes[kind];
        walker.Require(given, shape.Required);
        foreach (var property in given)
        {
            if (!Common.Concat(shape.Required).Concat(shape.Optional).Contains(property, StringComparer.Ordinal))
            {
                walker.Enter(property);
                walker.Fault(FindingCatalogue.UnknownProperty, ("property", property));
                walker.Leave();
            }
        }

        if (kind == "boundaryAdjustment" && source is not null && source == target)
        {
            walker.Fault(FindingCatalogue.OntoItself, ("unit", source.Value));
        }

        if (kind == "levelAbolition" && level is UnitLevel.Country or UnitLevel.Village)
        {
            walker.Enter("level");
            walker.Fault(FindingCatalogue.LevelCannotEnd, ("level", level.Value.ToString()));
            walker.Leave();
        }

        return shape;
    }

    private string? ReadKind(ref Utf8JsonReader reader)
    {
        if (walker.ReadText(ref reader) is not { } text)
        {
            return null;
        }

        if (!Kinds.TryGetValue(TextKey.Comparison(text), out var known))
        {
            walker.FaultLike(FindingCatalogue.UnknownChangeKind, Suggestions.Nearest(text, Shapes.Keys), ("value", text));
        }

        return known;
    }

    private UnitId? ReadUnit(ref Utf8JsonReader reader) => walker.ReadText(ref reader) is { } text ? new UnitId(text) : null;

    private List<UnitId> ReadUnits(ref Utf8JsonReader reader)
    {
        var units = new List<UnitId>();
        walker.ReadArray(ref reader, Read);
        return units;

        void Read(ref Utf8JsonReader element)
        {
            if (ReadUnit(ref element) is { } one)
            {
                units.Add(one);
            }
        }
    }

    private List<Succession> ReadSuccessions(ref Utf8JsonReader reader)
    {
        var (list, count) = (new List<Succession>(), 0);
        if (walker.ReadArray(ref reader, Read) && count == 0)
        {
            walker.Fault(FindingCatalogue.NoSuccession);
        }

        return list;

        void Read(ref Utf8JsonReader element)
        {
            count++;
            if (ReadSuccession(ref element) is { } one)
            {
                list.Add(one);
            }
        }
    }

    private Succession? ReadSuccession(ref Utf8JsonReader reader)
    {
        UnitId? from = null, to = null;
        SuccessionExtent? extent = null;
        Rational? share = null;
        string? measure = null;
        var present = new HashSet<string>(StringComparer.Ordinal);
        if (!walker.ReadObject(ref reader, SuccessionNames, Read))
        {
            return null;
        }

        walker.Require(present, "source", "target", "extent");
        var isWhole = extent == SuccessionExtent.Whole;
        var isMeasured = present.Contains("share") || present.Contains("measure");
        if (isWhole && isMeasured)
        {
            walker.Fault(FindingCatalogue.ShareOfWhole, ("unit", from?.Value ?? "?"));
        }
        else if (isMeasured)
        {
            walker.Require(present, "share", "measure");
        }

        if (isWhole && from is not null && from == to)
        {
            walker.Fault(FindingCatalogue.OntoItself, ("unit", from.Value));
            return null;
        }

        // A fault in any part sets the whole change aside, so what is made here need not tell.
        return from is null || to is null || extent is null || isMeasured != (share is not null && measure is not null) || (isWhole && isMeasured)
            ? null
            : new Succession(from, to, extent.Value, share, measure);

        void Read(ref Utf8JsonReader value, string property)
        {
            present.Add(property);
            switch (property)
            {
                case "source":
                    from = ReadUnit(ref value);
                    break;
                case "target":
                    to = ReadUnit(ref value);
                    break;
                case "extent":
                    extent = ReadExtent(ref value);
                    break;
                case "share":
                    share = ReadShare(ref value);
                    break;
                default:
                    measure = walker.ReadText(ref value);
                    break;
            }
        }
    }

    private SuccessionExtent? ReadExtent(ref Utf8JsonReader reader)
    {
        if (walker.ReadText(ref reader) is not { } text)
        {
            return null;
        }

        if (Extents.TryParse(text, out var extent))
        {
            return extent;
        }

        walker.Fault(FindingCatalogue.UnknownExtent, ("value", text));
        return null;
    }

    private Rational? ReadShare(ref Utf8JsonReader reader)
    {
        if (walker.ReadText(ref reader) is not { } text)
        {
            return null;
        }

        if (Rational.TryParse(text, out var share) && share > Rational.Zero && share < Rational.One)
        {
            return share;
        }

        walker.Fault(FindingCatalogue.InvalidShare, ("value", text));
        return null;
    }

    /// <summary>What a kind of change has besides its date and basis, and how it is made of it.</summary>
    private sealed record Shape(string[] Required, string[] Optional, Func<UnitChangeReader, UnitChange> Make);
}
