using TodanVan.Domain;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Units;

namespace TodanVan.Cli;

/// <summary>Where the commands that are about units alone get the register.</summary>
internal static class RegisterSource
{
    /// <summary>
    /// The gazetteer, with the units of a folder if one is given and what is wrong with them; null, after one line that says why, when the
    /// folder cannot be read.
    /// </summary>
    public static Result<UnitRegister>? Read(string? path, HeaderSynonyms? headers, Language language, Terminal terminal) => path is null
        ? new Result<UnitRegister>(Gazetteer.Vietnam, FindingSet.Empty)
        : FolderReading.Read(path, new DataFolderOptions { Gazetteer = Gazetteer.Vietnam, Headers = headers ?? HeaderSynonyms.None }, language, terminal)?.Units.ToResult();
}
