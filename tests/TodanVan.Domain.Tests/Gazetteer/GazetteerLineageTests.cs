using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Gazetteers;

/// <summary>Where units came from and went.</summary>
public sealed class GazetteerLineageTests
{
    private static GazetteerData Data => GazetteerFacts.Data;

    [Fact]
    public void Parts_OfEveryEvent_Close()
    {
        foreach (var item in Data.Events)
        {
            foreach (var source in Data.SuccessionsOf(item).ToArray().GroupBy(s => s.Source))
            {
                var wholes = source.Count(s => s.IsWhole);
                Assert.True(wholes == 0 ? source.Count() >= 2 : source.Count() == 1, $"{item.Date} {GazetteerFacts.Id(source.Key)}");
                Assert.Equal(source.Count(), source.Select(s => s.Target).Distinct().Count());
            }
        }

        Assert.DoesNotContain(GazetteerFacts.Successions(), s => s.Succession.IsWhole && s.Succession.Source == s.Succession.Target);
    }

    [Fact]
    public void Sources_AreInForceOnTheEve_AndTargetsOnTheDay()
    {
        foreach (var (item, succession) in GazetteerFacts.Successions())
        {
            Assert.Contains(Data.VersionsOf(succession.Source).ToArray(), v => v.Holds(item.Date.PlusDays(-1)));
            Assert.Contains(Data.VersionsOf(succession.Target).ToArray(), v => v.Holds(item.Date));

            // What went whole ended; what stayed in part went on.
            var goesOn = Data.SuccessionsOf(item).ToArray().Any(s => s.Source == succession.Source && s.Target == s.Source);
            Assert.Equal(goesOn, GazetteerFacts.EndOf(succession.Source) != item.Date);
        }
    }

    [Fact]
    public void EveryBeginningAndEnd_HasOneEvent()
    {
        var begun = new HashSet<(int, LocalDate)>();
        var ended = new HashSet<(int, LocalDate)>();
        foreach (var item in Data.Events)
        {
            foreach (var subject in Data.SubjectsOf(item))
            {
                // An Establishment may come beside a Reorganization: something without a source came with it.
                var isNew = (item.Kind == GazetteerEventKind.Establishment ? begun : ended).Add((subject, item.Date));
                Assert.True(isNew, GazetteerFacts.Id(subject));
            }
        }

        foreach (var (item, succession) in GazetteerFacts.Successions())
        {
            begun.Add((succession.Target, item.Date));
            ended.Add((succession.Source, item.Date));
        }

        for (var unit = 0; unit < Data.Units.Length; unit++)
        {
            var start = GazetteerFacts.StartOf(unit);
            var isKnownAtOpening = start == GazetteerFacts.Opening || start == new LocalDate(2004, 1, 1);
            Assert.True(isKnownAtOpening || begun.Contains((unit, start)), GazetteerFacts.Id(unit));
            Assert.Equal(isKnownAtOpening, Data.VersionsOf(unit)[0].Basis == -1);
            Assert.True(GazetteerFacts.EndOf(unit) is not { } end || ended.Contains((unit, end)), GazetteerFacts.Id(unit));
        }
    }

    [Fact]
    public void Abolitions_AreOfUnitsThatWentNowhere()
    {
        var gone = GazetteerFacts.Successions().Where(s => s.Succession.Source != s.Succession.Target).Select(s => (s.Succession.Source, s.Event.Date)).ToHashSet();
        foreach (var item in Data.Events.Where(e => e.Kind is GazetteerEventKind.Abolition or GazetteerEventKind.AbolitionOfLevel))
        {
            Assert.Equal(0, item.SuccessionCount);
            Assert.All(Data.SubjectsOf(item).ToArray(), subject => Assert.Equal(item.Date, GazetteerFacts.EndOf(subject)));
            Assert.All(Data.SubjectsOf(item).ToArray(), subject => Assert.DoesNotContain((subject, item.Date), gone));
        }
    }

    // data/README.md: 10,571 edges, 440 communes split, 970 partial edges, 127 unchanged, 5 from districts, 1 without old code.
    [Fact]
    public void ConversionTable_IsAllThere()
    {
        var successions = AtTheReform().Where(s => Data.Units[s.Target].Level == UnitLevel.Commune).ToArray();
        var parts = successions.Where(s => !s.IsWhole).ToArray();

        Assert.Equal(10_571 - 127 - 1, successions.Length);
        Assert.Equal(970, parts.Length);
        Assert.Equal(440, parts.Select(s => s.Source).Distinct().Count());
        Assert.Equal(127, GazetteerFacts.On(UnitLevel.Commune, GazetteerFacts.Reform).Count(p => GazetteerFacts.StartOf(p.Unit) < GazetteerFacts.Reform));
        Assert.Equal(["318", "471", "498", "536", "755"], successions.Where(s => Data.Units[s.Source].Level == UnitLevel.District).Select(s => GazetteerFacts.Id(s.Source)[..3]));
    }

    // Semantics, golden case 6.
    [Fact]
    public void Targets_OfTheReform_AreAsTheGoldenCaseCountsThem()
    {
        var sources = AtTheReform().ToLookup(s => s.Target);
        var open = Data.Events.Where(e => e.Date == GazetteerFacts.Reform && e.Kind == GazetteerEventKind.Establishment).SelectMany(e => Data.SubjectsOf(e).ToArray()).ToHashSet();
        var classes = GazetteerFacts.On(UnitLevel.Commune, GazetteerFacts.Reform).CountBy(p =>
            sources[p.Unit].Any(s => !s.IsWhole) ? "part"
            : open.Contains(p.Unit) ? "open"
            : sources[p.Unit].Any(s => Data.Units[s.Source].Level == UnitLevel.District) ? "district"
            : "exact").ToDictionary();

        Assert.Equal(new() { ["part"] = 412, ["open"] = 1, ["district"] = 5, ["exact"] = 2_903 }, classes);
    }

    // Design, section 6: 132 communes have the same code and one whole source, 127 of them declared unchanged; 3,316 of 3,321 have a code that was another's.
    [Fact]
    public void Codes_AtTheReform_AreReused()
    {
        var before = GazetteerFacts.On(UnitLevel.Commune, GazetteerFacts.Eve).ToDictionary(p => p.Version.Code, p => p.Unit);
        var sources = AtTheReform().ToLookup(s => s.Target);
        var after = GazetteerFacts.On(UnitLevel.Commune, GazetteerFacts.Reform).ToArray();

        Assert.Equal(3_316, after.Count(p => before.ContainsKey(p.Version.Code)));
        Assert.Equal(
            5,
            after.Count(p => sources[p.Unit].ToArray() is [{ IsWhole: true } only] && before.TryGetValue(p.Version.Code, out var old) && old == only.Source));
    }

    // The line of the table says "khu vực bãi bồi ven biển do huyện Kim Sơn quản lý", beside two communes.
    [Fact]
    public void KimDong_HasTwoSourcesAndLandWithoutCode()
    {
        var unit = GazetteerFacts.Unit("14698@2025-07-01");
        var establishment = Data.Events.Single(e => e.Date == GazetteerFacts.Reform && e.Kind == GazetteerEventKind.Establishment);

        Assert.Equal([unit], Data.SubjectsOf(establishment).ToArray());
        Assert.Equal(0, establishment.CandidateCount);
        Assert.Equal(["14695@2021-11-01", "14698@2021-11-01"], AtTheReform().Where(s => s.Target == unit && s.IsWhole).Select(s => GazetteerFacts.Id(s.Source)));
    }

    // 202/2025/QH15: 63 provinces became 34, 11 of them as they were.
    [Fact]
    public void Provinces_AtTheReform_GoWhole()
    {
        var after = GazetteerFacts.On(UnitLevel.Province, GazetteerFacts.Reform).ToArray();
        var kept = after.Where(p => GazetteerFacts.StartOf(p.Unit) == GazetteerFacts.Opening).ToArray();
        var successions = AtTheReform().Where(s => Data.Units[s.Source].Level == UnitLevel.Province).ToArray();

        Assert.Equal(["01", "04", "11", "12", "14", "20", "22", "38", "40", "42", "46"], kept.Select(p => p.Version.Code));
        Assert.Equal(63 - 11, successions.Length);
        Assert.All(successions, s => Assert.True(s.IsWhole));
        Assert.Equal(34 - 11, successions.Select(s => s.Target).Distinct().Count());
        Assert.Equal(
            ["02@2004-01-01", "08@2021-11-01"],
            successions.Where(s => s.Target == GazetteerFacts.Unit("08@2025-07-01")).Select(s => GazetteerFacts.Id(s.Source)));
    }

    [Fact]
    public void Communes_GoToTheProvinceTheirProvinceWentTo()
    {
        var provinces = AtTheReform().Where(s => Data.Units[s.Source].Level == UnitLevel.Province).ToDictionary(s => s.Source, s => s.Target);
        foreach (var succession in AtTheReform().Where(s => Data.Units[s.Target].Level == UnitLevel.Commune))
        {
            var old = GazetteerFacts.ProvinceOf(Data.VersionsOf(succession.Source)[^1], GazetteerFacts.Eve);
            Assert.Equal(provinces.GetValueOrDefault(old, old), Data.VersionsOf(succession.Target)[0].Parent);
        }
    }

    [Fact]
    public void Districts_EndWithTheirLevel()
    {
        var item = Data.Events.Single(e => e.Kind == GazetteerEventKind.AbolitionOfLevel);

        Assert.Equal(696 - 5, item.SubjectCount);
        Assert.Equal(new("72/2025/QH15", "Quốc hội", new LocalDate(2025, 6, 16), new LocalDate(2025, 7, 1), null), Data.Bases[item.Basis]);
    }

    [Fact]
    public void HaGiang_Decrees_AreEvents()
    {
        var events = Data.Events.Where(e => e.Date < GazetteerFacts.Opening).Select(e =>
            $"{e.Date:uuuu-MM-dd} {e.Kind} {GazetteerFacts.Basis(e.Basis)}: "
            + string.Join(", ", Data.SubjectsOf(e).ToArray().Select(Code).Concat(Data.SuccessionsOf(e).ToArray().Select(s => $"{Code(s.Source)}>{Code(s.Target)}{(s.IsWhole ? "" : " part")}"))));

        Assert.Equal(
            [
                "2005-08-24 Establishment 104/2005/NĐ-CP: 00692",
                "2005-08-24 Reorganization 104/2005/NĐ-CP: 00817>00815 part, 00817>00817 part",
                "2006-07-08 BoundaryAdjustment 64/2006/NĐ-CP: 00688>00688 part, 00688>00934 part",
                "2009-04-01 BoundaryAdjustment 11/NĐ-CP: 00721>00721 part, 00721>00730 part",
                "2020-01-01 Reorganization 827/NQ-UBTVQH14: 01078>01075",
                "2020-01-01 Reorganization 827/NQ-UBTVQH14: 01117>01111",
            ],
            events);

        static string Code(int unit) => GazetteerFacts.Id(unit)[..5];
    }

    // Counted on the files: 587 codes of communes end before the reform, 356 of them in the table of former names; 8 of the rest go on under another code.
    [Fact]
    public void Communes_BeforeTheReform_GoWholeOrAreOpen()
    {
        var events = Data.Events.Where(e => e.Date > GazetteerFacts.Opening && e.Date < GazetteerFacts.Reform).ToArray();
        var communes = Subjects(GazetteerEventKind.Abolition).Where(unit => Data.Units[unit].Level == UnitLevel.Commune);
        var successions = events.SelectMany(e => Data.SuccessionsOf(e).ToArray()).Where(s => Data.Units[s.Source].Level == UnitLevel.Commune).ToArray();

        Assert.Equal(587 - 356 - 8, communes.Count());
        Assert.Equal(356, successions.Length);
        Assert.All(successions, s => Assert.True(s.IsWhole));
        Assert.Equal(3 + 12, Subjects(GazetteerEventKind.Establishment).Count());
        Assert.All(events.Where(e => e.Kind == GazetteerEventKind.Establishment), e => Assert.Equal(-1, e.CandidateCount));

        IEnumerable<int> Subjects(GazetteerEventKind kind) => events.Where(e => e.Kind == kind).SelectMany(e => Data.SubjectsOf(e).ToArray());
    }

    // By where the communes of each went; those of six went partly nobody says where.
    [Fact]
    public void Districts_BeforeTheReform_GoWithTheirCommunes()
    {
        var successions = GazetteerFacts.Successions().Where(s => s.Event.Date < GazetteerFacts.Reform && Data.Units[s.Succession.Source].Level == UnitLevel.District)
            .Select(s => $"{Code(s.Succession.Source)}>{Code(s.Succession.Target)}{(s.Succession.IsWhole ? "" : " part")}");
        var abolished = Data.Events.Where(e => e.Kind == GazetteerEventKind.Abolition).SelectMany(e => Data.SubjectsOf(e).ToArray().Select(unit => (Unit: unit, Event: e)))
            .Where(p => Data.Units[p.Unit].Level == UnitLevel.District)
            .Select(p => $"{Code(p.Unit)}>{string.Join('?', Data.CandidatesOf(p.Event).ToArray().Select(Code))}");

        Assert.Equal(
            [
                "219>219 part", "219>224 part", "405>380", "413>412", "448>436 part", "448>445 part", "474>474 part", "474>475 part", "483>482", "683>682",
            ],
            successions.Order(StringComparer.Ordinal));
        Assert.Equal(["221>213", "358>356", "369>374", "519>509", "681>682", "752>753"], abolished.Order(StringComparer.Ordinal));

        static string Code(int unit) => GazetteerFacts.Id(unit)[..3];
    }

    [Fact]
    public void Questions_SayWhatIsOpen()
    {
        Assert.Equal(440, Data.Questions.Single(q => q.Key == "shares").Units.Length);
        Assert.Equal(1 + 26, Data.Questions.Count(q => q.Key == "name"));
        Assert.Equal(["06970", "23938"], Data.Questions.Where(q => q.Key == "code").SelectMany(q => q.Codes).Order(StringComparer.Ordinal));
        Assert.Contains(Data.Questions, q => q.Key == "land-without-code" && q.Units.SequenceEqual([GazetteerFacts.Unit("14698@2025-07-01")]));
        Assert.Contains(Data.Questions, q => q.Key == "origin" && q.Codes.Contains("00692"));
        Assert.All(Data.Questions, q => Assert.False(q.Vietnamese.Length == 0 || q.English.Length == 0 || q.Source.Length == 0 || q.English.Contains('{')));
    }

    private static IEnumerable<GazetteerSuccession> AtTheReform() =>
        GazetteerFacts.Successions().Where(s => s.Event.Date == GazetteerFacts.Reform).Select(s => s.Succession);
}
