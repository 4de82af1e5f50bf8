using NodaTime;

namespace TodanVan.GazetteerCompiler;

/// <summary>A version in the making.</summary>
internal sealed class DraftVersion
{
    private static readonly string[] Kinds = ["Tỉnh", "Thành phố", "Huyện", "Quận", "Thị xã", "Thị trấn", "Xã", "Phường", "Đặc khu"];

    public required string Code { get; set; }

    public required string Name { get; set; }

    public required DraftUnit? Parent { get; set; }

    public required LocalDate Start { get; set; }

    public required LocalDate? End { get; set; }

    public DraftBasis? Basis { get; set; }

    /// <summary>The kind: the first words of the name, whatever their case.</summary>
    public string Kind => Array.Find(Kinds, kind => Name.StartsWith(kind + " ", StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidDataException($"{Code} {Name} has no kind.");

    /// <summary>The name without the kind, to compare.</summary>
    public string BareName => Name[(Kind.Length + 1)..].ToUpperInvariant();

    public DraftVersion Copy() => (DraftVersion)MemberwiseClone();
}
