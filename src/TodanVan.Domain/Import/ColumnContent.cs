namespace TodanVan.Domain.Import;

/// <summary>What the cells of a column hold: how a reader has to hand over a cell that its format keeps as a number or a day.</summary>
public enum ColumnContent
{
    /// <summary>Words: names, numbers of decisions, tokens.</summary>
    Text,

    /// <summary>A code, which is text and keeps its leading zeros.</summary>
    Code,

    /// <summary>A number, written in the convention of the document.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A reporting period: a day, a month, a year.</summary>
    Period,

    /// <summary>What is said instead of a number: that it is missing or withheld. In a wide table it is said of each value of the row that is blank.</summary>
    State,
}
