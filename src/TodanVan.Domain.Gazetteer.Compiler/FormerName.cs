namespace TodanVan.GazetteerCompiler;

/// <summary>A name that was retired, and the commune that followed.</summary>
internal sealed record FormerName(string Successor, string SuccessorName);
