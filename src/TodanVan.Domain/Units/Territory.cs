namespace TodanVan.Domain.Units;

/// <summary>How the area of a code's new bearer compares with that of the one before.</summary>
public enum Territory
{
    /// <summary>All of the one went to the other, and nothing else did.</summary>
    Same,

    /// <summary>Something went elsewhere, or came from elsewhere.</summary>
    Changed,

    /// <summary>Nobody recorded what became of the one, or what the other is made of.</summary>
    Unknown,
}
