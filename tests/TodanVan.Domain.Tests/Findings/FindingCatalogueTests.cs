using System.Reflection;
using System.Text.RegularExpressions;

namespace TodanVan.Domain.Tests.Findings;

public sealed partial class FindingCatalogueTests
{
    public static TheoryData<string> Codes => [.. FindingCatalogue.All.Select(descriptor => descriptor.Code)];

    [Fact]
    public void All_EveryPublicDescriptor_IsListedOnce()
    {
        var declared = typeof(FindingCatalogue).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(FindingDescriptor))
            .Select(property => (FindingDescriptor)property.GetValue(null)!)
            .ToList();
        Assert.True(declared.Count > 50);
        Assert.Equal(declared.Select(descriptor => descriptor.Code).Order(StringComparer.Ordinal), FindingCatalogue.All.Select(descriptor => descriptor.Code));
        Assert.Equal(FindingCatalogue.All.Count, FindingCatalogue.All.Select(descriptor => descriptor.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void All_CodesOfAFile_AreOfItsArea()
    {
        // Which file declares a descriptor is not known to reflection, so the source says it.
        var folder = Path.Combine(RepositoryFiles.Root, "src", "TodanVan.Domain", "Findings");
        Dictionary<string, string> areas = new(StringComparer.Ordinal)
        {
            ["Documents"] = "01",
            ["Workbooks"] = "01",
            ["Headers"] = "01",
            ["Units"] = "02",
            ["Lineage"] = "02",
            ["References"] = "02",
            ["Indicators"] = "03",
            ["Definitions"] = "03",
            ["Observations"] = "04",
            ["Teams"] = "05",
            ["Composition"] = "05",
            ["Figures"] = "06",
        };
        var seen = 0;
        foreach (var (name, area) in areas)
        {
            foreach (Match match in DocumentedCode().Matches(File.ReadAllText(Path.Combine(folder, $"FindingCatalogue.{name}.cs"))))
            {
                Assert.Equal(area, match.Groups["area"].Value);
                Assert.Equal($"{match.Groups["area"].Value}{match.Groups["number"].Value}".TrimStart('0'), match.Groups["argument"].Value);
                seen++;
            }
        }

        Assert.Equal(FindingCatalogue.All.Count, seen);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_EveryDescriptor_IsTdvAndFourDigits(string code)
    {
        var descriptor = Descriptor(code);
        Assert.Matches("^TDV0[1-6][0-9]{2}$", descriptor.Code);
        Assert.True(Enum.IsDefined(descriptor.Severity));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Template_BothLanguages_HaveTheSamePlaceholders(string code)
    {
        var descriptor = Descriptor(code);
        var vietnamese = Placeholders(descriptor.Template(Language.Vietnamese));
        var english = Placeholders(descriptor.Template(Language.English));
        Assert.Equal(vietnamese, english);
        Assert.NotEqual(descriptor.Template(Language.Vietnamese), descriptor.Template(Language.English));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void ToText_EveryPlaceholderGiven_LeavesNoBrace(string code)
    {
        var descriptor = Descriptor(code);
        var arguments = Placeholders(descriptor.Template(Language.Vietnamese)).Select(name => new FindingArgument(name, $"<{name}>")).ToList();
        foreach (var language in new[] { Language.Vietnamese, Language.English })
        {
            var text = descriptor.ToText(language, arguments);
            Assert.DoesNotContain('{', text);
            Assert.DoesNotContain('}', text);
            Assert.DoesNotContain('\n', text);
            Assert.All(arguments, argument => Assert.Contains(argument.Value, text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Template_EveryDescriptor_IsComposedAndItsQuotesClose(string code)
    {
        var descriptor = Descriptor(code);
        foreach (var language in new[] { Language.Vietnamese, Language.English })
        {
            var template = descriptor.Template(language);
            Assert.True(TextKey.IsComposed(template));
            Assert.Equal(template.Count(c => c == '«'), template.Count(c => c == '»'));
            Assert.Equal(template.Trim(), template);
        }
    }

    private static FindingDescriptor Descriptor(string code) => FindingCatalogue.All.Single(descriptor => descriptor.Code == code);

    private static string[] Placeholders(string template) =>
        [.. Placeholder().Matches(template).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"<c>TDV(?<area>\d\d)(?<number>\d\d)</c>.*\r?\n.*= (AllRows)?(Error|Warning|Information)\(\r?\n\s*(?<argument>\d+),", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DocumentedCode();
}
