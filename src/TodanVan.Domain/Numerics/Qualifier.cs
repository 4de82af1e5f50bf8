namespace TodanVan.Domain;

/// <summary>What is said about a number that is not given exactly: "hơn 156", "gần 239".</summary>
/// <remarks>
/// A qualified number v stands for every number of an interval; <see cref="Qualifiers"/> computes with these intervals, so that
/// a sum with an inexact term never looks exact. The words are those of reports in Vietnamese.
/// </remarks>
public enum Qualifier
{
    /// <summary>The number is v: [v, v]. Written without a word.</summary>
    Exact = 0,

    /// <summary>More than v, v excluded: <c>hơn</c>, <c>trên</c>.</summary>
    MoreThan,

    /// <summary>Less than v, v excluded: <c>gần</c>, <c>dưới</c>.</summary>
    LessThan,

    /// <summary>v or more: <c>ít nhất</c>.</summary>
    AtLeast,

    /// <summary>v or less: <c>không quá</c>.</summary>
    AtMost,

    /// <summary>Near v, on either side, nobody knows how near: <c>khoảng</c>. Nothing can be concluded from it.</summary>
    About,
}
