using System.Numerics;

using TodanVan.Domain;

namespace TodanVan.Cli.Demo;

/// <summary>The made-up figures of the villages, which add up to the published figures of the province.</summary>
/// <remarks>
/// Every village reports every indicator; what a village does not have is 0. The totals are those of the published review of Kết luận
/// 315-KL/TU, of which a village's part follows from hashed weights of its commune and of itself, by the largest remainder.
/// </remarks>
internal static class DemoObservations
{
    /// <summary>The span of a flow, both days counting: the five years since the conclusion.</summary>
    private const string Span = "2014-10-14/2019-10-14";

    /// <summary>The day of a stock.</summary>
    private const string ClosingDay = "2019-10-14";

    private static readonly string[] Columns = ["unit", "indicator", "breakdown", "period", "value", "qualifier", "state"];

    /// <summary><c>observations.csv</c>.</summary>
    public static DemoTable Create(IReadOnlyList<DemoVillage> villages)
    {
        (string Indicator, string Period, string[] Values)[] columns =
        [
            // 484 mô hình tự quản về an ninh trật tự.
            ("security-models", ClosingDay, Texts(Share(484, villages, ModelWeight), 0)),

            // 2.477.180 m², where some villages measured to a quarter of one.
            ("land-donated", Span, Texts(ShareSomeFiner(2_477_180, villages, "land-donated", parts: 4), 2)),

            // 1.477.602 ngày công, where some villages counted half days.
            ("labour-days", Span, Texts(ShareSomeFiner(1_477_602, villages, "labour-days", parts: 2), 2)),

            // 109,402 tỷ đồng and 252,43 tỷ đồng, in whole triệu.
            ("other-contributions", Span, Texts(Share(109_402, villages, village => FlowWeight("other-contributions", village)), -6)),
            ("works-support", Span, Texts(Share(252_430, villages, village => FlowWeight("works-support", village)), -6)),
        ];

        var rows = new List<string[]>(villages.Count * columns.Length);
        for (var i = 0; i < villages.Count; i++)
        {
            foreach (var (indicator, period, values) in columns)
            {
                rows.Add([villages[i].Code, indicator, "", period, values[i], "", ""]);
            }
        }

        return new DemoTable("observations.csv", Columns, rows);
    }

    /// <summary>Uneven within a commune, uneven between communes, and now and then nothing at all.</summary>
    private static int FlowWeight(string indicator, DemoVillage village)
    {
        if (DemoHash.Between(indicator + " none", village.Code, 1, 25) == 1)
        {
            return 0;
        }

        // A town has less land to give, and fewer roads and ditches that its people dig themselves.
        var ease = village.Commune.IsUrban && indicator is ("land-donated" or "labour-days") ? 1 : 2;
        return ease * DemoHash.Between(indicator, village.Commune.Code, 40, 160) * DemoHash.Between(indicator, village.Code, 30, 170);
    }

    /// <summary>A village in five or so has models, more of them in some communes than in others.</summary>
    private static int ModelWeight(DemoVillage village)
    {
        var percent = DemoHash.Between("security-models", village.Commune.Code, 8, 32);
        return DemoHash.Between("security-models none", village.Code, 1, 100) > percent ? 0 : DemoHash.Between("security-models", village.Code, 2, 5);
    }

    private static IReadOnlyList<BigInteger> Share(BigInteger total, IReadOnlyList<DemoVillage> villages, Func<DemoVillage, int> weightOf)
    {
        var weights = new Rational[villages.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = weightOf(villages[i]);
        }

        return Apportionment.ByLargestRemainder(total, weights).Shares;
    }

    /// <summary>Shares a whole total, in hundredths, so that one village in six or so gets a fraction and the others whole numbers.</summary>
    /// <param name="total">The total.</param>
    /// <param name="villages">The villages.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="parts">Into how many parts a unit is cut for the finer ones: 2 or 4.</param>
    private static BigInteger[] ShareSomeFiner(int total, IReadOnlyList<DemoVillage> villages, string indicator, int parts)
    {
        Rational[] groups = [0, 0];
        foreach (var village in villages)
        {
            groups[IsFine(village) ? 1 : 0] += FlowWeight(indicator, village);
        }

        // Both groups get a whole number, so that the fractions of the finer one close among themselves.
        var totals = Apportionment.ByLargestRemainder(total, groups).Shares;
        var whole = Share(totals[0], villages, village => IsFine(village) ? 0 : FlowWeight(indicator, village));
        var fine = Share(totals[1] * parts, villages, village => IsFine(village) ? FlowWeight(indicator, village) : 0);
        var hundredths = new BigInteger[villages.Count];
        for (var i = 0; i < hundredths.Length; i++)
        {
            hundredths[i] = (whole[i] * 100) + (fine[i] * (100 / parts));
        }

        return hundredths;

        bool IsFine(DemoVillage village) => DemoHash.Between(indicator + " fine", village.Code, 1, 6) == 1;
    }

    /// <summary>The shortest decimal of <c>share / 10^scale</c> in Vietnamese digits: a decimal comma and no groups.</summary>
    private static string[] Texts(IReadOnlyList<BigInteger> shares, int scale)
    {
        var texts = new string[shares.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            var value = scale < 0 ? shares[i] * BigInteger.Pow(10, -scale) : Rational.FromScaled(shares[i], scale);
            _ = value.TryToDecimalText(out var text);
            texts[i] = text.Replace('.', ',');
        }

        return texts;
    }
}
