namespace TodanVan.Domain.Tests.Architecture;

/// <summary>Plants lists that are not true, and sees them caught.</summary>
public sealed class PublicApiRuleTests
{
    private const string Shipped = "#nullable enable\nTodanVan.Domain.X<T>\nTodanVan.Domain.X<T>.P.get -> int\n";

    private const string Unshipped = "#nullable enable\nTodanVan.Domain.Y\nTodanVan.Domain.Y.Z\n";

    private const string Settings = "[src/**/*.cs]\n# RS0016 = none\ndotnet_diagnostic.RS0016.severity = error\n";

    [Fact]
    public void Check_TrueLists_AreClean() => Assert.Empty(PublicApiRule.Check(Project(), Shipped, Unshipped, Settings));

    [Theory]
    [InlineData(Shipped, "#nullable enable\nTodanVan.Domain.Y\n", Settings, "TodanVan.Domain.Y.Z is not listed")]
    [InlineData("#nullable enable\n", Unshipped, Settings, "TodanVan.Domain.X<T> is not listed")]
    [InlineData(Shipped, Unshipped + "TodanVan.Domain.Gone\n", Settings, "TodanVan.Domain.Gone is listed and not there")]
    [InlineData(Shipped, Unshipped + "TodanVan.Domain.X\n", Settings, "TodanVan.Domain.X is listed and not there")]
    [InlineData(Shipped, Unshipped + "TodanVan.Domain.Y\n", Settings, "Unshipped repeats TodanVan.Domain.Y")]
    [InlineData(Shipped, Unshipped + "TodanVan.Domain.X<T>.P.get -> int\n", Settings, "Unshipped repeats TodanVan.Domain.X<T>.P.get -> int")]
    [InlineData(Shipped, Unshipped + "~TodanVan.Domain.Y.F() -> string\n", Settings, "Unshipped does not say what may be null: ~TodanVan.Domain.Y.F() -> string")]
    [InlineData("TodanVan.Domain.X<T>\n", Unshipped, Settings, "Shipped does not begin with #nullable enable")]
    [InlineData(Shipped, Unshipped, "dotnet_diagnostic.RS0016.severity = none\n", "RS0016 is silenced: dotnet_diagnostic.RS0016.severity = none")]
    [InlineData(Shipped, Unshipped, "  <NoWarn>$(NoWarn);RS0017</NoWarn>\n", "RS0017 is silenced: <NoWarn>$(NoWarn);RS0017</NoWarn>")]
    public void Check_Planted_IsCaught(string shipped, string unshipped, string settings, string expected) =>
        Assert.Equal(expected, Assert.Single(PublicApiRule.Check(Project(), shipped, unshipped, settings)));

    private static SourceProject Project() => SourceProject.Of(
        ("Text/X.cs", "namespace TodanVan.Domain; public sealed class X<T> { public int P => 1; } internal sealed class W { public enum V { A } }"),
        ("Text/Y.cs", "namespace TodanVan.Domain; public sealed partial class Y { public enum Z { A } }"),
        ("Text/Y.More.cs", "namespace TodanVan.Domain; public sealed partial class Y { }"));
}
