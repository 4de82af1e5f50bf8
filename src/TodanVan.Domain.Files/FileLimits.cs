using Ardalis.GuardClauses;

namespace TodanVan.Domain.Files;

/// <summary>How much a document may ask for, so that a hostile or broken one is refused with a finding and does not take the machine.</summary>
/// <remarks>Time and memory grow with the size of a document and no faster; these limits bound the size.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class FileLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static FileLimits Default { get; } = new();

    /// <summary>
    /// How many bytes a document may have; a larger one is not read (<c>TDV0133</c>). By default 1,073,741,824 (1 GiB), ten times what
    /// ten million observations take.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not positive.</exception>
    public int MaxFileBytes
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value);
    } = 1 << 30;

    /// <summary>
    /// How many bytes one record may have, its line end not counted; a longer one is quarantined, and a document with a longer header not read (<c>TDV0110</c>). By default
    /// 1,048,576 (1 MiB), more than a thousand times the longest row of a report and far less than a machine has.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not positive.</exception>
    public int MaxRecordBytes
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value);
    } = 1 << 20;

    /// <summary>
    /// How many records a document may have; what is left after that many is quarantined as one (<c>TDV0134</c>). A document that is read as a whole
    /// (changes, indicators, rules, words for columns) with more elements in an array is not read (<c>TDV0156</c>). By default 20,000,000,
    /// eight years of months of ten indicators of 2,071 villages ten times over.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not positive.</exception>
    public int MaxRecords
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value);
    } = 20_000_000;

    /// <summary>How many cells, or properties of JSON, a record may have; one with more is quarantined (<c>TDV0134</c>). Cells of a workbook farther to the right are beside the table (<c>TDV0105</c>). By default 16,384, what a sheet of Excel has.</summary>
    /// <exception cref="ArgumentException">The value is not positive.</exception>
    public int MaxCells
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value);
    } = 16_384;

    /// <summary>How deep JSON may be nested; what is deeper stops the document of rows there (<c>TDV0114</c>), and one that is read as a whole is not read (<c>TDV0123</c>). By default 64; rows need 2.</summary>
    /// <exception cref="ArgumentException">The value is not positive.</exception>
    public int MaxDepth
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value);
    } = 64;

    /// <summary>
    /// How many bytes a workbook may unpack to, all its parts together, and how many letters of shared texts its cells may come to; a larger one is
    /// not read (<c>TDV0137</c>). By default 536,870,912 (512 MiB): a full sheet of a million rows of ten columns unpacks to about 400 MiB.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not positive.</exception>
    public int MaxUnpackedBytes
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value);
    } = 512 << 20;

    /// <summary>
    /// How many times its packed size a part of a workbook may unpack to, once that is more than a mebibyte; one that does is taken for a
    /// bomb, and the workbook is not read (<c>TDV0137</c>). By default 200: rows of numbers pack to a tenth, and the packing cannot do
    /// better than a thousandth.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not positive.</exception>
    public int MaxUnpackRatio
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value);
    } = 200;
}
