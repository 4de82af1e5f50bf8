namespace TodanVan.Domain.Tests.Architecture;

/// <summary>Plants what the rule forbids, and sees it caught.</summary>
public sealed class FloorsRuleTests
{
    private static readonly (string Path, string Text)[] House =
    [
        ("Guards/G.cs", "namespace TodanVan.Domain.Guards; internal static class G { public static void Check(object o) { } }"),
        ("Numerics/N.cs", "namespace TodanVan.Domain; public sealed class N { }"),
        ("Periods/P.cs", "namespace TodanVan.Domain; public sealed class P { public static P One { get; } = new(); public sealed class Inner { } }"),
        ("Text/T.cs", "namespace TodanVan.Domain; public sealed class T { public N Value => new(); }"),
        ("Units/U.cs", """
            namespace TodanVan.Domain.Units;
            public sealed class U { public T Name => new(); public static U Of(P p) { Guards.G.Check(p); return new(); } }
            public static class UnitExtensions { public static int Twice(this int x) => x + x; }
            public enum Level { Village }
            """),
        ("Teams/M.cs", "namespace TodanVan.Domain.Teams; public sealed class M { }"),
    ];

    [Fact]
    public void Check_LowerFloorsOnly_IsClean()
    {
        var project = SourceProject.Of(House);

        Assert.Empty(project.Compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.Empty(FloorsRule.Check(project));
    }

    [Theory]
    [InlineData("Text/X.cs", "class X { Units.U? unit; }", "Text uses U of Units")] // a field
    [InlineData("Text/X.cs", "class X { object F() => new Units.U(); }", "Text uses U of Units")]
    [InlineData("Text/X.cs", "class X { object F() => typeof(Units.U); }", "Text uses U of Units")]
    [InlineData("Text/X.cs", "class X { string F() => nameof(Units.U); }", "Text uses U of Units")]
    [InlineData("Text/X.cs", "class X { object? F(object o) => o as System.Collections.Generic.List<Units.U[]>; }", "Text uses U of Units")]
    [InlineData("Text/X.cs", "class X<A> where A : Units.U { }", "Text uses U of Units")] // a constraint
    [InlineData("Text/X.cs", "class X { int F() => (int)Units.Level.Village; }", "Text uses Level of Units")]
    [InlineData("Text/X.cs", "using Level = TodanVan.Domain.Units.Level; class X { Level F; }", "Text uses Level of Units")]
    [InlineData("Text/X.cs", "using static TodanVan.Domain.Units.UnitExtensions; class X { int F() => Twice(1); }", "Text uses UnitExtensions of Units")]
    [InlineData("Text/X.cs", "using TodanVan.Domain.Units; class X { int F() => 1.Twice(); }", "Text uses UnitExtensions of Units")]
    [InlineData("Numerics/X.cs", "using TodanVan.Domain; class X { T? t; }", "Numerics uses T of Text")] // same namespace: by file
    [InlineData("Numerics/X.cs", "using TodanVan.Domain; class X { P? p; }", "Numerics uses P of Periods")] // sideways
    [InlineData("Numerics/X.cs", "using TodanVan.Domain; class X { P.Inner? p; }", "Numerics uses P of Periods")]
    [InlineData("Rollups/X.cs", "using TodanVan.Domain.Teams; class X : System.Collections.Generic.List<M> { }", "Rollups uses M of Teams")]
    [InlineData("Guards/X.cs", "using TodanVan.Domain; class X { object F() => P.One; }", "Guards uses P of Periods")]
    [InlineData("Helpers/X.cs", "class X { }", "the folder 'Helpers' is on no floor")]
    [InlineData("X.cs", "class X { }", "the folder '' is on no floor")]
    [InlineData("periods/X.cs", "class X { }", "the folder 'periods' is on no floor")]
    public void Check_PlantedReference_IsCaught(string path, string text, string expected)
    {
        text = text.Replace("class X", "namespace TodanVan.Domain; class X", StringComparison.Ordinal);

        var violations = FloorsRule.Check(SourceProject.Of([.. House, (path, text)]));

        Assert.Contains(violations, v => v.StartsWith(path, StringComparison.Ordinal) && v.Contains(expected, StringComparison.Ordinal));
        Assert.All(violations, v => Assert.StartsWith(path, v, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_UnnamedUse_IsCaught()
    {
        // Text never names the type of Units that it passes on; the type of the expression gives it away.
        var project = SourceProject.Of(
            [.. House, ("Text/X.cs", "namespace TodanVan.Domain; class X { void F() { var all = Y.All; } }"),
            ("Units/Y.cs", "namespace TodanVan.Domain; public static class Y { public static Units.U[] All => []; }")]);

        Assert.Contains("Text/X.cs:1: Text uses U of Units", FloorsRule.Check(project));
    }

    [Fact]
    public void Check_TypeInTwoFolders_IsCaught()
    {
        var project = SourceProject.Of(
            ("Text/X.cs", "namespace TodanVan.Domain; partial class X { }"),
            ("Findings/X.cs", "namespace TodanVan.Domain; partial class X { }"));

        Assert.Equal(2, FloorsRule.Check(project).Count(v => v.EndsWith("X is in more than one folder", StringComparison.Ordinal)));
    }

    [Fact]
    public void Floors_Table_IsTheHouse() =>
        Assert.Equal(
            "0 Guards, Scalars; 1 Language, Numerics, Periods, Provenance; 2 Text; 3 Findings; 4 Import; 5 Units; 6 Indicators; 7 Observations; "
            + "8 Rollups, Teams; 9 Explanations, Ledger; 10 Serialization",
            string.Join("; ", FloorsRule.Floors.GroupBy(f => f.Value).OrderBy(g => g.Key)
                .Select(g => $"{g.Key} {string.Join(", ", g.Select(f => f.Key).Order(StringComparer.Ordinal))}")));
}
