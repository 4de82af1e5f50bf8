namespace TodanVan.Domain.Tests;

/// <summary>Files of the repository and of the shared folder beside it, found from where the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a shared test file; skips the test, visibly, when it is not there.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        Skip.IfNot(File.Exists(path), $"Not there: ../shared/{string.Join('/', parts)}");
        return path;
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
