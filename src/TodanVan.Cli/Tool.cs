using System.CommandLine;

using NodaTime;

using TodanVan.Domain;
using TodanVan.Domain.Units;

namespace TodanVan.Cli;

/// <summary>The commands of the tool and how their words are read.</summary>
internal static class Tool
{
    private const string Name = "todanvan";

    /// <summary>Runs the tool.</summary>
    /// <param name="args">The words of the command line.</param>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            // A word that begins with @ is a word, not a file to read words from.
            var parsed = Commands(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                return Fail(terminal, UsageFault.Of(parsed));
            }

            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Text,
                Error = terminal.Errors,
            });
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever it is, people get one line: a stack trace tells them nothing.
            return Fail(terminal, exception.Message);
        }
    }

    /// <summary>Says in one line why nothing can be done.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="message">Why.</param>
    /// <returns>The exit code.</returns>
    public static int Fail(Terminal terminal, string message)
    {
        terminal.Errors.WriteLine($"{Name}: {Printable.Of(message).Trim()}");
        return ExitCode.Unusable;
    }

    /// <summary>Says in one line why a document cannot be used.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="findings">What was found out; the first error is said.</param>
    /// <param name="language">The language of the line.</param>
    /// <returns>The exit code.</returns>
    public static int Fail(Terminal terminal, FindingSet findings, Language language)
    {
        var fault = findings.First(static finding => finding.Severity == Severity.Error);
        var sentence = fault.ToText(language);
        var isNamed = fault.Location is not { } location || (location.Row is null && sentence.Contains(location.Document, StringComparison.Ordinal));
        return Fail(terminal, isNamed ? sentence : $"{fault.Location}: {sentence}");
    }

    private static RootCommand Commands(Terminal terminal)
    {
        var root = new RootCommand("Số liệu tổ dân vận: kiểm tra và tổng hợp. Reports on mass mobilization teams: validate and roll up.");
        root.Subcommands.Add(Demo(terminal));
        root.Subcommands.Add(Validate(terminal));
        root.Subcommands.Add(Rollup(terminal));
        root.Subcommands.Add(Restatement(terminal));
        root.Subcommands.Add(Teams(terminal));
        root.Subcommands.Add(Units(terminal));
        return root;
    }

    private static Command Demo(Terminal terminal)
    {
        var keep = new Option<string?>("--out") { Description = "Thư mục giữ lại các tệp. The folder in which the files are kept.", HelpName = "DIR" };
        var json = JsonOption();
        var boundaries = BoundariesOption();
        var command = new Command("demo", "Hà Giang ngày 14/10/2019, số liệu giả lập. Hà Giang on 2019-10-14, made-up data.") { keep, boundaries, json };
        command.SetAction(parsed => DemoCommand.Run(parsed.GetValue(keep), parsed.GetValue(boundaries), parsed.GetValue(json), terminal));
        return command;
    }

    private static Command Validate(Terminal terminal)
    {
        var folder = FolderArgument();
        var json = JsonOption();
        var reading = new ReadingOptions();
        var quarantine = new Option<string?>("--quarantine")
        {
            Description = "Thư mục ghi các dòng để riêng, kèm lý do, để sửa. The folder for the rows set aside, with their reasons, to mend.",
            HelpName = "DIR",
        };
        var against = new Option<string?>("--against")
        {
            Description = "Thư mục đang dùng: con số nào sẽ thay đổi nếu dùng DIR thay nó. The folder in use: which figures would move if DIR took its place.",
            HelpName = "DIR2",
        };
        var period = new Option<string?>("--period")
        {
            Description = "Kỳ của các con số khi dùng --against; không ghi: mọi ngày có số liệu. "
                + "The period of the figures for --against; by default all days of which there are observations.",
            HelpName = "P",
            CustomParser = Words.Period,
        };
        var command = new Command("validate", "Kiểm tra thư mục số liệu. Check a folder of data.") { folder, quarantine, against, period, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(period) is { Implicit: false } && result.GetResult(against) is null)
            {
                result.AddError("--period cần có --against.", "--period goes with --against.");
            }
        });
        reading.AddTo(command);
        command.SetAction(parsed => ValidateCommand.Run(
            parsed.GetRequiredValue(folder),
            new ValidateCommand.Wishes(parsed.GetValue(quarantine), parsed.GetValue(against), parsed.GetValue(period)),
            reading.Of(parsed),
            reading.LanguageOf(parsed),
            parsed.GetValue(json),
            terminal));
        return command;
    }

    private static Command Rollup(Terminal terminal)
    {
        var folder = FolderArgument();
        var json = JsonOption();
        var reading = new ReadingOptions();
        var period = new Option<string>("--period")
        {
            Required = true,
            Description = "Kỳ báo cáo, theo lịch của danh mục chỉ tiêu. The period, by the calendar of the indicators: "
                + "2018, 2018-H1, 2018-9M, 2018-Q1, 2018-03, 2018-03-15, 2014-10-14/2019-10-14.",
            HelpName = "P",
            CustomParser = Words.Period,
        };
        var level = LevelOption();
        var boundaries = BoundariesOption();
        var missing = new Option<Domain.Rollups.MissingPolicy>("--missing")
        {
            Description = "Khi còn thiếu số liệu: phần đã báo cáo (reported-only, mặc định), để trống (complete), chỉ khoảng giá trị (bounded). "
                + "While something is missing: what was reported, no value, or bounds only.",
            HelpName = "reported-only|complete|bounded",
            CustomParser = Words.OneOf(
                ("reported-only", Domain.Rollups.MissingPolicy.ReportedOnly),
                ("complete", Domain.Rollups.MissingPolicy.Complete),
                ("bounded", Domain.Rollups.MissingPolicy.Bounded)),
        };
        var command = new Command("rollup", "Tổng hợp số liệu. Compute the figures.") { folder, period, level, boundaries, missing, json };
        reading.AddTo(command);
        command.SetAction(parsed => RollupCommand.Run(
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(period),
            parsed.GetValue(level),
            parsed.GetValue(boundaries),
            parsed.GetValue(missing),
            reading.Of(parsed),
            reading.LanguageOf(parsed),
            parsed.GetValue(json),
            terminal));
        return command;
    }

    private static Command Restatement(Terminal terminal)
    {
        var folder = FolderArgument();
        var json = JsonOption();
        var reading = new ReadingOptions();
        var to = new Option<LocalDate?>("--to")
        {
            Required = true,
            Description = "Ngày của địa giới. The day on whose boundaries the observations are wanted.",
            HelpName = "D",
            CustomParser = Words.Date,
        };
        var weights = new Option<string?>("--weights")
        {
            Description = "Tệp tỷ lệ các phần (CSV, XLSX, JSON): source, target, share, measure, date. A file of the shares of parts.",
            HelpName = "FILE",
        };
        var measure = new Option<string?>("--measure")
        {
            Description = "Chỉ dùng các tỷ lệ đo bằng M. Use recorded shares of this measure only.",
            HelpName = "M",
        };
        var mix = new Option<bool>("--mix-measures") { Description = "Cho phép trộn tỷ lệ đo bằng nhiều cách. Let shares of different measures be mixed." };
        var round = new Option<bool>("--round") { Description = "Làm tròn phần chia, giữ đúng tổng. Round what is apportioned; totals are kept." };
        var command = new Command("restate", "Tính lại số liệu theo địa giới của một ngày. Restate observations on the boundaries of a day.")
        {
            folder, to, weights, measure, mix, round, json,
        };
        reading.AddTo(command);
        command.SetAction(parsed => RestateCommand.Run(
            parsed.GetRequiredValue(folder),
            new RestateCommand.Wishes(
                parsed.GetRequiredValue(to)!.Value, parsed.GetValue(weights), parsed.GetValue(measure), parsed.GetValue(mix), parsed.GetValue(round)),
            reading.Of(parsed),
            reading.LanguageOf(parsed),
            parsed.GetValue(json),
            terminal));
        return command;
    }

    private static Command Teams(Terminal terminal)
    {
        var folder = FolderArgument();
        var json = JsonOption();
        var reading = new ReadingOptions();
        var day = new Option<LocalDate?>("--on")
        {
            Required = true,
            Description = "Ngày đối chiếu. The day of the check, for example 2019-10-14.",
            HelpName = "D",
            CustomParser = Words.Date,
        };
        var rules = new Option<string?>("--rules")
        {
            Description = "Tệp JSON các quy định; không ghi: team-rules.json của thư mục, nếu không có thì HD 80-HD/BDVTW. "
                + "A JSON file of sets of rules; by default team-rules.json of the folder, else HD 80.",
            HelpName = "FILE",
        };
        var command = new Command("teams", "Đối chiếu thành phần tổ với quy định. Check the composition of teams.") { folder, day, rules, json };
        reading.AddTo(command);
        command.SetAction(parsed => TeamsCommand.Run(
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(day)!.Value,
            parsed.GetValue(rules),
            reading.Of(parsed),
            reading.LanguageOf(parsed),
            parsed.GetValue(json),
            terminal));
        return command;
    }

    private static Command Units(Terminal terminal)
    {
        var code = new Argument<string?>("CODE")
        {
            Description = "Mã (hoặc định danh): mọi đơn vị từng mang mã ấy. A code or id: all units that ever bore it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var day = new Option<LocalDate?>("--on")
        {
            Description = "Ngày, ví dụ 2019-10-14. The day. "
                + "Không ghi: khi liệt kê là ngày có thay đổi gần nhất; với CODE là mọi ngày. By default the last day on which anything changed; for CODE all days.",
            HelpName = "D",
            CustomParser = Words.Date,
        };
        var under = new Option<string?>("--under")
        {
            Description = "Chỉ các đơn vị thuộc đơn vị này. Only what is below this unit, a code or id.",
            HelpName = "CODE",
        };
        var folder = new Option<string?>("--dir") { Description = "Thư mục số liệu. The folder of data.", HelpName = "DIR" };
        var level = LevelOption();
        var json = JsonOption();
        var headers = ReadingOptions.HeadersOption();
        var language = ReadingOptions.LanguageOption();
        var command = new Command("units", "Đơn vị hành chính trong một ngày, hoặc lịch sử của một mã. The units of a day, or the history of a code.")
        {
            code, day, level, under, folder, headers, json, language,
        };
        command.SetAction(parsed => UnitsCommand.Run(
            parsed.GetValue(code),
            parsed.GetValue(day),
            parsed.GetValue(level),
            parsed.GetValue(under),
            parsed.GetValue(folder),
            parsed.GetValue(headers),
            parsed.GetValue(language),
            parsed.GetValue(json),
            terminal));
        return command;
    }

    private static Option<UnitLevel[]> LevelOption() => new("--level")
    {
        Description = "Cấp (lặp lại được). A level, repeatable: Country, Province, District, Commune, Village.",
        HelpName = "L",
        CustomParser = result => Words.Levels(result),
        Arity = ArgumentArity.OneOrMore,
    };

    private static Argument<string> FolderArgument() => new("DIR") { Description = "Thư mục số liệu. The folder of data." };

    private static Option<Domain.Rollups.Boundaries?> BoundariesOption() => new("--boundaries")
    {
        Description = "Địa giới: một ngày, hoặc theo kỳ báo cáo. The map: that of a day (the closing day unless said otherwise), or as reported.",
        HelpName = "D|reported",
        CustomParser = Words.BoundariesOf,
    };

    private static Option<bool> JsonOption() => new("--json") { Description = "In một tài liệu JSON. Print one JSON document." };
}
