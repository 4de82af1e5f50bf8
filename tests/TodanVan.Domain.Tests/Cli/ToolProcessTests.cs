using System.Diagnostics;
using System.Text;

using TodanVan.Cli;

namespace TodanVan.Domain.Tests.Cli;

/// <summary>The tool as a process of its own, its output a pipe.</summary>
public class ToolProcessTests
{
    [Theory]
    [InlineData("demo")]
    [InlineData("demo", "--json")]
    public void Process_IntoAPipe_WritesTheBytesThatItWritesHere(params string[] args)
    {
        var (exitCode, output, errors) = Run(args);
        var here = ToolRun.Of(args);

        Assert.Equal(0, exitCode);
        Assert.Equal(here.Output, output);
        Assert.Equal(here.Errors, Encoding.UTF8.GetString(errors));
        Assert.False(output.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.True(System.Text.Unicode.Utf8.IsValid(output));
    }

    [Fact]
    public void Process_WrongUse_ExitsWithTwoAndOneLineOfUtf8()
    {
        var (exitCode, output, errors) = Run("validate", "/không/có");

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        var line = Encoding.UTF8.GetString(errors);
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        Assert.Contains("/không/có", line, StringComparison.Ordinal);
    }

    private static (int ExitCode, byte[] Output, byte[] Errors) Run(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in new[] { "exec", typeof(Tool).Assembly.Location }.Concat(args))
        {
            start.ArgumentList.Add(word);
        }

        // Whatever the terminal of the person is set to, the output is UTF-8.
        start.Environment["LANG"] = "C";
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var reading = process.StandardError.BaseStream.CopyToAsync(errors);
        process.StandardOutput.BaseStream.CopyTo(output);
        reading.Wait();
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), errors.ToArray());
    }
}
