namespace TodanVan.Domain.Units;

/// <summary>How much of a source goes to a target.</summary>
public enum SuccessionExtent
{
    /// <summary>All of it: territory, people, and whatever was counted of them (<i>nhập toàn bộ</i>).</summary>
    Whole,

    /// <summary>A part of it (<i>nhập một phần</i>).</summary>
    Part,
}
