using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>What became of the data records of one document.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ImportCount
{
    /// <summary>Counts a document.</summary>
    /// <param name="document">Its name.</param>
    /// <param name="input">How many data records it has.</param>
    /// <param name="accepted">How many were accepted.</param>
    /// <param name="quarantined">How many were set aside.</param>
    /// <exception cref="ArgumentException">The name is blank, a count is negative, or the counts do not add up.</exception>
    public ImportCount(string document, int input, int accepted, int quarantined)
    {
        Document = Guard.Against.NullOrWhiteSpace(document);
        Input = Guard.Against.Negative(input);
        Accepted = Guard.Against.Negative(accepted);
        Quarantined = Guard.Against.Negative(quarantined);
        if (accepted + quarantined != input)
        {
            throw new ArgumentException("Accepted and quarantined records must add up to the input.", nameof(input));
        }
    }

    /// <summary>The document's name.</summary>
    public string Document { get; }

    /// <summary>How many data records it has.</summary>
    public int Input { get; }

    /// <summary>How many were accepted.</summary>
    public int Accepted { get; }

    /// <summary>How many were set aside.</summary>
    public int Quarantined { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Document}: {Accepted} + {Quarantined} = {Input}";
}
