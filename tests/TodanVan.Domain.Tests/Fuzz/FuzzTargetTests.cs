using TodanVan.Domain.Fuzz;

namespace TodanVan.Domain.Tests.Fuzz;

/// <summary>The inputs from which the fuzzer starts, and those that it found, without the fuzzer.</summary>
public class FuzzTargetTests
{
    private static readonly string Seeds = Path.Combine(RepositoryFiles.Root, "tests", "TodanVan.Domain.Fuzz", "Seeds");

    public static TheoryData<string> Targets { get; } = [.. FuzzTarget.All.Select(target => target.Name)];

    // An input of one target is as good as any other for the others.
    [Theory]
    [MemberData(nameof(Targets))]
    public void Run_AnySeed_KeepsTheTargetsPromises(string name)
    {
        var target = FuzzTarget.All.Single(one => one.Name == name);
        var files = Directory.GetFiles(Seeds, "*", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.All(files, file => target.Run(File.ReadAllBytes(file)));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Seeds_OfEveryTarget_AreThere(string name) => Assert.NotEmpty(Directory.GetFiles(Path.Combine(Seeds, name)));

    [Fact]
    public void Seeds_AreOfTargets() =>
        Assert.Equal(
            FuzzTarget.All.Select(target => target.Name).Order(StringComparer.Ordinal),
            Directory.GetDirectories(Seeds).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    [Fact]
    public void Run_BrokenPromise_Throws()
    {
        var target = new FuzzTarget("broken", static input => Promise.Holds(input.IsEmpty));

        target.Run([]);
        Assert.Equal("input.IsEmpty", Assert.Throws<BrokenPromiseException>(() => target.Run([1])).Message);
    }

    [Fact]
    public void Run_MemoryWithoutBounds_Throws()
    {
        var target = new FuzzTarget("greedy", static input => GC.KeepAlive(new byte[200 << 20]));

        Assert.Contains("MiB", Assert.Throws<BrokenPromiseException>(() => target.Run([1])).Message, StringComparison.Ordinal);
    }
}
