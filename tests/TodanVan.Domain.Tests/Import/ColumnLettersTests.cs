using TodanVan.Domain.Import;

namespace TodanVan.Domain.Tests.Import;

public class ColumnLettersTests
{
    // The last column of a sheet is XFD, the 16,384th (ECMA-376).
    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(51, "AZ")]
    [InlineData(52, "BA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    [InlineData(16_383, "XFD")]
    public void Of_ColumnFromZero_IsWhatProgramsForTablesCallIt(int column, string letters) => Assert.Equal(letters, ColumnLetters.Of(column));
}
