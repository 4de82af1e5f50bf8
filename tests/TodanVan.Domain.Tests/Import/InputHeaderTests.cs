using TodanVan.Domain.Import;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Import;

public sealed class InputHeaderTests
{
    [Theory]
    [InlineData("code,name,kind,level,parent,from")]
    [InlineData("CODE,Name,KIND,Level,Parent,FROM")]
    [InlineData(" code ,\u00A0name, kind\t,level,parent ,from")]
    [InlineData("\uFEFFcode,name,kind,level,parent,from")]
    public void Map_HoweverTyped_FindsColumns(string line)
    {
        var header = Map(line);
        Assert.Empty(header.Findings);
        Assert.Equal(0, header.Value.IndexOf(UnitTable.Code));
        Assert.Equal(5, header.Value.IndexOf(UnitTable.From));
        Assert.False(header.Value.Has(UnitTable.Id));
        Assert.Equal(-1, header.Value.IndexOf(UnitTable.Id));
        Assert.Equal(6, header.Value.CellCount);
    }

    [Fact]
    public void Map_ColumnsInAnyOrder_AreWhereTheyStand()
    {
        var header = Map("until,from,parent,level,kind,name,code").Value;
        Assert.Equal(6, header.IndexOf(UnitTable.Code));
        Assert.Equal(0, header.IndexOf(UnitTable.Until));
        Assert.False(header.Has(UnitTable.To));
    }

    [Fact]
    public void Find_DecomposedName_IsTheComposedColumn()
    {
        // No table of the contract has an accented column; the schema's mapping must not depend on that.
        var schema = new TableSchema("t", "định danh", "ghi chú?");
        Assert.Equal("định danh", schema.Find("ĐI\u0323NH  danh")?.Name);
        Assert.True(schema.Columns[0].IsRequired);
        Assert.False(schema.Columns[1].IsRequired);
        Assert.Null(schema.Find("dinh danh"));
    }

    [Fact]
    public void Map_MissingRepeatedUnknown_AreAllNamed()
    {
        var header = Map("Code,name,kind,CODE,from,ghi chú,");
        Assert.False(header.HasValue);
        Assert.Equal(
            ["TDV0104@1[level] column=level", "TDV0104@1[parent] column=parent", "TDV0105@1 column=G", "TDV0105@1[ghi chú] column=ghi chú", "TDV0106@1[CODE] column=code"],
            header.Findings.Lines());
    }

    [Fact]
    public void Map_UnknownColumn_IsInformationOnly()
    {
        var header = Map("code,name,kind,level,parent,from,dân số");
        Assert.True(header.HasValue);
        Assert.Equal(7, header.Value.CellCount);
        Assert.Equal(Severity.Information, Assert.Single(header.Findings).Severity);
    }

    [Theory]
    [InlineData("units", "code,name,kind,level,parent,from,to?,until?,id?,decree?")]
    [InlineData("teams", "unit,team?,decision?,decided?,issuer?,documents?,term?,postsComplete?")]
    [InlineData("members", "unit,team?,member,role,posts?,attributes?,acting?,from?,to?,until?")]
    public void Schema_Tables_HaveTheContractsColumns(string table, string columns)
    {
        var schema = new[] { UnitTable.Schema, TeamTable.Schema, MemberTable.Schema }.Single(schema => schema.Name == table);
        Assert.Equal(columns, string.Join(',', schema.Columns.Select(column => column.IsRequired ? column.Name : $"{column.Name}?")));
    }

    [Fact]
    public void Map_CallersBug_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => InputHeader.Map(null!, "d", null, 1, []));
        Assert.ThrowsAny<ArgumentException>(() => InputHeader.Map(UnitTable.Schema, " ", null, 1, []));
        Assert.ThrowsAny<ArgumentException>(() => InputHeader.Map(UnitTable.Schema, "d", null, 0, []));
        Assert.Throws<ArgumentNullException>(() => InputHeader.Map(UnitTable.Schema, "d", null, 1, null!));
        Assert.Throws<ArgumentNullException>(() => InputHeader.Map(UnitTable.Schema, "d", null, 1, [null!]));
    }

    // «team» stands where «name» does: asked for by its place, it would be the cell of another column.
    [Fact]
    public void Column_OfAnotherTable_Throws()
    {
        var header = Map("code,name,kind,level,parent,from").Value;

        Assert.Equal(MemberTable.Team.Ordinal, UnitTable.Name.Ordinal);
        Assert.Throws<ArgumentException>(() => header.IndexOf(MemberTable.Team));
        Assert.Throws<ArgumentException>(() => header.Has(MemberTable.Team));
        Assert.Throws<ArgumentException>(() => header.TextInHeader(MemberTable.Team));
        Assert.Throws<ArgumentException>(() => header.TextWhereAbsent(MemberTable.Team));
        Assert.Throws<ArgumentException>(() => new InputRow(header, 2, [], "02"u8, [0..2])[MemberTable.Unit].Length);
        Assert.Throws<ArgumentNullException>(() => header.IndexOf(null!));
        Assert.Equal((1, true), (header.IndexOf(UnitTable.Name), header.Has(UnitTable.Name)));

        // The last column of a longer table has no place in a shorter one at all.
        Assert.Throws<ArgumentException>(() => InputHeader.Map(PartShareTable.Schema, "d", null, 1, ["source", "target", "share", "measure"]).Value.IndexOf(UnitTable.Decree));
    }

    [Fact]
    public void ColumnAt_CellThatIsNotThere_Throws()
    {
        var header = Map("code,name,kind,level,parent,from").Value;

        // Columns that stand nowhere have a negative place: none of them is the column of cell -1.
        Assert.Throws<ArgumentOutOfRangeException>(() => header.ColumnAt(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => header.ColumnAt(6));
        Assert.Same(UnitTable.From, header.ColumnAt(5));
    }

    [Fact]
    public void InputRow_WithoutHeaderOrNumber_Throws()
    {
        var header = Map("code,name,kind,level,parent,from").Value;

        Assert.Throws<ArgumentNullException>(() => new InputRow(null!, 2, [], [], []).Number);
        Assert.ThrowsAny<ArgumentException>(() => new InputRow(header, 0, [], [], []).Number);
    }

    private static Result<InputHeader> Map(string line) => InputHeader.Map(UnitTable.Schema, "units.csv", null, 1, line.Split(','));
}
