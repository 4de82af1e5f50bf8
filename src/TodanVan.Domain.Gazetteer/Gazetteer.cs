namespace TodanVan.Domain.Units;

/// <summary>
/// The provinces, districts and communes of Vietnam over time, with the acts of their changes: the whole country from 2021-11-01 to the
/// changes of 2026-04-30, Hà Giang from 2004.
/// </summary>
/// <remarks>
/// <para>
/// The ids are <c>code@first-day</c> and never change their meaning from one release to another. «Known from» is not «established on»: see
/// <see cref="UnitRegister.CoverageOf"/>. Villages are not in it, since no public list of them exists: a province adds its own
/// with <see cref="UnitRegister.ToBuilder"/>.
/// </para>
/// <para>
/// Sources: the tables of the General Statistics Office as extracted in three public repositories under the MIT License, the official
/// conversion table of 2025, and the decrees on Hà Giang of 2005 to 2025. What they leave open, <see cref="OpenQuestions"/> lists.
/// </para>
/// </remarks>
/// <threadsafety>Everything here is immutable and made once, when first asked for, whatever the number of threads that ask.</threadsafety>
public static class Gazetteer
{
    private static readonly Lazy<GazetteerData> Data = new(GazetteerFormat.ReadResource);
    private static readonly Lazy<UnitRegister> Register = new(() => new GazetteerRegister(Data.Value).Build());
    private static readonly Lazy<IReadOnlyList<OpenQuestion>> Questions = new(() => GazetteerRegister.QuestionsOf(Data.Value));

    /// <summary>The register of the whole country.</summary>
    public static UnitRegister Vietnam => Register.Value;

    /// <summary>What the sources leave open: shares of divided communes, origins that no act names, codes on which sources differ.</summary>
    public static IReadOnlyList<OpenQuestion> OpenQuestions => Questions.Value;

    /// <summary>Reads the resource anew, for benchmarks.</summary>
    internal static UnitRegister Load() => new GazetteerRegister(GazetteerFormat.ReadResource()).Build();
}
