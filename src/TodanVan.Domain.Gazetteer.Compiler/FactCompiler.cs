using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>Makes the gazetteer of the facts. The decisions are told in <c>Facts/README.md</c>.</summary>
internal static class FactCompiler
{
    /// <summary>Compiles the facts of a folder.</summary>
    public static GazetteerData Compile(string folder)
    {
        var draft = new Draft(new FactFiles(folder));
        HistoryStep.Run(draft);
        HaGiangStep.Run(draft);
        MergerStep.Run(draft);
        ReformStep.Run(draft);
        return new Assembler(draft).Assemble();
    }
}
