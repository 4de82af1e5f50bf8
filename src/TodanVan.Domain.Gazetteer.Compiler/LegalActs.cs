using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;
using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>Turns what the facts write about an act into an act.</summary>
internal sealed class LegalActs(FactFiles facts)
{
    private static readonly Regex ClauseForm = FactFiles.Form(@"^(?<number>\S+) k\.(?<clause>\d+) Đ\.(?<article>\d+)$");

    private readonly Dictionary<string, string> newCommunes = facts.After.Where(r => r.Level == UnitLevel.Commune)
        .ToDictionary(r => r.Code, r => r.Decree, StringComparer.Ordinal);

    // One clause of the decree each, by the code of the commune that it makes or keeps.
    private readonly Dictionary<string, string> haGiang = facts.HaGiang
        .Where(e => e.Date == Draft.Reform && ClauseForm.IsMatch(e.Decree))
        .ToDictionary(e => e.To, e => e.Decree, StringComparer.Ordinal);

    /// <summary>The law that ended the districts.</summary>
    public DraftBasis EndOfDistricts => Of("72/2025/QH15");

    /// <summary>The resolution on the provinces of 2025.</summary>
    public DraftBasis Provinces => Of("202/2025/QH15");

    /// <summary>The act behind a change of the register; null at its opening.</summary>
    public DraftBasis? OfChange(UnitLevel level, string code, string name, LocalDate day)
    {
        if (day == Draft.Opening)
        {
            return null;
        }

        if (day == Draft.Reform)
        {
            return level == UnitLevel.Province ? Provinces : OfNewCommune(code, name);
        }

        var decrees = facts.Decrees[(day, level, code)].Split(';', StringSplitOptions.TrimEntries);

        // Provinces are the National Assembly's, all below them its standing committee's.
        return decrees.Length == 1 ? Of(decrees[0]) : Of(decrees.Single(d => IssuerOf(d) == "Quốc hội" == (level == UnitLevel.Province)));
    }

    /// <summary>An act as a decree on Hà Giang is written: <c>11/NĐ-CP (2009)</c>, <c>1684/NQ-UBTVQH15 k.44 Đ.1</c>.</summary>
    public DraftBasis Of(HaGiangEvent item) => Of(item.Decree) with { Issued = item.Issued, Effective = item.Effective };

    private static string IssuerOf(string number) => number switch
    {
        _ when number.Contains("UBTVQH", StringComparison.Ordinal) => "Ủy ban Thường vụ Quốc hội",
        _ when number.Contains("/QH", StringComparison.Ordinal) => "Quốc hội",
        _ when number.EndsWith("-CP", StringComparison.Ordinal) => "Chính phủ",
        _ => throw new InvalidDataException($"Who issued {number}?"),
    };

    private DraftBasis OfNewCommune(string code, string name)
    {
        if (haGiang.TryGetValue(code, out var decree))
        {
            return Of(decree);
        }

        var basis = Of(newCommunes[code]);
        return basis.Number == "1684/NQ-UBTVQH15"
            ? basis with { Clause = Clause(1, facts.Clauses[name.ToLower(CultureInfo.InvariantCulture)]) }
            : basis;
    }

    private static string Clause(int article, int clause) => string.Create(CultureInfo.InvariantCulture, $"điều {article}, khoản {clause}");

    private DraftBasis Of(string decree)
    {
        if (ClauseForm.Match(decree) is { Success: true } match)
        {
            return Of(match.Groups["number"].Value) with
            {
                Clause = Clause(
                    int.Parse(match.Groups["article"].Value, CultureInfo.InvariantCulture),
                    int.Parse(match.Groups["clause"].Value, CultureInfo.InvariantCulture)),
            };
        }

        // What stands in brackets is a year, which the day of issue says, or a remark.
        var number = decree.Split(" (", 2)[0];
        var (issued, effective) = facts.Acts.GetValueOrDefault(number);
        return new(number, IssuerOf(number), issued, effective, Clause: null);
    }
}
