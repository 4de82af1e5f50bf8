namespace TodanVan.Domain.Tests.Architecture;

/// <summary>Plants members without words, and sees them caught.</summary>
public sealed class DocumentationRuleTests
{
    private const string Whole = "/// <summary>A thing.</summary>\n/// <threadsafety>Immutable.</threadsafety>\n";

    [Theory]
    [InlineData("public sealed class X { }", "X has no comment")]
    [InlineData("// A thing.\npublic sealed class X { }", "X has no comment")]
    [InlineData("/// <remarks>Much.</remarks>\npublic static class X { }", "X has no summary")]
    [InlineData("/// <summary> </summary>\npublic static class X { }", "X has no summary")]
    [InlineData("/// <summary>A thing.</summary>\npublic sealed class X { }", "X does not say what threads may do with it")]
    [InlineData("/// <summary>A thing.</summary>\n/// <threadsafety>Any.</threadsafety>\npublic sealed class X<T> { }", "X<T> does not say what T is")]
    [InlineData("/// <summary>A.</summary>\npublic enum X { A }", "X.A has no comment")]
    [InlineData(Whole + "public sealed class X { public int P => 1; }", "X.P has no comment")]
    [InlineData(Whole + "public sealed class X { public const int P = 1; }", "X.P has no comment")]
    [InlineData(Whole + "public abstract class X { private protected X() { } protected abstract int P { get; } }", "X.P has no comment")]
    [InlineData(Whole + "public sealed class X { public static X operator +(X x) => x; }", "X.operator +(X) has no comment")]
    [InlineData(Whole + "public sealed class X {\n/// <summary>F.</summary>\npublic void F(int n) { } }", "X.F(int) does not say what n is")]
    [InlineData(Whole + "public sealed class X {\n/// <summary>F.</summary>\n/// <param name=\"n\"></param>\npublic void F(int n) { } }", "X.F(int) does not say what n is")]
    [InlineData(Whole + "public sealed class X {\n/// <summary>F.</summary>\npublic void F<T>() { } }", "X.F<T>() does not say what T is")]
    [InlineData(Whole + "public sealed class X {\n/// <summary>F.</summary>\npublic int this[int n] => n; }", "X.this[int] does not say what n is")]
    [InlineData(Whole + "public sealed class X {\n/// <summary>Makes one.</summary>\npublic X(int n) { } }", "X.X(int) does not say what n is")]
    [InlineData(Whole + "public sealed class X { public sealed class Y { } }", "X.Y has no comment")]
    public void Check_Planted_IsCaught(string text, string expected)
    {
        var violations = DocumentationRule.Check(SourceProject.Of(("Text/X.cs", "namespace TodanVan.Domain;\n" + text)));

        Assert.Equal(expected, Assert.Single(violations));
    }

    [Theory]
    [InlineData(Whole + "public sealed class X { private int p; internal int Q => p++; class Y { public int P => 1; } }")]
    [InlineData(Whole + "public sealed class X {\n/// <inheritdoc/>\npublic override string ToString() => string.Empty; }")]
    [InlineData(Whole + "public sealed class X : IDisposable { void IDisposable.Dispose() { } }")]
    [InlineData(Whole + "public sealed partial class X { }\npublic sealed partial class X { }")]
    [InlineData(Whole + "/// <typeparam name=\"T\">Any.</typeparam>\npublic sealed class X<T> { }")]
    [InlineData(Whole + "public sealed class X {\n/// <summary>F.</summary>\n/// <param name=\"n\"><see cref=\"X\"/></param>\npublic void F(int n) { } }")]
    [InlineData("class X { public int P => 1; }")]
    public void Check_Documented_IsClean(string text)
    {
        var project = SourceProject.Of(("Text/X.cs", "namespace TodanVan.Domain;\n" + text));

        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Empty(DocumentationRule.Check(project));
    }
}
