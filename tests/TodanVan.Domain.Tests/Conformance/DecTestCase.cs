using System.Globalization;

namespace TodanVan.Domain.Tests.Conformance;

/// <summary>A row of a decTest file with the directives in force there.</summary>
public sealed class DecTestCase
{
    private readonly string id;
    private readonly HashSet<string> conditions;

    private DecTestCase(string[] cells, int arrow, int precision, MidpointRounding? mode)
    {
        id = cells[0];
        Operation = cells[1].ToLowerInvariant();
        Operands = [.. cells[2..arrow].Select(x => new DecTestNumber(x))];
        Result = new DecTestNumber(cells[arrow + 1]);
        conditions = cells[(arrow + 2)..].TakeWhile(x => !x.StartsWith("--", StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Precision = precision;
        Mode = mode;
    }

    public string Operation { get; }

    public IReadOnlyList<DecTestNumber> Operands { get; }

    public DecTestNumber Result { get; }

    public int Precision { get; }

    /// <summary>How .NET rounds in the row's mode; null when it cannot.</summary>
    public MidpointRounding? Mode { get; }

    public bool IsInexact => conditions.Contains("Inexact");

    /// <summary>Whether a finite number is divided by 0, which has a result in neither arithmetic.</summary>
    public bool DividesByZero => conditions.Overlaps(["Division_by_zero", "Division_undefined"]) && Operands.All(x => x.IsNumeral);

    public static IEnumerable<DecTestCase> ReadFile(string path)
    {
        var precision = 0;
        MidpointRounding? mode = null;
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length < 2 || cells[0].StartsWith("--", StringComparison.Ordinal))
            {
                continue;
            }

            switch (cells[0].ToLowerInvariant())
            {
                case "precision:":
                    precision = int.Parse(cells[1], CultureInfo.InvariantCulture);
                    break;
                case "rounding:":
                    mode = ToMode(cells[1].ToLowerInvariant());
                    break;
                case var directive when directive.EndsWith(':'):
                    break;
                default:
                    var plain = Array.ConvertAll(cells, x => x.Trim('\'', '"'));
                    yield return new DecTestCase(plain, Array.IndexOf(plain, "->"), precision, mode);
                    break;
            }
        }
    }

    public SkipRule FindSkipRule()
    {
        DecTestNumber[] all = [.. Operands, Result];
        if (Operation == "power")
        {
            return SkipRule.Operation;
        }

        if (DividesByZero)
        {
            return SkipRule.None;
        }

        if (all.Any(x => x.Text.Contains('#') || x.Text == "?"))
        {
            return SkipRule.NoNumeral;
        }

        if (all.Any(x => x.IsNaN))
        {
            return SkipRule.NotANumber;
        }

        if (all.Any(x => x.IsInfinity))
        {
            return SkipRule.Infinity;
        }

        // Quantize rounds at the asked digit, wherever the exponents end.
        if (IsInexact && Operation != "quantize" && conditions.Overlaps(["Overflow", "Underflow", "Subnormal"]))
        {
            return SkipRule.ExponentRange;
        }

        if (all.Any(x => x.IsTooLarge))
        {
            return SkipRule.TooLarge;
        }

        // The files do not call tointegral inexact.
        var rounds = IsInexact || (Operation == "tointegral" && !Operands[0].ToRational().IsInteger);
        return rounds && Mode is null ? SkipRule.Mode : SkipRule.None;
    }

    public override string ToString() =>
        $"{id} {Operation} {string.Join(' ', Operands.Select(x => x.Text))} -> {Result.Text} (precision {Precision}, {Mode})";

    private static MidpointRounding? ToMode(string rounding) => rounding switch
    {
        "half_up" => MidpointRounding.AwayFromZero,
        "half_even" => MidpointRounding.ToEven,
        "down" => MidpointRounding.ToZero,
        "floor" => MidpointRounding.ToNegativeInfinity,
        "ceiling" => MidpointRounding.ToPositiveInfinity,
        "up" or "half_down" or "05up" => null,
        _ => throw new FormatException($"Unknown rounding {rounding}."),
    };
}
