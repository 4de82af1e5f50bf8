using System.Text;

namespace TodanVan.Domain.Tests.Cli;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("todanvan-test-").FullName;

    public TestFolder With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public TestFolder With(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    /// <summary>One province, district and commune with a number of villages C-1, C-2 ... from 2010 on.</summary>
    public TestFolder WithVillages(int count, string more = "") => With("units.csv", SmallTree(count) + more);

    public static string SmallTree(int villages)
    {
        var text = new StringBuilder("code,name,kind,level,parent,from,to,id\n")
            .Append("P,Tỉnh P,Tỉnh,Province,,2010-01-01,,\n")
            .Append("D,Huyện D,Huyện,District,P,2010-01-01,2025-07-01,\n")
            .Append("C,Xã C,Xã,Commune,D,2010-01-01,2025-07-01,\n");
        for (var i = 1; i <= villages; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"C-{i},Thôn {i},Thôn,Village,C,2010-01-01,2025-07-01,\n");
        }

        return text.ToString();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
