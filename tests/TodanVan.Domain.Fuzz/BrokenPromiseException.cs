namespace TodanVan.Domain.Fuzz;

/// <summary>A promise of the library that an input shows to be broken.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
