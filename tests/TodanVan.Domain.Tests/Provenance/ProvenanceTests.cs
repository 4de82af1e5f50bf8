namespace TodanVan.Domain.Tests.Provenance;

public sealed class ProvenanceTests
{
    private static readonly LegalBasis Full = new("827/NQ-UBTVQH14", "UBTVQH", new LocalDate(2019, 12, 17), new LocalDate(2020, 2, 1), "điều 1");

    [Fact]
    public void LegalBasis_Parts_AreKeptAsGiven()
    {
        Assert.Equal("827/NQ-UBTVQH14", Full.Number);
        Assert.Equal("UBTVQH", Full.Issuer);
        Assert.Equal(new LocalDate(2019, 12, 17), Full.Issued);
        Assert.Equal(new LocalDate(2020, 2, 1), Full.Effective);
        Assert.Equal("điều 1", Full.Clause);
        Assert.Equal("827/NQ-UBTVQH14 (điều 1)", Full.ToString());
        Assert.Equal("80-HD/BDVTW", new LegalBasis("80-HD/BDVTW").ToString());
    }

    [Fact]
    public void LegalBasis_Equality_IsOfEveryPart()
    {
        LegalBasis[] all =
        [
            Full,
            new("827/nq-ubtvqh14", "UBTVQH", new LocalDate(2019, 12, 17), new LocalDate(2020, 2, 1), "điều 1"),
            new("827/NQ-UBTVQH14", null, new LocalDate(2019, 12, 17), new LocalDate(2020, 2, 1), "điều 1"),
            new("827/NQ-UBTVQH14", "UBTVQH", null, new LocalDate(2020, 2, 1), "điều 1"),
            new("827/NQ-UBTVQH14", "UBTVQH", new LocalDate(2019, 12, 17), null, "điều 1"),
            new("827/NQ-UBTVQH14", "UBTVQH", new LocalDate(2019, 12, 17), new LocalDate(2020, 2, 1)),
        ];
        for (var i = 0; i < all.Length; i++)
        {
            Assert.False(all[i].Equals(null) || all[i] == null || null == all[i]);
            for (var j = 0; j < all.Length; j++)
            {
                var copy = new LegalBasis(all[j].Number, all[j].Issuer, all[j].Issued, all[j].Effective, all[j].Clause);
                Assert.Equal(i == j, all[i].Equals(copy));
                Assert.Equal(i == j, all[i].Equals((object)copy));
                Assert.Equal(i == j, all[i] == copy);
                Assert.Equal(i != j, all[i] != copy);
                Assert.True(i != j || all[i].GetHashCode() == copy.GetHashCode());
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00A0")]
    public void Constructors_BlankName_Throw(string? name)
    {
        Assert.ThrowsAny<ArgumentException>(() => new LegalBasis(name!));
        Assert.ThrowsAny<ArgumentException>(() => new SourceReference(name!));
        if (name is not null)
        {
            Assert.Throws<ArgumentException>(() => new LegalBasis("1", issuer: name));
            Assert.Throws<ArgumentException>(() => new LegalBasis("1", clause: name));
            Assert.Throws<ArgumentException>(() => new SourceReference("a", sheet: name));
            Assert.Throws<ArgumentException>(() => new SourceReference("a", column: name));
        }
    }

    [Fact]
    public void SourceReference_RowBelowOne_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SourceReference("so-lieu.csv", row: 0));

    [Fact]
    public void SourceReference_ToString_IsDocumentAndRow()
    {
        Assert.Equal("so-lieu.csv", new SourceReference("so-lieu.csv").ToString());
        Assert.Equal("so-lieu.csv:12", new SourceReference("so-lieu.csv", row: 12).ToString());
        Assert.Equal("so-lieu.csv:12 [value]", new SourceReference("so-lieu.csv", row: 12, column: "value").ToString());
        Assert.Equal("so-lieu.xlsx[Biểu 1]:12", new SourceReference("so-lieu.xlsx", "Biểu 1", 12).ToString());
    }

    [Fact]
    public void SourceReference_CompareTo_ByDocumentSheetRowColumn()
    {
        SourceReference?[] ordered =
        [
            null,
            new("B.csv", row: 9),
            new("a.csv"),
            new("a.csv", row: 2),
            new("a.csv", row: 2, column: "unit"),
            new("a.csv", row: 2, column: "value"),
            new("a.csv", row: 10),
            new("a.csv", "s", 1),
            new("a.csv", "t", 1),
        ];
        for (var i = 0; i < ordered.Length; i++)
        {
            for (var j = 0; j < ordered.Length; j++)
            {
                var (a, b) = (ordered[i], ordered[j]);
                Assert.Equal((i < j, i <= j, i > j, i >= j, i == j, i != j), (a < b, a <= b, a > b, a >= b, a == b, a != b));
                Assert.Equal(i == j, Equals(a, b));
                if (a is not null && b is not null)
                {
                    Assert.Equal(i.CompareTo(j), Math.Sign(a.CompareTo(b)));
                    Assert.True(i != j || a.GetHashCode() == new SourceReference(b.Document, b.Sheet, b.Row, b.Column).GetHashCode());
                }
            }
        }
    }
}
