using Ardalis.GuardClauses;

using TodanVan.Domain.Explanations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Files;

/// <content>What would happen if one folder took the place of another.</content>
public sealed partial class DataFolder
{
    /// <summary>From the first day to the last of which there is an observation, control totals apart; null when there is none.</summary>
    public ReportingPeriod? ObservedDays
    {
        get
        {
            var periods = Observations.Value.Columns.SelectMany(static column => column.Periods).ToList();
            return periods.Count == 0 ? null : new ReportingPeriod(periods.Min(static period => period.FirstDay), periods.Max(static period => period.LastDay));
        }
    }

    /// <summary>Tells which figures would move if this folder took the place of another, by how much, and because of which rows.</summary>
    /// <remarks>Both are compared as they were read: rows that were set aside are in no figure, of either.</remarks>
    /// <param name="current">The folder in use.</param>
    /// <param name="period">The period of the figures.</param>
    /// <param name="levels">The levels of the figures; province, district and commune when null.</param>
    /// <param name="boundaries">The map of the figures; that of the period's closing day when null.</param>
    /// <returns>The preview, over the units that either folder is about.</returns>
    /// <exception cref="ArgumentException">The folder or the period is null, or a level undefined.</exception>
    public ImportPreview PreviewAgainst(
        DataFolder current, ReportingPeriod period, IReadOnlyList<UnitLevel>? levels = null, Boundaries? boundaries = null)
    {
        Guard.Against.Null(current);
        Guard.Against.Null(period);
        UnitId[]? scope = Scope is null || current.Scope is null ? null : [.. current.Scope.Concat(Scope).Distinct().Order()];
        var request = levels is null
            ? new RollupRequest { Period = period, Boundaries = boundaries, Scope = scope }
            : new RollupRequest { Period = period, Boundaries = boundaries, Scope = scope, Levels = levels };
        return ImportPreview.Of(current.InputFor(period), InputFor(period), request, current.Roster, Roster);
    }
}
