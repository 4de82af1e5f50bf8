using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Files;

/// <summary>The short form of <see cref="TableFiles"/> for CSV: units, teams, members, observations, waivers and weights, whatever the document is called.</summary>
public static class CsvFiles
{
    /// <summary>Reads units.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>The register and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the name blank.</exception>
    public static ImportResult<UnitRegister> ReadUnits(Stream stream, string document, FileLimits? limits = null) =>
        TableFiles.ReadUnits(stream, document, Csv(limits));

    /// <summary>Reads weights: how large the parts of divided units are taken to be.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units.</param>
    /// <param name="convention">The convention in which the shares are written.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>The weights and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null or undefined, or the name blank.</exception>
    public static ImportResult<IReadOnlyList<PartShare>> ReadWeights(
        Stream stream, string document, UnitRegister register, NumberConvention convention, FileLimits? limits = null) =>
        TableFiles.ReadWeights(stream, document, register, Csv(limits, convention));

    /// <summary>Reads observations.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units that may report.</param>
    /// <param name="catalogue">The indicators they report.</param>
    /// <param name="convention">The convention in which its numbers are written.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>The observations and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null or undefined, or the name blank.</exception>
    public static ImportResult<ObservationSet> ReadObservations(
        Stream stream,
        string document,
        UnitRegister register,
        IndicatorCatalogue catalogue,
        NumberConvention convention,
        FileLimits? limits = null) =>
        TableFiles.ReadObservations(stream, document, register, catalogue, Csv(limits, convention));

    /// <summary>Reads teams.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units.</param>
    /// <param name="isClosed">Whether a village without a row has no team, or it is not known.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>The roster without members, and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the name blank.</exception>
    public static ImportResult<TeamRoster> ReadTeams(
        Stream stream, string document, UnitRegister register, bool isClosed = true, FileLimits? limits = null) =>
        TableFiles.ReadTeams(stream, document, register, isClosed, Csv(limits));

    /// <summary>Reads members and seats them.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units.</param>
    /// <param name="roster">The teams.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>The roster with its members, and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the name blank.</exception>
    public static ImportResult<TeamRoster> ReadMembers(
        Stream stream, string document, UnitRegister register, TeamRoster roster, FileLimits? limits = null) =>
        TableFiles.ReadMembers(stream, document, register, roster, Csv(limits));

    /// <summary>Reads waivers of rules.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>The waivers and all findings.</returns>
    /// <exception cref="ArgumentException">The stream is null, or the name null or blank.</exception>
    public static ImportResult<WaiverSet> ReadWaivers(Stream stream, string document, FileLimits? limits = null) =>
        TableFiles.ReadWaivers(stream, document, Csv(limits));

    private static TableFileOptions Csv(FileLimits? limits, NumberConvention convention = NumberConvention.Vietnamese) =>
        new() { Format = TableFormat.Csv, Convention = convention, Limits = limits ?? FileLimits.Default };
}
