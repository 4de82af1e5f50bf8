namespace TodanVan.Domain.Tests;

public class SmokeTest
{
    [Fact]
    public void X() => Assert.Equal(2, 1 + 1);
}
