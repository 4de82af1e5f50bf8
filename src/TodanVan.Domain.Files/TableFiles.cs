using Ardalis.GuardClauses;

using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Files;

/// <summary>Reads one document each of units, teams, members, observations, waivers and weights, in CSV, XLSX or JSON: the same rows and checks.</summary>
/// <remarks>
/// A document that cannot be read at all (<c>TDV0102</c> to <c>TDV0106</c>, <c>TDV0110</c>, <c>TDV0111</c>, <c>TDV0113</c>, <c>TDV0114</c>,
/// <c>TDV0122</c>, <c>TDV0124</c>, <c>TDV0133</c>, <c>TDV0136</c>, <c>TDV0137</c>, <c>TDV0153</c>) gives the errors that say why, and a value that is not to be used; a faulty row is
/// set aside and the others are used. <see cref="CsvRows"/>, <see cref="XlsxRows"/> and <see cref="JsonRows"/> say how each format is read;
/// <see cref="DataFolder"/> reads a whole folder.
/// </remarks>
public static class TableFiles
{
    /// <summary>Reads units.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <returns>The register and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null or undefined, or the name blank.</exception>
    public static ImportResult<UnitRegister> ReadUnits(Stream stream, string document, TableFileOptions? options = null)
    {
        var builder = new UnitRegisterBuilder();
        Push(stream, document, builder, options);
        return builder.Build();
    }

    /// <summary>Reads weights: how large the parts of divided units are taken to be.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <returns>The weights and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null or undefined, or the name blank.</exception>
    public static ImportResult<IReadOnlyList<PartShare>> ReadWeights(
        Stream stream, string document, UnitRegister register, TableFileOptions? options = null)
    {
        var builder = new PartSharesBuilder(register, options?.Convention ?? NumberConvention.Vietnamese);
        Push(stream, document, builder, options);
        return builder.Build();
    }

    /// <summary>Reads observations.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units that may report.</param>
    /// <param name="catalogue">The indicators they report.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <returns>The observations and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null or undefined, or the name blank.</exception>
    public static ImportResult<ObservationSet> ReadObservations(
        Stream stream, string document, UnitRegister register, IndicatorCatalogue catalogue, TableFileOptions? options = null)
    {
        options ??= new TableFileOptions();
        var builder = new ObservationSetBuilder(
            register, catalogue, new ObservationImportOptions { Convention = options.Convention, PeriodOfRows = options.PeriodOfRows });
        Push(stream, document, builder, options);
        return builder.Build();
    }

    /// <summary>Reads teams.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units.</param>
    /// <param name="isClosed">Whether a village without a row has no team, or it is not known.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <returns>The roster without members, and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null or undefined, or the name blank.</exception>
    public static ImportResult<TeamRoster> ReadTeams(
        Stream stream, string document, UnitRegister register, bool isClosed = true, TableFileOptions? options = null)
    {
        var builder = new TeamRosterBuilder(register);
        Push(stream, document, builder, options);
        return builder.Build(isClosed);
    }

    /// <summary>Reads members and seats them.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="register">The units.</param>
    /// <param name="roster">The teams.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <returns>The roster with its members, and all findings.</returns>
    /// <exception cref="ArgumentException">An argument is null or undefined, or the name blank.</exception>
    public static ImportResult<TeamRoster> ReadMembers(
        Stream stream, string document, UnitRegister register, TeamRoster roster, TableFileOptions? options = null)
    {
        var builder = new TeamMembersBuilder(register, roster);
        Push(stream, document, builder, options);
        return builder.Build();
    }

    /// <summary>Reads waivers of rules.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <returns>The waivers and all findings.</returns>
    /// <exception cref="ArgumentException">The stream is null, the name null or blank, or an option undefined.</exception>
    public static ImportResult<WaiverSet> ReadWaivers(Stream stream, string document, TableFileOptions? options = null)
    {
        var builder = new WaiverSetBuilder();
        Push(stream, document, builder, options);
        return builder.Build();
    }

    /// <summary>Reads words for columns (<see cref="HeaderSynonymsDocument"/>), held to limits.</summary>
    /// <param name="stream">The document, from its current position; it stays open.</param>
    /// <param name="document">Its name, as findings will give it.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>
    /// What <see cref="HeaderSynonymsDocument.Read"/> gives; no value when the document is larger (<c>TDV0133</c>), nested deeper (<c>TDV0123</c>) or has
    /// more elements in an array (<c>TDV0156</c>) than the limit.
    /// </returns>
    /// <exception cref="ArgumentException">The stream is null, or the name null or blank.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static Result<HeaderSynonyms> ReadHeaders(Stream stream, string document, FileLimits? limits = null)
    {
        Guard.Against.Null(stream);
        Guard.Against.NullOrWhiteSpace(document);
        var held = JsonLimits.Hold(stream, document, limits ?? FileLimits.Default);
        return held.TryGetValue(out var bytes) ? HeaderSynonymsDocument.Read(bytes, document) : new Result<HeaderSynonyms>(null, held.Findings);
    }

    private static void Push(Stream stream, string document, IInputRowSink sink, TableFileOptions? options)
    {
        foreach (var finding in TableRows.Read(Guard.Against.Null(stream), document, sink, options ?? new TableFileOptions()))
        {
            sink.Note(finding);
        }
    }
}
