using TodanVan.Domain;
using TodanVan.Domain.Files;
using TodanVan.Domain.Units;

namespace TodanVan.Cli;

/// <summary>Where the commands that are about units alone get the register.</summary>
internal static class RegisterSource
{
    /// <summary>The units of a folder, with what is wrong with them; null, after one line that says why, when there are none to be had.</summary>
    public static Result<UnitRegister>? Read(string? path, Language language, Terminal terminal)
    {
        if (path is null)
        {
            Tool.Fail(terminal, language == Language.Vietnamese
                ? "thiếu --dir: thư mục có units.csv; xem «todanvan units --help»."
                : "--dir is missing: the folder with units.csv; see «todanvan units --help».");
            return null;
        }

        return FolderReading.Read(path, new DataFolderOptions(), language, terminal)?.Units.ToResult();
    }
}
