namespace TodanVan.Domain.Benchmarks;

/// <summary>A row as applications commonly keep it: texts and a decimal.</summary>
internal sealed record Row(string Village, string Indicator, string Month, decimal Value);
