namespace TodanVan.Cli.Demo;

/// <summary>A real commune (xã, phường, thị trấn) as it was on 2019-10-14.</summary>
internal sealed class DemoCommune(string code, string id, string name, string kind, string end)
{
    public string Code { get; } = code;

    public string Id { get; } = id;

    /// <summary>The name with its kind word.</summary>
    public string Name { get; } = name;

    public string Kind { get; } = kind;

    /// <summary>The first day on which the unit, whatever its code, is no more; ISO 8601.</summary>
    public string End { get; } = end;

    /// <summary>Whether its villages are tổ dân phố: so in a phường and a thị trấn, while a xã has thôn.</summary>
    public bool IsUrban => !string.Equals(Kind, "Xã", StringComparison.Ordinal);
}
