namespace TodanVan.Domain.Tests.Files;

/// <summary>Cases that stand beside the repository, in <c>../shared</c>. Where they are not, a test is skipped.</summary>
internal static class SharedFiles
{
    public static string Folder(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "TodanVan.Domain.sln")))
        {
            root = root.Parent;
        }

        var folder = Path.Combine(root?.Parent?.FullName ?? ".", "shared", path);
        Skip.IfNot(Directory.Exists(folder), $"There is no {folder}.");
        return folder;
    }
}
