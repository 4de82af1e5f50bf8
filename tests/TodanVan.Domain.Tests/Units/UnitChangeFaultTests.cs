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

        // What ends on the day takes nothing more: neither a name nor a part nor another unit.
        { "renamed on the day its rows end", "TDV0218", "X" },
        { "merged on the day its rows end", "TDV0218", "X" },
        { "merged into what is merged", "TDV0218", "B" },
        { "merged into what is abolished", "TDV0218", "E" },
        { "keeps a part and is abolished", "TDV0218", "E" },
        { "renamed with its level", "TDV0218", "D" },
        { "onto itself by a new code", "TDV0236", "A" },
        { "kind of another level", "TDV0214", "A" },
        { "level that had ended", "TDV0229", "D9" },
        { "level that ends that day", "TDV0229", "D9" },
        { "second country", "TDV0223", "VN" },
        { "country by another id", "TDV0223", "XX" },
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

    // Two communes cannot each go whole into the other; whichever stands first.
    [Fact]
    public void Mergers_IntoEachOther_AreBothFound()
    {
        var built = Base([Split(Succession.Whole(Id("A"), Id("E"))), Split(Succession.Whole(Id("E"), Id("A")))]);

        Assert.Equal(["A", "E"], built.Findings.Select(finding => finding.Subject!.Unit).Order(StringComparer.Ordinal));
        Assert.All(built.Findings, finding => Assert.Equal("TDV0218", finding.Code));
        Assert.Equal(Laws.UnitHistoryLaws.Lines(Base([]).Value), Laws.UnitHistoryLaws.Lines(built.Value));
    }

    // One record of a division is refused; the other alone is not the whole of it.
    [Fact]
    public void Division_OfWhichOneRecordIsRefused_IsNotHalfApplied()
    {
        var built = Base(
        [
            new Reorganization(Day, [Succession.Part(Id("A"), Id("B"))]),
            new Reorganization(Day, [Succession.Part(Id("A"), Id("Q1"))], within: Id("P")),
        ]);

        Assert.Equal(["TDV0225", "TDV0228"], built.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.Equal(2, built.Quarantined);
        Assert.Equal(Laws.UnitHistoryLaws.Lines(Base([]).Value), Laws.UnitHistoryLaws.Lines(built.Value));
    }

    // 00688 was divided between 00691 and 00694; a folder that says it went whole to one of them says something else of the same day.
    [Fact]
    public void Succession_BesideThoseThatAreKnown_IsFound()
    {
        var builder = Gazetteer.Vietnam.ToBuilder();
        builder.Add(new Reorganization(Day, [Succession.Whole(Id("00688@2004-01-01"), Id("00691@2025-07-01"))]));
        var built = builder.Build();

        Assert.Equal("TDV0225", Assert.Single(built.Findings).Code);
        Assert.Equal(CrosswalkExtent.Unknown, built.Value.Crosswalk(UnitLevel.Commune, Day.PlusDays(-1), Day).From(built.Value.Unit("00688@2004-01-01"))[0].Extent);
    }

    [Fact]
    public void Establishment_BelowTheTopWithoutAParent_IsFound()
    {
        var built = Base([new Establishment(Day, Id("N"), UnitLevel.Commune, new UnitCode("N"), "Xã N", UnitKind.RuralCommune, null, candidates: [])]);

        Assert.Equal(("TDV0209", "N"), (Assert.Single(built.Findings).Code, built.Findings[0].Subject!.Unit));
        Assert.False(built.Value.Unit("N").History[0].IsPlaced);
    }

    // There is no thị trấn from 2025-07-01 on (Law 72/2025/QH15), whatever a change says.
    [Fact]
    public void Kind_ThatIsNoMoreInUseOnTheDayOfAChange_IsAWarning()
    {
        var finding = Assert.Single(Base([new Reclassification(Day, Id("A"), UnitKind.Named("Thị trấn"))]).Findings);

        Assert.Equal(("TDV0215", Severity.Warning, "A"), (finding.Code, finding.Severity, finding.Subject!.Unit));
    }

    // A change is read against the eve.
    [Fact]
    public void Change_OnADayWithoutAnEveOrADayAfter_IsTheCallersFault()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Renaming(LocalDate.MinIsoValue, Id("A"), "Xã A"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Renaming(LocalDate.MaxIsoValue, Id("A"), "Xã A"));
    }

    // Districts ended on 2025-07-01; a row says that one began ten days later.
    [Fact]
    public void Row_ThatBeginsAfterItsLevelEnded_IsFound()
    {
        var builder = new UnitRegisterBuilder();
        builder.Add(Record("P", UnitLevel.Province, null, Validity.From(Start)));
        builder.Add(Record("024", UnitLevel.District, "P", Validity.From(Day.PlusDays(10))));
        builder.Add(new LevelAbolition(Day, UnitLevel.District));

        Assert.Equal(["TDV0215", "TDV0229"], builder.Build().Findings.Select(finding => finding.Code));
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
        "renamed on the day its rows end" => ([], [new Renaming(Day, Id("X"), "Xã X Mới")]),
        "merged on the day its rows end" => ([], [Split(Succession.Whole(Id("A"), Id("X")))]),
        "merged into what is merged" => ([Split(Succession.Whole(Id("B"), Id("C")))], [Split(Succession.Whole(Id("A"), Id("B")))]),
        "merged into what is abolished" => ([new Abolition(Day, Id("E"))], [Split(Succession.Whole(Id("A"), Id("E")))]),
        "keeps a part and is abolished" => ([new Abolition(Day, Id("E"))], [new BoundaryAdjustment(Day, Id("E"), Id("C"))]),
        "renamed with its level" => ([Begin("D", Day.PlusDays(-9), UnitLevel.District), new LevelAbolition(Day, UnitLevel.District)], [new Renaming(Day, Id("D"), "Huyện D Mới")]),
        "onto itself by a new code" => ([new Recoding(Day, Id("A"), new UnitCode("z9"))], [new BoundaryAdjustment(Day, Id("A"), Id("z9"))]),
        "kind of another level" => ([], [new Reclassification(Day, Id("A"), UnitKind.Province)]),
        "level that had ended" => ([new LevelAbolition(Day.PlusDays(-9), UnitLevel.District)], [Begin("D9", Day, UnitLevel.District)]),
        "level that ends that day" => ([new LevelAbolition(Day, UnitLevel.District)], [Begin("D9", Day, UnitLevel.District)]),
        "second country" => ([], [Begin("VN", Day, UnitLevel.Commune)]),
        "country by another id" => ([], [Begin("XX", Day, UnitLevel.Country)]),
        "code held twice" => ([], [new Recoding(Day, Id("A"), new UnitCode("B"))]),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static Establishment Begin(string id, LocalDate day, UnitLevel level) =>
        new(day, Id(id), level, new UnitCode(id), id, Record(id, level, null, Validity.Always).Kind, Id("P"), candidates: []);

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

        builder.Add(Record("X", UnitLevel.Commune, "P", new Validity(Start, Day)));
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
            UnitLevel.Country => UnitKind.Country,
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
