using System.Text.Json;

using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Serialization;

/// <content>The parts of a definition that are objects or lists of their own.</content>
internal sealed partial class IndicatorDefinitionReader
{
    private (string Vietnamese, string English)? ReadNames(ref Utf8JsonReader reader)
    {
        string? vietnamese = null, english = null;
        var present = new HashSet<string>(StringComparer.Ordinal);
        if (!walker.ReadObject(ref reader, ["vi", "en"], Read))
        {
            return null;
        }

        walker.Require(present, "vi", "en");
        return vietnamese is null || english is null ? null : (vietnamese, english);

        void Read(ref Utf8JsonReader value, string property)
        {
            present.Add(property);
            if (property == "vi")
            {
                vietnamese = walker.ReadText(ref value);
            }
            else
            {
                english = walker.ReadText(ref value);
            }
        }
    }

    private UnitOfMeasure? ReadUnit(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            if (walker.ReadText(ref reader) is not { } word)
            {
                return null;
            }

            if (UnitOfMeasure.Listed(word) is not { } listed)
            {
                walker.FaultLike(
                    FindingCatalogue.UnknownUnitOfMeasure, Suggestions.Nearest(word, UnitOfMeasure.AllListed.Select(static one => one.Code)), ("value", word));
                return null;
            }

            return listed;
        }

        string? code = null, symbol = "";
        var present = new HashSet<string>(StringComparer.Ordinal);
        walker.ReadObject(ref reader, ["code", "symbol"], Read);
        walker.Require(present, "code");
        if (code is null || symbol is null)
        {
            return null;
        }

        if (!UnitOfMeasure.IsValidCode(code) || !UnitOfMeasure.IsValidSymbol(symbol))
        {
            walker.Fault(FindingCatalogue.UnknownUnitOfMeasure, ("value", UnitOfMeasure.IsValidCode(code) ? symbol : code));
            return null;
        }

        return new UnitOfMeasure(code, symbol);

        void Read(ref Utf8JsonReader value, string property)
        {
            present.Add(property);
            if (property == "code")
            {
                code = walker.ReadText(ref value);
            }
            else if (value.TokenType != JsonTokenType.String || value.ValueSpan.Length > 0)
            {
                // A bare number has no symbol.
                symbol = walker.ReadText(ref value);
            }
        }
    }

    private IndicatorDisplay? ReadDisplay(ref Utf8JsonReader reader)
    {
        DisplayForm form = default;
        MidpointRounding mode = default;
        int? digits = null;
        var isForm = false;
        var isMode = false;
        var present = new HashSet<string>(StringComparer.Ordinal);
        if (!walker.ReadObject(ref reader, ["form", "digits", "mode"], Read))
        {
            return null;
        }

        walker.Require(present, "form");
        if (!isForm)
        {
            return null;
        }

        if (form == DisplayForm.Rounded)
        {
            walker.Require(present, "digits", "mode");
            return digits is { } number && isMode ? IndicatorDisplay.Rounded(new Rounding(number, mode)) : null;
        }

        present.Remove("form");
        foreach (var property in present)
        {
            walker.Enter(property);
            walker.Fault(FindingCatalogue.UnknownProperty, ("property", property));
            walker.Leave();
        }

        return form switch
        {
            DisplayForm.Money => IndicatorDisplay.Money,
            DisplayForm.Coverage => IndicatorDisplay.Coverage,
            _ => IndicatorDisplay.Exact,
        };

        void Read(ref Utf8JsonReader value, string property)
        {
            present.Add(property);
            switch (property)
            {
                case "form":
                    isForm = CatalogueWords.Forms.TryRead(walker, ref value, out form);
                    break;
                case "mode":
                    isMode = CatalogueWords.Modes.TryRead(walker, ref value, out mode);
                    break;
                default:
                    digits = ReadCount(ref value, Rational.MaxDigits);
                    break;
            }
        }
    }

    private List<Breakdown> ReadBreakdowns(ref Utf8JsonReader reader)
    {
        var list = new List<Breakdown>();
        walker.ReadArray(ref reader, Read);
        return list;

        void Read(ref Utf8JsonReader element)
        {
            var items = new List<BreakdownItem>();
            if (ReadPart(ref element, BreakdownNames, items) is { } part)
            {
                list.Add(new Breakdown(part.Code, part.Names.Vietnamese, part.Names.English, items));
            }
            else
            {
                lacksAPart = true;
            }
        }
    }

    /// <summary>Reads a breakdown with its parts, or one of the parts.</summary>
    private (BreakdownCode Code, (string Vietnamese, string English) Names)? ReadPart(
        ref Utf8JsonReader reader, string[] known, List<BreakdownItem>? items)
    {
        string? code = null;
        (string Vietnamese, string English)? words = null;
        var present = new HashSet<string>(StringComparer.Ordinal);
        if (!walker.ReadObject(ref reader, known, Read))
        {
            return null;
        }

        walker.Require(present, known);
        return code is null || words is null ? null : (new BreakdownCode(code), words.Value);

        void Read(ref Utf8JsonReader value, string property)
        {
            present.Add(property);
            switch (property)
            {
                case "code":
                    code = walker.ReadText(ref value);
                    break;
                case "names":
                    words = ReadNames(ref value);
                    break;
                default:
                    walker.ReadArray(ref value, ReadItem);
                    break;
            }
        }

        void ReadItem(ref Utf8JsonReader element)
        {
            if (ReadPart(ref element, PartNames, null) is { } item)
            {
                items!.Add(new BreakdownItem(item.Code, item.Names.Vietnamese, item.Names.English));
            }
            else
            {
                lacksAPart = true;
            }
        }
    }
}
