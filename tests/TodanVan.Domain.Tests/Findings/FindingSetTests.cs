namespace TodanVan.Domain.Tests.Findings;

public sealed class FindingSetTests
{
    private static readonly FindingDescriptor A = new("APP0001", Severity.Warning, "Việt {x}", "English {x}");
    private static readonly FindingDescriptor B = new("APP0002", Severity.Error, "Hai {x}", "Two {x}");

    [Fact]
    public void From_AnyOrder_IsSortedByCodeArgumentsPlace()
    {
        Finding[] expected =
        [
            Make(A, "1", 9),
            Make(A, "2", 3),
            Make(A, "2", 10),
            Make(B, "1", 1),
        ];
        Assert.Equal(expected, FindingSet.From(expected));
        Assert.Equal(expected, FindingSet.From(expected.Reverse()));
        Assert.Equal(expected, FindingSet.From([expected[2], expected[0], expected[3], expected[1]]));
    }

    [Fact]
    public void From_SameFindingTwice_StaysTwice()
    {
        var finding = Make(A, "1", 2);
        var group = Assert.Single(FindingSet.From([finding, finding]).ByCause());
        Assert.Equal(2, group.Count);
        Assert.Equal([2], group.Rows);
    }

    [Fact]
    public void ByCause_SameCodeArgumentsAndDocument_IsOneGroupWithTrueCounts()
    {
        var groups = FindingSet.From(
        [
            Make(A, "1", 12), Make(A, "1", 2), Make(A, "1", 2, "column"), Make(A, "2", 5), Make(B, "1", 7), Make(A, "1", 3, null, "other.csv"),
        ]).ByCause();
        Assert.Equal(["APP0001 1 3", "APP0001 1 1", "APP0001 2 1", "APP0002 1 1"], groups.Select(group => $"{group.First.Code} {group.First.Arguments[0].Value} {group.Count}"));
        Assert.Equal([2, 12], groups.Single(group => group.Count == 3).Rows);
        Assert.Equal("Hai 1", groups[^1].ToText(Language.Vietnamese));
    }

    [Fact]
    public void ByCause_FindingsWithoutPlace_HaveNoRows()
    {
        var group = Assert.Single(FindingSet.From([Make(A, "1", null), Make(A, "1", null)]).ByCause());
        Assert.Equal(2, group.Count);
        Assert.Empty(group.Rows);
    }

    [Fact]
    public void ByCause_MoreArguments_AreAnotherCause()
    {
        var shorter = new Finding(A, null, null, [new("x", "1")]);
        var longer = new Finding(A, null, null, [new("x", "1"), new("y", "1")]);
        Assert.Equal([shorter, longer], FindingSet.From([longer, shorter]));
        Assert.Equal(2, FindingSet.From([longer, shorter]).ByCause().Count);
    }

    [Fact]
    public void From_EqualButForSuggestionOrSubject_IsOrderedTheSameWhateverTheOrder()
    {
        Finding[] findings =
        [
            new(A, null, new FindingSubject { Unit = "01" }, [new("x", "1")], "s"),
            new(A, null, new FindingSubject { Unit = "02" }, [new("x", "1")], "r"),
            new(A, null, new FindingSubject { Unit = "02" }, [new("x", "1")], null),
            new(A, null, null, [new("x", "1")], "r"),
        ];
        Assert.Equal(FindingSet.From(findings), FindingSet.From(findings.Reverse()));
    }

    [Fact]
    public void HasErrors_OnlyErrors_Count()
    {
        Assert.False(FindingSet.Empty.HasErrors);
        Assert.False(FindingSet.From([Make(A, "1", 1)]).HasErrors);
        Assert.True(FindingSet.From([Make(A, "1", 1), Make(B, "1", 1)]).HasErrors);
    }

    [Fact]
    public void Concat_Sets_IsOneSortedSet()
    {
        var set = FindingSet.From([Make(B, "1", 1)]).Concat(FindingSet.From([Make(A, "1", 5)]), FindingSet.Empty, FindingSet.From([Make(A, "1", 4)]));
        Assert.Equal(["APP0001@4", "APP0001@5", "APP0002@1"], Support.FindingTexts.Places(set));
    }

    [Fact]
    public void From_Null_ThrowsArgument()
    {
        Assert.Throws<ArgumentNullException>(() => FindingSet.From(null!));
        Assert.ThrowsAny<ArgumentException>(() => FindingSet.From([null!]));
        Assert.ThrowsAny<ArgumentException>(() => FindingSet.From([Make(A, "1", 1), null!]));
        Assert.ThrowsAny<ArgumentException>(() => new Finding(A, null, null, [null!]));
    }

    [Fact]
    public void ToText_WithSuggestion_AsksWhetherItWasMeant()
    {
        var finding = new Finding(A, new SourceReference("a.csv", null, 4), null, [new("x", "1117")], "01117");
        Assert.Equal("Việt 1117 Có phải là «01117»?", finding.ToText(Language.Vietnamese));
        Assert.Equal("English 1117 Did you mean «01117»?", finding.ToText(Language.English));
        Assert.Equal("a.csv:4: APP0001: English 1117 Did you mean «01117»?", finding.ToString());
    }

    [Property]
    public void From_AnyPermutation_IsTheSameSequence(int[] rows, int seed)
    {
        var findings = rows.Select(row => Make((row & 1) == 0 ? A : B, ((row >> 1) & 3).ToString(System.Globalization.CultureInfo.InvariantCulture), Math.Abs(row % 7) + 1)).ToArray();
        var shuffled = findings.ToArray();
        new System.Random(seed).Shuffle(shuffled);
        Assert.Equal(FindingSet.From(findings).Select(finding => finding.ToString()), FindingSet.From(shuffled).Select(finding => finding.ToString()));
        var groups = FindingSet.From(shuffled).ByCause();
        Assert.Equal(findings.Length, groups.Sum(group => group.Count));
        Assert.Equal(
            findings.GroupBy(finding => (finding.Code, finding.Arguments[0].Value)).Select(group => group.Count()).Order(),
            groups.Select(group => group.Count).Order());
    }

    private static Finding Make(FindingDescriptor descriptor, string argument, int? row, string? column = null, string document = "a.csv") =>
        new(descriptor, row is null ? null : new SourceReference(document, null, row, column), null, [new("x", argument)]);
}
