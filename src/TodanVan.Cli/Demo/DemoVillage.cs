namespace TodanVan.Cli.Demo;

/// <summary>A made-up village (thôn, tổ dân phố) and the real commune it was put in.</summary>
internal sealed class DemoVillage(DemoCommune commune, int number)
{
    public DemoCommune Commune { get; } = commune;

    /// <summary>The running number within the commune, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>The commune's code of 2019-10-14 and the number: <c>00691-01</c>.</summary>
    public string Code { get; } = FormattableString.Invariant($"{commune.Code}-{number:00}");
}
