using System.Numerics;
using System.Text.Json;
using Xunit.Abstractions;

namespace TodanVan.Domain.Tests.Conformance;

/// <summary>The largest-remainder cases of github.com/martinlackner/apportionment (MIT), among them Balinski and Young 1975.</summary>
public sealed class ApportionmentConformanceTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void ByLargestRemainder_PublishedCases_ElevenEqualAndOneTie()
    {
        var (equal, ties) = (new List<string>(), new List<string>());
        using var document = Read();
        foreach (var testCase in document.RootElement.GetProperty("largestRemainder").EnumerateArray())
        {
            var name = testCase.GetProperty("name").GetString()!;
            var result = Apportion(testCase);
            if (testCase.GetProperty("expected") is { ValueKind: JsonValueKind.Array } expected)
            {
                equal.Add(name);
                Assert.Equal(Integers(expected), result.Shares);
            }
            else
            {
                ties.Add(name);
                Assert.Equal("tie", testCase.GetProperty("expected").GetString());
                Assert.True(result.HasTies);

                // All the same, the shares add up: the first of the tied gets the unit.
                Assert.Equal([2, 1, 1], result.Shares);
            }

            // Two other parties of 1 and 2 votes are tied as well: the list decides there too.
            Assert.Equal(name is "ties_must_be_reported" or "tiebreak_first_wins", result.HasTies);
        }

        output.WriteLine($"equal: {string.Join(", ", equal)}; ties: {string.Join(", ", ties)}");
        Assert.Equal(11, equal.Count);
        Assert.Equal(["ties_must_be_reported"], ties);
    }

    [SkippableFact]
    public void ByLargestRemainder_BalinskiYoung_DiffersFromEveryOtherMethodWhereThePaperSaysSo()
    {
        using var document = Read();
        var tables = 0;
        foreach (var table in document.RootElement.GetProperty("byMethod").EnumerateArray())
        {
            tables++;
            var shares = Apportion(table).Shares;
            foreach (var method in table.GetProperty("expected").EnumerateObject())
            {
                var published = Integers(method.Value);
                var same = table.GetProperty("expected").GetProperty("largest_remainder").EnumerateArray()
                    .Select(x => (BigInteger)x.GetInt64()).SequenceEqual(published);
                Assert.Equal(same, shares.SequenceEqual(published));
            }
        }

        Assert.Equal(2, tables);
    }

    private static JsonDocument Read() =>
        JsonDocument.Parse(File.ReadAllText(RepositoryFiles.Shared("testdata", "apportionment", "apportionment.json")));

    private static Apportionment Apportion(JsonElement testCase) => Apportionment.ByLargestRemainder(
        testCase.GetProperty("total").GetInt64(), [.. Integers(testCase.GetProperty("weights")).Select(x => (Rational)x)]);

    private static BigInteger[] Integers(JsonElement array) => [.. array.EnumerateArray().Select(x => (BigInteger)x.GetInt64())];
}
