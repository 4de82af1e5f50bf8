namespace TodanVan.Domain.Indicators;

/// <summary>What definitions must be, each in itself and together.</summary>
internal static class DefinitionChecks
{
    public static void Check(IReadOnlyList<IndicatorDefinition> definitions, List<Finding> findings)
    {
        var byCode = new Dictionary<string, List<IndicatorDefinition>>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            if (!byCode.TryGetValue(definition.Code.Value, out var versions))
            {
                byCode.Add(definition.Code.Value, versions = []);
            }

            versions.Add(definition);
        }

        foreach (var versions in byCode.Values)
        {
            CheckVersions([.. versions.OrderBy(static version => version.Validity)], findings);
        }

        foreach (var definition in definitions)
        {
            switch (definition)
            {
                case MeasureDefinition measure:
                    CheckMeasure(measure, findings);
                    break;
                case DerivedDefinition derived:
                    CheckInputs(derived, byCode, findings);
                    break;
            }
        }
    }

    /// <summary>The codes that a derived definition names.</summary>
    public static IEnumerable<string> InputsOf(DerivedDefinition derived) =>
        derived.Expression.Inputs().Select(static input => input.Indicator!.Value).Distinct(StringComparer.Ordinal);

    /// <summary>Versions of one code, by their days: each begins where the one before ends, and means the same.</summary>
    private static void CheckVersions(List<IndicatorDefinition> versions, List<Finding> findings)
    {
        var last = versions[0];
        foreach (var version in versions.Skip(1))
        {
            if (version.Validity == last.Validity)
            {
                findings.Add(FindingCatalogue.RepeatedIndicator.About(version.Origin, About(version), ("indicator", version.Code.Value)));
                continue;
            }

            if (version.Validity.Overlaps(last.Validity) || !version.Validity.Abuts(last.Validity))
            {
                var fault = version.Validity.Overlaps(last.Validity) ? FindingCatalogue.VersionsOverlap : FindingCatalogue.VersionGap;
                findings.Add(fault.About(
                    version.Origin,
                    About(version),
                    ("indicator", version.Code.Value),
                    ("first", last.Validity.ToString()),
                    ("second", version.Validity.ToString())));
            }

            var differences = string.Join(", ", DefinitionComparison.OfMeaning(versions[0], version));
            if (differences.Length > 0)
            {
                findings.Add(FindingCatalogue.VersionsDisagree.About(
                    version.Origin, About(version), ("indicator", version.Code.Value), ("properties", differences)));
            }

            // Of two that overlap, the one that lasts longer is what the next must follow.
            last = last.Validity.End is { } end && !(version.Validity.End < end) ? version : last;
        }
    }

    private static void CheckMeasure(MeasureDefinition measure, List<Finding> findings)
    {
        if (measure is { Time: TimeAggregation.Sum, Space: SpaceAggregation.Distinct })
        {
            findings.Add(FindingCatalogue.DistinctFlow.About(measure.Origin, About(measure), ("indicator", measure.Code.Value)));
        }

        var breakdowns = new HashSet<BreakdownCode>();
        var parts = new HashSet<BreakdownCode>();
        foreach (var breakdown in measure.Breakdowns)
        {
            if (breakdown.Items.Count == 0)
            {
                findings.Add(FindingCatalogue.EmptyBreakdown.About(
                    measure.Origin, About(measure), ("indicator", measure.Code.Value), ("breakdown", breakdown.Code.Value)));
            }

            foreach (var code in breakdown.Items.Select(static item => item.Code).Append(breakdown.Residual).Where(code => !parts.Add(code))
                .Concat(breakdowns.Add(breakdown.Code) ? [] : [breakdown.Code]))
            {
                findings.Add(FindingCatalogue.RepeatedBreakdown.About(
                    measure.Origin,
                    new FindingSubject { Indicator = measure.Code.Value, Breakdown = code.Value },
                    ("indicator", measure.Code.Value),
                    ("breakdown", code.Value)));
            }
        }
    }

    /// <summary>That all inputs are in force whenever the definition is.</summary>
    private static void CheckInputs(DerivedDefinition derived, Dictionary<string, List<IndicatorDefinition>> byCode, List<Finding> findings)
    {
        foreach (var input in InputsOf(derived))
        {
            if (!byCode.TryGetValue(input, out var versions))
            {
                continue;
            }

            var days = SpanOf(versions);
            if (!days.Encloses(derived.Validity))
            {
                findings.Add(FindingCatalogue.InputNotInForce.About(
                    derived.Origin, About(derived), ("indicator", derived.Code.Value), ("input", input), ("validity", days.ToString())));
            }
        }
    }

    /// <summary>The days from the first of the first version to the last of the last.</summary>
    private static Validity SpanOf(List<IndicatorDefinition> versions)
    {
        var days = versions[0].Validity;
        foreach (var version in versions)
        {
            var (one, other) = (days, version.Validity);
            days = new Validity(
                one.Start is null || other.Start is null ? null : one.Start < other.Start ? one.Start : other.Start,
                one.End is null || other.End is null ? null : one.End > other.End ? one.End : other.End);
        }

        return days;
    }

    private static FindingSubject About(IndicatorDefinition definition) => new() { Indicator = definition.Code.Value };
}
