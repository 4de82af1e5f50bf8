namespace TodanVan.Domain;

/// <content>Area 05: teams.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0501</c>: a team's unit is not of level Village.</summary>
    public static FindingDescriptor TeamUnitLevel { get; } = Error(
        501,
        "Tổ dân vận phải thuộc thôn, tổ dân phố; «{unit}» là cấp {level}.",
        "A team belongs to a village; «{unit}» is of level {level}.",
        "ghi mã của thôn, tổ dân phố; mỗi tổ dân vận thuộc một thôn.",
        "give the code of the village; a team belongs to one.");

    /// <summary><c>TDV0502</c>: rows of one team contradict each other; none of them is used.</summary>
    public static FindingDescriptor ConflictingTeams { get; } = Error(
        502,
        "Tổ «{team}» của «{unit}» có nhiều dòng khác nhau.",
        "The team «{team}» of «{unit}» has rows that differ.",
        "giữ dòng đúng, hoặc đặt mã khác nhau nếu thôn có hai tổ. Trước đó thống kê về tổ của thôn là chưa có.",
        "keep the right row, or give the teams different codes if the village has two. Until then its team statistics are missing.");

    /// <summary><c>TDV0503</c>: a member's role is none of the three.</summary>
    public static FindingDescriptor UnknownRole { get; } = Error(
        503,
        "Không có vai trò «{role}»; dùng Tổ trưởng, Tổ phó hoặc Tổ viên.",
        "There is no role «{role}»; use Leader, Deputy or Member.",
        "ghi Tổ trưởng, Tổ phó hoặc Tổ viên; chức danh khác ghi ở cột `posts`.",
        "write Tổ trưởng, Tổ phó or Tổ viên (Leader, Deputy, Member); other titles belong to the column `posts`.");

    /// <summary><c>TDV0504</c>: a member's team is not in the roster.</summary>
    public static FindingDescriptor MemberWithoutTeam { get; } = Warning(
        504,
        "«{unit}» không có tổ «{team}» trong danh sách tổ; thành viên này không được tính.",
        "«{unit}» has no team «{team}» in the roster; this member is not counted.",
        "thêm tổ vào `teams.csv`, hoặc sửa đơn vị, mã tổ của thành viên. Thôn có nhiều tổ thì dòng nào cũng phải ghi mã tổ.",
        "add the team to `teams.csv`, or correct the unit or team of the member. A village with several teams needs the team in each row.");

    /// <summary><c>TDV0505</c>: a team has no date of establishment.</summary>
    public static FindingDescriptor TeamUndated { get; } = Information(
        505,
        "Tổ «{team}» của «{unit}» không ghi ngày thành lập: được coi là có mặt mọi ngày.",
        "The team «{team}» of «{unit}» has no decision date: it is taken to exist on every day.",
        "điền `decided` nếu biết ngày, để số liệu của những ngày trước đó không tính tổ này.",
        "fill in `decided` if the day is known, so that figures of earlier days do not count the team.");

    /// <summary><c>TDV0506</c>: a member has exactly one role at a time.</summary>
    public static FindingDescriptor ConflictingMembers { get; } = Error(
        506,
        "Thành viên «{member}» của tổ «{team}» («{unit}») có nhiều dòng mâu thuẫn trong cùng thời gian.",
        "The member «{member}» of team «{team}» («{unit}») has contradicting rows on the same days.",
        "giữ một dòng, hoặc chia ngày để các vai trò không chồng nhau. Trước đó số thành viên của thôn là chưa có.",
        "keep one row, or give the roles days that do not overlap. Until then the number of members of the village is missing.");

    /// <summary><c>TDV0507</c>: a yes-or-no cell holds something else.</summary>
    public static FindingDescriptor InvalidFlag { get; } = Error(
        507,
        "«{value}» ở cột «{column}» không phải là có hoặc không.",
        "«{value}» in «{column}» is neither yes nor no.",
        "ghi có hoặc không, hoặc để trống.",
        "write có or không (yes, no, true, false), or leave the cell blank.");

    /// <summary><c>TDV0508</c>: a member is said to hold no post and a post.</summary>
    public static FindingDescriptor PostsWithNone { get; } = Error(
        508,
        "Chức danh «{posts}» vừa ghi «không» vừa ghi chức danh.",
        "The posts «{posts}» say both «không» (none) and a post.",
        "giữ các chức danh, hoặc giữ chữ «không».",
        "keep the posts or the word «không».");

    /// <summary><c>TDV0548</c>: the team of a member is in the roster of teams, but its row was set aside.</summary>
    public static FindingDescriptor MemberOfTeamSetAside { get; } = Warning(
        548,
        "Dòng của tổ «{team}» ở «{unit}» đã để riêng, nên thành viên này chưa được tính.",
        "The row of team «{team}» of «{unit}» was set aside, so this member is not counted.",
        "sửa dòng của tổ; các dòng thành viên không cần sửa.",
        "correct the row of the team; the members need no change.");

    private static IEnumerable<FindingDescriptor> Teams() =>
    [
        TeamUnitLevel,
        ConflictingTeams,
        UnknownRole,
        MemberWithoutTeam,
        TeamUndated,
        ConflictingMembers,
        InvalidFlag,
        PostsWithNone,
        MemberOfTeamSetAside,
    ];
}
