using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>Makes the register of the gazetteer's arrays. What they say was checked when they were compiled, and is by the tests.</summary>
internal sealed class GazetteerRegister(GazetteerData data)
{
    private readonly UnitId[] ids = Array.ConvertAll(data.Units, static unit => new UnitId(unit.Id));
    private readonly LegalBasis[] bases = Array.ConvertAll(
        data.Bases, static basis => new LegalBasis(basis.Number, basis.Issuer, basis.Issued, basis.Effective, basis.Clause));

    public static IReadOnlyList<OpenQuestion> QuestionsOf(GazetteerData data) => Array.AsReadOnly(Array.ConvertAll(
        data.Questions,
        question => new OpenQuestion(
            question.Key,
            Array.AsReadOnly(Array.ConvertAll(question.Codes, static code => new UnitCode(code))),
            Array.AsReadOnly(Array.ConvertAll(question.Units, unit => new UnitId(data.Units[unit].Id))),
            question.Vietnamese,
            question.English,
            question.Source)));

    public UnitRegister Build()
    {
        var kinds = new Dictionary<string, UnitKind>(StringComparer.Ordinal);
        var spans = new Dictionary<(LocalDate, LocalDate?), Validity>();
        var codes = new Dictionary<string, UnitCode>(data.Units.Length, StringComparer.Ordinal);
        var units = new AdministrativeUnit[data.Units.Length + 1];
        for (var i = 0; i < data.Units.Length; i++)
        {
            var own = data.VersionsOf(i);
            var versions = new UnitVersion[own.Length];
            for (var n = 0; n < own.Length; n++)
            {
                ref readonly var version = ref own[n];
                if (!kinds.TryGetValue(version.Kind, out var kind))
                {
                    kinds.Add(version.Kind, kind = UnitKind.Named(version.Kind));
                }

                if (!spans.TryGetValue((version.Start, version.End), out var span))
                {
                    spans.Add((version.Start, version.End), span = new Validity(version.Start, version.End));
                }

                if (!codes.TryGetValue(version.Code, out var code))
                {
                    codes.Add(version.Code, code = new UnitCode(version.Code));
                }

                var parent = version.Parent < 0 ? UnitId.Country : ids[version.Parent];
                versions[n] = new UnitVersion(span, code, version.Name, kind, parent, true, BasisOf(version.Basis));
            }

            units[i] = new AdministrativeUnit(ids[i], data.Units[i].Level, versions);
        }

        units[^1] = UnitRegisterBuilder.CountryUnit();
        Array.Sort(units, static (left, right) => string.CompareOrdinal(left.Id.Value, right.Id.Value));

        var general = new Validity(data.Coverage[0].Start, null);
        var coverages = data.Coverage.Skip(1).ToDictionary(item => ids[item.Unit], static item => new Validity(item.Start, null));
        var earliest = data.Coverage.Min(static item => item.Start);
        var lineage = new Lazy<(IReadOnlyList<UnitChange>, IReadOnlyList<Establishment>)>(Lineage);
        return new UnitRegister(units, null, new RegisterFacts(() => lineage.Value.Item1, () => lineage.Value.Item2)
        {
            Coverage = new Validity(earliest, null),
            GeneralCoverage = general,
            Coverages = coverages,
        });
    }

    private LegalBasis? BasisOf(int index) => index < 0 ? null : bases[index];

    /// <summary>What went where; only some users ask.</summary>
    private (IReadOnlyList<UnitChange> Recorded, IReadOnlyList<Establishment> Open) Lineage()
    {
        var recorded = new List<UnitChange>(data.Events.Length);
        var open = new List<Establishment>();
        foreach (var item in data.Events)
        {
            switch (item.Kind)
            {
                case GazetteerEventKind.Establishment:
                    foreach (var subject in data.SubjectsOf(item))
                    {
                        var change = Establish(item, subject);
                        recorded.Add(change);
                        open.Add(change);
                    }

                    break;
                case GazetteerEventKind.AbolitionOfLevel:
                    recorded.Add(new LevelAbolition(item.Date, data.Units[data.SubjectsOf(item)[0]].Level, BasisOf(item.Basis)));
                    break;
                case GazetteerEventKind.Abolition:
                    foreach (var subject in data.SubjectsOf(item))
                    {
                        recorded.Add(new Abolition(item.Date, ids[subject], BasisOf(item.Basis)));
                    }

                    break;
                case GazetteerEventKind.BoundaryAdjustment:
                    foreach (var succession in data.SuccessionsOf(item))
                    {
                        if (succession.Source != succession.Target)
                        {
                            recorded.Add(new BoundaryAdjustment(
                                item.Date, ids[succession.Source], ids[succession.Target], basis: BasisOf(item.Basis)));
                        }
                    }

                    break;
                default:
                    recorded.Add(new Reorganization(item.Date, Successions(item), BasisOf(item.Basis)));
                    break;
            }
        }

        return (recorded, open);
    }

    private Establishment Establish(in GazetteerEvent item, int subject)
    {
        foreach (ref readonly var version in data.VersionsOf(subject))
        {
            if (version.Start == item.Date)
            {
                var candidates = new List<UnitId>();
                foreach (var candidate in data.CandidatesOf(item))
                {
                    candidates.Add(ids[candidate]);
                }

                return new Establishment(
                    item.Date,
                    ids[subject],
                    data.Units[subject].Level,
                    new UnitCode(version.Code),
                    version.Name,
                    UnitKind.Named(version.Kind),
                    version.Parent < 0 ? UnitId.Country : ids[version.Parent],
                    candidates.Count > 0 ? candidates : null,
                    BasisOf(item.Basis),
                    hasUnnamedSource: true);
            }
        }

        throw new InvalidDataException($"{data.Units[subject].Id} does not begin on the day of its establishment.");
    }

    private Succession[] Successions(in GazetteerEvent item)
    {
        var given = data.SuccessionsOf(item);
        var successions = new Succession[given.Length];
        for (var i = 0; i < successions.Length; i++)
        {
            successions[i] = new Succession(
                ids[given[i].Source], ids[given[i].Target], given[i].IsWhole ? SuccessionExtent.Whole : SuccessionExtent.Part);
        }

        return successions;
    }
}
