using TodanVan.Domain.Import;

namespace TodanVan.Domain.Fuzz;

/// <summary>A record that a reader handed to a sink.</summary>
/// <param name="Header">The header by which it was cut, which of a wide table is another for each of its cells; null when it was rejected.</param>
/// <param name="Row">Its row.</param>
/// <param name="Raw">Its bytes as they stood.</param>
/// <param name="Cells">Its cells by the columns of the table; null where it could not be cut into them.</param>
/// <param name="Reason">Why the reader rejected it; null when it did not.</param>
internal sealed record SeenRecord(InputHeader? Header, int Row, byte[] Raw, string[]? Cells, Finding? Reason);
