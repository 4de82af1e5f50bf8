using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Units;

/// <summary>Every fault of changes: found, all at once, and nothing half-applied. Examples from ../shared/data/README.md where it has one.</summary>
public class UnitChangeFaultTests
{
    private static readonly LocalDate Day = new(2025, 7, 1);

    public static TheoryData<string, string, string> Faults => new()
    {
        // One part of a source is nothing: where is the rest? (970 partial edges; each source has two at least.)
        { "part alone", "TDV0225", "A" },
        { "whole twice", "TDV0225", "A" },
        { "whole and part", "TDV0225", "A" },
        { "shares above one", "TDV0226", "A" },
        { "shares below one", "TDV0226", "A" },
        { "two names", "TDV0227", "A" },
        { "two parents", "TDV0227", "a" },
        { "established again", "TDV0223", "B" },

        // The table had 00553 for 00556: a code that nobody bears.
        { "unknown source", "TDV0217", "00553" },
        { "unknown target", "TDV0217", "00553" },
        { "ended before", "TDV0218", "E" },
        { "other province", "TDV0228", "Q1" },
        { "moved from elsewhere", "TDV0231", "b" },
        { "code held twice", "TDV0211", "B" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_OfAChange_IsFoundAndTheChangeIsNotApplied(string fault, string code, string subject)
    {
        var (sound, faulty) = Case(fault);
        var built = Base([.. sound, .. faulty]);

        var finding = Assert.Single(built.Findings.Where(finding => finding.Severity == Severity.Error).DistinctBy(finding => (finding.Code, finding.Subject?.Unit)));
        Assert.Equal((code, subject), (finding.Code, finding.Subject!.Unit));

        // A code that two bear is a fault of the row and of the change.
        Assert.Equal(code == "TDV0211" ? 2 : faulty.Length, built.Quarantined);

        // Nothing half-applied: as if the faulty ones had not been there.
        if (code != "TDV0211")
        {
            Assert.Equal(Laws.UnitHistoryLaws.Lines(Base(sound).Value), Laws.UnitHistoryLaws.Lines(built.Value));
        }
    }

    [Fact]
    public void Faults_OfOneDay_AreAllFoundAtOnce()
    {
        var all = new[] { "part alone", "unknown source", "unknown target", "moved from elsewhere", "two names" }.SelectMany(fault => Case(fault).Faulty).ToList();
        var built = Base(all);

        Assert.Equal(["TDV0217", "TDV0225", "TDV0227", "TDV0231"], built.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(all.Count, built.Quarantined);
        Assert.Equal(Laws.UnitHistoryLaws.Lines(Base([]).Value), Laws.UnitHistoryLaws.Lines(built.Value));
    }

    // Rows that say one thing and a change that says another: the row goes on, the change ends it.
    [Fact]
    public void Change_AgainstTheDaysOfRows_IsFound()
    {
        var builder = new UnitRegisterBuilder();
        builder.Add(Record("P", UnitLevel.Province, null, Validity.From(Start)));
        builder.Add(Record("A", UnitLevel.Commune, "P", new Validity(Start, Day.PlusYears(1))));
        builder.Add(Record("B", UnitLevel.Commune, "P", Validity.From(Start)));
        builder.Add(new Reorganization(Day, [Succession.Whole(Id("A"), Id("B"))]));
        var built = builder.Build();

        Assert.Equal("TDV0224", Assert.Single(built.Findings).Code);
        Assert.Equal(new Validity(Start, Day.PlusYears(1)), Assert.Single(built.Value.Unit("A").History).Validity);
    }

    // Districts ended on 2025-07-01; a row says that one goes on.
    [Fact]
    public void Row_OfAnAbolishedLevel_IsFound()
    {
        var builder = new UnitRegisterBuilder();
        builder.Add(Record("P", UnitLevel.Province, null, Validity.From(Start)));
        builder.Add(Record("024", UnitLevel.District, "P", new Validity(Start, Day.PlusYears(1))));
        builder.Add(new LevelAbolition(Day, UnitLevel.District));

        // The kind huyện was no more in use either: that is TDV0215.
        Assert.Equal(["TDV0215", "TDV0229"], builder.Build().Findings.Select(finding => finding.Code));
    }

    // A xã under a phường: the village of a new ward is still called a thôn (semantics A8).
    [Fact]
    public void Kind_ThatDoesNotGoWithTheParentsNewOne_IsAWarning()
    {
        var finding = Assert.Single(Base([new Reclassification(Day, Id("A"), UnitKind.Ward)]).Findings);

        Assert.Equal(("TDV0230", Severity.Warning, "a"), (finding.Code, finding.Severity, finding.Subject!.Unit));
    }

    // Resolution 1684/NQ-UBTVQH15 divided phường Quang Trung (00688); a village's row says nothing about where it went.
    [Fact]
    public void Village_OfADividedCommune_IsAWarningAndStandsUnderWhatIsCommon()
    {
        var builder = Gazetteer.Vietnam.ToBuilder();
        builder.With("code,name,kind,level,parent,from,to,id", "00688-01,Tổ 1,Tổ dân phố,Village,00688,2020-01-01,,");
        var built = builder.Build();

        var finding = Assert.Single(built.Findings);
        Assert.Equal(("TDV0222", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Contains("00691@2025-07-01", finding.ToText(Language.English), StringComparison.Ordinal);
        Assert.Contains("00694@2025-07-01", finding.ToText(Language.English), StringComparison.Ordinal);
        var village = built.Value.Find("00688-01")[0];
        Assert.Equal(["00691@2025-07-01", "00694@2025-07-01"], village.On(Day)!.PossibleParents.Select(id => id.Value));
        var tree = built.Value.On(Day);
        Assert.Equal("08@2025-07-01", tree.Units[tree.ParentOf(tree.IndexOf(village.Id))].Id.Value);
    }

    // The first map of codes lost the zeros of all rows of Tuyên Quang; here a row about a known commune has a wrong name.
    [Theory]
    [InlineData("00691,Phường Quang Trung,Phường,Commune,024,2020-01-01", "name")]
    [InlineData("00691,Xã Trần Phú,Xã,Commune,024,2020-01-01", "name, kind")]
    [InlineData("00691,Phường Trần Phú,Phường,Commune,026,2020-01-01", "parent")]
    [InlineData("00691,Phường Trần Phú,Phường,Commune,24,2020-01-01", "parent")]
    public void Row_AgainstAKnownUnit_IsSetAsideAndTheKnownUnitStays(string row, string columns)
    {
        var builder = Gazetteer.Vietnam.ToBuilder();
        builder.With("code,name,kind,level,parent,from", row);
        var built = builder.Build();

        var finding = Assert.Single(built.Findings);
        Assert.Equal("TDV0221", finding.Code);
        Assert.Contains($"in: {columns}.", finding.ToText(Language.English), StringComparison.Ordinal);
        Assert.Equal(1, built.Quarantined);
        Assert.Equal("Phường Trần Phú", built.Value.Resolve("00691", new LocalDate(2020, 1, 1)).ValueOrThrow().On(new LocalDate(2020, 1, 1))!.Name);
    }

    private static (UnitChange[] Sound, UnitChange[] Faulty) Case(string fault) => fault switch
    {
        "part alone" => ([], [Split(Succession.Part(Id("A"), Id("B")))]),
        "whole twice" => ([], [Split(Succession.Whole(Id("A"), Id("B")), Succession.Whole(Id("A"), Id("C")))]),
        "whole and part" => ([], [Split(Succession.Whole(Id("A"), Id("B")), Succession.Part(Id("A"), Id("C")))]),
        "shares above one" => ([], [Split(Share("B", "2/3"), Share("C", "1/2"))]),
        "shares below one" => ([], [Split(Share("B", "1/3"), Share("C", "1/2"))]),
        "two names" => ([], [new Renaming(Day, Id("A"), "Xã Một"), new Renaming(Day, Id("A"), "Xã Hai")]),
        "two parents" => ([], [new Transfer(Day, Id("a"), Id("B")), new Transfer(Day, Id("a"), Id("C"))]),
        "established again" => ([], [New("B", Day)]),
        "unknown source" => ([], [Split(Succession.Whole(Id("00553"), Id("B")))]),
        "unknown target" => ([], [Split(Succession.Whole(Id("A"), Id("00553")))]),
        "ended before" => ([new Reorganization(Day.PlusDays(-9), [Succession.Whole(Id("E"), Id("B"))])], [new Renaming(Day, Id("E"), "Xã E Mới")]),
        "other province" => ([], [new Reorganization(Day, [Succession.Whole(Id("A"), Id("Q1"))], within: Id("P"))]),
        "moved from elsewhere" => ([], [new BoundaryAdjustment(Day, Id("A"), Id("C"), [Id("b")])]),
        "code held twice" => ([], [new Recoding(Day, Id("A"), new UnitCode("B"))]),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static Reorganization Split(params Succession[] parts) => new(Day, parts);

    private static Succession Share(string target, string share) => Succession.Part(Id("A"), Id(target), Rational.Parse(share), "population");

    private static Domain.Import.ImportResult<UnitRegister> Base(IEnumerable<UnitChange> changes)
    {
        var builder = new UnitRegisterBuilder();
        builder.Add(Record("P", UnitLevel.Province, null, Validity.From(Start)));
        builder.Add(Record("Q", UnitLevel.Province, null, Validity.From(Start)));
        foreach (var commune in new[] { "A", "B", "C", "E" })
        {
            builder.Add(Record(commune, UnitLevel.Commune, "P", Validity.From(Start)));
        }

        builder.Add(Record("Q1", UnitLevel.Commune, "Q", Validity.From(Start)));
        builder.Add(Record("a", UnitLevel.Village, "A", Validity.From(Start)));
        builder.Add(Record("b", UnitLevel.Village, "B", Validity.From(Start)));
        foreach (var change in changes)
        {
            builder.Add(change);
        }

        return builder.Build();
    }

    private static UnitRecord Record(string id, UnitLevel level, string? parent, Validity days) => new()
    {
        Id = Id(id),
        Code = new UnitCode(id),
        Name = id,
        Kind = level switch
        {
            UnitLevel.Province => UnitKind.Province,
            UnitLevel.District => UnitKind.RuralDistrict,
            UnitLevel.Commune => UnitKind.RuralCommune,
            _ => UnitKind.Hamlet,
        },
        Level = level,
        Parent = parent,
        Validity = days,
    };
}
