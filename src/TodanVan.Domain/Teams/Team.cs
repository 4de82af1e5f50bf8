using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <summary>A tổ dân vận: the team of one village, by whose decision it exists, and its seats.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Team
{
    internal Team(
        UnitId unit,
        TeamCode code,
        LegalBasis? decision,
        LocalDate? decided,
        string? issuer,
        IReadOnlyList<string>? documents,
        string? term,
        bool postsAreComplete,
        IReadOnlyList<TeamMember> members)
    {
        Unit = Guard.Against.Null(unit);
        Code = Guard.Against.Null(code);
        Decision = decision;
        Decided = decided;
        Issuer = issuer;
        Documents = documents is null ? null : [.. documents];
        DocumentKeys = documents is null ? null : Array.ConvertAll(documents.ToArray(), TextKey.Comparison);
        IssuerKey = issuer is null ? null : TextKey.Comparison(issuer);
        Term = term;
        Terms = TermRule.Read(term);
        PostsAreComplete = postsAreComplete;
        MemberArray = [.. members];
    }

    /// <summary>The village.</summary>
    public UnitId Unit { get; }

    /// <summary>The code within the village.</summary>
    public TeamCode Code { get; }

    /// <summary>The decision that set it up, where the input names one.</summary>
    public LegalBasis? Decision { get; }

    /// <summary>The day it was set up; null when not known, and the team is then there on every day.</summary>
    public LocalDate? Decided { get; }

    /// <summary>The body that set it up, as it was typed; null when not known. It may be known where the decision's number is not.</summary>
    public string? Issuer { get; }

    /// <summary>The documents it has: quy chế, chương trình, kế hoạch; empty when known to have none, null when not known.</summary>
    public IReadOnlyList<string>? Documents { get; }

    /// <summary>The terms, as they were typed, for example <c>2015-2020; 2020-2025</c>; null when not known.</summary>
    public string? Term { get; }

    /// <summary>Whether all posts of its members are known: a blank is then no post.</summary>
    public bool PostsAreComplete { get; }

    /// <summary>Where it was read; null when that is not known.</summary>
    public SourceReference? Source { get; internal init; }

    /// <summary>The seats, over all time.</summary>
    public IReadOnlyList<TeamMember> Members => Array.AsReadOnly(MemberArray);

    /// <summary>The documents as keys, under which they are the same however they were typed.</summary>
    internal string[]? DocumentKeys { get; }

    /// <summary>The terms, where the text can be read.</summary>
    internal Validity[]? Terms { get; }

    internal TeamMember[] MemberArray { get; }

    /// <summary>The issuer as a key.</summary>
    internal string? IssuerKey { get; }

    /// <summary>Whether the team is there on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether it was set up by then.</returns>
    public bool ExistsOn(LocalDate date) => Decided is null || Decided <= date;

    /// <inheritdoc/>
    public override string ToString() => $"{Unit}/{Code}: {Members.Count}";

    internal Team WithMembers(IReadOnlyList<TeamMember> members) =>
        new(Unit, Code, Decision, Decided, Issuer, Documents, Term, PostsAreComplete, members) { Source = Source };
}
