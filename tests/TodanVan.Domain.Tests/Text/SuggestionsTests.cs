namespace TodanVan.Domain.Tests.Text;

public sealed class SuggestionsTests
{
    private static readonly string[] Codes = ["land-donated", "labour-days", "security-models", "members", "teams", "villages"];

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("flaw", "lawn", 2)]
    [InlineData("intention", "execution", 5)]
    [InlineData("Saturday", "Sunday", 3)]
    public void Bounded_KnownPairs_IsTheDistanceOrJustOverTheLimit(string left, string right, int distance)
    {
        for (var limit = 0; limit <= 10; limit++)
        {
            Assert.Equal(Math.Min(distance, limit + 1), EditDistance.Bounded(left, right, limit));
            Assert.Equal(Math.Min(distance, limit + 1), EditDistance.Bounded(right, left, limit));
        }
    }

    [Property(MaxTest = 500)]
    public bool Bounded_ShortTexts_AgreesWithTheDefinition(byte[] left, byte[] right, byte limit)
    {
        // Three letters only, so that texts have something in common.
        var a = new string([.. left.Take(9).Select(x => (char)('a' + (x % 3)))]);
        var b = new string([.. right.Take(9).Select(x => (char)('a' + (x % 3)))]);
        return EditDistance.Bounded(a, b, limit % 6) == Math.Min(Distance(a, b), (limit % 6) + 1);
    }

    [Theory]
    [InlineData("member", "members")]
    [InlineData("labor-days", "labour-days")]
    [InlineData("TEAMS", "teams")]
    [InlineData("land_donated", "land-donated")]
    public void Nearest_SlipOfTyping_IsFound(string typed, string expected) =>
        Assert.Equal([expected], Suggestions.Nearest(typed, Codes, 3));

    [Theory]
    [InlineData("xyz")]
    [InlineData("")]
    [InlineData("   ")]
    public void Nearest_NothingNear_IsEmpty(string typed) => Assert.Empty(Suggestions.Nearest(typed, Codes, 3));

    [Fact]
    public void Nearest_Accents_DecideAmongEquals() =>
        Assert.Equal(["Tả Van", "Tà Van", "Tá Van"], Suggestions.Nearest("tả van", ["Tá Van", "Tà Van", "Tả Van", "Tà Van"], 5));

    // Thousands of codes are sought by what is left of them without a letter or two; so many more must be found as by looking at each.
    [Property(MaxTest = 30)]
    public void AllNearest_OfManyCodes_IsWhatLookingAtEachFinds(int seed)
    {
        var random = new Random(seed);
        string Code(int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)('0' + random.Next(4)))]);
        var codes = Enumerable.Range(0, 3_000).Select(_ => Code(random.Next(3, 10))).Distinct().ToList();
        var index = new SuggestionIndex(codes);
        for (var asked = 0; asked < 20; asked++)
        {
            var typed = Code(random.Next(2, 11)) + (random.Next(5) == 0 ? "x" : "");
            var limit = Math.Min(3, Math.Max(1, typed.Length / 3));
            var near = codes.ConvertAll(code => (Code: code, Distance: EditDistance.Bounded(typed, code, limit))).FindAll(code => code.Distance <= limit);
            var expected = near.FindAll(code => code.Distance == near.Min(other => other.Distance)).ConvertAll(code => code.Code);
            expected.Sort(StringComparer.Ordinal);
            Assert.Equal(expected, index.AllNearest(typed));
        }
    }

    [Fact]
    public void Nearest_AnyOrderOfCandidates_IsTheSame()
    {
        string[] candidates = ["00691", "00692", "00693", "10691", "00961"];
        var expected = Suggestions.Nearest("00690", candidates, 2);

        Assert.Equal(["00691", "00692"], expected);
        Assert.Equal(expected, Suggestions.Nearest("00690", candidates.Reverse(), 2));
    }

    [Fact]
    public void Nearest_HostileLength_IsEmpty()
    {
        Assert.Empty(Suggestions.Nearest(new string('a', 10_000_000), Codes, 3));
        Assert.Empty(Suggestions.Nearest("aaaa", [new string('a', 10_000_000)], 3));
        Assert.Empty(Suggestions.Nearest("teams", Codes, 0));
    }

    [Theory]
    [InlineData("ab", "abc")] // a short text: one slip
    [InlineData("ab", null, "abcd")]
    [InlineData("abcdef", "abcdxy")] // six letters: two
    [InlineData("abcdef", null, "abcxyz")]
    [InlineData("abcdefghi", "abcdefxyz")] // nine: three, and never more
    [InlineData("abcdefghijklmnop", null, "abcdefghijklwxyz")]
    [InlineData("abc", "abcd")] // longer by the limit
    [InlineData("abcd", "abc")] // shorter by it
    public void Nearest_HowManySlips_GrowsWithTheLength(string typed, string? near, string? far = null)
    {
        string[] candidates = [near ?? far!];
        Assert.Equal(near is null ? [] : [near], Suggestions.Nearest(typed, candidates, 1));
    }

    [Fact]
    public void Index_TwoEquallyNear_GivesNone()
    {
        Assert.Null(new SuggestionIndex(["0691", "0692"]).Nearest("0690"));
        Assert.Equal("0691", new SuggestionIndex(["0691", "0612"]).Nearest("0690"));
        Assert.Equal("Tả Van", new SuggestionIndex(["Tả Van", "Tà Van"]).Nearest("tả van"));
        Assert.Throws<ArgumentNullException>(() => new SuggestionIndex(null!));
        Assert.Throws<ArgumentNullException>(() => new SuggestionIndex([]).Nearest(null!));
        Assert.ThrowsAny<ArgumentException>(() => new SuggestionIndex([]).Nearest("a", -1));
    }

    [Fact]
    public void Nearest_LongestThatIsLookedAt_IsStillFound()
    {
        var longest = new string('a', Suggestions.MaxLength);

        Assert.Equal([longest + "b"], Suggestions.Nearest(longest, [longest + "b"], 1));
        Assert.Equal([longest + "bbb"], Suggestions.Nearest(longest, [longest + "bbb"], 1));
        Assert.Empty(Suggestions.Nearest(longest + "a", [longest + "b"], 1));
    }

    private static int Distance(string a, string b) =>
        a.Length == 0 ? b.Length
        : b.Length == 0 ? a.Length
        : a[0] == b[0] ? Distance(a[1..], b[1..])
        : 1 + Math.Min(Distance(a[1..], b[1..]), Math.Min(Distance(a[1..], b), Distance(a, b[1..])));
}
