namespace TodanVan.Domain.Tests.Findings;

public sealed class ResultTests
{
    private static readonly FindingSet Warnings = Set(Severity.Warning);
    private static readonly FindingSet Errors = Set(Severity.Error);

    [Fact]
    public void Value_WithWarnings_IsThere()
    {
        var result = new Result<string>("v", Warnings);
        Assert.True(result.HasValue);
        Assert.False(result.HasErrors);
        Assert.Equal("v", result.Value);
        Assert.Equal("v", result.ValueOrThrow());
        Assert.True(result.TryGetValue(out var value));
        Assert.Equal("v", value);
    }

    [Fact]
    public void Value_WithErrors_IsThereButNotForWhomErrorsAreBugs()
    {
        var result = new Result<string>("v", Errors);
        Assert.True(result.HasErrors);
        Assert.Equal("v", result.Value);
        Assert.True(result.TryGetValue(out _));
        Assert.Contains("APP0001", Assert.Throws<InvalidOperationException>(result.ValueOrThrow).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoValue_SaysWhy()
    {
        var result = new Result<string>(null, Errors);
        Assert.False(result.HasValue);
        Assert.False(result.TryGetValue(out var value));
        Assert.Null(value);
        Assert.Contains("APP0001", Assert.Throws<InvalidOperationException>(() => result.Value).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(result.ValueOrThrow);
    }

    [Fact]
    public void NoValueWithoutError_IsACallersBug()
    {
        Assert.Throws<ArgumentException>(() => new Result<string>(null, FindingSet.Empty));
        Assert.Throws<ArgumentException>(() => new Result<string>(null, Warnings));
        Assert.Throws<ArgumentNullException>(() => new Result<string>("v", null!));
    }

    private static FindingSet Set(Severity severity) => FindingSet.From([new Finding(new FindingDescriptor("APP0001", severity, "v", "e"), null, null, [])]);
}
