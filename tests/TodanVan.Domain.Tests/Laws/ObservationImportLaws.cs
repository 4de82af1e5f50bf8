using System.Text;

using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>Whatever bytes come: nothing throws, nothing is lost, and what is accepted is in the set.</summary>
public class ObservationImportLaws
{
    private static readonly UnitRegister Register = World.Units(
        "P;Province", "D;District;P", "C;Commune;D", "V1;Village;C;2010-01-01;2018-07-01;old", "V1;Village;C;2018-07-01;;new", "V2;Village;C");

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("flow", TimeAggregation.Sum, 2), World.Measure("stock", TimeAggregation.Latest, minimum: 0), World.Ratio("r", "flow", "stock"));

    private static readonly Gen<string> Garbage = Gen.OneOf(
        Gen.Elements("", " ", "\u00a0", "\u3000", "\"", "\"\"", "a\"b", "=1+1", "\ud83d\ude00", "ﬁ", "e\u0301", "-", ",", ".", "\t"),
        Gen.Choose(0, 0x2ff).Select(letter => ((char)letter).ToString()).Where(text => text[0] is not ('\0' or '\n' or '\r')));

    private static readonly Gen<string> Line =
        from unit in Cell("V1", "V2", "C", "P", "old", "new", "V3")
        from indicator in Cell("flow", "stock", "r", "flou")
        from breakdown in Gen.Frequency((8, Gen.Constant("")), (1, Cell("nam", "")))
        from period in Cell("2018", "2018-Q1", "2018-02", "2018-H2", "2009", "2018-13", "2018-01-15/2018-02-15")
        from value in Cell("1", "2,5", "1.234", "1,234.5", "", "-3", "99999999999999999999,01", "1,234", "x")
        from qualifier in Gen.Frequency((5, Gen.Constant("")), (1, Cell("hơn", "about", "nhiều")))
        from state in Gen.Frequency((5, Gen.Constant("")), (1, Cell("missing", "withheld", "notApplicable", "lạ")))
        from extra in Gen.Frequency((15, Gen.Constant("")), (1, Gen.Elements(";", ";;x")))
        select string.Join(';', unit, indicator, breakdown, period, value, qualifier, state) + extra;

    [Property(MaxTest = 200)]
    public Property AnyRows_AreAcceptedOrQuarantined() => Prop.ForAll(Line.ListOf().ToArbitrary(), lines =>
    {
        var builder = new ObservationSetBuilder(Register, Catalogue);
        var sink = new CountingSink(builder);
        var text = "unit;indicator;breakdown;period;value;qualifier;state\n" + string.Join('\n', lines);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        CsvRows.Read(stream, "o.csv", sink);
        var import = Check(builder, sink.Records);

        // A quotation mark may join lines; else each line is a record, or is said to be none.
        if (!text.Contains('"', StringComparison.Ordinal))
        {
            Assert.Equal(lines.Count, import.Input + import.Findings.Count(finding => finding.Code is "TDV0112" or "TDV0125"));
        }
    });

    [Property(MaxTest = 200)]
    public Property AnyBytes_AreAcceptedOrQuarantined() => Prop.ForAll(
        Gen.Choose(1, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(), bytes =>
    {
        var builder = new ObservationSetBuilder(Register, Catalogue);
        var sink = new CountingSink(builder);
        using var stream = new MemoryStream([.. "unit,indicator,period,value\nV2,flow,2018,1\n"u8, .. bytes]);
        if (CsvRows.Read(stream, "o.csv", sink).HasValue)
        {
            Check(builder, sink.Records);
        }
    });

    private static ImportResult<ObservationSet> Check(ObservationSetBuilder builder, int pushed)
    {
        var import = builder.Build();
        var built = import.Value.Count() + import.Value.ControlTotals.Count;

        Assert.Equal((pushed, built, pushed - built), (import.Input, import.Accepted, import.QuarantinedRows.Count));
        Assert.Equal(import.Value.Count(), import.Value.Count);
        Assert.Equal(
            pushed == 0 ? [] : [("o.csv", pushed, built, pushed - built)],
            import.Counts.Select(count => (count.Document, count.Input, count.Accepted, count.Quarantined)));

        // Every row set aside has its reason, and every error its row.
        Assert.All(import.QuarantinedRows, row => Assert.NotEmpty(row.Reasons));
        var aside = import.QuarantinedRows.Select(row => row.Source!.Row).ToHashSet();
        Assert.All(import.Findings.Where(finding => finding.Severity == Severity.Error), finding => Assert.Contains(finding.Location!.Row, aside));

        // No cell twice: flows of a unit do not overlap, and stocks have one fact a day.
        foreach (var series in import.Value.GroupBy(o => (o.Unit, o.Indicator)))
        {
            var periods = series.Select(o => o.Period).Order().ToList();
            Assert.True(Catalogue.TryGet(series.Key.Indicator.Value, out var definition));
            if (((MeasureDefinition)definition).Time == TimeAggregation.Latest)
            {
                Assert.Equal(periods.Count, periods.Select(period => period.ClosingDay).Distinct().Count());
            }
            else
            {
                Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.False(pair.First.Overlaps(pair.Second)));
            }
        }

        return import;
    }

    private static Gen<string> Cell(params string[] known) => Gen.Frequency((12, Gen.Elements(known)), (1, Garbage));
}
