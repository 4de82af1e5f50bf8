using NodaTime;

using TodanVan.Domain;
using TodanVan.Domain.Import;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Units;

namespace TodanVan.Cli;

/// <summary><c>units [CODE]</c>: the units of a day, or all that ever bore a code.</summary>
internal sealed class UnitsCommand(UnitRegister register, FindingSet findings, Language language, bool json, Terminal terminal)
{
    private readonly bool isVietnamese = language == Language.Vietnamese;

    public static int Run(
        string? code, LocalDate? day, UnitLevel[]? levels, string? under, string? path, HeaderSynonyms? headers, Language language, bool json, Terminal terminal)
    {
        var isVietnamese = language == Language.Vietnamese;
        if (code is not null && (levels is { Length: > 0 } || under is not null))
        {
            return Tool.Fail(terminal, isVietnamese
                ? "--level và --under dùng để liệt kê, không đi cùng CODE; xem «todanvan units --help»."
                : "--level and --under are for lists, without CODE; see «todanvan units --help».");
        }

        if (RegisterSource.Read(path, headers, language, terminal) is not { } source)
        {
            return ExitCode.Unusable;
        }

        var command = new UnitsCommand(source.Value, source.Findings, language, json, terminal);
        return code is null ? command.List(day, levels ?? [], under) : command.History(code, day);
    }

    private int List(LocalDate? asked, UnitLevel[] levels, string? under)
    {
        if ((asked ?? LastTurn()) is not { } day)
        {
            return Tool.Fail(terminal, isVietnamese ? "không biết đơn vị nào vào ngày nào; ghi --on." : "no unit is known on any day; give --on.");
        }

        if (!register.Coverage.Contains(day))
        {
            return OutsideCoverage(day, register.Coverage);
        }

        var tree = register.On(day);
        var (first, end) = (0, tree.Count);
        if (under is not null)
        {
            var found = register.Resolve(under, day);
            if (!found.TryGetValue(out var top))
            {
                return Tool.Fail(terminal, found.Findings[0].ToText(language));
            }

            if (!register.CoverageOf(top).Contains(day))
            {
                return OutsideCoverage(day, register.CoverageOf(top));
            }

            (first, end) = (tree.IndexOf(top.Id) + 1, tree.EndOf(tree.IndexOf(top.Id)));
        }

        var units = new List<AdministrativeUnit>();
        for (var i = first; i < end; i++)
        {
            var level = tree.Units[i].Level;
            if (levels.Length == 0 ? level != UnitLevel.Country : levels.Contains(level))
            {
                units.Add(tree.Units[i]);
            }
        }

        if (json)
        {
            UnitListDocument.Write(terminal.Output, tree, units);
        }
        else
        {
            UnitTables.WriteList(terminal.Text, tree, units, language);
        }

        SayWhatIsNotCovered(day, under);
        return Finish();
    }

    private int History(string code, LocalDate? day)
    {
        var units = Bearers(code);
        if (units.Count == 0 || day is not null)
        {
            // Without a day no unit is looked for but for the sentence, and what may have been meant.
            var found = register.Resolve(code, day ?? LastTurn() ?? new LocalDate(ReportingPeriod.MinYear, 1, 1));
            if (!found.TryGetValue(out var bearer))
            {
                return Tool.Fail(terminal, found.Findings[0].ToText(language));
            }

            units = [bearer];
        }

        if (json)
        {
            UnitHistoryDocument.Write(terminal.Output, register, code, units);
        }
        else
        {
            UnitTables.WriteHistories(terminal.Text, register, units, language);
        }

        return Finish();
    }

    private IReadOnlyList<AdministrativeUnit> Bearers(string code)
    {
        var bearers = register.Find(code);
        return UnitId.TryParse(code, out var id) && register.TryGet(id, out var unit) && !bearers.Contains(unit) ? [unit, .. bearers] : bearers;
    }

    /// <summary>The last day on which anything became otherwise, of those on which anything is known; null when there is none.</summary>
    private LocalDate? LastTurn()
    {
        LocalDate? last = null;
        foreach (var unit in register.Units)
        {
            foreach (var version in unit.History)
            {
                foreach (var turn in new[] { version.Validity.Start, version.Validity.End })
                {
                    if (turn is { } day && register.Coverage.Contains(day) && (last is null || last < day))
                    {
                        last = day;
                    }
                }
            }
        }

        return last;
    }

    private int OutsideCoverage(LocalDate day, Validity coverage) => Tool.Fail(terminal, isVietnamese
        ? $"Ngày {UnitTables.Date(day, language)} ngoài thời gian có dữ liệu về đơn vị ({coverage})."
        : $"On {UnitTables.Date(day, language)} nothing is known of the units ({coverage}).");

    /// <summary>Parts of the tree may be known over fewer days than others; an incomplete list does not show that by itself.</summary>
    private void SayWhatIsNotCovered(LocalDate day, string? under)
    {
        if (under is not null)
        {
            return;
        }

        var unknown = 0;
        foreach (var unit in register.Units)
        {
            var isTop = unit.Level != UnitLevel.Country && (unit.History[0].Parent is not { } parent || parent == UnitId.Country);
            if (isTop && !register.CoverageOf(unit).Contains(day))
            {
                unknown++;
            }
        }

        if (unknown > 0)
        {
            terminal.Errors.WriteLine(isVietnamese
                ? $"Danh sách không đủ: chưa có dữ liệu ngày {UnitTables.Date(day, language)} về {unknown} đơn vị đứng đầu và các đơn vị thuộc chúng."
                : $"The list is incomplete: nothing is known on {UnitTables.Date(day, language)} of {unknown} units at the top and what is below them.");
        }
    }

    private int Finish()
    {
        FindingReport.Write(terminal.Errors, findings, language, Severity.Warning);
        return ExitCode.Of(findings);
    }
}
