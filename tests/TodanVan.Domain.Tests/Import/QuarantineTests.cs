using System.Text;
using TodanVan.Domain.Import;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Import;

/// <summary>What every table does with rows that cannot be read as they stand.</summary>
public sealed class QuarantineTests
{
    private const string Header = "code,name,kind,level,parent,from";

    [Theory]
    [InlineData("02,Tỉnh Hà Giang,Tỉnh,Province,,1991-10-01,", "TDV0107@2 cells=7; expected=6")]
    [InlineData("02,Tỉnh Hà Giang,Tỉnh,Province,", "TDV0108@2 cells=5; expected=6")]
    [InlineData("", "TDV0108@2 cells=1; expected=6")]
    public void Add_WrongCellCount_IsSetAsideWithItsBytes(string line, string finding)
    {
        var import = new UnitRegisterBuilder().With(Header, line).Build();
        Assert.Equal([finding], import.Findings.Lines());
        Assert.Equal((1, 0, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(line, Encoding.UTF8.GetString(import.QuarantinedRows[0].Raw.Span));
        Assert.Equal(import.Findings, import.QuarantinedRows[0].Reasons);
    }

    [Theory]
    [InlineData(new byte[] { 0x30, 0x32, 0xFF })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    public void Add_InvalidUtf8_IsSetAsideWithItsBytes(byte[] bytes)
    {
        byte[] line = [.. bytes, .. ",Tỉnh Hà Giang,Tỉnh,Province,,1991-10-01"u8];
        var import = new UnitRegisterBuilder().WithBytes(Rows.Document, Header, [line]).Build();
        Assert.Equal(["TDV0109@2"], import.Findings.Lines());
        Assert.Equal(line, import.QuarantinedRows[0].Raw.ToArray());
    }

    [Fact]
    public void Add_InvalidUtf8InCellsThatTheRawBytesDoNotShow_IsSetAsideToo()
    {
        // A reader of a format whose cells are not cut from the raw bytes.
        var header = InputHeader.Map(UnitTable.Schema, "units.xlsx", "Sheet1", 1, Header.Split(',')).Value;
        byte[] content = [0xFF, .. "Thôn AAThônVillage2019-01-01"u8];
        var builder = new UnitRegisterBuilder();
        builder.Add(new InputRow(header, 2, [], content, [0..1, 1..9, 9..14, 14..21, 21..21, 21..31]));
        Assert.Equal(["TDV0109@2"], builder.Build().Findings.Lines());
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData(" \t\u00A0 ")]
    [InlineData("\u2003")]
    [InlineData("\u3000")]
    [InlineData("\u000B")]
    [InlineData("\u0085")]
    public void Add_CellsOfWhiteSpaceOfAnySort_AreBlank(string blank)
    {
        var line = string.Join(',', Enumerable.Repeat(blank, 10));
        var import = new UnitRegisterBuilder().With("code,name,kind,level,parent,from,to,until,id,decree", line).Build();
        Assert.Equal(["TDV0117@2[code] column=code"], import.Findings.Lines());

        var second = $"02{string.Concat(Enumerable.Repeat($",{blank}", 9))}";
        import = new UnitRegisterBuilder().With("code,name,kind,level,parent,from,to,until,id,decree", second).Build();
        Assert.Equal(
            ["TDV0117@2[from] column=from", "TDV0117@2[kind] column=kind", "TDV0117@2[level] column=level", "TDV0117@2[name] column=name"],
            import.Findings.Lines());
    }

    [Fact]
    public void Add_WhiteSpaceAroundCells_IsTrimmedInsideKept()
    {
        var import = new UnitRegisterBuilder().With(Header, "\u00A002 ,\u2003Tỉnh\u00A0Hà Giang\u00A0, Tỉnh,\tProvince,\u00A0, 1991-10-01\r").Build();
        Assert.Equal(["TDV0127", "TDV0127", "TDV0127", "TDV0127"], import.Findings.Codes());
        Assert.Equal(0, import.Quarantined);
        var version = Assert.Single(import.Value.Find("02")).History[0];
        Assert.Equal("Tỉnh\u00A0Hà Giang", version.Name);
        Assert.Equal(UnitKind.Province, version.Kind);
    }

    [Fact]
    public void Reject_Record_IsCountedAndKept()
    {
        var builder = new UnitRegisterBuilder().With(Header, "02,Tỉnh Hà Giang,Tỉnh,Province,,1991-10-01");
        byte[] raw = [0, 1, 2, 0xFF];
        var reason = new Finding(FindingCatalogue.MalformedRecord, new SourceReference(Rows.Document, null, 3), null, []);
        builder.Reject(raw, reason);
        raw[0] = 9;
        var import = builder.Build();
        Assert.Equal((2, 1, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal([0, 1, 2, 0xFF], import.QuarantinedRows[0].Raw.ToArray());
        Assert.Equal(reason.Location, import.QuarantinedRows[0].Source);
        Assert.Same(reason, Assert.Single(import.QuarantinedRows[0].Reasons));
        Assert.Throws<ArgumentNullException>(() => builder.Reject([], null!));
    }

    [Fact]
    public void Note_IsNoRecord()
    {
        var builder = new UnitRegisterBuilder();
        builder.Note(new Finding(FindingCatalogue.BlankLine, new SourceReference(Rows.Document, null, 3), null, []));
        var import = builder.Build();
        Assert.Equal((0, 0, 0), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(["TDV0112@3"], import.Findings.Lines());
        Assert.Throws<ArgumentNullException>(() => builder.Note(null!));
    }

    [Fact]
    public void Quarantine_RowsLongerThanAChunkAndAcrossChunks_KeepTheirBytes()
    {
        // The journal keeps bytes in chunks of 2^20: just under, exactly, over, and what follows.
        int[] lengths = [1, (1 << 20) - 1, 1, 1 << 20, 0, 3, (1 << 20) + 5, 0, 2, 1 << 19, (1 << 19) + 1];
        var lines = lengths.Select((length, i) => Enumerable.Repeat((byte)('a' + i), length).ToArray()).ToArray();
        var import = new UnitRegisterBuilder().WithBytes(Rows.Document, Header, lines).Build();
        Assert.Equal(lines.Length, import.Quarantined);
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.True(lines[i].AsSpan().SequenceEqual(import.QuarantinedRows[i].Raw.Span), $"row {i + 2}");
        }
    }

    [Fact]
    public void Counts_SeveralDocuments_AreEachTheirOwn()
    {
        var builder = new UnitRegisterBuilder()
            .WithDocument("b.csv", Header, "02,Tỉnh Hà Giang,Tỉnh,Province,,1991-10-01", "x")
            .WithDocument("a.csv", Header, "y", "z");
        builder.Add(new UnitRecord
        {
            Code = new UnitCode("08"),
            Name = "Tỉnh Tuyên Quang",
            Kind = UnitKind.Province,
            Level = UnitLevel.Province,
            Validity = Validity.Always,
        });
        var import = builder.Build();
        Assert.Equal(["a.csv: 0 + 2 = 2", "b.csv: 1 + 1 = 2"], import.Counts.Select(count => count.ToString()));
        Assert.Equal((5, 2, 3), (import.Input, import.Accepted, import.Quarantined));
        Assert.Throws<InvalidOperationException>(import.ValueOrThrow);
        Assert.Same(import.Value, import.ToResult().Value);
    }

    [Fact]
    public void ImportCount_ThatDoesNotAddUp_IsACallersBug()
    {
        Assert.Throws<ArgumentException>(() => new ImportCount("a", 3, 1, 1));
        Assert.Throws<ArgumentException>(() => new ImportCount("a", -1, 0, -1));
        Assert.Throws<ArgumentException>(() => new ImportCount(" ", 0, 0, 0));
    }

    [Fact]
    public void Build_Twice_IsACallersBug()
    {
        // What Build finds is entered with the rows; a second build would say it all again.
        var builder = new UnitRegisterBuilder().With(Header, "02,Tỉnh Hà Giang,Tỉnh,Province,,1991-10-01");
        builder.Build();
        Assert.Throws<InvalidOperationException>(builder.Build);
        Assert.Throws<InvalidOperationException>(() => builder.With(Header, "08,Tỉnh Tuyên Quang,Tỉnh,Province,,1991-10-01"));
    }
}
