namespace TodanVan.Domain;

/// <content>Area 05 again: rules on the composition of teams.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0509</c>: a team has fewer members than a rule asks for.</summary>
    public static FindingDescriptor TeamTooSmall { get; } = Error(
        509,
        "{set}/{rule}: tổ có {count} người, tối thiểu {minimum}.",
        "{set}/{rule}: the team has {count} members, at least {minimum} are needed.",
        "bổ sung tổ viên cho đủ số tối thiểu của quy định.",
        "name members until there are enough; the minimum is that of the set named.");

    /// <summary><c>TDV0510</c>: a team has more members than a rule allows.</summary>
    public static FindingDescriptor TeamTooLarge { get; } = Error(
        510,
        "{set}/{rule}: tổ có {count} người, tối đa {maximum}.",
        "{set}/{rule}: the team has {count} members, at most {maximum} are allowed.",
        "giảm số tổ viên, hoặc xem quy định có áp dụng cho thôn này không.",
        "take members out, or look whether the rule is meant for this village.");

    /// <summary><c>TDV0511</c>: a role has fewer holders than a rule asks for.</summary>
    public static FindingDescriptor RoleTooFew { get; } = Error(
        511,
        "{set}/{rule}: tổ có {count} «{role}», tối thiểu {minimum}.",
        "{set}/{rule}: the team has {count} of role «{role}», at least {minimum} are needed.",
        "bổ sung người giữ vai trò đó; khuyết chức danh cũng hiện ra như vậy.",
        "give the role to somebody; a vacancy shows like this too.");

    /// <summary><c>TDV0512</c>: a role has more holders than a rule allows.</summary>
    public static FindingDescriptor RoleTooMany { get; } = Error(
        512,
        "{set}/{rule}: tổ có {count} «{role}», tối đa {maximum}.",
        "{set}/{rule}: the team has {count} of role «{role}», at most {maximum} are allowed.",
        "chỉ để số người giữ vai trò đúng quy định.",
        "leave the role to as many as the rule allows.");

    /// <summary><c>TDV0513</c>: nobody in a role holds a post that a rule asks for there.</summary>
    public static FindingDescriptor PostNotInRole { get; } = Error(
        513,
        "{set}/{rule}: thiếu {posts} làm {role}.",
        "{set}/{rule}: nobody of role «{role}» is {posts}.",
        "giao vai trò cho người giữ chức danh đó, hoặc ghi chức danh vào cột `posts`.",
        "give the role to who holds the post, or write the post into the column `posts`.");

    /// <summary><c>TDV0514</c>: somebody in a role holds none of the posts of which a rule asks for one.</summary>
    public static FindingDescriptor HolderWithoutPost { get; } = Error(
        514,
        "{set}/{rule}: {members} là {role} nhưng không giữ chức danh nào trong: {posts}.",
        "{set}/{rule}: {members}, of role «{role}», hold none of the posts: {posts}.",
        "giao vai trò cho người giữ một trong các chức danh đó.",
        "give the role to somebody who holds one of the posts.");

    /// <summary><c>TDV0515</c>: too few of some posts are held in a team.</summary>
    public static FindingDescriptor PostsMissing { get; } = Error(
        515,
        "{set}/{rule}: thiếu {posts}; tổ có {count}, tối thiểu {minimum}.",
        "{set}/{rule}: nobody in the team is {posts}; {count} of the posts are held, at least {minimum} are needed.",
        "đưa người giữ các chức danh đó vào tổ.",
        "bring who holds the posts into the team.");

    /// <summary><c>TDV0516</c>: one person holds posts that a rule keeps apart.</summary>
    public static FindingDescriptor PostsTogether { get; } = Error(
        516,
        "{set}/{rule}: {members} giữ cùng lúc nhiều hơn một chức danh trong: {posts}.",
        "{set}/{rule}: {members} hold more than one of the posts: {posts}.",
        "để người khác giữ một trong các chức danh, hoặc thay tổ viên đó.",
        "one of the posts, or the seat in the team, goes to somebody else.");

    /// <summary><c>TDV0517</c>: too few members have an attribute.</summary>
    public static FindingDescriptor ShareTooLow { get; } = Error(
        517,
        "{set}/{rule}: {count}/{total} người có «{attribute}», tỷ lệ tối thiểu {minimum}.",
        "{set}/{rule}: {count} of {total} have «{attribute}», the share must be at least {minimum}.",
        "ví dụ tổ chức tập huấn, rồi ghi vào cột `attributes`.",
        "train them, say, and write the attribute into the column `attributes`.");

    /// <summary><c>TDV0518</c>: too many members have an attribute.</summary>
    public static FindingDescriptor ShareTooHigh { get; } = Error(
        518,
        "{set}/{rule}: {count}/{total} người có «{attribute}», tỷ lệ tối đa {maximum}.",
        "{set}/{rule}: {count} of {total} have «{attribute}», the share may be at most {maximum}.",
        "xem lại thuộc tính đã ghi cho từng người.",
        "look whether the attribute is meant of so many.");

    /// <summary><c>TDV0519</c>: a team has not the documents that a rule asks for.</summary>
    public static FindingDescriptor DocumentsMissing { get; } = Error(
        519,
        "{set}/{rule}: tổ thiếu {documents}.",
        "{set}/{rule}: the team has no {documents}.",
        "xây dựng văn bản còn thiếu và ghi vào cột `documents`.",
        "make the document, and write it into the column `documents`.");

    /// <summary><c>TDV0520</c>: a team was set up by another body than a rule says.</summary>
    public static FindingDescriptor DecidedByOther { get; } = Error(
        520,
        "{set}/{rule}: tổ do «{issuer}» quyết định; phải là một trong: {bodies}.",
        "{set}/{rule}: the team was set up by «{issuer}»; it must be one of: {bodies}.",
        "cấp có thẩm quyền ra quyết định; hoặc sửa cột `issuer`.",
        "have the right body decide; or correct the column `issuer`.");

    /// <summary><c>TDV0521</c>: a team is in none of its terms.</summary>
    public static FindingDescriptor TermOver { get; } = Error(
        521,
        "{set}/{rule}: nhiệm kỳ «{term}» không gồm ngày này hoặc dài hơn quy định; cần kiện toàn tổ.",
        "{set}/{rule}: the term «{term}» does not hold this day, or is longer than allowed; the team needs to be renewed.",
        "kiện toàn tổ rồi ghi thêm nhiệm kỳ mới vào cột `term`: `2015-2020; 2020-2025`.",
        "renew the team, and add the new term to the column `term`: `2015-2020; 2020-2025`.");

    /// <summary><c>TDV0522</c>: somebody holds a role for the time being for too long.</summary>
    public static FindingDescriptor ActingTooLong { get; } = Error(
        522,
        "{set}/{rule}: {members} tạm giữ vai trò {role} từ {from}, quá {months} tháng.",
        "{set}/{rule}: {members} have been acting as «{role}» since {from}, longer than {months} months.",
        "cử người chính thức; hoặc sửa cột `from`.",
        "name a holder; or correct `from`.");

    /// <summary><c>TDV0523</c>: a village has fewer teams than a rule asks for.</summary>
    public static FindingDescriptor TooFewTeams { get; } = Error(
        523,
        "{set}/{rule}: thôn có {count} tổ, tối thiểu {minimum}.",
        "{set}/{rule}: the village has {count} teams, at least {minimum} are needed.",
        "thành lập thêm tổ; hoặc bổ sung dòng còn thiếu.",
        "set up a team; or add its row.");

    /// <summary><c>TDV0524</c>: a village has more teams than a rule allows.</summary>
    public static FindingDescriptor TooManyTeams { get; } = Error(
        524,
        "{set}/{rule}: thôn có {count} tổ, tối đa {maximum}.",
        "{set}/{rule}: the village has {count} teams, at most {maximum} are allowed.",
        "hợp nhất các tổ; hoặc bỏ dòng của tổ không còn.",
        "merge the teams; or take the row of a team that is no more out.");

    /// <summary><c>TDV0525</c>: what is known does not tell whether a rule is kept.</summary>
    public static FindingDescriptor RuleUndecided { get; } = Information(
        525,
        "{set}/{rule}: chưa xác định được vì cột {column} chưa đủ dữ liệu.",
        "{set}/{rule}: not known, because the data of {column} are incomplete.",
        "điền cột đó: để trống là chưa biết, ghi `không` là không có.",
        "fill in the column: what is blank is unknown, and `không` says that there is none.");

    /// <summary><c>TDV0526</c>: rules of one set cannot all be kept in a village.</summary>
    public static FindingDescriptor RulesClash { get; } = Warning(
        526,
        "{set}: không thể thực hiện cùng lúc {rules} ở thôn này, vì người giữ các chức danh ({posts}); các quy định đó không áp dụng ở đây.",
        "{set}: {rules} cannot all be kept in this village, given who holds the posts ({posts}); they do not apply here.",
        "không phải lỗi của tổ: báo cho cơ quan ban hành quy định. Ví dụ bí thư chi bộ kiêm trưởng thôn.",
        "nothing in the team: tell the body that issued the rules. An example is a secretary who is also the village's head.");

    /// <summary><c>TDV0527</c>: rules of several sets cannot all be kept in a village.</summary>
    public static FindingDescriptor SetsConflict { get; } = Warning(
        527,
        "Các quy định {rules} mâu thuẫn nhau ở thôn này ({posts}); tất cả đều được kiểm tra.",
        "The rules {rules} conflict in this village ({posts}); all of them are checked.",
        "báo cho các cơ quan ban hành; hoặc cho quy định này thay quy định kia bằng `overrides`.",
        "tell the bodies that issued the rules; or let one take the place of the other with `overrides`.");

    /// <summary><c>TDV0528</c>: whether rules can all be kept in a village takes too long to find out.</summary>
    public static FindingDescriptor SearchTooLarge { get; } = Information(
        528,
        "{set}: quá nhiều quy định hoặc người để biết có thể thực hiện cùng lúc hay không (giới hạn {limit}).",
        "{set}: too many rules or people to find out whether all can be kept (the limit is {limit}).",
        "tách bớt quy định; trong lúc đó quy định không đạt được coi là chưa xác định.",
        "split the set of rules; until then what fails is unknown.");

    /// <summary><c>TDV0529</c>: a team is of a village that is no more.</summary>
    public static FindingDescriptor TeamVillageEnded { get; } = Warning(
        529,
        "Thôn của tổ «{team}» («{unit}») kết thúc ngày {day}; đơn vị kế thừa: {successors}. Cần kiện toàn tổ theo đơn vị mới.",
        "The village of the team «{team}» («{unit}») ended on {day}; its successors: {successors}. The team is to be set up anew there.",
        "thành lập tổ ở từng đơn vị kế thừa và ghi lại.",
        "set up a team in each successor, and record it.");

    /// <summary><c>TDV0530</c>: a village was merged into or divided after its team was set up.</summary>
    public static FindingDescriptor TeamVillageChanged { get; } = Warning(
        530,
        "Thôn của tổ «{team}» («{unit}») được sắp xếp lại ngày {day} ({successors}), sau khi tổ thành lập. Cần xem lại tổ.",
        "The village of the team «{team}» («{unit}») was reorganized on {day} ({successors}), after the team was set up. The team is to be looked at again.",
        "xem tổ còn phù hợp với thôn không, rồi ghi quyết định mới.",
        "look whether the team still fits the village; then record its new decision.");

    /// <summary><c>TDV0531</c>: a set of rules is not in force on the day.</summary>
    public static FindingDescriptor RuleSetNotInForce { get; } = Information(
        531,
        "{set} không có hiệu lực ngày {day} ({validity}): không được kiểm tra.",
        "{set} is not in force on {day} ({validity}): it is not checked.",
        "không cần làm gì nếu đúng ý; nếu không thì sửa thời gian hiệu lực.",
        "nothing, if that is meant; else correct the days of the set.");

    /// <summary><c>TDV0532</c>: the unit to which a set of rules is limited is not known on the day.</summary>
    public static FindingDescriptor ScopeUnknown { get; } = Warning(
        532,
        "Phạm vi «{unit}» của {set} không xác định được ngày {day}: {set} không áp dụng ở đó.",
        "The scope «{unit}» of {set} is not a unit on {day}: {set} does not apply there.",
        "ghi định danh của đơn vị, hoặc mã của đơn vị vào ngày đó.",
        "write the unit's id, or the code that it bears on the day.");

    /// <summary><c>TDV0533</c>: a waiver names a rule, a unit or a team that is not there.</summary>
    public static FindingDescriptor WaiverWithoutUse { get; } = Warning(
        533,
        "Miễn quy định «{rule}» cho «{unit}» không ứng với quy định, đơn vị hoặc tổ nào được kiểm tra.",
        "The waiver of «{rule}» for «{unit}» meets no rule, unit or team that was checked.",
        "sửa mã quy định, đơn vị hoặc tổ; hoặc bỏ dòng miễn đó.",
        "correct the code of the rule, the unit or the team; or take the waiver out.");

    /// <summary><c>TDV0534</c>: a broken rule has been waived.</summary>
    public static FindingDescriptor RuleWaived { get; } = Information(
        534,
        "{set}/{rule}: được miễn đến trước ngày {end}: {reason}",
        "{set}/{rule}: waived until before {end}: {reason}",
        "không cần làm gì cho đến khi hết thời gian miễn.",
        "nothing until the waiver ends.");

    /// <summary><c>TDV0535</c>: a rule is broken that was waived before.</summary>
    public static FindingDescriptor WaiverExpired { get; } = Information(
        535,
        "{set}/{rule}: thời gian miễn đã hết ngày {end}: {reason}",
        "{set}/{rule}: the waiver ended on {end}: {reason}",
        "thực hiện quy định, hoặc xin miễn tiếp.",
        "keep the rule now, or ask for another waiver.");

    /// <summary><c>TDV0536</c>: a rule is of no kind that is known.</summary>
    public static FindingDescriptor UnknownRuleKind { get; } = Error(
        536,
        "Không có loại quy định «{value}».",
        "There is no kind of rule «{value}».",
        "sửa loại quy định; loại riêng của ứng dụng phải được khai báo khi đọc.",
        "correct the word; an application's own kind must be given to the reader.");

    /// <summary><c>TDV0537</c>: a minimum is above its maximum.</summary>
    public static FindingDescriptor RangeReversed { get; } = Error(
        537,
        "Tối thiểu {minimum} lớn hơn tối đa {maximum}.",
        "The minimum {minimum} is above the maximum {maximum}.",
        "đổi chỗ hoặc sửa hai số đó.",
        "exchange or correct the two numbers.");

    /// <summary><c>TDV0538</c>: a rule names a post that its set does not declare.</summary>
    public static FindingDescriptor UnknownPost { get; } = Error(
        538,
        "Chức danh «{post}» chưa được khai báo ở «posts».",
        "The post «{post}» is not declared in «posts».",
        "khai báo chức danh, hoặc viết như đã khai báo.",
        "declare the post, or write it as it is declared.");

    /// <summary><c>TDV0539</c>: a rule names an attribute that its set does not declare.</summary>
    public static FindingDescriptor UnknownAttribute { get; } = Error(
        539,
        "Thuộc tính «{attribute}» chưa được khai báo ở «attributes».",
        "The attribute «{attribute}» is not declared in «attributes».",
        "khai báo thuộc tính, hoặc viết như đã khai báo.",
        "declare the attribute, or write it as it is declared.");

    /// <summary><c>TDV0540</c>: the share of a rule is not between 0 and 1.</summary>
    public static FindingDescriptor InvalidRuleShare { get; } = Error(
        540,
        "«{value}» không phải là tỷ lệ từ 0 đến 1, ví dụ 1/3 hoặc 0.5.",
        "«{value}» is not a share from 0 to 1, such as 1/3 or 0.5.",
        "viết phân số hoặc số thập phân dùng dấu chấm, trong dấu nháy.",
        "write a fraction or a decimal with a point, as text.");

    /// <summary><c>TDV0541</c>: two rules of a set, or two sets, have one code.</summary>
    public static FindingDescriptor RepeatedRule { get; } = Error(
        541,
        "Mã «{code}» có hơn một lần.",
        "The code «{code}» is there more than once.",
        "đặt mã riêng cho từng cái; bộ quy định đó không được dùng.",
        "give each its own code; none of the sets concerned is used.");

    /// <summary><c>TDV0542</c>: two sets of one issuer are in force on the same days in the same place.</summary>
    public static FindingDescriptor OverlappingRuleSets { get; } = Warning(
        542,
        "{set} và {other} cùng của «{issuer}», trùng thời gian và phạm vi: cả hai đều được kiểm tra.",
        "{set} and {other} are both of «{issuer}», on the same days and in the same place: both are checked.",
        "cho bộ cũ hết hiệu lực, hoặc giới hạn phạm vi từng bộ.",
        "end the older set, or limit each to its place.");

    /// <summary><c>TDV0543</c>: a set of rules is in force after the act on which it rests.</summary>
    public static FindingDescriptor BasisExpired { get; } = Error(
        543,
        "{set} có hiệu lực {validity}, nhưng căn cứ {basis} hết hiệu lực ngày {end}.",
        "{set} is in force {validity}, but its basis {basis} ended on {end}.",
        "cho bộ quy định hết hiệu lực cùng căn cứ, hoặc ghi căn cứ mới.",
        "end the set no later than its act, or name the act that goes on.");

    /// <summary><c>TDV0544</c>: a rule is in force when its set is not.</summary>
    public static FindingDescriptor RuleOutsideSet { get; } = Error(
        544,
        "Quy định «{rule}» có hiệu lực {validity}, ngoài thời gian của {set} ({of}).",
        "The rule «{rule}» is in force {validity}, outside the days of {set} ({of}).",
        "để thời gian của quy định nằm trong thời gian của bộ.",
        "keep the days of the rule within those of its set.");

    /// <summary><c>TDV0545</c>: one name stands for two posts of a set.</summary>
    public static FindingDescriptor AmbiguousPost { get; } = Error(
        545,
        "Tên «{post}» chỉ hai chức danh khác nhau.",
        "The name «{post}» stands for two posts.",
        "chỉ để tên đó ở một chức danh.",
        "leave the name to one of them.");

    /// <summary><c>TDV0546</c>: a rule sets no limit.</summary>
    public static FindingDescriptor RangeMissing { get; } = Error(
        546,
        "Quy định phải có ít nhất một trong: {properties}.",
        "A rule must have at least one of: {properties}.",
        "ghi số tối thiểu, số tối đa, hoặc cả hai.",
        "write a minimum, a maximum, or both.");

    /// <summary><c>TDV0547</c>: a number of a rule is no whole number, or out of range.</summary>
    public static FindingDescriptor InvalidCount { get; } = Error(
        547,
        "«{value}» không phải là số nguyên từ {least} trở lên.",
        "«{value}» is not a whole number of at least {least}.",
        "ghi số nguyên, không để trong dấu nháy.",
        "write a whole number, without quotation marks.");

    /// <summary><c>TDV0549</c>: a cell says both that there are none and that there is something.</summary>
    public static FindingDescriptor ItemsWithNone { get; } = Error(
        549,
        "«{items}» ở cột «{column}» vừa ghi «không» vừa ghi thứ khác.",
        "«{items}» in «{column}» say both «không» (none) and something.",
        "chỉ ghi một trong hai.",
        "write one or the other.");

    private static IEnumerable<FindingDescriptor> Composition() =>
    [
        TeamTooSmall,
        TeamTooLarge,
        RoleTooFew,
        RoleTooMany,
        PostNotInRole,
        HolderWithoutPost,
        PostsMissing,
        PostsTogether,
        ShareTooLow,
        ShareTooHigh,
        DocumentsMissing,
        DecidedByOther,
        TermOver,
        ActingTooLong,
        TooFewTeams,
        TooManyTeams,
        RuleUndecided,
        RulesClash,
        SetsConflict,
        SearchTooLarge,
        TeamVillageEnded,
        TeamVillageChanged,
        RuleSetNotInForce,
        ScopeUnknown,
        WaiverWithoutUse,
        RuleWaived,
        WaiverExpired,
        UnknownRuleKind,
        RangeReversed,
        UnknownPost,
        UnknownAttribute,
        InvalidRuleShare,
        RepeatedRule,
        OverlappingRuleSets,
        BasisExpired,
        RuleOutsideSet,
        AmbiguousPost,
        RangeMissing,
        InvalidCount,
        ItemsWithNone,
    ];
}
