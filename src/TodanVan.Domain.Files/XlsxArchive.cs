using System.IO.Compression;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Looks into the archive that a workbook is before any of it is trusted: what it says of its sizes, and what it really holds.</summary>
internal static class XlsxArchive
{
    private const int MostParts = 10_000;
    private const int Grace = 1 << 20;

    /// <summary>What forbids to read it, or null.</summary>
    public static Finding? FaultOf(Stream bytes, string document, FileLimits limits)
    {
        using var archive = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostParts)
        {
            return TooLarge(document, MostParts);
        }

        var total = 0L;
        var buffer = new byte[81_920];
        foreach (var entry in archive.Entries)
        {
            // The sizes that stand in the archive may lie: what comes out is counted.
            using var part = entry.Open();
            var unpacked = 0L;
            while (part.Read(buffer) is var count and > 0)
            {
                unpacked += count;
                total += count;
                if (total > limits.MaxUnpackedBytes)
                {
                    return TooLarge(document, limits.MaxUnpackedBytes);
                }

                if (unpacked > Grace && unpacked / Math.Max(1, entry.CompressedLength) >= limits.MaxUnpackRatio)
                {
                    return TooLarge(document, limits.MaxUnpackRatio);
                }
            }
        }

        return null;
    }

    public static Finding TooLarge(string document, int limit) => FindingCatalogue.WorkbookTooLarge.In(
        document, null, ("document", document), ("limit", CellReader.Invariant(limit)));
}
