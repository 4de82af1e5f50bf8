using Ardalis.GuardClauses;

using TodanVan.Domain.Guards;

namespace TodanVan.Domain.Teams;

/// <summary>The kinds of rules that the library has. Everything in them is data; what a province asks for is never a constant here.</summary>
/// <remarks>
/// All of them say pass or fail only when what is not known could not turn it round (semantics K2): with k known and u unknown, a minimum m
/// is kept when k &gt;= m and broken when k + u &lt; m; a maximum M is kept when k + u &lt;= M and broken when k &gt; M.
/// </remarks>
public static class CompositionRules
{
    /// <summary><c>size</c>: how many members a team has.</summary>
    /// <param name="minimum">The least, included; null for none.</param>
    /// <param name="maximum">The most, included; null for none.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">Neither is given, one is negative, or they are reversed.</exception>
    public static ICompositionRule Size(int? minimum = null, int? maximum = null)
    {
        CheckRange(minimum, maximum);
        return new SizeRule(minimum, maximum);
    }

    /// <summary><c>roleCount</c>: how many members of a role a team has; one who acts counts.</summary>
    /// <param name="role">The role.</param>
    /// <param name="minimum">The least, included; null for none.</param>
    /// <param name="maximum">The most, included; null for none.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The role is undefined, no limit is given, one is negative, or they are reversed.</exception>
    public static ICompositionRule RoleCount(TeamRole role, int? minimum = null, int? maximum = null)
    {
        Guard.Against.UndefinedEnum(role, nameof(role));
        CheckRange(minimum, maximum);
        return new RoleCountRule(role, minimum, maximum);
    }

    /// <summary><c>teamCount</c>: how many teams the village has on the day.</summary>
    /// <param name="minimum">The least, included; null for none.</param>
    /// <param name="maximum">The most, included; null for none.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">Neither is given, one is negative, or they are reversed.</exception>
    public static ICompositionRule TeamCount(int? minimum = null, int? maximum = null)
    {
        CheckRange(minimum, maximum);
        return new TeamCountRule(minimum, maximum);
    }

    /// <summary><c>eachPostHeldBySomeone</c>: for each of the posts somebody in the role holds it; one person may hold several.</summary>
    /// <param name="role">The role.</param>
    /// <param name="posts">The posts; at least one.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The role is undefined, there is no post, or one is null.</exception>
    public static ICompositionRule EachPostHeldBySomeone(TeamRole role, params IEnumerable<PostDefinition> posts) =>
        new EachPostHeldRule(Guard.Against.UndefinedEnum(role, nameof(role)), Some(posts, 1));

    /// <summary>
    /// <c>eachHolderHasOneOf</c>: whoever is in the role holds at least one of the posts. Not applicable where nobody is in the role.
    /// </summary>
    /// <param name="role">The role.</param>
    /// <param name="posts">The posts; at least one.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The role is undefined, there is no post, or one is null.</exception>
    public static ICompositionRule EachHolderHasOneOf(TeamRole role, params IEnumerable<PostDefinition> posts) =>
        new EachHolderHasRule(Guard.Against.UndefinedEnum(role, nameof(role)), Some(posts, 1));

    /// <summary><c>requiredPosts</c>: the posts, or at least so many of them, are held by members of any role.</summary>
    /// <param name="posts">The posts; at least one.</param>
    /// <param name="atLeast">How many of them; null for all.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">There is no post, one is null, or the number is not from 1 to how many there are.</exception>
    public static ICompositionRule RequiredPosts(IEnumerable<PostDefinition> posts, int? atLeast = null)
    {
        var some = Some(posts, 1);
        if (atLeast is { } least)
        {
            Guard.Against.OutOfRange(least, nameof(atLeast), 1, some.Length);
        }

        return new RequiredPostsRule(some, atLeast);
    }

    /// <summary>
    /// <c>postsTogether</c>: nobody in the team holds two of the posts; or, when that is allowed, a permission, which binds nobody and is
    /// never applicable.
    /// </summary>
    /// <param name="isAllowed">Whether one person may hold them.</param>
    /// <param name="posts">The posts; at least two.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">There are fewer than two posts, or one is null.</exception>
    public static ICompositionRule PostsTogether(bool isAllowed, params IEnumerable<PostDefinition> posts) =>
        new PostsTogetherRule(Some(posts, 2), isAllowed);

    /// <summary>
    /// <c>attributeShare</c>: the share of members who have an attribute, out of all or of a role. Not applicable where there are none. An
    /// attribute is a fact of the work, such as <c>đã tập huấn</c>; never one of a person's religion, ethnicity, opinion or private life.
    /// </summary>
    /// <param name="attribute">The attribute's code.</param>
    /// <param name="minimum">The least share, from 0 to 1, included; null for none.</param>
    /// <param name="maximum">The largest share, from 0 to 1, included; null for none.</param>
    /// <param name="role">Of whom; null for all members.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The attribute is blank, the role undefined, no share given, one out of range, or they are reversed.</exception>
    public static ICompositionRule AttributeShare(string attribute, Rational? minimum = null, Rational? maximum = null, TeamRole? role = null)
    {
        Guard.Against.NullOrWhiteSpace(attribute);
        if (role is { } of)
        {
            Guard.Against.UndefinedEnum(of, nameof(role));
        }

        if (minimum is null && maximum is null)
        {
            throw new ArgumentException("A rule sets at least one limit.", nameof(minimum));
        }

        if (!IsShare(minimum) || !IsShare(maximum) || minimum > maximum)
        {
            throw new ArgumentOutOfRangeException(nameof(minimum), "A share is from 0 to 1, and the minimum is not above the maximum.");
        }

        return new AttributeShareRule(attribute, role, minimum, maximum);
    }

    /// <summary><c>documents</c>: the team has the documents, such as <c>quy chế</c>, <c>chương trình</c>, <c>kế hoạch</c>.</summary>
    /// <param name="documents">The documents; at least one. How they are typed does not matter.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">There is no document, or one is blank.</exception>
    public static ICompositionRule Documents(params IEnumerable<string> documents) => new DocumentsRule(Texts(documents));

    /// <summary><c>decidingBody</c>: the team's issuer is one of the bodies, or begins with the words of one.</summary>
    /// <param name="bodies">The bodies, for example <c>Đảng ủy xã</c>; at least one.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">There is no body, or one is blank.</exception>
    public static ICompositionRule DecidingBody(params IEnumerable<string> bodies) => new DecidingBodyRule(Texts(bodies));

    /// <summary>
    /// <c>term</c>: the day is in one of the team's terms; a new term is how a renewal (<i>kiện toàn</i>) shows. A term reads
    /// <c>2015-2020</c>, both years whole, or <c>2015-03-01/2020-02-29</c>, both days included; what reads otherwise is unknown.
    /// </summary>
    /// <param name="months">How long the term may be, in months; null for any length.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static ICompositionRule Term(int? months = null) =>
        new TermRule(months is { } most ? Guard.Against.NegativeOrZero(most, nameof(months)) : null);

    /// <summary><c>acting</c>: nobody has been acting in the role for the given number of months or longer.</summary>
    /// <param name="role">The role.</param>
    /// <param name="months">The months, counted from the first day of the tenure.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The role is undefined or the number below 1.</exception>
    public static ICompositionRule Acting(TeamRole role, int months) =>
        new ActingRule(Guard.Against.UndefinedEnum(role, nameof(role)), Guard.Against.NegativeOrZero(months));

    internal static bool IsShare(Rational? share) => !(share < Rational.Zero) && !(share > Rational.One);

    private static void CheckRange(int? minimum, int? maximum)
    {
        if (minimum is null && maximum is null)
        {
            throw new ArgumentException("A rule sets at least one limit.", nameof(minimum));
        }

        if (minimum < 0 || maximum < 0 || minimum > maximum)
        {
            throw new ArgumentOutOfRangeException(nameof(minimum), "Limits are not negative, and the minimum is not above the maximum.");
        }
    }

    private static PostDefinition[] Some(IEnumerable<PostDefinition> posts, int least)
    {
        var list = Guard.Against.Null(posts).ToArray();
        foreach (var post in list)
        {
            Guard.Against.Null(post, nameof(posts));
        }

        return list.Length >= least ? list : throw new ArgumentException($"The rule names at least {RuleFindings.Text(least)}.", nameof(posts));
    }

    private static string[] Texts(IEnumerable<string> texts)
    {
        var list = Guard.Against.Null(texts).ToArray();
        foreach (var text in list)
        {
            Guard.Against.NullOrWhiteSpace(text, nameof(texts));
        }

        return list.Length > 0 ? list : throw new ArgumentException("The rule names at least one.", nameof(texts));
    }
}
