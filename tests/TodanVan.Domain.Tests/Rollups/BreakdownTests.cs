using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>Parts, totals and what the parts leave: semantics E7.</summary>
public class BreakdownTests
{
    private static readonly MeasureDefinition Models = World.Divided(
        "models", TimeAggregation.Latest, "field: economy, culture, security, politics", "owner: group, person");

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(Models);

    private static readonly UnitRegister Register = World.Commune("V1", "V2", "V3");

    // The four breakdowns that were published, each of which adds up: Đồng Văn (three years of KH 53-KH/TU; dangcongsan.org.vn, ItemID 1031),
    // Sông Công (thainguyentv.vn 103417), Đam Rông (baolamdong 3008232), Đất Đỏ (baobariavungtau 998288).
    public static TheoryData<int, string, int[]> Published => new()
    {
        { 185, "field: economy, culture, security, politics", [104, 48, 21, 12] },
        { 114, "owner: group, person", [76, 38] },
        { 71, "stage: model, example", [61, 10] },
        { 201, "stage: model, example", [147, 54] },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_Breakdowns_AddUp(int total, string breakdown, int[] parts)
    {
        var (figures, import) = Publish(total, breakdown, parts);

        Assert.Empty(import.Findings);
        Assert.Empty(figures.Findings);
        Assert.Equal("0", Residual(figures, breakdown).ToText());
    }

    // With one part absent, what it held is what the others leave: at the unit and above it.
    [Theory]
    [MemberData(nameof(Published))]
    public void Published_OnePartAbsent_IsTheResidual(int total, string breakdown, int[] parts)
    {
        for (var absent = 0; absent < parts.Length; absent++)
        {
            var (figures, import) = Publish(total, breakdown, [.. parts.Select((part, i) => i == absent ? -1 : part)]);

            Assert.Empty(import.Findings);
            Assert.Equal(parts[absent], Residual(figures, breakdown).Value);
            Assert.Equal(total, figures.Of("P", "m").Value);
        }
    }

    // One digit changed upward, 48 to 58 and so on: the finding tells the exact excess, ten.
    [Theory]
    [MemberData(nameof(Published))]
    public void Published_OneDigitUp_IsFoundWithTheExactExcess(int total, string breakdown, int[] parts)
    {
        var (figures, import) = Publish(total, breakdown, [parts[0], parts[1] + 10, .. parts[2..]]);

        var finding = Assert.Single(import.Findings);
        Assert.Equal(("TDV0420", Severity.Warning, 2), (finding.Code, finding.Severity, finding.Location!.Row));
        Assert.Equal(("V1", "m", "2018"), (finding.Subject!.Unit, finding.Subject.Indicator, finding.Subject.Period));
        Assert.Equal(("10", $"{total + 10}", $"{total}"), (Argument(finding, "excess"), Argument(finding, "sum"), Argument(finding, "total")));
        Assert.Equal(parts.Length + 1, import.Accepted);

        // The figures are what they were told, and the residual says how much too much it is.
        Assert.Equal(-10, Residual(figures, breakdown).Value);
        Assert.All(figures.Findings, negative => Assert.Equal(("TDV0621", "10"), (negative.Code, Argument(negative, "excess"))));
        Assert.Equal(["C", "D", "P", "V1", "VN"], figures.Findings.Select(negative => negative.Subject!.Unit).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Import_PartsThatMayStillFit_AreNoFault()
    {
        string[] Causes(IndicatorCatalogue catalogue, params string[] rows) => [.. World.Import(Register, catalogue, rows).Findings.Select(finding => finding.Code)];
        var free = World.Catalogue(World.Divided("models", TimeAggregation.Latest, (Rational?)null, "owner: group, person"));

        // «hơn» opens the total upward and «gần» the part downward; a part of another day is of another cell.
        Assert.Equal(["TDV0420"], Causes(Catalogue, "V1;models;2018;10", "V1;models;2018;11;;;group"));
        Assert.Empty(Causes(Catalogue, "V1;models;2018;10;hơn", "V1;models;2018;11;;;group"));
        Assert.Empty(Causes(Catalogue, "V1;models;2018;10", "V1;models;2018;11;gần;;group"));
        Assert.Equal(["TDV0420"], Causes(Catalogue, "V1;models;2018;10;gần", "V1;models;2018;11;hơn;;group"));
        Assert.Empty(Causes(Catalogue, "V1;models;2018;10", "V1;models;2017;11;;;group"));
        Assert.Empty(Causes(Catalogue, "V1;models;2018;10", "V2;models;2018;11;;;group"));

        // The same closing day by another name is the same cell of a stock.
        Assert.Equal(["TDV0420"], Causes(Catalogue, "V1;models;2018;10", "V1;models;2018-12-31;11;;;group"));

        // Parts of different breakdowns are never added: 10 and 10 of 10.
        Assert.Empty(Causes(Catalogue, "V1;models;2018;10", "V1;models;2018;10;;;group", "V1;models;2018;10;;;economy"));

        // Where a part may be negative, one that is not there may take back what the other exceeds; one that is there may not.
        Assert.Empty(Causes(free, "V1;models;2018;10", "V1;models;2018;11;;;group"));
        Assert.Equal(["TDV0420"], Causes(free, "V1;models;2018;10", "V1;models;2018;11;;;group", "V1;models;2018;0;;;person"));
    }

    [Fact]
    public void Import_UnknownPart_IsQuarantinedWithASuggestion()
    {
        var import = World.Import(Register, Catalogue, "V1;models;2018;10;;;econmy", "V1;models;2018;10;;;field:residual");

        Assert.Equal((0, 2), (import.Accepted, import.Quarantined));
        var finding = import.Findings.Single(finding => finding.Subject!.Breakdown == "econmy");
        Assert.Equal(("TDV0404", "economy", "breakdown", 2), (finding.Code, finding.Suggestion, finding.Location!.Column, finding.Location.Row));
    }

    // Each part is a cell of its own: for duplicates, contradictions, overlaps and control totals.
    [Fact]
    public void Import_PartsAndTheWhole_AreCellsOfTheirOwn()
    {
        var flow = World.Catalogue(World.Divided("labour", TimeAggregation.Sum, "kind: road, school"));
        var import = World.Import(
            Register, flow,
            "V1;labour;2018;10", "V1;labour;2018-Q1;4;;;road", "V1;labour;2018-Q2;5;;;road", "V1;labour;2018-H1;1;;;school",
            "V2;labour;2018-Q1;4;;;road", "V2;labour;2018-03;4;;;road", "V2;labour;2018-03;4;;;school",
            "V3;labour;2018;4;;;road", "V3;labour;2018;5;;;road", "V3;labour;2018;5;;;school", "V3;labour;2018;5;;;school",
            "C;labour;2018;50;;;road", "C;labour;2018;60");

        Assert.Equal(
            ["TDV0116", "TDV0416", "TDV0416", "TDV0417", "TDV0417", "TDV0419", "TDV0419"], import.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.All(import.Findings.Where(finding => finding.Code == "TDV0416"), finding => Assert.Equal("road", finding.Subject!.Breakdown));
        Assert.Equal([null, "road"], import.Value.ControlTotals.Select(total => total.Breakdown?.Value));
        Assert.Equal(
            [(null, "V1"), ("road", "V1"), ("road", "V1"), ("school", "V2"), ("school", "V1"), ("school", "V3")],
            import.Value.Select(observation => (observation.Breakdown?.Value, observation.Unit.Value[..2])));
    }

    [Fact]
    public void Set_OfParts_IsAskedByPartAndChangedByPart()
    {
        var set = World.Set(Register, Catalogue, "V1;models;2018;10", "V1;models;2018;4;;;group", "V1;models;2018;3;;;economy");
        var (unit, year) = (Register.Find("V1")[0].Id, ReportingPeriod.Parse("2018"));
        Rational? Of(ObservationSet asked, string? part) =>
            asked.TryGet(unit, Models.Code, part is null ? null : new BreakdownCode(part), year, out var observation) ? observation.Value : null;

        Assert.Equal((10, 4, 3, null), (Of(set, null), Of(set, "group"), Of(set, "economy"), Of(set, "person")));
        Assert.True(set.TryGet(unit, Models.Code, year, out var whole));
        Assert.Equal((10, null), (whole.Value, whole.Breakdown));
        Assert.Equal(["models Year: 1", "models economy Year: 1", "models group Year: 1"], set.Columns.Select(column => column.ToString()));

        var changed = set.With([new Observation(unit, Models.Code, year, 5) { Breakdown = new BreakdownCode("group") }], Catalogue);
        Assert.Equal((10, 5, 3), (Of(changed, null), Of(changed, "group"), Of(changed, "economy")));
        Assert.Equal((10, 4, 3), (Of(set, null), Of(set, "group"), Of(set, "economy")));
        Assert.Throws<ArgumentException>(() => set.With([new Observation(unit, Models.Code, year, 5) { Breakdown = new BreakdownCode("x") }], Catalogue));

        // A catalogue without the part cannot say what the cells are.
        Assert.Throws<ArgumentException>(() => new RollupInput(Register, World.Catalogue(World.Divided("models", TimeAggregation.Latest, "owner: group")), set));
    }

    // V1 gives a total, V2 all parts of one breakdown, V3 parts of both and all of neither: its total is missing.
    [Fact]
    public void Total_NotReported_IsTheSumOfAllPartsOfABreakdown()
    {
        var figures = World.Run(
            Register, Catalogue, "2018",
            "V1;models;2018;10", "V1;models;2018;4;;;group",
            "V2;models;2018;5;;;group", "V2;models;2018;2;;;person",
            "V3;models;2018;5;;;group", "V3;models;2018;2;;;economy");

        Assert.Equal("Value 10 1/1+0", figures.Of("V1", "models").Line());
        Assert.Equal("Value 7 1/1+0", figures.Of("V2", "models").Line());
        Assert.Equal("Missing - 0/1+0", figures.Of("V3", "models").Line());
        Assert.Equal("Value 17 2/3+0", figures.Of("C", "models").Line());
        Assert.Equal("Value 14 3/3+0", figures.Of("C", "models", "group").Line());

        // 17 - (14 + 2): V3's five are in a part and not in the total, which V1's six make up for.
        Assert.Equal(1, figures.Of("C", "models", "owner:residual").Value);
        Assert.Equal("Missing - 0/1+0", figures.Of("V3", "models", "owner:residual").Line());
    }

    [Theory]
    [InlineData(TimeAggregation.Sum)]
    [InlineData(TimeAggregation.Latest)]
    [InlineData(TimeAggregation.None)]
    public void Total_OfPartsInAllStates_SaysWhatItIs(TimeAggregation time)
    {
        var catalogue = World.Catalogue(World.Divided("m", time, "owner: group, person", "stage: model, example"));
        string Of(params string[] rows) => World.Run(Register, catalogue, "2018", rows).Of("V1", "m").Line();

        Assert.Equal("Value 7 1/1+0", Of("V1;m;2018;5;;;group", "V1;m;2018;2;;;person"));
        Assert.Equal("Value 7 1/1+0", Of("V1;m;2018;;;missing", "V1;m;2018;5;;;group", "V1;m;2018;2;;;person"));
        Assert.Equal("Value 5 1/1+0", Of("V1;m;2018;5;;;group", "V1;m;2018;;;notApplicable;person"));
        Assert.Equal("NotApplicable - 0/0+0", Of("V1;m;2018;;;notApplicable;group", "V1;m;2018;;;notApplicable;person"));
        Assert.Equal("Withheld - 0/1+0", Of("V1;m;2018;5;;;group", "V1;m;2018;;;withheld;person"));
        Assert.Equal("Missing - 0/1+0", Of("V1;m;2018;5;;;group", "V1;m;2018;;;missing;person"));
        Assert.Equal("Withheld - 0/1+0", Of("V1;m;2018;;;withheld", "V1;m;2018;5;;;group", "V1;m;2018;2;;;person"));

        // Both breakdowns agree, or only one has numbers.
        Assert.Equal("Value 7 1/1+0", Of("V1;m;2018;5;;;group", "V1;m;2018;2;;;person", "V1;m;2018;6;;;model", "V1;m;2018;1;;;example"));
        Assert.Equal("Value 7 1/1+0", Of("V1;m;2018;5;;;group", "V1;m;2018;2;;;person", "V1;m;2018;;;withheld;model", "V1;m;2018;1;;;example"));
    }

    [Fact]
    public void Total_BreakdownsThatDisagree_IsMissingAndSaid()
    {
        string[] parts = ["V1;models;2018;5;;;group", "V1;models;2018;2;;;person", "V1;models;2018;1;;;economy", "V1;models;2018;1;;;culture", "V1;models;2018;1;;;security", "V1;models;2018;5;;;politics"];
        var figures = World.Run(Register, Catalogue, "2018", parts);

        Assert.Equal("Missing - 0/1+0", figures.Of("V1", "models").Line());
        var finding = Assert.Single(figures.Findings);
        Assert.Equal(("TDV0620", "V1", "field 8; owner 7"), (finding.Code, finding.Subject!.Unit, Argument(finding, "sums")));

        // A reported total settles it.
        Assert.Equal("Value 8 1/1+0", World.Run(Register, Catalogue, "2018", [.. parts, "V1;models;2018;8"]).Of("V1", "models").Line());
    }

    // A flow: the year is reported as a whole, its parts by half-years. Nothing counts twice, and each half has its own total.
    [Fact]
    public void Total_OfAFlowReportedAtOtherTimesThanItsParts_CountsOnce()
    {
        var catalogue = World.Catalogue(World.Divided("m", TimeAggregation.Sum, "owner: group, person"));
        string[] rows =
        [
            "V1;m;2018;20", "V1;m;2018-H1;3;;;group", "V1;m;2018-H1;4;;;person", "V1;m;2018-H2;5;;;group", "V1;m;2018-H2;6;;;person",
            "V2;m;2018-H1;30", "V2;m;2018-H2;5;;;group", "V2;m;2018-H2;6;;;person",
        ];

        Assert.Equal("Value 20 1/1+0", World.Run(Register, catalogue, "2018", rows).Of("V1", "m").Line());
        Assert.Equal("Value 7 1/1+0", World.Run(Register, catalogue, "2018-H1", rows).Of("V1", "m").Line());
        Assert.Equal("Value 41 1/1+0", World.Run(Register, catalogue, "2018", rows).Of("V2", "m").Line());
        Assert.Equal(2, World.Run(Register, catalogue, "2018", rows).Of("V1", "m", "owner:residual").Value);
    }

    // By owner for the year, by stage for its halves, and no total: the breakdown that is defined first counts, and nothing twice.
    [Fact]
    public void Total_OfBreakdownsOfOtherTimes_CountsOnce()
    {
        var catalogue = World.Catalogue(World.Divided("m", TimeAggregation.Sum, "owner: group, person", "stage: model, example"));
        var figures = World.Run(
            Register, catalogue, "2018",
            "V1;m;2018;5;;;group", "V1;m;2018;6;;;person", "V1;m;2018-H1;1;;;model", "V1;m;2018-H1;2;;;example", "V1;m;2018-H2;3;;;model", "V1;m;2018-H2;4;;;example");

        Assert.Equal("Value 11 1/1+0", figures.Of("V1", "m").Line());
        Assert.Equal(1, figures.Of("V1", "m", "stage:residual").Value);
    }

    // The whole has 5 at least and 15 at most; a part has from nothing to 15.
    [Fact]
    public void Limits_OfAPart_AreNotThoseOfTheWhole()
    {
        var catalogue = World.Catalogue(World.Divided("m", TimeAggregation.Sum, (Rational?)5, "owner: group, person"));

        Assert.Equal(["TDV0410", "TDV0410"], World.Import(Register, catalogue, "V1;m;2018;4", "V1;m;2018;4;;;group", "V1;m;2018;-1;;;person").Findings.Select(finding => finding.Code));
        Assert.Equal(new Bounds(0, null), World.Run(Register, catalogue, "2018").Of("V1", "m", "group").Bounds);
    }

    // 10 and more in all, 4 and 5 of it in parts of two owners; then the second is not there and has anything from nothing on.
    [Fact]
    public void Bounds_OfWhatThePartsLeave_AreWhatTheyLetItBe()
    {
        Bounds? Residual(params string[] rows) => World.Run(Register, Catalogue, "2018", rows).Of("V1", "models", "owner:residual").Bounds;

        Assert.Equal(Bounds.Exactly(1), Residual("V1;models;2018;10", "V1;models;2018;4;;;group", "V1;models;2018;5;;;person"));
        Assert.Equal(new Bounds(1, null), Residual("V1;models;2018;10;hơn", "V1;models;2018;4;;;group", "V1;models;2018;5;;;person"));
        Assert.Equal(new Bounds(null, 6), Residual("V1;models;2018;10", "V1;models;2018;4;;;group"));
        Assert.Equal(new Bounds(null, 2), Residual("V1;models;2018;10", "V1;models;2018;4;;;group", "V1;models;2018;4;hơn;;person"));
    }

    [Fact]
    public void Ratio_OverATotalThatIsTheSumOfParts_MatchesIt()
    {
        var catalogue = World.Catalogue(
            World.Divided("n", TimeAggregation.Sum, "owner: group, person"), World.Measure("d", TimeAggregation.Sum), World.Ratio("r", "n", "d"));
        var figures = World.Run(Register, catalogue, "2018", "V1;n;2018;3;;;group", "V1;n;2018;4;;;person", "V2;n;2018;5", "V1;d;2018;2", "V2;d;2018;2");

        Assert.Equal("Value 3 2/3+0", figures.Of("C", "r").Line());
    }

    [Fact]
    public void List_WithParts_IsInPreOrderThenCatalogueThenBreakdown()
    {
        var catalogue = World.Catalogue(Models, World.Measure("x", TimeAggregation.Sum));
        var set = World.Set(Register, catalogue, "V1;models;2018;5;;;person");
        var request = new RollupRequest { Period = ReportingPeriod.Parse("2018"), Levels = [UnitLevel.Commune, UnitLevel.Village] };
        var figures = Rollup.Run(new RollupInput(Register, catalogue, set), request);

        // The breakdown by field, of which there is no cell, is not listed, and is there for who asks.
        Assert.Equal(["models", "models group", "models person", "models owner:residual", "x"], figures.Take(5).Select(figure => $"{figure.Indicator} {figure.Breakdown}".Trim()));
        Assert.Equal(4 * 5, figures.Count);
        Assert.Equal(figures.Count, figures.Count());
        Assert.Equal("Missing - 0/3+0", figures.Of("C", "models", "economy").Line());
        Assert.Equal("Missing - 0/3+0", figures.Of("C", "models", "field:residual").Line());
        Assert.Throws<KeyNotFoundException>(() => figures.Of("C", "models", "nobody"));
        Assert.Throws<KeyNotFoundException>(() => figures.Of("C", "x", "person"));
    }

    // Whatever is reported, at every unit the parts that have a value and the residual come to the total.
    [Property(MaxTest = 100)]
    public Property PartsAndResidual_OfRandomRows_ComeToTheTotal() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var time = (TimeAggregation)random.Next(3);
        var catalogue = World.Catalogue(World.Divided("m", time, "owner: group, person", "stage: model, example, plan"));
        string[] parts = ["", "group", "person", "model", "example", "plan"];
        var rows = new[] { "V1", "V2", "V3" }
            .SelectMany(unit => parts.Select(part => (Unit: unit, Part: part)))
            .Where(_ => random.Next(3) > 0)
            .Select(cell => random.Next(5) == 0 ? $"{cell.Unit};m;2018;;;withheld;{cell.Part}" : $"{cell.Unit};m;2018;{random.Next(20)};;;{cell.Part}");
        var figures = World.Run(Register, catalogue, "2018", [.. rows]);

        foreach (var unit in new[] { "V1", "V2", "V3", "C", "P" })
        {
            foreach (var breakdown in ((MeasureDefinition)catalogue.Definitions[0]).Breakdowns)
            {
                var (total, residual) = (figures.Of(unit, "m"), figures.Of(unit, "m", breakdown.Residual.Value));
                Assert.Equal(total.State, residual.State);
                if (total.Value is { } value)
                {
                    var sum = breakdown.Items.Aggregate(residual.Value!.Value, (known, item) => known + (figures.Of(unit, "m", item.Code.Value).Value ?? Rational.Zero));
                    Assert.Equal(value, sum);
                }
            }
        }
    });

    private static (FigureSet Figures, Domain.Import.ImportResult<ObservationSet> Import) Publish(int total, string breakdown, int[] parts)
    {
        var catalogue = World.Catalogue(World.Divided("m", TimeAggregation.Latest, breakdown));
        var items = ((MeasureDefinition)catalogue.Definitions[0]).Breakdowns[0].Items;
        var rows = parts.Select((part, i) => (Part: part, items[i].Code)).Where(cell => cell.Part >= 0).Select(cell => $"V1;m;2018;{cell.Part};;;{cell.Code}");
        var register = World.Commune("V1");
        var import = World.Import(register, catalogue, [$"V1;m;2018;{total}", .. rows]);
        return (World.Run(register, catalogue, "2018", import.Value), import);
    }

    private static Figure Residual(FigureSet figures, string breakdown) => figures.Of("P", "m", $"{breakdown.Split(':')[0]}:residual");

    private static string Argument(Finding finding, string name) => finding.Arguments.Single(argument => argument.Name == name).Value;
}
