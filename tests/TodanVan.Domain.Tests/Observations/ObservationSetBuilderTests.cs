using System.Numerics;
using System.Text;

using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Observations;

public class ObservationSetBuilderTests
{
    private static readonly UnitRegister Register = World.Commune("00101", "00102", "00103");

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("flow", TimeAggregation.Sum, 3),
        World.Measure("whole", TimeAggregation.Sum),
        World.Measure("stock", TimeAggregation.Latest),
        World.Measure("exact", TimeAggregation.None, 1),
        World.Measure("bounded", TimeAggregation.Sum, 1, minimum: 0, maximum: 10),
        World.Measure("counted", TimeAggregation.Latest, source: MeasureSource.Register),
        World.Measure("rostered", TimeAggregation.Latest, source: MeasureSource.Roster),
        World.Ratio("share", "flow", "whole"));

    // One row with one fault: its code, its column and its arguments. Row 2 is the first below the header.
    [Theory]
    [InlineData("00101;flaw;2018;1", "TDV0401", "indicator", "indicator=flaw")]
    [InlineData("00101;share;2018;1", "TDV0402", "indicator", "indicator=share")]
    [InlineData("00101;counted;2018;1", "TDV0402", "indicator", "indicator=counted")]
    [InlineData("00101;rostered;2018;1", "TDV0403", "indicator", "indicator=rostered")]
    [InlineData("00101;flow;2018-13;1", "TDV0405", "period", "period=2018-13")]
    [InlineData("00101;flow;2018-02-29;1", "TDV0405", "period", "period=2018-02-29")]
    [InlineData("00101;flow;2018-03/2018-04;1", "TDV0405", "period", "period=2018-03/2018-04")]
    [InlineData("00101;flow;1018;1", "TDV0405", "period", "period=1018")]
    [InlineData("00101;flow;2018;l2", "TDV0406", "value", "value=l2")]
    [InlineData("00101;flow;2018;1 2", "TDV0406", "value", "value=1 2")]
    [InlineData("00101;flow;2018;1e3", "TDV0406", "value", "value=1e3")]
    [InlineData("00101;flow;2018;=1+1", "TDV0406", "value", "value==1+1")]
    [InlineData("00101;flow;2018;--1", "TDV0406", "value", "value=--1")]
    [InlineData("00101;flow;2018;∞", "TDV0406", "value", "value=∞")]
    [InlineData("00101;flow;2018;1,234.5", "TDV0407", "value", "value=1,234.5|convention=1.234,5")]
    [InlineData("00101;flow;2018;12.34", "TDV0407", "value", "value=12.34|convention=1.234,5")]
    [InlineData("00101;flow;2018;1.234,5.6", "TDV0407", "value", "value=1.234,5.6|convention=1.234,5")]
    [InlineData("00101;flow;2018;1,2345", "TDV0408", "value", "value=1,2345|scale=3|indicator=flow")]
    [InlineData("00101;whole;2018;0,5", "TDV0408", "value", "value=0,5|scale=0|indicator=whole")]
    [InlineData("00101;bounded;2018;10,1", "TDV0410", "value", "value=10,1|indicator=bounded|bounds=0..10")]
    [InlineData("00101;bounded;2018;-0,1", "TDV0410", "value", "value=-0,1|indicator=bounded|bounds=0..10")]
    [InlineData("00101;flow;2018;1;nhiều", "TDV0411", "qualifier", "value=nhiều")]
    [InlineData("00101;flow;2018;;;thiếu", "TDV0412", "state", "value=thiếu")]
    [InlineData("00101;flow;2018;1;;withheld", "TDV0413", "state", "state=withheld")]
    [InlineData("00101;flow;2018;;hơn;withheld", "TDV0413", "state", "state=withheld")]
    [InlineData("00101;flow;2018;;hơn", "TDV0414", "qualifier", "qualifier=hơn")]
    [InlineData(";flow;2018;1", "TDV0117", "unit", "column=unit")]
    [InlineData("00101;;2018;1", "TDV0117", "indicator", "column=indicator")]
    [InlineData("00101;flow;;1", "TDV0117", "period", "column=period")]
    [InlineData("00109;flow;2018;1", "TDV0217", "unit", "unit=00109")]
    public void Add_RowWithOneFault_SaysWhatAndWhere(string line, string code, string column, string arguments)
    {
        var import = World.Import(Register, Catalogue, new ObservationImportOptions { HasRoster = true }, [line]);

        var finding = Assert.Single(import.Findings);
        Assert.Equal(code, finding.Code);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(arguments, string.Join('|', finding.Arguments));
        Assert.Equal((World.Document, 2, column), (finding.Location!.Document, finding.Location.Row, finding.Location.Column));
        Assert.Equal((1, 0, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Empty(import.Value);
        var row = Assert.Single(import.QuarantinedRows);
        Assert.Equal(2, row.Source!.Row);
        Assert.Equal(code, Assert.Single(row.Reasons).Code);
        Assert.StartsWith(line, Encoding.UTF8.GetString(row.Raw.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Add_Breakdown_IsRefusedWithItsName()
    {
        var builder = new ObservationSetBuilder(Register, Catalogue);
        World.Read("unit,indicator,breakdown,period,value\n00101,flow,nam,2018,1\n00101,flow,,2018,2\n", World.Document, builder);

        var import = builder.Build();

        var finding = Assert.Single(import.Findings);
        Assert.Equal("TDV0404", finding.Code);
        Assert.Equal("indicator=flow|breakdown=nam", string.Join('|', finding.Arguments));
        Assert.Equal((2, "breakdown"), (finding.Location!.Row, finding.Location.Column));
        Assert.Equal(2, Assert.Single(import.Value).Value);
    }

    [Fact]
    public void Add_NumberOfTooManyDigits_IsRefusedAndNotRepeatedInFull()
    {
        var import = World.Import(Register, Catalogue, $"00101;whole;2018;{new string('9', 1_001)}", $"00102;whole;2018;{new string('9', 1_000)}");

        var finding = Assert.Single(import.Findings);
        Assert.Equal(("TDV0409", 2, "value"), (finding.Code, finding.Location!.Row, finding.Location.Column));
        Assert.Equal("limit=1000", string.Join('|', finding.Arguments));
        Assert.Equal(BigInteger.Pow(10, 1_000) - 1, Assert.Single(import.Value).Value!.Value.Numerator);
    }

    [Fact]
    public void Add_RosterStatisticWithoutRoster_IsTaken()
    {
        Assert.Equal(1, Assert.Single(World.Set(Register, Catalogue, "00101;rostered;2018;1")).Value);
    }

    [Fact]
    public void Add_SeveralFaultsInOneRow_SaysThemAll()
    {
        var import = World.Import(Register, Catalogue, "99999;flaw;2018-13;abc;nhiều;", "00101;flow;2018;abc;nhiều;lạ", "C;whole;2018;1");

        Assert.Equal(
            ["TDV0217 2 unit", "TDV0401 2 indicator", "TDV0405 2 period", "TDV0406 2 value", "TDV0411 2 qualifier"],
            Faults(import, 2).Order(StringComparer.Ordinal));
        Assert.Equal(["TDV0406 3 value", "TDV0411 3 qualifier", "TDV0412 3 state"], Faults(import, 3).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Add_BadNumberOfAUnitBelowTheLevel_SaysBoth()
    {
        var catalogue = World.Catalogue(World.Measure("c", TimeAggregation.Sum, level: UnitLevel.Commune));

        var import = World.Import(Register, catalogue, "00101;c;2018;abc");

        Assert.Equal(["TDV0406 2 value", "TDV0415 2 unit"], Faults(import, 2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Add_UnitBelowTheLevel_IsRefusedAndAboveIsAControlTotal()
    {
        var catalogue = World.Catalogue(World.Measure("c", TimeAggregation.Sum, level: UnitLevel.Commune));

        var import = World.Import(Register, catalogue, "00101;c;2018;1", "C;c;2018;2", "D;c;2018;30", "P;c;2018;;;withheld");

        Assert.Equal(["TDV0415 2 unit", "TDV0419 4 ", "TDV0419 5 "], import.Findings.Select(Place));
        Assert.Equal("indicator=c|unit=00101|level=Commune", string.Join('|', import.Findings[0].Arguments.OrderBy(a => a.Name switch { "indicator" => 0, "unit" => 1, _ => 2 })));
        Assert.Equal("indicator=c|unit=D|level=Commune", string.Join('|', import.Findings[1].Arguments));
        Assert.Equal(Severity.Information, import.Findings[1].Severity);
        Assert.Equal((4, 3, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(2, Assert.Single(import.Value).Value);
        Assert.Equal([30, null], import.Value.ControlTotals.Select(total => total.Value));
        Assert.Equal(ObservationState.Withheld, import.Value.ControlTotals[1].State);
        Assert.Equal(4, import.Value.ControlTotals[0].Source!.Row);
    }

    [Fact]
    public void Build_ControlTotalsRepeatedOrConflicting_AreTreatedAsCells()
    {
        var import = World.Import(Register, Catalogue, "C;flow;2018;1", "C;flow;2018;1,0", "D;flow;2018;1", "D;flow;2018;2", "P;flow;2018;1", "P;flow;2018-Q1;1");

        Assert.Equal(
            ["TDV0116 3 ", "TDV0416 4 value", "TDV0416 5 value", "TDV0417 6 period", "TDV0417 7 period", "TDV0419 2 "],
            import.Findings.Select(Place).Order(StringComparer.Ordinal));
        Assert.Equal(1, Assert.Single(import.Value.ControlTotals).Value);
        Assert.Empty(import.Value);
    }

    // I0: a month and its quarter, a chain of spans: every row involved goes, and others of the cell stay.
    [Fact]
    public void Build_OverlappingFlows_AreAllSetAside()
    {
        var import = World.Import(
            Register,
            Catalogue,
            "00101;flow;2018-02;1",
            "00101;flow;2018-Q1;5",
            "00101;flow;2018-04;7",
            "00102;flow;2018-01-01/2018-01-10;1",
            "00102;flow;2018-01-10/2018-01-20;1",
            "00102;flow;2018-01-20/2018-01-30;1",
            "00102;flow;2018-01-31;9",
            "00103;flow;2018-02;1");

        Assert.Equal([2, 3, 5, 6, 7], import.Findings.Select(finding => finding.Location!.Row!.Value).Order());
        Assert.All(import.Findings, finding => Assert.Equal(("TDV0417", "period"), (finding.Code, finding.Location!.Column)));
        Assert.Contains(import.Findings, finding => string.Join('|', finding.Arguments) == "unit=00101|indicator=flow|period=2018-02|other=2018-Q1");
        Assert.Equal([7, 9, 1], import.Value.OrderBy(o => o.Unit).ThenBy(o => o.Period).Select(o => o.Value));
    }

    [Fact]
    public void Build_OverlapOfEqualPeriodsAndAnother_TakesTheRepeatedRowsToo()
    {
        var import = World.Import(Register, Catalogue, "00101;flow;2018-Q1;1", "00101;flow;2018-Q1;1", "00101;flow;2018-03;1", "00101;flow;2018-Q1;;;withheld");

        Assert.Empty(import.Value);
        Assert.Equal(4, import.Findings.Count(finding => finding.Code == "TDV0417"));
    }

    [Fact]
    public void Build_OverlappingPeriodsOfAStock_AreOtherFacts()
    {
        Assert.Equal(3, World.Set(Register, Catalogue, "00101;stock;2018-02;1", "00101;stock;2018-Q1;5", "00101;stock;2018;7").Count);
    }

    [Fact]
    public void Build_OverlappingPeriodsOfNeitherFlowNorStock_AreOtherFacts()
    {
        Assert.Equal(2, World.Set(Register, Catalogue, "00101;exact;2018-Q1;1", "00101;exact;2018;2").Count);
    }

    // I1: 5 and 5,0 say the same; the lowest place stays and the others name it.
    [Fact]
    public void Build_EqualRowsOfOneCell_KeepsTheLowest()
    {
        var import = World.Import(Register, Catalogue, "00101;flow;2018;5", "00101;flow;2018-01-01/2018-12-31;5,0", "00101;flow;2018;05,000");

        Assert.Equal(["TDV0116 3 ", "TDV0116 4 "], import.Findings.Select(Place));
        Assert.All(import.Findings, finding => Assert.Equal(("row=2", Severity.Warning), (string.Join('|', finding.Arguments), finding.Severity)));
        Assert.Equal((3, 1, 2), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(2, Assert.Single(import.Value).Source!.Row);
    }

    [Fact]
    public void Build_EqualRowsOfTwoDocuments_KeepsTheFirstByNameWhateverCameFirst()
    {
        var builder = new ObservationSetBuilder(Register, Catalogue);
        World.Read(World.Table(["00101;flow;2018;5"]), "b.csv", builder);
        World.Read(World.Table(["00102;flow;2018;1", "00101;flow;2018;5"]), "a.csv", builder);

        var import = builder.Build();

        Assert.Equal(("b.csv", 2), (import.QuarantinedRows[0].Source!.Document, import.QuarantinedRows[0].Source!.Row));
        Assert.Equal("a.csv", import.Value.Single("00101", "flow", "2018", Register).Source!.Document);
        Assert.Equal(["a.csv 2 2 0", "b.csv 1 0 1"], import.Counts.Select(c => $"{c.Document} {c.Input} {c.Accepted} {c.Quarantined}"));
    }

    [Theory]
    [InlineData("00101;flow;2018;6")]
    [InlineData("00101;flow;2018;5;hơn")]
    [InlineData("00101;flow;2018;;;withheld")]
    [InlineData("00101;flow;2018;")]
    public void Build_DifferentRowsOfOneCell_KeepsNone(string other)
    {
        var import = World.Import(Register, Catalogue, "00101;flow;2018;5", other, "00101;flow;2018;5");

        Assert.Equal(["TDV0416 2 value", "TDV0416 3 value", "TDV0416 4 value"], import.Findings.Select(Place));
        Assert.Equal("unit=00101|indicator=flow|period=2018", string.Join('|', import.Findings[0].Arguments));
        Assert.Empty(import.Value);
    }

    [Fact]
    public void Build_BigNumbersOfOneCell_AreComparedByValue()
    {
        var big = new string('7', 40);

        Assert.Equal(1, World.Import(Register, Catalogue, $"00101;whole;2018;{big}", $"00101;whole;2018;{big}").Accepted);
        Assert.Equal(0, World.Import(Register, Catalogue, $"00101;whole;2018;{big}", $"00101;whole;2018;{big}0").Accepted);
    }

    // A stock is a fact of a day: 2018, 2018-H2, 2018-Q4, 2018-12 and 2018-12-31 name the same one.
    [Theory]
    [InlineData("2018-12-31", "5", 1)]
    [InlineData("2018-Q4", "5", 1)]
    [InlineData("2018-12", "6", 0)]
    [InlineData("2018-11", "6", 2)]
    public void Build_StocksNamedByPeriodsWithOneClosingDay_AreOneCell(string period, string value, int accepted)
    {
        Assert.Equal(accepted, World.Import(Register, Catalogue, "00101;stock;2018;5", $"00101;stock;{period};{value}").Accepted);
    }

    [Fact]
    public void Add_CodeOfAnotherDate_NamesItsBearer()
    {
        var register = World.Units("P;Province", "D;District;P", "C;Commune;D", "X1;Village;C;2010-01-01;2015-01-01");

        var import = World.Import(register, Catalogue, "X1;flow;2018;1", "X1;flow;2015;1", "X1;flow;2014;1", "X1@2010-01-01;flow;2014-12;1");

        Assert.Equal(["TDV0218 2 unit", "TDV0218 3 unit", "TDV0417 4 period", "TDV0417 5 period"], import.Findings.Select(Place).Order(StringComparer.Ordinal));
        var text = import.Findings[0].ToText(Language.Vietnamese);
        Assert.Contains("X1@2010-01-01", text, StringComparison.Ordinal);
        Assert.Contains("Thôn X1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_CodeOfTwoBearersInThePeriod_NamesThemAllAndAnIdIsNotAmbiguous()
    {
        var register = World.Units(
            "P;Province", "D;District;P", "C;Commune;D", "X1;Village;C;2010-01-01;2018-07-01;old", "X1;Village;C;2018-07-01;;new");

        var import = World.Import(
            register, Catalogue, "X1;flow;2018;1", "X1;flow;2018-06;2", "X1;flow;2018-07;3", "old;flow;2018-H1;4", "new;flow;2018-H2;5");

        var ambiguous = Assert.Single(import.Findings, finding => finding.Code == "TDV0219");
        Assert.Equal((2, "unit"), (ambiguous.Location!.Row, ambiguous.Location.Column));
        Assert.Contains("old", ambiguous.ToText(Language.English), StringComparison.Ordinal);
        Assert.Contains("new", ambiguous.ToText(Language.English), StringComparison.Ordinal);

        // The codes of June and July mean what the ids say, which the overlaps with the half-years show.
        Assert.Equal([3, 4, 5, 6], import.Findings.Where(finding => finding.Code == "TDV0417").Select(finding => finding.Location!.Row!.Value).Order());
    }

    [Fact]
    public void Add_NearlyKnownNames_AreSuggestedAndNotUsed()
    {
        var import = World.Import(Register, Catalogue, "101;flow;2018;1", "00101;flou;2018;1", "00101;share2;2018;1");

        Assert.Equal("flow", Assert.Single(import.Findings, f => f.Code == "TDV0401" && f.Location!.Row == 3).Suggestion);
        Assert.Equal("00101", Assert.Single(import.Findings, f => f.Code == "TDV0217").Suggestion);
        Assert.Empty(import.Value);
    }

    // A thousand typed as elsewhere would be one: nobody writes thousandths of what is reported in hundredths or ones.
    [Theory]
    [InlineData("1,000", NumberConvention.Vietnamese, "TDV0407")]
    [InlineData("-25,000", NumberConvention.Vietnamese, "TDV0407")]
    [InlineData("5.000", NumberConvention.Invariant, "TDV0407")]
    [InlineData("1,00", NumberConvention.Vietnamese, null)]
    [InlineData("0,000", NumberConvention.Vietnamese, null)]
    [InlineData("1,0000", NumberConvention.Vietnamese, null)]
    [InlineData("1.000", NumberConvention.Vietnamese, null)]
    [InlineData("1,000", NumberConvention.Invariant, "TDV0407")]
    public void Add_ThreeDecimalsWhereTheMeasureHasFewer_AreNotClear(string value, NumberConvention convention, string? code)
    {
        var catalogue = World.Catalogue(World.Measure("ones", TimeAggregation.Sum), World.Measure("cents", TimeAggregation.Sum, scale: 2));
        foreach (var indicator in new[] { "ones", "cents" })
        {
            var import = World.Import(Register, catalogue, new ObservationImportOptions { Convention = convention }, [$"00101;{indicator};2018;{value}"]);
            Assert.Equal(code is null ? [] : [code], import.Findings.Select(finding => finding.Code));
        }
    }

    [Fact]
    public void Add_DecimalCommaWithThreeDecimals_IsTakenAndNoted()
    {
        var import = World.Import(Register, Catalogue, "00101;flow;2018;1,234", "00102;flow;2018;1,23", "00103;flow;2018;1.234");

        var finding = Assert.Single(import.Findings);
        Assert.Equal(("TDV0418", Severity.Information), (finding.Code, finding.Severity));
        Assert.Equal((2, "value", "value=1,234"), (finding.Location!.Row, finding.Location.Column, string.Join('|', finding.Arguments)));
        Assert.Equal(3, import.Accepted);
        Assert.Equal([new Rational(1234, 1000), new Rational(123, 100), 1234], import.Value.Select(o => o.Value!.Value));
    }

    [Theory]
    [InlineData("1234.5", "2469/2", null)]
    [InlineData("1234", "1234", null)]
    [InlineData("-0.125", "-1/8", null)]
    [InlineData("1,234", null, "TDV0407")]
    [InlineData("1,5", null, "TDV0407")]
    public void Add_InvariantNumbers_HaveNoGroups(string text, string? value, string? code)
    {
        var import = World.Import(Register, Catalogue, new ObservationImportOptions { Convention = NumberConvention.Invariant }, [$"00101;flow;2018;{text}"]);

        Assert.Equal(value, import.Value.SingleOrDefault()?.Value?.ToString());
        Assert.Equal(code, import.Findings.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("0")]
    [InlineData("-0")]
    public void Add_NumbersOfAnySize_AreKeptExactly(string text)
    {
        var import = World.Import(Register, Catalogue, $"00101;whole;2018;{text}");

        Assert.Equal(BigInteger.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(import.Value).Value!.Value.Numerator);
        Assert.Empty(import.Findings);
    }

    [Fact]
    public void Add_BigNumberBesideSmallOnes_StaysWithItsOwnCell()
    {
        var set = World.Set(Register, Catalogue, "00103;whole;2018;3", "00101;whole;2018;99999999999999999999", "00102;whole;2018;-88888888888888888888");

        Assert.Equal(["99999999999999999999", "-88888888888888888888", "3"], set.Select(o => o.Value!.Value.ToString()));
    }

    [Theory]
    [InlineData("hơn", Qualifier.MoreThan)]
    [InlineData("moreThan", Qualifier.MoreThan)]
    [InlineData("MORETHAN", Qualifier.MoreThan)]
    [InlineData("gần", Qualifier.LessThan)]
    [InlineData("lessThan", Qualifier.LessThan)]
    [InlineData("ít nhất", Qualifier.AtLeast)]
    [InlineData("Ít  nhất", Qualifier.AtLeast)]
    [InlineData("atLeast", Qualifier.AtLeast)]
    [InlineData("không quá", Qualifier.AtMost)]
    [InlineData("atMost", Qualifier.AtMost)]
    [InlineData("khoảng", Qualifier.About)]
    [InlineData("khoa\u0309ng", Qualifier.About)]
    [InlineData("about", Qualifier.About)]
    [InlineData("", Qualifier.Exact)]
    [InlineData("  ", Qualifier.Exact)]
    public void Add_Qualifier_IsReadInBothLanguages(string token, Qualifier qualifier)
    {
        var observation = Assert.Single(World.Set(Register, Catalogue, $"00101;flow;2018;156;{token}"));

        Assert.Equal((qualifier, (Rational)156), (observation.Qualifier, observation.Value!.Value));
    }

    [Theory]
    [InlineData("missing", ObservationState.Missing)]
    [InlineData("", ObservationState.Missing)]
    [InlineData("notApplicable", ObservationState.NotApplicable)]
    [InlineData("NOTAPPLICABLE", ObservationState.NotApplicable)]
    [InlineData(" withheld ", ObservationState.Withheld)]
    public void Add_State_IsKeptWithoutAValue(string token, ObservationState state)
    {
        var observation = Assert.Single(World.Set(Register, Catalogue, $"00101;flow;2018;;;{token}"));

        Assert.Equal((state, (Rational?)null), (observation.State, observation.Value));
    }

    [Fact]
    public void Add_MissingAndExplicitNull_AreTheSame()
    {
        var import = World.Import(Register, Catalogue, "00101;flow;2018;;;missing", "00101;flow;2018;");

        Assert.Equal("TDV0116", Assert.Single(import.Findings).Code);
    }

    // White space of any alphabet, control letters and lone marks come out of word processors: a finding, never an exception.
    [Theory]
    [InlineData("\u3000")]
    [InlineData("\u2003")]
    [InlineData("\f")]
    [InlineData("\v")]
    [InlineData("\u0085")]
    [InlineData("\u200b")]
    [InlineData("\ufeff")]
    [InlineData("\u0301")]
    [InlineData("\ud83d\ude00")]
    public void Add_OddLettersInAnyCell_NeverThrow(string odd)
    {
        var import = World.Import(
            Register,
            Catalogue,
            $"{odd};flow;2018;1",
            $"00101;{odd};2018;1",
            $"00101;flow;{odd};1",
            $"00101;flow;2018;{odd}",
            $"00102;flow;2018;1;{odd}",
            $"00103;flow;2018;;;{odd}");

        Assert.Equal(6, import.Input);
        Assert.True(import.Quarantined >= 3);
        Assert.Equal(import.Accepted, import.Value.Count);
    }

    [Fact]
    public void Add_CodesAmidSpaces_AreRead()
    {
        Assert.Equal(1, Assert.Single(World.Set(Register, Catalogue, " 00101 ;\u00a0flow\t; 2018 ; 1 ")).Value);
    }

    [Fact]
    public void Add_Observations_PassTheSameChecks()
    {
        var builder = new ObservationSetBuilder(Register, Catalogue, new ObservationImportOptions { HasRoster = true });
        var unit = Register.Find("00101")[0].Id;
        var year = ReportingPeriod.Parse("2018");
        Observation Of(string indicator, Rational value, ReportingPeriod? period = null, UnitId? id = null) =>
            new(id ?? unit, new IndicatorCode(indicator), period ?? year, value, source: new SourceReference("app", null, 7));

        builder.Add(Of("flow", new Rational(1, 8)));
        builder.Add(Of("flow", 1, id: new UnitId("nobody")));
        builder.Add(Of("flaw", 1));
        builder.Add(Of("share", 1));
        builder.Add(Of("rostered", 1));
        builder.Add(Of("whole", new Rational(1, 3)));
        builder.Add(Of("bounded", 11));
        builder.Add(Of("flow", 1, ReportingPeriod.Parse("2009")));
        builder.Add(new Observation(Register.Find("C")[0].Id, new IndicatorCode("flow"), year, 5));
        var import = builder.Build();

        Assert.Equal(
            ["TDV0217", "TDV0218", "TDV0401", "TDV0402", "TDV0403", "TDV0408", "TDV0410", "TDV0419"],
            import.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.Equal((9, 2), (import.Input, import.Accepted));
        Assert.Equal(new Rational(1, 8), Assert.Single(import.Value).Value);
        Assert.Equal(("app", 7), (import.QuarantinedRows[0].Source!.Document, import.QuarantinedRows[0].Source!.Row));
    }

    [Theory]
    [InlineData(SourceTracking.Row, "observations.csv", 2)]
    [InlineData(SourceTracking.Document, "observations.csv", null)]
    [InlineData(SourceTracking.None, null, null)]
    public void Build_SourceTracking_RemembersAsMuchAsAsked(SourceTracking tracking, string? document, int? row)
    {
        var import = World.Import(
            Register, Catalogue, new ObservationImportOptions { SourceTracking = tracking }, ["00101;flow;2018;1", "C;flow;2018;1", "00102;flow;2018;;;withheld", "00101;flaw;2018;1"]);

        Assert.Equal((document, row), (import.Value.First().Source?.Document, import.Value.First().Source?.Row));
        Assert.Equal(document, import.Value.Last().Source?.Document);
        Assert.Equal(document, import.Value.ControlTotals[0].Source?.Document);
        Assert.Equal(row is null ? null : 3, import.Value.ControlTotals[0].Source?.Row);

        // What is remembered of a value has nothing to do with where a fault is.
        Assert.Equal(5, import.Findings.Single(finding => finding.Code == "TDV0401").Location!.Row);
    }

    [Fact]
    public void Build_ObservationsWithAndWithoutASource_KeepEachItsOwn()
    {
        var builder = new ObservationSetBuilder(Register, Catalogue);
        var (flow, year) = (new IndicatorCode("flow"), ReportingPeriod.Parse("2018"));
        builder.Add(new Observation(Register.Find("00101")[0].Id, flow, year, 1, source: new SourceReference("app", null, 7)));
        builder.Add(new Observation(Register.Find("00102")[0].Id, flow, year, 2));
        builder.Add(new Observation(Register.Find("00103")[0].Id, flow, year, 3, source: new SourceReference("app")));

        Assert.Equal([("app", 7), (null, null), ("app", null)], builder.Build().Value.Select(o => (o.Source?.Document, o.Source?.Row)));
    }

    [Fact]
    public void Build_Twice_Throws()
    {
        var builder = new ObservationSetBuilder(Register, Catalogue);
        World.Read(World.Table(["00101;flow;2018;1", "00102;flow;2018;2", "00101;flow;2018;3"]), World.Document, builder);
        builder.Build();

        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    // 60.000 rows of one cell and one that overlaps them: a run is looked at once, not once a row.
    [Fact]
    public void Build_ManyOverlappingRowsOfOneCell_IsNotQuadratic()
    {
        var builder = new ObservationSetBuilder(Register, Catalogue);
        var unit = Register.Find("00101")[0].Id;
        var (flow, year) = (new IndicatorCode("flow"), ReportingPeriod.Parse("2018"));
        for (var i = 0; i < 60_000; i++)
        {
            builder.Add(new Observation(unit, flow, year, 1));
        }

        builder.Add(new Observation(unit, flow, ReportingPeriod.Parse("2018-12"), 1));

        Assert.Equal(60_001, builder.Build().Quarantined);
    }

    [Fact]
    public void Constructor_WrongArguments_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new ObservationSetBuilder(null!, Catalogue));
        Assert.Throws<ArgumentNullException>(() => new ObservationSetBuilder(Register, null!));
        Assert.ThrowsAny<ArgumentException>(() => new ObservationSetBuilder(Register, Catalogue, new ObservationImportOptions { Convention = (NumberConvention)9 }));
        Assert.ThrowsAny<ArgumentException>(() => new ObservationSetBuilder(Register, Catalogue, new ObservationImportOptions { SourceTracking = (SourceTracking)9 }));
        Assert.Throws<ArgumentNullException>(() => new ObservationSetBuilder(Register, Catalogue).Add(null!));
    }

    private static IEnumerable<string> Faults(ImportResult<ObservationSet> import, int row) =>
        import.Findings.Where(finding => finding.Location?.Row == row && finding.Severity == Severity.Error).Select(Place);

    private static string Place(Finding finding) => $"{finding.Code} {finding.Location!.Row} {finding.Location.Column}";
}
