using System.Globalization;

using NodaTime;
using NodaTime.Text;

using TodanVan.Domain;

namespace TodanVan.Cli.Demo;

/// <summary>The made-up teams, one a village, and their made-up members.</summary>
/// <remarks>
/// A leader who is the cell's secretary, and as deputies the head of the village and the head of the Front's work committee: Hướng dẫn
/// 80-HD/BDVTW of 2012-02-28. Three teams of four have both deputies; in the fourth the head of the Front's committee is a plain member,
/// as provinces have done that ask for one deputy. Members are opaque references: nobody is named.
/// </remarks>
internal static class DemoTeams
{
    /// <summary>The members of the published review: "với 14.589 thành viên".</summary>
    private const int MemberTotal = 14589;

    private const int LeastMembers = 5;

    private const string TeamCode = "01";

    private const string FrontPost = "trưởng ban công tác mặt trận";

    private static readonly string[] TeamColumns = ["unit", "team", "decision", "decided", "issuer", "documents", "term", "postsComplete"];

    private static readonly string[] MemberColumns = ["unit", "team", "member", "role", "posts", "attributes", "acting", "from", "to"];

    /// <summary>Posts of the mass organisations, in the order in which a team takes them in.</summary>
    private static readonly string[] MemberPosts =
    [
        "chi hội trưởng phụ nữ",
        "chi hội trưởng nông dân",
        "chi hội trưởng cựu chiến binh",
        "bí thư chi đoàn",
        "chi hội trưởng người cao tuổi",
        "chi hội trưởng chữ thập đỏ",
        "chi hội trưởng khuyến học",
    ];

    /// <summary><c>teams.csv</c>.</summary>
    public static DemoTable CreateTeams(IReadOnlyList<DemoVillage> villages)
    {
        var rows = new List<string[]>(villages.Count);
        foreach (var village in villages)
        {
            var commune = village.Commune;
            var decision = DemoHash.Between("decision", commune.Code, 5, 60) + village.Number;
            rows.Add(
            [
                village.Code,
                TeamCode,
                FormattableString.Invariant($"{decision}-QĐ/ĐU (giả lập)"),
                LocalDatePattern.Iso.Format(DecisionDay(commune)),
                $"Đảng ủy {char.ToLowerInvariant(commune.Name[0])}{commune.Name[1..]} (giả lập)",
                "quy chế;chương trình;kế hoạch",
                "",
                "",
            ]);
        }

        return new DemoTable("teams.csv", TeamColumns, rows);
    }

    /// <summary><c>members.csv</c>.</summary>
    public static DemoTable CreateMembers(IReadOnlyList<DemoVillage> villages)
    {
        var rows = new List<string[]>(MemberTotal);
        var sizes = Sizes(villages);
        for (var i = 0; i < villages.Count; i++)
        {
            var unit = villages[i].Code;
            Add(unit, "Tổ trưởng", "bí thư chi bộ");
            Add(unit, "Tổ phó", "trưởng thôn");
            Add(unit, DemoHash.Between("deputies", unit, 1, 4) == 1 ? "Tổ viên" : "Tổ phó", FrontPost);
            for (var post = 0; post < sizes[i] - 3; post++)
            {
                Add(unit, "Tổ viên", MemberPosts[post]);
            }
        }

        return new DemoTable("members.csv", MemberColumns, rows);

        void Add(string unit, string role, string post) =>
            rows.Add([unit, TeamCode, (rows.Count + 1).ToString("'TV'000000", CultureInfo.InvariantCulture), role, post, "", "", "", ""]);
    }

    /// <summary>How many members each team has: 5 to 9, for no weight is far enough from the mean for more.</summary>
    private static int[] Sizes(IReadOnlyList<DemoVillage> villages)
    {
        var weights = new Rational[villages.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = DemoHash.Between("members", villages[i].Code, 2, 34);
        }

        var shares = Apportionment.ByLargestRemainder(MemberTotal - (LeastMembers * villages.Count), weights).Shares;
        var sizes = new int[weights.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = LeastMembers + (int)shares[i];
        }

        return sizes;
    }

    /// <summary>A working day in the first year and a half after the conclusion of 2014-10-14, one for all teams of a commune.</summary>
    private static LocalDate DecisionDay(DemoCommune commune)
    {
        var day = new LocalDate(2014, 11, 3).PlusDays(DemoHash.Between("decided", commune.Code, 0, 540));
        return day.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => day.PlusDays(2),
            IsoDayOfWeek.Sunday => day.PlusDays(1),
            _ => day,
        };
    }
}
