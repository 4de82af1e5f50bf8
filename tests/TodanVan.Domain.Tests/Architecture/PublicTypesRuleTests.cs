namespace TodanVan.Domain.Tests.Architecture;

/// <summary>Plants what the rules on types, files and namespaces forbid, and sees it caught.</summary>
public sealed class PublicTypesRuleTests
{
    [Theory]
    [InlineData("Text/X.cs", "public sealed class X { } public enum Y { A }", "more than one public type: X, Y")]
    [InlineData("Text/X.cs", "public sealed class X { } public delegate void Y();", "more than one public type: X, Y")]
    [InlineData("Text/Y.cs", "public sealed class X { }", "not named after X")]
    [InlineData("Text/Xs.cs", "public sealed class X { }", "not named after X")]
    [InlineData("Text/x.cs", "public sealed class X { }", "not named after X")]
    [InlineData("Text/X.cs", "public class X { }", "X is open to derivation")]
    [InlineData("Text/X.cs", "public class X { private X() { } }", "X is open to derivation")]
    [InlineData("Text/X.cs", "public abstract class X { }", "X is open to derivation")]
    [InlineData("Text/X.cs", "public abstract class X { protected X() { } }", "X is open to derivation")]
    [InlineData("Text/X.cs", "public abstract class X { private X() { } protected X(int y) { } }", "X is open to derivation")]
    [InlineData("Text/X.cs", "public sealed class X { public class Y { } }", "Y is open to derivation")]
    [InlineData("Text/X.cs", "public sealed record X;", "X is a record")]
    [InlineData("Text/X.cs", "public struct X { }", "X is a struct that can change")]
    [InlineData("Text/X.cs", "public sealed class X { public int Y { get; set; } }", "X has a public setter, Y")]
    [InlineData("Text/X.cs", "public static class X { public static int Y { get; set; } }", "X has a public setter, Y")]
    [InlineData("Text/X.cs", "public sealed class X { public int this[int i] { get => i; set { } } }", "X has a public setter, this[]")]
    [InlineData("Text/X.cs", "public sealed class X { public int Y; }", "X has a public field, Y")]
    [InlineData("Text/X.cs", "public sealed class X { public readonly int Y; }", "X has a public field, Y")]
    [InlineData("Text/X.cs", "public static class X { public static readonly int[] Y = []; }", "X has a public field, Y")]
    public void Check_Planted_IsCaught(string path, string text, string expected)
    {
        var violations = PublicTypesRule.Check(SourceProject.Of((path, "namespace TodanVan.Domain; " + text)));

        Assert.EndsWith(expected, Assert.Single(violations), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Text/X.cs", "public sealed class X { public int Y { get; init; } public const int Z = 1; private int w; int F() => w++; }")]
    [InlineData("Text/X.Concern.cs", "public sealed partial class X { }")]
    [InlineData("Text/X.cs", "public sealed class X<T> { }")]
    [InlineData("Text/X.cs", "public sealed class X { public struct Enumerator { } public int Y { get; private set; } public int Z { get; internal set; } }")]
    [InlineData("Text/X.cs", "public abstract class X { private protected X() { } }")]
    [InlineData("Text/X.cs", "public abstract class X { private X() { } }")]
    [InlineData("Text/X.cs", "public static class X { extension(string text) { public int Twice => text.Length * 2; } }")]
    [InlineData("Text/X.cs", "public readonly struct X { }")]
    [InlineData("Text/X.cs", "public interface X { int Y { get; set; } }")]
    [InlineData("Text/X.cs", "public enum X { A }")]
    [InlineData("Text/X.cs", "public sealed class X { } internal class Y { public int Z; public class Inner { } }")]
    [InlineData("Text/XBuilder.cs", "public sealed class XBuilder { public int Y { get; set; } public int Z; }")]
    [InlineData("Text/Helpers.cs", "internal class X { } class Y { }")]
    public void Check_Allowed_IsClean(string path, string text)
    {
        var project = SourceProject.Of((path, "namespace TodanVan.Domain; " + text));

        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Empty(PublicTypesRule.Check(project));
    }

    [Theory]
    [InlineData("Periods/X.cs", "TodanVan.Domain", true)]
    [InlineData("Findings/X.cs", "TodanVan.Domain", true)]
    [InlineData("Units/X.cs", "TodanVan.Domain.Units", true)]
    [InlineData("Guards/X.cs", "TodanVan.Domain.Guards", true)]
    [InlineData("Periods/X.cs", "TodanVan.Domain.Periods", false)]
    [InlineData("Findings/X.cs", "TodanVan.Domain.Findings", false)]
    [InlineData("Units/X.cs", "TodanVan.Domain", false)]
    [InlineData("Guards/X.cs", "TodanVan.Domain", false)]
    [InlineData("Units/Deep/X.cs", "TodanVan.Domain.Units.Deep", false)]
    public void Namespaces_OfAFolder_AreChecked(string path, string name, bool allowed) =>
        Assert.Equal(allowed, NamespacesRule.Check(SourceProject.Of((path, $"namespace {name}; internal sealed class X {{ enum Y {{ }} }}"))).Count == 0);
}
