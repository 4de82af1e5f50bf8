using System.Text;
using System.Text.Json;

using TodanVan.Cli;

namespace TodanVan.Domain.Tests.Cli;

/// <summary>One run of the tool in this process, and what it wrote.</summary>
internal sealed class ToolRun
{
    private readonly Lazy<JsonElement> json;

    private ToolRun(int exitCode, byte[] output, string errors)
    {
        ExitCode = exitCode;
        Output = output;
        Errors = errors;
        json = new Lazy<JsonElement>(() => JsonDocument.Parse(output).RootElement);
    }

    public int ExitCode { get; }

    public byte[] Output { get; }

    public string Errors { get; }

    public string Text => Encoding.UTF8.GetString(Output);

    public JsonElement Json => json.Value;

    public static ToolRun Of(params string[] args)
    {
        using var output = new MemoryStream();
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        using var errors = new StringWriter();
        var exitCode = Tool.Run(args, new Terminal(output, text, errors));
        return new ToolRun(exitCode, output.ToArray(), errors.ToString());
    }

    /// <summary>Runs the tool on something it cannot use: exit code 2, one line that is no stack trace, and nothing else.</summary>
    public static string Refused(params string[] args)
    {
        var run = Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.EndsWith(Environment.NewLine, run.Errors, StringComparison.Ordinal);
        var line = run.Errors[..^Environment.NewLine.Length];
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\r', line);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        Assert.StartsWith("todanvan: ", line, StringComparison.Ordinal);
        return line["todanvan: ".Length..];
    }

    /// <summary>Checks that every file's records are accounted for, and gives the counts.</summary>
    public Dictionary<string, (int Input, int Accepted, int Quarantined)> Counts()
    {
        var counts = new Dictionary<string, (int Input, int Accepted, int Quarantined)>(StringComparer.Ordinal);
        foreach (var file in Json.GetProperty("files").EnumerateArray())
        {
            int Number(string name) => file.GetProperty(name).GetInt32();
            Assert.Equal(Number("input"), Number("accepted") + Number("quarantined"));
            counts.Add(file.GetProperty("file").GetString()!, (Number("input"), Number("accepted"), Number("quarantined")));
        }

        return counts;
    }

    /// <summary>The findings as file, row, column and code: one for every row of every cause.</summary>
    public List<(string? File, int? Row, string? Column, string Code)> Findings()
    {
        var list = new List<(string?, int?, string?, string)>();
        foreach (var finding in Json.GetProperty("findings").EnumerateArray())
        {
            var hasPlace = finding.TryGetProperty("location", out var place);
            string? At(string name) => hasPlace && place.TryGetProperty(name, out var value) ? value.GetString() : null;
            var rows = finding.TryGetProperty("rows", out var array) ? array.EnumerateArray().Select(row => (int?)row.GetInt32()).ToList() : [null];
            list.AddRange(rows.Select(row => (At("file"), row, At("column"), finding.GetProperty("code").GetString()!)));
        }

        return list;
    }

    public JsonElement Figure(string unit, string indicator) => Json.GetProperty("figures").EnumerateArray().Single(figure =>
        figure.GetProperty("unit").GetString() == unit && figure.GetProperty("indicator").GetString() == indicator);
}
