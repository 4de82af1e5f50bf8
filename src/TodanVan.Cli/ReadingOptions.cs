using System.CommandLine;

using TodanVan.Domain;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Cli;

/// <summary>The options that say how a folder is read; the same for every command that reads one. The first word of each is the default.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<NumberConvention> numbers = new("--numbers")
    {
        Description = "Cách viết số. How numbers are written: vi (1.234,5; the default), invariant (1234.5).",
        HelpName = "vi|invariant",
        CustomParser = Words.OneOf(("vi", NumberConvention.Vietnamese), ("invariant", NumberConvention.Invariant)),
    };

    // Not of bool: such an option takes no word but true and false, whatever its parser.
    private readonly Option<Roster> roster = new("--roster")
    {
        Description = "Thôn không có trong teams.csv: không có tổ (closed) hay chưa biết (open). A village without a row has no team (the default), or it is not known.",
        HelpName = "closed|open",
        CustomParser = Words.OneOf(("closed", Roster.Closed), ("open", Roster.Open)),
    };

    private readonly Option<UnitLevel> references = new("--references")
    {
        Description = "Phạm vi trong đó một ký hiệu thành viên chỉ một người: village (mặc định), commune, province, country. "
            + "Within which units a member's reference denotes one person; above them the number of people is not determinable.",
        HelpName = "village|commune|province|country",
        CustomParser = Words.OneOf(
            ("village", UnitLevel.Village), ("commune", UnitLevel.Commune), ("province", UnitLevel.Province), ("country", UnitLevel.Country)),
        DefaultValueFactory = static _ => UnitLevel.Village,
    };

    private readonly Option<Language> language = LanguageOption();

    public static Option<Language> LanguageOption() => new("--lang")
    {
        Description = "Ngôn ngữ. The language of messages: vi (the default), en.",
        HelpName = "vi|en",
        CustomParser = Words.OneOf(("vi", Language.Vietnamese), ("en", Language.English)),
    };

    public static Option<HeaderSynonyms> HeadersOption() => new("--headers")
    {
        Description = "Tệp JSON: tên cột riêng của biểu mẫu. A JSON file of your forms' own names of columns: {\"observations\":{\"unit\":[\"Mã xóm\"]}}.",
        HelpName = "FILE",
        CustomParser = Words.Headers,
    };

    private readonly Option<IndicatorCatalogue> catalogue = new("--catalogue")
    {
        Description = "Danh mục chỉ tiêu có sẵn. The built-in indicators: kl315 (the review's; the default), danvan (all).",
        HelpName = "kl315|danvan",
        CustomParser = Words.OneOf(("kl315", Kl315.Catalogue), ("danvan", DanVan.Catalogue)),
    };

    private readonly Option<HeaderSynonyms> headers = HeadersOption();

    private readonly Option<string> periodOfRows = new("--period-of-rows")
    {
        Description = "Kỳ của các dòng số liệu không có cột kỳ. The period of observations that have no column for it.",
        HelpName = "P",
        CustomParser = Words.Period,
    };

    private readonly Option<bool> standAlone = new("--no-gazetteer")
    {
        Description = "Không dùng danh mục đơn vị cả nước: thư mục tự đủ. The folder stands alone, without the gazetteer.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(standAlone);
        command.Options.Add(catalogue);
        command.Options.Add(numbers);
        command.Options.Add(headers);
        command.Options.Add(periodOfRows);
        command.Options.Add(roster);
        command.Options.Add(references);
        command.Options.Add(language);
    }

    public Language LanguageOf(ParseResult parsed) => parsed.GetValue(language);

    public DataFolderOptions Of(ParseResult parsed) => new()
    {
        Catalogue = parsed.GetValue(catalogue) ?? Kl315.Catalogue,
        Convention = parsed.GetValue(numbers),
        Headers = parsed.GetValue(headers) ?? HeaderSynonyms.None,
        PeriodOfRows = parsed.GetValue(periodOfRows),
        Gazetteer = parsed.GetValue(standAlone) ? null : Gazetteer.Vietnam,
        ReferenceScope = parsed.GetValue(references),
        RosterIsClosed = parsed.GetValue(roster) == Roster.Closed,
    };

    private enum Roster
    {
        Closed,
        Open,
    }
}
