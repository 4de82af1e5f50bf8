using System.Diagnostics;

namespace TodanVan.Domain.Tests.Examples;

/// <summary>The files that belong to the repository: what git keeps or would keep, or, without git, all but what a build makes.</summary>
internal static class RepositoryTree
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "StrykerOutput"];

    private static readonly Lazy<IReadOnlyList<string>> Known = new(() => [.. (FromGit() ?? FromFolders()).Where(Exists)]);

    /// <summary>Paths from the root, with <c>/</c>.</summary>
    public static IReadOnlyList<string> Files => Known.Value;

    private static bool Exists(string path) => File.Exists(Path.Combine(RepositoryFiles.Root, path));

    private static string[]? FromGit()
    {
        if (!Path.Exists(Path.Combine(RepositoryFiles.Root, ".git")))
        {
            return null;
        }

        try
        {
            var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = RepositoryFiles.Root,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync();
            var listed = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            errors.GetAwaiter().GetResult();
            return git.ExitCode == 0 ? listed.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no git here.
            return null;
        }
    }

    private static IEnumerable<string> FromFolders() =>
        Directory.EnumerateFiles(RepositoryFiles.Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is ".git" or ".vs" or ".idea" || Made.Contains(part, StringComparer.Ordinal)));
}
