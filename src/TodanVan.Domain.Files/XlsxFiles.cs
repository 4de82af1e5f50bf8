using Ardalis.GuardClauses;

using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Files;

/// <summary>Reads one workbook each of units, teams, members, observations and weights.</summary>
/// <remarks>
/// A workbook that cannot be read (<c>TDV0102</c>, <c>TDV0104</c>, <c>TDV0106</c>, <c>TDV0133</c>, <c>TDV0136</c>, <c>TDV0137</c>) gives the
/// errors that say why, and a value that is not to be used; a faulty row is set aside and the others are used. <see cref="XlsxRows"/> says how cells are
/// read; <see cref="DataFolder"/> reads a whole folder.
/// </remarks>
public static class XlsxFiles
{
    /// <summary>Reads units.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>The register and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the name blank.</exception>
    public static ImportResult<UnitRegister> ReadUnits(Stream stream, string document, FileLimits? limits = null)
    {
        var builder = new UnitRegisterBuilder();
        Push(stream, document, builder, NumberConvention.Vietnamese, limits);
        return builder.Build();
    }

    /// <summary>Reads weights: how large the parts of divided units are taken to be.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units.</param>
    /// <param name="convention">The convention in which shares typed as text are written.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>The weights and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null or undefined, or the name blank.</exception>
    public static ImportResult<IReadOnlyList<PartShare>> ReadWeights(
        Stream stream, string document, UnitRegister register, NumberConvention convention, FileLimits? limits = null)
    {
        var builder = new PartSharesBuilder(register, convention);
        Push(stream, document, builder, convention, limits);
        return builder.Build();
    }

    /// <summary>Reads observations.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units that may report.</param>
    /// <param name="catalogue">The indicators they report.</param>
    /// <param name="convention">The convention in which numbers typed as text are written.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>The observations and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null or undefined, or the name blank.</exception>
    public static ImportResult<ObservationSet> ReadObservations(
        Stream stream,
        string document,
        UnitRegister register,
        IndicatorCatalogue catalogue,
        NumberConvention convention,
        FileLimits? limits = null)
    {
        var builder = new ObservationSetBuilder(register, catalogue, new ObservationImportOptions { Convention = convention });
        Push(stream, document, builder, convention, limits);
        return builder.Build();
    }

    /// <summary>Reads teams.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units.</param>
    /// <param name="isClosed">Whether a village without a row has no team, or it is not known.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>The roster without members, and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the name blank.</exception>
    public static ImportResult<TeamRoster> ReadTeams(
        Stream stream, string document, UnitRegister register, bool isClosed = true, FileLimits? limits = null)
    {
        var builder = new TeamRosterBuilder(register);
        Push(stream, document, builder, NumberConvention.Vietnamese, limits);
        return builder.Build(isClosed);
    }

    /// <summary>Reads members and seats them.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units.</param>
    /// <param name="roster">The teams.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>The roster with its members, and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the name blank.</exception>
    public static ImportResult<TeamRoster> ReadMembers(
        Stream stream, string document, UnitRegister register, TeamRoster roster, FileLimits? limits = null)
    {
        var builder = new TeamMembersBuilder(register, roster);
        Push(stream, document, builder, NumberConvention.Vietnamese, limits);
        return builder.Build();
    }

    private static void Push(Stream stream, string document, IInputRowSink sink, NumberConvention convention, FileLimits? limits)
    {
        Guard.Against.Null(stream);
        foreach (var finding in XlsxRows.Read(stream, document, sink, convention, limits).Findings)
        {
            sink.Note(finding);
        }
    }
}
