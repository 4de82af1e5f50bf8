namespace TodanVan.Domain.Tests.Architecture;

/// <summary>Plants floating point in every way it comes in, and sees it caught.</summary>
public sealed class FloatingPointRuleTests
{
    [Theory]
    [InlineData("double x;")]
    [InlineData("float x;")]
    [InlineData("System.Double x;")]
    [InlineData("Single x;")]
    [InlineData("Half x;")]
    [InlineData("System.Runtime.InteropServices.NFloat x;")]
    [InlineData("double[]? x;")]
    [InlineData("Dictionary<string, double>? x;")]
    [InlineData("object F() => 1.0;")]
    [InlineData("object F() => 1e5;")]
    [InlineData("object F() => 2f;")]
    [InlineData("object F() => 2d;")]
    [InlineData("object F() => .5;")]
    [InlineData("int F() => (int)(decimal)1.5;")]
    [InlineData("int F() => (int)Math.Pow(2, 3);")]
    [InlineData("void F() { var x = Math.Sqrt(4); }")]
    [InlineData("int F() => (int)System.Numerics.BigInteger.Log(8);")]
    [InlineData("int F() => (int)TimeSpan.Zero.TotalDays;")]
    [InlineData("bool F() => Math.PI > 3;")]
    [InlineData("object F(int[] x) => x.Average();")]
    [InlineData("object F() => TimeSpan.FromDays(value: 1).Multiply(2);")] // an integer becomes one on the way in
    [InlineData("object F() => typeof(double);")]
    [InlineData("string F() => nameof(Double);")]
    [InlineData("object F() => Double.Parse(\"1\", null);")]
    [InlineData("object F() => Convert.ToDouble(1);")]
    [InlineData("void F() { (int, float) x = default; }")]
    public void Check_Planted_IsCaught(string member)
    {
        var project = SourceProject.Of(("Text/X.cs", Class(member)));

        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.NotEmpty(FloatingPointRule.Check(project));
    }

    [Theory]
    [InlineData("decimal x = 1.0m;")]
    [InlineData("long F() => Math.Abs(-3L) + Math.Max(1, 2);")]
    [InlineData("string F() => \"double 1.0 float\"; // double")]
    [InlineData("object F() => System.Numerics.BigInteger.Pow(10, 3) + 0x1F;")]
    [InlineData("object F() => decimal.Round(1.25m, 1, MidpointRounding.ToEven);")]
    [InlineData("enum Kind { Half, Single, Double } Kind x = Kind.Half;")]
    public void Check_ExactArithmetic_IsClean(string member)
    {
        var project = SourceProject.Of(("Text/X.cs", Class(member)));

        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Empty(FloatingPointRule.Check(project));
    }

    private static string Class(string member) => $$"""
        namespace TodanVan.Domain;
        class X
        {
            {{member}}
        }
        """;
}
