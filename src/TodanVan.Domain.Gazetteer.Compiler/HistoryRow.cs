using NodaTime;
using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>A row of the register from 2021 on: what a code stood for during some days.</summary>
internal sealed record HistoryRow(UnitLevel Level, string Code, string Name, string Parent, LocalDate From, LocalDate? To);
