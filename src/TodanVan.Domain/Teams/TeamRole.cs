namespace TodanVan.Domain.Teams;

/// <summary>The role of a member in a team. It says nothing of the posts the member holds elsewhere.</summary>
public enum TeamRole
{
    /// <summary>Tổ viên.</summary>
    Member,

    /// <summary>Tổ phó.</summary>
    Deputy,

    /// <summary>Tổ trưởng.</summary>
    Leader,
}
