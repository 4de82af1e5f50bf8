using System.Diagnostics;
using System.Reflection;

namespace TodanVan.Domain.Tests;

/// <summary>Files of the repository and of the shared folder beside it, found from where the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a shared test file; skips the test, visibly, when it is not there.</summary>
    public static string Shared(params string[] parts)
    {
        RefuseWhereNothingIsSkipped();
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        Skip.IfNot(File.Exists(path), $"Not there: ../shared/{string.Join('/', parts)}");
        return path;
    }

    /// <summary>Only a skippable test can be skipped; any other would fail in a clone without the shared folder, which nobody sees beside it.</summary>
    private static void RefuseWhereNothingIsSkipped()
    {
        foreach (var frame in new StackTrace().GetFrames())
        {
            if (frame.GetMethod() is { } method && method.GetCustomAttribute<FactAttribute>() is { } test)
            {
                Assert.True(test is SkippableFactAttribute or SkippableTheoryAttribute, $"{method.DeclaringType?.Name}.{method.Name} must be a skippable test.");
            }
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TodanVan.Domain.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("TodanVan.Domain.sln is in no folder above the tests.");
    }
}
