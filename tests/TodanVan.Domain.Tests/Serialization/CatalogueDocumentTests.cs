using System.Text;

using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Serialization;

/// <summary>A catalogue as JSON: what is written is read back, and what is wrong is found where it stands.</summary>
public class CatalogueDocumentTests
{
    private const string Start = "\"code\":\"n\",\"names\":{\"vi\":\"Số hộ\",\"en\":\"Households\"},\"unit\":{\"code\":\"household\",\"symbol\":\"hộ\"}";

    private const string Measure = Start + ",\"level\":\"Village\",\"scale\":0,\"time\":\"latest\",\"space\":\"sum\"";

    private const string Ratio = "\"code\":\"r\",\"names\":{\"vi\":\"Tỷ số\",\"en\":\"Ratio\"},\"unit\":\"percent\"";

    private const string Bare = "\"code\":\"r\",\"names\":{\"vi\":\"Tỷ số\",\"en\":\"Ratio\"},\"unit\":\"one\"";

    private static readonly string[] Codes = ["households", "đất hiến", "a/b", "\"", "x y"];

    /// <summary>Catalogues that build: versions of measures, and ratios of them.</summary>
    private static readonly Arbitrary<IndicatorCatalogue> Catalogues =
        (from calendar in Gen.Elements(ReportingCalendar.Civil, ReportingCalendar.Decree09)
         from measures in Gen.Choose(0, 4).SelectMany(count => Gen.ListOf(GenVersions(), count))
         from isRatio in ArbMap.Default.GeneratorFor<bool>()
         from independent in ArbMap.Default.GeneratorFor<bool>()
         let named = measures.SelectMany((versions, place) => versions.Select(version => version($"m{place} {Codes[place]}")))
         let unit = measures.Count > 1 ? measures[0][0]("x").Unit.Per(measures[1][0]("x").Unit) : UnitOfMeasure.One
         let ratios = isRatio && measures.Count > 1 ? new[] { RatioOf(independent, unit) } : []
         select IndicatorCatalogue.Create(calendar, named.Concat<IndicatorDefinition>(ratios)).ValueOrThrow()).ToArbitrary();

    [Property(MaxTest = 200)]
    public Property Write_AnyCatalogue_ReadsBackAsTheSame() => Prop.ForAll(Catalogues, catalogue =>
    {
        using var first = Written(catalogue);
        var read = Read(first.ToArray());
        Assert.Empty(read.Findings);
        using var second = Written(read.Value);

        Assert.Equal(Encoding.UTF8.GetString(first.ToArray()), Encoding.UTF8.GetString(second.ToArray()));
        Assert.Same(catalogue.Calendar, read.Value.Calendar);
        Assert.Equal(catalogue.Versions.Count, read.Value.Versions.Count);
        Assert.All(catalogue.Versions.Zip(read.Value.Versions), pair =>
        {
            Assert.Empty(DefinitionComparison.OfAll(pair.First, pair.Second));
            Assert.Equal((pair.First.Code, pair.First.Validity, pair.First.Basis, pair.First.SourceNote), (pair.Second.Code, pair.Second.Validity, pair.Second.Basis, pair.Second.SourceNote));
            Assert.All(new[] { Language.Vietnamese, Language.English }, language => Assert.Equal(pair.First.Name(language), pair.Second.Name(language)));
            Assert.Equal(pair.First.Unit.Symbol, pair.Second.Unit.Symbol);
        });
    });

    [Fact]
    public void Write_TheBuiltInCatalogues_ReadBack()
    {
        foreach (var catalogue in new[] { Kl315.Catalogue, DanVan.Catalogue })
        {
            var read = Read(Written(catalogue).ToArray());
            Assert.Empty(read.Findings);
            Assert.Equal(catalogue.Versions.Count, read.Accepted);
            Assert.All(catalogue.Versions.Zip(read.Value.Versions), pair => Assert.Empty(DefinitionComparison.OfAll(pair.First, pair.Second)));
        }
    }

    // Every property in use, read by hand.
    [Fact]
    public void Read_AWholeMeasure_HasAllOfIt()
    {
        var read = Read("{\"$schema\":\"x\",\"calendar\":\"Decree09\",\"definitions\":[{" + Measure + """
            ,"source":"roster","minimum":0,"maximum":"12.5","frequency":"Quarter","maxAgeDays":90,
            "calendar":"civil","display":{"form":"rounded","digits":2,"mode":"halfToEven"},"from":"2020-01-01","to":"2025-07-01",
            "basis":{"number":"09/2019/NĐ-CP","clause":"Điều 12"},"sourceNote":"Báo cáo","breakdowns":[{"code":"kind","names":{"vi":"Loại","en":"Kind"},
            "items":[{"code":"poor","names":{"vi":"Nghèo","en":"Poor"}},{"code":"other","names":{"vi":"Khác","en":"Other"}}]}]}]}
            """);

        Assert.Empty(read.Findings);
        Assert.Same(ReportingCalendar.Decree09, read.Value.Calendar);
        var n = Assert.IsType<MeasureDefinition>(Assert.Single(read.Value.Definitions));
        Assert.Equal(("n", "Số hộ", "Households"), (n.Code.Value, n.Name(Language.Vietnamese), n.Name(Language.English)));
        Assert.Equal(("household", "hộ"), (n.Unit.Code, n.Unit.Symbol));
        Assert.Equal((MeasureSource.Roster, UnitLevel.Village, 0, TimeAggregation.Latest, SpaceAggregation.Sum), (n.Source, n.ReportingLevel, n.Scale, n.Time, n.Space));
        Assert.Equal(((Rational?)0, (Rational?)Rational.Parse("25/2")), (n.Minimum, n.Maximum));
        Assert.Equal((PeriodKind.Quarter, 90, ReportingCalendar.Civil), (n.Frequency!.Value, n.MaxAgeDays!.Value, n.Calendar!));
        Assert.Equal(Rounding.HalfToEven(2), n.Display.Rounding);
        Assert.Equal("2020-01-01/2025-07-01", n.Validity.ToString());
        Assert.Equal(("09/2019/NĐ-CP (Điều 12)", "Báo cáo", "/definitions/0"), (n.Basis!.ToString(), n.SourceNote!, n.Origin!.JsonPointer!));
        Assert.Equal("kind: poor, other", string.Join("; ", n.Breakdowns.Select(each => $"{each}: {string.Join(", ", each.Items)}")));
        Assert.Equal("Nghèo", n.Breakdowns[0].Items[0].Name(Language.Vietnamese));
    }

    [Theory]
    [InlineData("{" + Measure + ",\"colour\":1}", "TDV0119", "/definitions/0/colour")]
    [InlineData("{" + Measure + ",\"inputs\":\"matched\"}", "TDV0119", "/definitions/0/inputs")]
    [InlineData("{" + Measure + ",\"scale\":0}", "TDV0120", "/definitions/0/scale")]
    [InlineData("{" + Start + ",\"scale\":0,\"time\":\"latest\",\"space\":\"sum\"}", "TDV0121", "/definitions/0")]
    [InlineData("{" + Measure + ",\"minimum\":[]}", "TDV0122", "/definitions/0/minimum")]
    [InlineData("{" + Measure + ",\"maxAgeDays\":\"9\"}", "TDV0122", "/definitions/0/maxAgeDays")]
    [InlineData("{" + Measure + ",\"breakdowns\":{}}", "TDV0122", "/definitions/0/breakdowns")]
    [InlineData("null", "TDV0122", "/definitions/0")]
    [InlineData("[[[[1]]]]", "TDV0122", "/definitions/0")]
    [InlineData("{" + Measure + ",\"from\":\"1/7/2025\"}", "TDV0202", "/definitions/0/from")]
    [InlineData("{" + Measure + ",\"from\":\"2025-07-01\",\"to\":\"2025-07-01\"}", "TDV0203", "/definitions/0")]
    [InlineData("{" + Start + ",\"level\":\"County\",\"scale\":0,\"time\":\"latest\",\"space\":\"sum\"}", "TDV0201", "/definitions/0/level")]
    [InlineData("{" + Start + ",\"level\":\"Village\",\"scale\":19,\"time\":\"latest\",\"space\":\"sum\"}", "TDV0328", "/definitions/0/scale")]
    [InlineData("{" + Start + ",\"level\":\"Village\",\"scale\":-1,\"time\":\"latest\",\"space\":\"sum\"}", "TDV0328", "/definitions/0/scale")]
    [InlineData("{" + Start + ",\"level\":\"Village\",\"scale\":0.5,\"time\":\"latest\",\"space\":\"sum\"}", "TDV0328", "/definitions/0/scale")]
    [InlineData("{" + Measure + ",\"maxAgeDays\":99999999999}", "TDV0328", "/definitions/0/maxAgeDays")]
    [InlineData("{" + Measure + ",\"minimum\":2,\"maximum\":\"1\"}", "TDV0329", "/definitions/0")]
    [InlineData("{" + Start + ",\"level\":\"Village\",\"scale\":0,\"time\":\"lattest\",\"space\":\"sum\"}", "TDV0330", "/definitions/0/time")]
    [InlineData("{" + Measure + ",\"source\":\"memory\"}", "TDV0330", "/definitions/0/source")]
    [InlineData("{" + Measure + ",\"frequency\":\"span\"}", "TDV0330", "/definitions/0/frequency")]
    [InlineData("{" + Measure + ",\"calendar\":\"lunar\"}", "TDV0330", "/definitions/0/calendar")]
    [InlineData("{" + Measure + ",\"display\":{\"form\":\"coverage\"}}", "TDV0330", "/definitions/0/display/form")]
    [InlineData("{" + Bare + ",\"expression\":\"[villages] / [villages] * 2\",\"display\":{\"form\":\"coverage\"}}", "TDV0330", "/definitions/0/display/form")]
    [InlineData("{" + Bare + ",\"expression\":\"[villages] / [villages]\",\"per\":10,\"display\":{\"form\":\"coverage\"}}", "TDV0330", "/definitions/0/per")]
    [InlineData("{" + Measure + ",\"display\":{\"form\":\"exact\",\"digits\":2}}", "TDV0119", "/definitions/0/display/digits")]
    [InlineData("{" + Measure + ",\"display\":{\"form\":\"rounded\",\"digits\":2}}", "TDV0121", "/definitions/0/display")]
    [InlineData("{" + Measure + ",\"minimum\":1e3}", "TDV0406", "/definitions/0/minimum")]
    [InlineData("{" + Measure + ",\"maximum\":\"nhiều\"}", "TDV0406", "/definitions/0/maximum")]
    [InlineData("{" + Measure + ",\"breakdowns\":[{\"code\":\"x\",\"names\":{\"vi\":\"x\",\"en\":\"x\"},\"items\":[]}]}", "TDV0325", "/definitions/0")]
    [InlineData("{" + Measure + ",\"breakdowns\":[{\"code\":\"x\",\"names\":{\"vi\":\"x\"},\"items\":[]}]}", "TDV0121", "/definitions/0/breakdowns/0/names")]
    [InlineData("{" + Measure + ",\"sourceNote\":\"\"}", "TDV0117", "/definitions/0/sourceNote")]
    [InlineData("{" + Ratio + ",\"expression\":\"[a] + [b\"}", "TDV0307", "/definitions/0/expression")]
    [InlineData("{" + Ratio + ",\"expression\":\"[villages] / [nothing]\"}", "TDV0302", "/definitions/0")]
    [InlineData("{\"code\":\"land-donated\",\"names\":{\"vi\":\"x\",\"en\":\"y\"},\"unit\":\"ha\",\"level\":\"Village\",\"scale\":1,\"time\":\"sum\",\"space\":\"sum\",\"minimum\":0}", "TDV0331", "/definitions/0")]
    public void Read_AFault_IsFoundAtItsPointerAndTheDefinitionSetAside(string definition, string code, string pointer)
    {
        var read = Read(Document(definition, Other), Kl315.Catalogue);

        var finding = Assert.Single(read.Findings);
        Assert.Equal((code, "indicators.json", pointer), (finding.Code, finding.Location!.Document, finding.Location.JsonPointer));
        Assert.Equal((2, 1), (read.Input, read.Quarantined));
        Assert.Equal(definition, Encoding.UTF8.GetString(read.QuarantinedRows[0].Raw.Span));
        Assert.Equal(Kl315.Catalogue.Definitions.Select(each => each.Code.Value).Append("other"), read.Value.Definitions.Select(each => each.Code.Value));
    }

    [Theory]
    [InlineData("\"hectare\"", "hectare")]
    [InlineData("{\"code\":\"M2\",\"symbol\":\"m²\"}", "M2")]
    [InlineData("{\"code\":\"house\",\"symbol\":\" nhà\"}", " nhà")]
    public void Read_NoUnitOfMeasure_IsAFinding(string unit, string value)
    {
        var read = Read(Document("{" + Measure.Replace("{\"code\":\"household\",\"symbol\":\"hộ\"}", unit, StringComparison.Ordinal) + "}"));

        Assert.Equal([$"TDV0333@1 value={value}"], read.Findings.Lines());
        Assert.Equal("/definitions/0/unit", read.Findings[0].Location!.JsonPointer);
    }

    [Fact]
    public void Read_ManyFaults_AreAllFound()
    {
        var read = Read(Document("""{"code":"a","names":{"vi":7},"unit":"hectar","scale":"x","time":"now","frequency":"week","minimum":"?"}"""));

        Assert.Equal(
            ["TDV0121", "TDV0121", "TDV0121", "TDV0122", "TDV0122", "TDV0330", "TDV0330", "TDV0333", "TDV0406"], read.Findings.Codes());
        Assert.Equal((1, 1), (read.Input, read.Quarantined));
    }

    // What cannot be read is checked as far as it was read, so that nobody mends it twice.
    [Theory]
    [InlineData("{" + Start + ",\"level\":\"Village\",\"scale\":99,\"time\":\"sum\",\"space\":\"distinct\"}", "TDV0327 TDV0328")]
    [InlineData("{" + Start + ",\"level\":\"Village\",\"scale\":99,\"time\":\"summ\",\"space\":\"distinct\"}", "TDV0328 TDV0330")]
    [InlineData("{" + Measure + ",\"maximum\":\"?\",\"breakdowns\":[{\"code\":\"x\",\"names\":{\"vi\":\"x\",\"en\":\"x\"},\"items\":[]}]}", "TDV0325 TDV0406")]
    [InlineData("{" + Measure + ",\"breakdowns\":[{\"code\":\"x\",\"names\":{\"vi\":\"x\",\"en\":\"x\"},\"items\":[{\"code\":\"i\"}]}]}", "TDV0121")]
    [InlineData("{" + Ratio + ",\"colour\":1,\"expression\":\"[villages] / [nothing]\"}", "TDV0119 TDV0302")]
    [InlineData("{" + Ratio + ",\"per\":7,\"expression\":\"[villages] / [nothing]\"}", "TDV0330")]
    [InlineData("{" + Ratio + ",\"from\":\"2020-1-1\",\"expression\":\"[villages] / [nothing]\"}", "TDV0202")]
    [InlineData("{" + Ratio + ",\"colour\":1,\"expression\":\"[villages] + [land-donated]\"}", "TDV0119 TDV0311 TDV0312")]
    public void Read_ADefinitionThatCannotBeRead_IsCheckedAllTheSame(string definition, string codes)
    {
        var read = Read(Document(definition, Other), Kl315.Catalogue);

        Assert.Equal(codes, string.Join(' ', read.Findings.Codes()));
        Assert.Equal((2, 1), (read.Input, read.Quarantined));
        Assert.Equal(codes.Split(' '), read.QuarantinedRows[0].Reasons.Select(reason => reason.Code).Order(StringComparer.Ordinal));
    }

    // Of a circle it is said that it is one, in the place of each that is in it; of what only uses it, that it rests on nothing.
    [Fact]
    public void Read_ACircle_IsOneCauseInAllItsPlaces()
    {
        static string Derived(string code, string expression) => "{" + Ratio.Replace("\"code\":\"r\"", $"\"code\":\"{code}\"", StringComparison.Ordinal) + $",\"expression\":\"{expression}\"}}";
        var read = Read(Document(Derived("p", "[q] / [other]"), Derived("q", "[s] / [other]"), Derived("s", "[p] / [other]"), Derived("user", "[q] / [other]"), Other));

        Assert.Equal(
            [(new[] { 1, 2, 3 }, "TDV0310"), ([4], "TDV0302")], read.Findings.ByCause().OrderBy(cause => cause.Rows[0]).Select(cause => (cause.Rows.ToArray(), cause.First.Code)));
        Assert.Equal((5, 4), (read.Input, read.Quarantined));
        Assert.Equal(4, read.Findings.Count);
    }

    // What is faulty takes its other versions and whatever is computed of it along, and nothing else.
    [Fact]
    public void Read_AFaultyVersion_SetsAsideAllThatRestsOnIt()
    {
        var read = Read(Document(
            "{" + Measure + ",\"to\":\"2020-01-01\"}",
            "{" + Measure.Replace("\"scale\":0", "\"scale\":1", StringComparison.Ordinal) + ",\"from\":\"2020-01-01\"}",
            "{" + Ratio.Replace("\"percent\"", "{\"code\":\"household\",\"symbol\":\"hộ\"}", StringComparison.Ordinal) + ",\"expression\":\" [n]/[other] \",\"inputs\":\"independent\"}",
            Other));

        Assert.Equal(
            [
                "TDV0302@3 indicator=r; input=n",
                "TDV0322@2 indicator=n; properties=scale",
                "TDV0334@1 indicator=n",
            ],
            read.Findings.Lines());
        Assert.Equal("other", Assert.Single(read.Value.Definitions).Code.Value);
        Assert.Equal((4, 3), (read.Input, read.Quarantined));
    }

    [Fact]
    public void Read_AVersionThatCannotBeRead_SetsAsideAllThatRestsOnIt()
    {
        var read = Read(Document("{" + Measure + ",\"to\":\"2020-01-01\"}", "{" + Measure + ",\"from\":\"1/1/2020\"}", "{" + Ratio + ",\"expression\":\"[n] / [other]\"}", Other));

        Assert.Equal(["TDV0202@2 value=1/1/2020; column=from", "TDV0302@3 indicator=r; input=n", "TDV0334@1 indicator=n"], read.Findings.Lines());
        Assert.Equal("other", Assert.Single(read.Value.Definitions).Code.Value);
    }

    // What the known catalogue has may stand in the document too, if it says the same; names are the document's own matter.
    [Fact]
    public void Read_AKnownDefinition_IsNotAddedAgain()
    {
        var read = Read(
            Document("""{"code":"land-donated","names":{"vi":"Đất","en":"Land"},"unit":"m2","level":"Village","scale":2,"time":"sum","space":"sum","minimum":"0"}"""),
            Kl315.Catalogue);

        Assert.Empty(read.Findings);
        Assert.Equal((1, 0), (read.Input, read.Quarantined));
        Assert.Same(Kl315.Catalogue, read.Value);
    }

    [Theory]
    [InlineData("", "TDV0102")]
    [InlineData("  \n", "TDV0102")]
    [InlineData("[]", "TDV0122")]
    [InlineData("định nghĩa", "TDV0114")]
    [InlineData("{\"definitions\":[]", "TDV0114")]
    [InlineData("{\"definitions\":[]} x", "TDV0114")]
    [InlineData("{\"definitions\":[{" + Measure + "},{]}", "TDV0114")]
    [InlineData("{\"definitions\":[{" + Measure + "}],}", "TDV0114")]
    [InlineData("{}", "TDV0121")]
    [InlineData("{\"calendar\":\"civil\"}", "TDV0121")]
    [InlineData("{\"definitions\":{}}", "TDV0122")]
    [InlineData("{\"definitions\":[],\"definitions\":[]}", "TDV0120")]
    [InlineData("{\"calendar\":\"civil\",\"calendar\":\"civil\",\"definitions\":[]}", "TDV0120")]
    [InlineData("{\"calendar\":\"decree9\",\"definitions\":[]}", "TDV0330")]
    [InlineData("{\"calendar\":9,\"definitions\":[]}", "TDV0122")]
    [InlineData("{\"definitions\":[]}\0", "TDV0103")]
    public void Read_NoCatalogue_SaysWhyAndTellsTheBuilderNothing(string text, string code)
    {
        var builder = new IndicatorCatalogueBuilder(Kl315.Catalogue);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        var finding = Assert.Single(CatalogueDocument.Read(stream, "indicators.json", builder));
        Assert.Equal((code, "indicators.json"), (finding.Code, finding.Location!.Document));
        var built = builder.Build();
        Assert.Same(Kl315.Catalogue, built.Value);
        Assert.Equal((0, 0), (built.Input, built.Findings.Count));
    }

    [Fact]
    public void Read_AnUnknownPropertyOfTheDocument_IsFoundAndTheRestUsed()
    {
        var read = Read("{\"calender\":\"decree09\",\"definitions\":[" + Other + "]}");

        Assert.Equal(["TDV0119"], read.Findings.Codes());
        Assert.Equal("calendar", read.Findings[0].Suggestion);
        Assert.Equal("other", Assert.Single(read.Value.Definitions).Code.Value);
    }

    // Depth, size and bytes that are no text: found, and never a crash or a wait.
    [Fact]
    public void Read_HostileInput_IsFoundInTime()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100_000)) + string.Concat(Enumerable.Repeat("]", 100_000));
        Assert.Equal(["TDV0122", "TDV0123"], Read(Document("{" + Measure + ",\"scale\":" + deep + "}").Replace("\"scale\":0,", "", StringComparison.Ordinal)).Findings.Codes());

        var many = Read(Document([.. Enumerable.Range(0, 20_000).Select(i => "{" + Measure.Replace("\"n\"", $"\"n{i % 10_000}\"", StringComparison.Ordinal) + "}")]));
        Assert.Equal((20_000, 20_000), (many.Input, many.Quarantined));

        byte[] broken = [.. Encoding.UTF8.GetBytes("{\"definitions\":[{\"code\":\""), 0xFF, .. Encoding.UTF8.GetBytes("\"}]}")];
        Assert.Contains("TDV0109", Read(broken).Findings.Codes());
        Assert.Contains("TDV0109", Read(Document("""{"code":"\uD800"}""")).Findings.Codes());
    }

    [Property]
    public bool Read_AnyBytes_NeverThrows(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var builder = new IndicatorCatalogueBuilder();
        CatalogueDocument.Read(stream, "indicators.json", builder);
        return builder.Build().Value is not null;
    }

    [Property(MaxTest = 300)]
    public bool Read_ADamagedDocument_NeverThrows(PositiveInt place, byte value)
    {
        using var written = Written(DanVan.Catalogue);
        var bytes = written.ToArray();
        bytes[place.Get % bytes.Length] = value;
        var builder = new IndicatorCatalogueBuilder(Kl315.Catalogue);
        using var stream = new MemoryStream(bytes);
        var failed = CatalogueDocument.Read(stream, "indicators.json", builder).HasErrors;
        var built = builder.Build();
        return failed ? built.Input == 0 : built.Input == DanVan.Catalogue.Versions.Count;
    }

    // In the decree's calendar the ratio of the known catalogue would have inputs of two: nothing of the document is used.
    [Fact]
    public void Build_ACalendarInWhichTheKnownClash_KeepsTheKnownCatalogue()
    {
        MeasureDefinition Known(string code, ReportingCalendar? calendar) => new(
            new IndicatorCode(code), code, code, UnitOfMeasure.One, IndicatorDisplay.Exact, MeasureSource.Reported, UnitLevel.Village, 0, TimeAggregation.Sum, SpaceAggregation.Sum)
        {
            Calendar = calendar,
        };
        var known = IndicatorCatalogue.Create(
            ReportingCalendar.Civil,
            Known($"m0 {Codes[0]}", null),
            Known($"m1 {Codes[1]}", ReportingCalendar.Civil),
            RatioOf(independent: false, UnitOfMeasure.Percent)).ValueOrThrow();
        var read = Read("{\"calendar\":\"decree09\",\"definitions\":[" + Other + "]}", known);

        Assert.Same(known, read.Value);
        Assert.All(read.Findings, finding => Assert.Equal("TDV0316", finding.Code));
        Assert.Equal((1, 1), (read.Input, read.Quarantined));
    }

    [Fact]
    public void Methods_WrongArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => CatalogueDocument.Read(null!, "x", new IndicatorCatalogueBuilder()));
        Assert.ThrowsAny<ArgumentException>(() => CatalogueDocument.Read(Stream.Null, " ", new IndicatorCatalogueBuilder()));
        Assert.Throws<ArgumentNullException>(() => CatalogueDocument.Read(Stream.Null, "x", null!));
        Assert.Throws<ArgumentNullException>(() => CatalogueDocument.Write(null!, Kl315.Catalogue));
        Assert.Throws<ArgumentNullException>(() => CatalogueDocument.Write(Stream.Null, null!));
        Assert.Throws<ArgumentNullException>(() => new IndicatorCatalogueBuilder().Calendar = null!);
        Assert.Throws<ArgumentNullException>(() => new IndicatorCatalogueBuilder().Add(null!));
        var built = new IndicatorCatalogueBuilder();
        built.Build();
        Assert.Throws<InvalidOperationException>(() => built.Build());
    }

    private const string Other = "{\"code\":\"other\",\"names\":{\"vi\":\"Khác\",\"en\":\"Other\"},\"unit\":\"one\",\"level\":\"Village\",\"scale\":0,\"time\":\"latest\",\"space\":\"sum\"}";

    private static string Document(params string[] definitions) => "{\"definitions\":[" + string.Join(',', definitions) + "]}";

    private static ImportResult<IndicatorCatalogue> Read(string text, IndicatorCatalogue? known = null) => Read(Encoding.UTF8.GetBytes(text), known);

    private static ImportResult<IndicatorCatalogue> Read(byte[] bytes, IndicatorCatalogue? known = null)
    {
        var builder = new IndicatorCatalogueBuilder(known);
        using var stream = new MemoryStream(bytes);
        Assert.Empty(CatalogueDocument.Read(stream, "indicators.json", builder));
        return builder.Build();
    }

    private static MemoryStream Written(IndicatorCatalogue catalogue)
    {
        var stream = new MemoryStream();
        CatalogueDocument.Write(stream, catalogue);
        stream.Position = 0;
        return stream;
    }

    private static DerivedDefinition RatioOf(bool independent, UnitOfMeasure unit) => DerivedDefinition.Ratio(
        new IndicatorCode("r"), "Tỷ số", "Ratio", new IndicatorCode($"m0 {Codes[0]}"), new IndicatorCode($"m1 {Codes[1]}"),
        unit == UnitOfMeasure.One ? UnitOfMeasure.Percent : unit, IndicatorDisplay.Coverage, independent);

    /// <summary>One to three versions of a measure, each to be given its code.</summary>
    private static Gen<List<Func<string, MeasureDefinition>>> GenVersions() =>
        from unit in Gen.Elements(UnitOfMeasure.Dong, UnitOfMeasure.One, new UnitOfMeasure("index", ""), new UnitOfMeasure("house", "căn nhà"))
        from scale in Gen.Choose(0, MeasureDefinition.MaxScale)
        from time in Gen.Elements(TimeAggregation.Sum, TimeAggregation.Latest, TimeAggregation.None)
        from count in Gen.Choose(1, 3)
        from days in Gen.ListOf(Gen.Choose(1, 4000), count - 1)
        from looks in Gen.ListOf(GenLook(), count)
        select Cut(days).Zip(looks, (validity, look) => (Func<string, MeasureDefinition>)(code => new MeasureDefinition(
            new IndicatorCode(code), look.Name, "In English", unit, look.Display, MeasureSource.Reported, UnitLevel.Village, scale, time,
            SpaceAggregation.Sum, look.Minimum, look.Minimum + 1)
        {
            Validity = validity,
            Frequency = look.Frequency,
            MaxAgeDays = look.Age,
            Basis = look.Basis,
            SourceNote = look.Basis?.Number,
            Breakdowns = look.Breakdowns,
        })).ToList();

    private static IEnumerable<Validity> Cut(IEnumerable<int> days)
    {
        LocalDate? from = null;
        var day = new LocalDate(2000, 1, 1);
        foreach (var length in days)
        {
            day = day.PlusDays(length);
            yield return new Validity(from, day);
            from = day;
        }

        yield return new Validity(from, null);
    }

    private static Gen<(string Name, IndicatorDisplay Display, Rational? Minimum, PeriodKind? Frequency, int? Age, LegalBasis? Basis, List<Breakdown> Breakdowns)> GenLook() =>
        from name in Gen.Elements("Số hộ", "«\"\\\n", "💥", "a")
        from display in Gen.Elements(IndicatorDisplay.Exact, IndicatorDisplay.Money, IndicatorDisplay.Rounded(Rounding.Down(3)), IndicatorDisplay.Rounded(new Rounding(0, MidpointRounding.ToZero)))
        from minimum in Gen.Elements<Rational?>(null, 0, -3, Rational.Parse("1/3"), Rational.Parse("12345678901234567890.5"))
        from frequency in Gen.Elements<PeriodKind?>(null, PeriodKind.Day, PeriodKind.Month, PeriodKind.Quarter, PeriodKind.HalfYear, PeriodKind.Year)
        from age in Gen.Elements<int?>(null, 0, 90, int.MaxValue)
        from basis in Gen.Elements<LegalBasis?>(null, new LegalBasis("315-KL/TU", "Tỉnh ủy", new LocalDate(2014, 10, 14), new LocalDate(2014, 10, 14), "mục 1"))
        from parts in Gen.Choose(0, 3)
        select (name, display, minimum, frequency, age, basis, Enumerable.Range(0, parts).Select(i => new Breakdown(
            new BreakdownCode($"b{i}"), name, "B", Enumerable.Range(0, i + 1).Select(j => new BreakdownItem(new BreakdownCode($"b{i}-{j}"), name, "I")))).ToList());
}
