namespace TodanVan.Domain.Teams;

/// <summary>The words for roles.</summary>
public static class TeamRoles
{
    private static readonly TokenTable<TeamRole> Tokens = new(
        ("Tổ trưởng", TeamRole.Leader),
        ("Leader", TeamRole.Leader),
        ("Tổ phó", TeamRole.Deputy),
        ("Deputy", TeamRole.Deputy),
        ("Tổ viên", TeamRole.Member),
        ("Member", TeamRole.Member));

    /// <summary>The word that files are written with: <c>Tổ trưởng</c>, <c>Tổ phó</c>, <c>Tổ viên</c>.</summary>
    internal static string Word(TeamRole role) => role switch
    {
        TeamRole.Leader => "Tổ trưởng",
        TeamRole.Deputy => "Tổ phó",
        _ => "Tổ viên",
    };

    /// <summary>Reads a role: <c>Tổ trưởng</c>, <c>Tổ phó</c>, <c>Tổ viên</c>, or <c>Leader</c>, <c>Deputy</c>, <c>Member</c>, in any case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="role">The role.</param>
    /// <returns>Whether the word names one.</returns>
    public static bool TryParse(string? text, out TeamRole role) => Tokens.TryParse(text, out role);

    /// <summary>The word that may have been meant; offered, never applied.</summary>
    internal static string? Nearest(string text) => Tokens.Nearest(text);
}
