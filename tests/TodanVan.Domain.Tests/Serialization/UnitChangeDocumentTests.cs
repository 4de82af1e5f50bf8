using System.Text;

using TodanVan.Domain.Serialization;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Serialization;

/// <summary>Changes of units as JSON: what is written is read back, and what is wrong is found where it stands.</summary>
public class UnitChangeDocumentTests
{
    private const string Date = "\"date\":\"2025-07-01\"";

    [Property(MaxTest = 60)]
    public Property Read_WhatWasWritten_BuildsTheSameRegister() => Prop.ForAll(UnitStories.Any, story =>
    {
        var builder = Build(UnitStories.Story.Communes, UnitStories.Story.Villages).ToBuilder();
        using var document = Written(story.Changes);
        Assert.Empty(UnitChangeDocument.Read(document, "units.json", builder));
        var built = builder.Build();

        Assert.False(built.HasErrors, built.Findings.ToString());
        Assert.Equal(Laws.UnitHistoryLaws.Lines(story.Register()), Laws.UnitHistoryLaws.Lines(built.Value));
    });

    [Fact]
    public void Read_AllChangesOfTheGazetteer_BuildsTheGazetteer()
    {
        var register = Gazetteer.Vietnam;
        var builder = new UnitRegisterBuilder();
        foreach (var record in register.Opening)
        {
            builder.Add(record);
        }

        using var document = Written(register.Changes);
        Assert.Empty(UnitChangeDocument.Read(document, "units.json", builder));
        var built = builder.Build();

        Assert.False(built.HasErrors, built.Findings.Take(5).FirstOrDefault()?.ToString());
        var pairs = Laws.UnitHistoryLaws.Lines(register).Zip(Laws.UnitHistoryLaws.Lines(built.Value));
        Assert.Empty(pairs.Where(pair => pair.First != pair.Second).Take(2));

        // Written again they are the same bytes, so nothing is lost that versions do not show. What is known since 2021-11-01 only begins
        // there, for a builder that gets rows from 2004 on.
        using var again = Written(built.Value.Changes.Where(change => change is not Establishment { Candidates.Count: 0 } || change.Date != new LocalDate(2021, 11, 1)));
        Assert.True(document.ToArray().AsSpan().SequenceEqual(again.ToArray()));
    }

    [Theory]
    [InlineData("""{"kind":"transfer",D,"unit":"a","parent":"B"}""")]
    [InlineData("""{"unit":"a","parent":"B",D,"kind":"transfer","basis":null}""")]
    [InlineData("""{"kind":"renaming",D,"unit":"A","name":"Xã Mới","basis":{"number":"1684/NQ-UBTVQH15","issued":"2025-06-16"}}""")]
    [InlineData("""{"kind":"recoding",D,"unit":"A","code":"00009"}""")]
    [InlineData("""{"kind":"reclassification",D,"unit":"C","unitKind":"Phường"}""")]
    [InlineData("""{"kind":"reorganization",D,"successions":[{"source":"C","target":"B","extent":"whole"}]}""")]
    [InlineData("""{"kind":"reorganization",D,"within":"P","successions":[{"source":"C","target":"B","extent":"part","share":"1/3","measure":"population"},{"source":"C","target":"A","extent":"part","share":"2/3","measure":"population"}]}""")]
    [InlineData("""{"kind":"boundaryAdjustment",D,"source":"A","target":"B","moved":["a"]}""")]
    [InlineData("""{"kind":"abolition",D,"unit":"C"}""")]
    [InlineData("""{"kind":"establishment",D,"level":"Commune","code":"00009","name":"Xã Chín","unitKind":"Xã","parent":"P","candidates":[]}""")]
    [InlineData("""{"kind":"levelAbolition",D,"level":"District"}""")]
    public void Read_EachKind_IsApplied(string change)
    {
        var built = Read(Document(change));

        Assert.Empty(built.Findings);
        Assert.Equal((1, 0), (built.Input, built.Quarantined));
        Assert.Contains(built.Value.Changes, applied => applied.Date == new LocalDate(2025, 7, 1));
    }

    [Theory]
    [InlineData("""{"kind":"transfer",D,"unit":"a","parent":"B","colour":"red"}""", "TDV0119", "/changes/0/colour")]
    [InlineData("""{"kind":"transfer",D,"unit":"a","unit":"a","parent":"B"}""", "TDV0120", "/changes/0/unit")]
    [InlineData("""{"kind":"transfer",D,"unit":"a"}""", "TDV0121", "/changes/0")]
    [InlineData("""{D,"unit":"a","parent":"B"}""", "TDV0121", "/changes/0")]
    [InlineData("""{"kind":"transfer","unit":"a","parent":"B"}""", "TDV0121", "/changes/0")]
    [InlineData("""{"kind":"transfer",D,"unit":691,"parent":"B"}""", "TDV0122", "/changes/0/unit")]
    [InlineData("""{"kind":"transfer",D,"unit":["a"],"parent":"B"}""", "TDV0122", "/changes/0/unit")]
    [InlineData("""["transfer"]""", "TDV0122", "/changes/0")]
    [InlineData("null", "TDV0122", "/changes/0")]
    [InlineData("""{"kind":"transfer","date":"1/7/2025","unit":"a","parent":"B"}""", "TDV0202", "/changes/0/date")]
    [InlineData("""{"kind":"transfer","date":"2025-02-29","unit":"a","parent":"B"}""", "TDV0202", "/changes/0/date")]
    [InlineData("""{"kind":"moving",D,"unit":"a","parent":"B"}""", "TDV0232", "/changes/0/kind")]
    [InlineData("""{"kind":"reorganization",D,"successions":[{"source":"A","target":"B","extent":"half"}]}""", "TDV0233", "/changes/0/successions/0/extent")]
    [InlineData("""{"kind":"reorganization",D,"successions":[{"source":"A","target":"B","extent":"part","share":"3/2","measure":"area"}]}""", "TDV0234", "/changes/0/successions/0/share")]
    [InlineData("""{"kind":"reorganization",D,"successions":[{"source":"A","target":"B","extent":"whole","share":"1/2","measure":"area"}]}""", "TDV0235", "/changes/0/successions/0")]
    [InlineData("""{"kind":"reorganization",D,"successions":[{"source":"A","target":"A","extent":"whole"}]}""", "TDV0236", "/changes/0/successions/0")]
    [InlineData("""{"kind":"boundaryAdjustment",D,"source":"A","target":"A"}""", "TDV0236", "/changes/0")]
    [InlineData("""{"kind":"reorganization",D,"successions":[]}""", "TDV0237", "/changes/0/successions")]
    [InlineData("""{"kind":"levelAbolition",D,"level":"Country"}""", "TDV0238", "/changes/0/level")]
    [InlineData("""{"kind":"establishment",D,"level":"County","code":"9","name":"x","unitKind":"Xã","parent":"P"}""", "TDV0201", "/changes/0/level")]
    public void Read_AFault_IsFoundAtItsPointerAndTheChangeSetAside(string change, string code, string pointer)
    {
        var built = Read(Document(change, """{"kind":"renaming",D,"unit":"B","name":"Xã Khác"}"""));

        var finding = Assert.Single(built.Findings);
        Assert.Equal((code, "units.json", pointer), (finding.Code, finding.Location!.Document, finding.Location.JsonPointer));
        Assert.Equal((2, 1), (built.Input, built.Quarantined));
        Assert.Equal("Xã Khác", built.Value.Unit("B").On(new LocalDate(2025, 7, 1))!.Name);
        Assert.Equal("A", built.Value.Unit("a").On(new LocalDate(2025, 7, 1))!.Parent!.Value);
    }

    // What the builder finds is located as well.
    [Fact]
    public void Read_AFaultThatTheBuilderFinds_IsAtItsElement()
    {
        var built = Read(Document("""{"kind":"renaming",D,"unit":"B","name":"Xã Khác"}""", """{"kind":"abolition",D,"unit":"00553"}"""));

        var finding = Assert.Single(built.Findings);
        Assert.Equal(("TDV0217", "/changes/1"), (finding.Code, finding.Location!.JsonPointer));
    }

    [Fact]
    public void Read_SeveralFaultsOfOneChange_AreAllFound()
    {
        var built = Read(Document("""{"kind":"reorganization","date":"x","successions":[{"source":"A","extent":"half"},7],"more":1}"""));

        Assert.Equal(
            ["TDV0119", "TDV0121", "TDV0122", "TDV0202", "TDV0233"], built.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), (built.Input, built.Quarantined));
    }

    [Theory]
    [InlineData("", "TDV0102")]
    [InlineData("   ", "TDV0102")]
    [InlineData("[]", "TDV0122")]
    [InlineData("7", "TDV0114")]
    [InlineData("{}", "TDV0121")]
    [InlineData("{\"changes\":{}}", "TDV0122")]
    [InlineData("not json", "TDV0114")]
    public void Read_NothingReadable_SaysWhyAndTellsTheBuilderNothing(string text, string code)
    {
        var builder = Base();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Equal(code, Assert.Single(UnitChangeDocument.Read(stream, "units.json", builder)).Code);
        Assert.Equal(Laws.UnitHistoryLaws.Lines(Base().Build().Value), Laws.UnitHistoryLaws.Lines(builder.Build().Value));
    }

    [Fact]
    public void Read_BytesThatAreNoUtf8_IsAFinding()
    {
        using var stream = new MemoryStream([0xFF, 0xFE, (byte)'{', 0]);

        Assert.Equal("TDV0103", Assert.Single(UnitChangeDocument.Read(stream, "units.json", Base())).Code);
    }

    // Hostile: deep, long, cut off, doubled; never an exception, and what came before stays.
    [Theory]
    [InlineData("""{"kind":"transfer",D,"unit":"a","parent":"B"},""", 1)]
    [InlineData("""{"kind":"transfer",D,"unit":"a","parent":"B"}, {"kind":"tra""", 1)]
    [InlineData("""{"kind":"transfer",D,"unit":"a","parent":"B"}] """, 1)]
    public void Read_DocumentCutOff_KeepsWhatWasWhole(string cut, int whole)
    {
        var builder = Base();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("{\"changes\":[" + cut.Replace("D", Date, StringComparison.Ordinal)));
        var findings = UnitChangeDocument.Read(stream, "units.json", builder);
        var built = builder.Build();

        Assert.Contains("TDV0114", built.Findings.Concat(findings).Select(finding => finding.Code));
        Assert.Equal("B", built.Value.Unit("a").On(new LocalDate(2025, 7, 1))!.Parent!.Value);
        Assert.InRange(built.Input - built.Quarantined, whole, whole);
    }

    [Fact]
    public void Read_HostileValues_AreFindings()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 5000)) + string.Concat(Enumerable.Repeat("]", 5000));
        foreach (var hostile in new[]
        {
            deep, $"{{\"kind\":{deep}}}", "\"" + new string('x', 1_000_000) + "\"", new string('9', 100_000), "1e999999",
            "{\"kind\":\"transfer\"," + Date + ",\"unit\":\"\\uD800\",\"parent\":\"B\"}",
            "{\"kind\":\"renaming\"," + Date + ",\"unit\":\"A\",\"name\":\"" + new string('x', 1_000_000) + "\\u0000\"}",
            "{\"kind\":\"reorganization\"," + Date + ",\"successions\":[{\"source\":\"A\",\"target\":\"B\",\"extent\":\"part\",\"measure\":\"area\",\"share\":\"1/" + new string('9', 200_000) + "\"}]}",
        })
        {
            var builder = Base();
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes("{\"changes\":[" + hostile + "]}"));
            var findings = UnitChangeDocument.Read(stream, "units.json", builder);
            var built = builder.Build();
            if (!hostile.Contains("\"renaming\"", StringComparison.Ordinal))
            {
                Assert.True(built.HasErrors || findings.HasErrors, hostile[..Math.Min(60, hostile.Length)]);
            }
        }
    }

    [Fact]
    public void Write_Nothing_IsTheCallersFault()
    {
        Assert.Throws<ArgumentNullException>(() => UnitChangeDocument.Write(null!, []));
        Assert.Throws<ArgumentNullException>(() => UnitChangeDocument.Write(Stream.Null, null!));
        Assert.Throws<ArgumentNullException>(() => UnitChangeDocument.Write(Stream.Null, [null!]));
        Assert.Throws<ArgumentNullException>(() => UnitChangeDocument.Read(null!, "x", Base()));
        Assert.Throws<ArgumentException>(() => UnitChangeDocument.Read(Stream.Null, " ", Base()));
        Assert.Throws<ArgumentNullException>(() => UnitChangeDocument.Read(Stream.Null, "x", null!));
    }

    private static UnitRegisterBuilder Base() => Build(["A", "B", "C"], [("a", "A")]).ToBuilder();

    private static string Document(params string[] changes) =>
        "{\"changes\":[" + string.Join(',', changes).Replace(",D,", "," + Date + ",", StringComparison.Ordinal).Replace("{D,", "{" + Date + ",", StringComparison.Ordinal) + "]}";

    private static Domain.Import.ImportResult<UnitRegister> Read(string text)
    {
        var builder = Base();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Empty(UnitChangeDocument.Read(stream, "units.json", builder));
        return builder.Build();
    }

    private static MemoryStream Written(IEnumerable<UnitChange> changes)
    {
        var document = new MemoryStream();
        UnitChangeDocument.Write(document, changes);
        document.Position = 0;
        return document;
    }
}
