using NodaTime;

namespace TodanVan.Domain.Teams;

/// <content>The sets that come with the library: each with what its source says, and nothing else.</content>
public sealed partial class CompositionRuleSet
{
    private static readonly string[] PartyCommittees = ["Đảng ủy xã", "Đảng ủy phường", "Đảng ủy thị trấn"];

    /// <summary>
    /// <c>hd-80</c>: Hướng dẫn 80-HD/BDVTW of the Ban Dân vận Trung ương, 2012-02-28. A village has one team; the party committee of the commune decides
    /// on it; the secretary of the party cell leads it; the head of the village and the head of the Front's work committee are its deputies.
    /// </summary>
    /// <remarks>
    /// Read in an excerpt (xaydungdang.org.vn, số 4819) that stops after the deputies: no size, no term and no list of members is known, so none is
    /// asked for. The village's head has another title in a bản, khóm, ấp, tổ dân phố or khu dân cư, which the guidance names beside the
    /// thôn; those titles are aliases. The two deputies are two rules, so that a secretary who is also the village's head does not hide
    /// that the Front's committee is missing.
    /// </remarks>
    public static CompositionRuleSet Hd80 { get; } = MakeHd80();

    /// <summary>
    /// <c>ninh-thuan-2012</c>: the pilot of Ninh Thuận as its newspaper tells of it in July 2012: 9 or 10 members, led by the secretary of the party cell, with
    /// the head of the village as the one deputy; the party committee of the commune decides.
    /// </summary>
    /// <remarks>
    /// Source: baoninhthuan.com.vn/news/46887p1c24. The act is not named, so there is no basis; it is in force from the first day for which the source
    /// speaks. The source lists from whom members come and does not say who must be there, so no rule is made of that.
    /// </remarks>
    public static CompositionRuleSet NinhThuan2012 { get; } = MakeNinhThuan2012();

    private static CompositionRuleSet MakeHd80()
    {
        var secretary = new PostDefinition(
            "bí thư chi bộ", ["bí thư chi bộ thôn", "bí thư chi bộ bản", "bí thư chi bộ khóm", "bí thư chi bộ ấp", "bí thư chi bộ tổ dân phố"], hasOneHolder: true);
        var head = new PostDefinition(
            "trưởng thôn",
            ["trưởng bản", "trưởng khóm", "trưởng ấp", "tổ trưởng tổ dân phố", "trưởng tổ dân phố", "trưởng khu dân cư"],
            hasOneHolder: true);
        var front = new PostDefinition("trưởng ban công tác mặt trận", ["trưởng ban CTMT", "trưởng ban công tác mặt trận thôn"], hasOneHolder: true);
        return new CompositionRuleSetBuilder(new RuleSetCode("hd-80"), "Ban Dân vận Trung ương")
        {
            Validity = Validity.From(new LocalDate(2012, 2, 28)),
            Basis = new LegalBasis("80-HD/BDVTW", "Ban Dân vận Trung ương", new LocalDate(2012, 2, 28)),
            Source = "xaydungdang.org.vn (trích); huyenuythangbinh.vn (số, ngày)",
        }
            .Add(new CompositionRule(new RuleCode("one-team"), CompositionRules.TeamCount(maximum: 1)))
            .Add(new CompositionRule(new RuleCode("decided-by-commune-party"), CompositionRules.DecidingBody(PartyCommittees)))
            .Add(new CompositionRule(new RuleCode("leader-secretary"), CompositionRules.EachPostHeldBySomeone(TeamRole.Leader, secretary)))
            .Add(new CompositionRule(new RuleCode("deputy-village-head"), CompositionRules.EachPostHeldBySomeone(TeamRole.Deputy, head)))
            .Add(new CompositionRule(new RuleCode("deputy-front"), CompositionRules.EachPostHeldBySomeone(TeamRole.Deputy, front)))
            .Build().ValueOrThrow();
    }

    private static CompositionRuleSet MakeNinhThuan2012()
    {
        var secretary = new PostDefinition("bí thư chi bộ", ["bí thư chi bộ thôn", "bí thư chi bộ khu phố"], hasOneHolder: true);
        var head = new PostDefinition("trưởng thôn", ["trưởng khu phố"], hasOneHolder: true);
        return new CompositionRuleSetBuilder(new RuleSetCode("ninh-thuan-2012"), "Tỉnh ủy Ninh Thuận")
        {
            Scope = ["58"],
            Validity = Validity.From(new LocalDate(2012, 7, 1)),
            Source = "baoninhthuan.com.vn/news/46887p1c24",
        }
            .Add(new CompositionRule(new RuleCode("size"), CompositionRules.Size(9, 10)))
            .Add(new CompositionRule(new RuleCode("decided-by-commune-party"), CompositionRules.DecidingBody(PartyCommittees)))
            .Add(new CompositionRule(new RuleCode("leader-secretary"), CompositionRules.EachPostHeldBySomeone(TeamRole.Leader, secretary)))
            .Add(new CompositionRule(new RuleCode("one-deputy"), CompositionRules.RoleCount(TeamRole.Deputy, 1, 1)))
            .Add(new CompositionRule(new RuleCode("deputy-village-head"), CompositionRules.EachPostHeldBySomeone(TeamRole.Deputy, head)))
            .Build().ValueOrThrow();
    }
}
