using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Indicators;

public class Kl315Tests
{
    // The contract's table, row by row and in its order: code, unit, source, scale, time, form.
    [Fact]
    public void Catalogue_Always_IsTheFirstPartOfTheContract()
    {
        string[] table =
        [
            "villages|thôn, tổ dân phố|Register|0|Latest|Exact",
            "teams|tổ|Roster|0|Latest|Exact",
            "units-with-team|thôn, tổ dân phố|Roster|0|Latest|Exact",
            "coverage|%|[units-with-team] / [villages]|independent|Coverage",
            "members|thành viên|Roster|0|Latest|Exact",
            "members-per-team|thành viên/tổ|[members] / [teams]|matched|Rounded",
            "security-models|mô hình|Reported|0|Latest|Exact",
            "land-donated|m²|Reported|2|Sum|Exact",
            "labour-days|ngày công|Reported|1|Sum|Exact",
            "other-contributions|đồng|Reported|0|Sum|Money",
            "works-support|đồng|Reported|0|Sum|Money",
        ];

        var first = Kl315.Catalogue.Definitions.Take(table.Length).ToList();
        Assert.Equal(table, first.Select(Row));
        Assert.Same(ReportingCalendar.Civil, Kl315.Catalogue.Calendar);
        Assert.All(first.OfType<MeasureDefinition>(), measure =>
        {
            Assert.Equal((UnitLevel.Village, SpaceAggregation.Sum), (measure.ReportingLevel, measure.Space));
            Assert.Equal((Rational)0, measure.Minimum);
        });
        Assert.Equal((Rational)1, Kl315.UnitsWithTeam.Maximum);
        Assert.Equal((2, MidpointRounding.AwayFromZero), (Kl315.MembersPerTeam.Display.Rounding!.Digits, Kl315.MembersPerTeam.Display.Rounding.Mode));
    }

    [Fact]
    public void Catalogue_EveryDefinition_HasTwoNames() => Assert.All(Kl315.Catalogue.Definitions, definition =>
    {
        Assert.NotEqual(definition.Name(Language.Vietnamese), definition.Name(Language.English));
        Assert.True(Kl315.Catalogue.TryGet(definition.Code.Value, out var found) && ReferenceEquals(found, definition));
    });

    private static string Row(IndicatorDefinition definition) => definition switch
    {
        MeasureDefinition m => $"{m.Code}|{m.Unit.Symbol}|{m.Source}|{m.Scale}|{m.Time}|{m.Display.Form}",
        DerivedDefinition d => $"{d.Code}|{d.Unit.Symbol}|{d.Expression}|{(d.InputsAreIndependent ? "independent" : "matched")}|{d.Display.Form}",
        _ => "?",
    };
}
