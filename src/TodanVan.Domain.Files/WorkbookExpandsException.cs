namespace TodanVan.Domain.Files;

/// <summary>Ends the reading of a workbook whose cells come to more text than one may have; it becomes a finding.</summary>
internal sealed class WorkbookExpandsException : Exception;
