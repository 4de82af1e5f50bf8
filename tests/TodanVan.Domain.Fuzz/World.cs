using NodaTime;

using TodanVan.Domain.Files;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Fuzz;

/// <summary>A small register and catalogue for rows to be held against.</summary>
internal static class World
{
    public static readonly LocalDate Start = new(2010, 1, 1);

    /// <summary>Provinces 02 and 08; a district that ended with its level; two communes that became one; three villages.</summary>
    public static UnitRegister Register { get; } = Units().Build().Value;

    /// <summary>The indicators of the review, a measure of people by sex, and a stock of homes.</summary>
    public static IndicatorCatalogue Catalogue { get; } = IndicatorCatalogue.Create(
        ReportingCalendar.Civil,
        [
            .. Kl315.Catalogue.Definitions,
            Measure("nguoi", UnitOfMeasure.Person, TimeAggregation.Sum, [
                new Breakdown(new BreakdownCode("gioi"), "Giới", "Sex", [
                    new BreakdownItem(new BreakdownCode("nam"), "Nam", "Men"), new BreakdownItem(new BreakdownCode("nu"), "Nữ", "Women")])]),
            Measure("nha", UnitOfMeasure.One, TimeAggregation.Latest, []),
        ]).ValueOrThrow();

    /// <summary>A team in each village; the one of V1 has members whose posts are known, unknown and none.</summary>
    public static TeamRoster Roster { get; } = BuildRoster();

    public static MeasureDefinition Measure(string code, UnitOfMeasure unit, TimeAggregation time, IReadOnlyList<Breakdown> breakdowns, int scale = 0) => new(
        new IndicatorCode(code),
        $"Chỉ tiêu {code}",
        $"Indicator {code}",
        unit,
        IndicatorDisplay.Exact,
        MeasureSource.Reported,
        UnitLevel.Village,
        scale,
        time,
        SpaceAggregation.Sum)
    {
        Breakdowns = breakdowns,
    };

    /// <summary>A builder with the units of the register.</summary>
    public static UnitRegisterBuilder Units()
    {
        var merged = new LocalDate(2020, 1, 1);
        var reform = new LocalDate(2025, 7, 1);
        var builder = new UnitRegisterBuilder();
        Add("02", "Tỉnh Hà Giang", UnitKind.Province, UnitLevel.Province, null, Start, null);
        Add("032", "Huyện Hoàng Su Phì", UnitKind.Parse("Huyện"), UnitLevel.District, "02", Start, reform);
        Add("01117", "Xã Ngán Chiên", UnitKind.RuralCommune, UnitLevel.Commune, "032", Start, merged);
        Add("01111", "Xã Trung Thịnh", UnitKind.RuralCommune, UnitLevel.Commune, "032", Start, merged);
        Add("01117", "Xã Trung Thịnh", UnitKind.RuralCommune, UnitLevel.Commune, "032", merged, reform, "trung-thinh");
        Add("0111701", "Thôn Cốc Sọc", UnitKind.Hamlet, UnitLevel.Village, "trung-thinh", merged, reform);
        Add("0111702", "Thôn Đán Khao", UnitKind.Hamlet, UnitLevel.Village, "trung-thinh", merged, reform);
        Add("V1", "Thôn Nấm Ngà", UnitKind.Hamlet, UnitLevel.Village, "02", Start, null);
        return builder;

        void Add(string code, string name, UnitKind kind, UnitLevel level, string? parent, LocalDate from, LocalDate? to, string? id = null) =>
            builder.Add(new UnitRecord
            {
                Id = id is null ? null : new UnitId(id),
                Code = new UnitCode(code),
                Name = name,
                Kind = kind,
                Level = level,
                Parent = parent,
                Validity = new Validity(from, to),
            });
    }

    private static TeamRoster BuildRoster()
    {
        var teams = new TeamRosterBuilder(Register);
        using var rows = new MemoryStream("unit,team,decided,documents\nV1,,2019-10-14,quy chế\n0111701,,,\n0111702,t1,,\n"u8.ToArray());
        CsvRows.Read(rows, "teams.csv", teams);
        var members = new TeamMembersBuilder(Register, teams.Build().Value);
        using var seats = new MemoryStream("""
            unit,team,member,role,posts,attributes,acting
            V1,,m1,Tổ trưởng,bí thư chi bộ; trưởng thôn,nữ,có
            V1,,m2,Tổ phó,không,,
            V1,,m3,Tổ viên,,nữ,

            """u8.ToArray());
        CsvRows.Read(seats, "members.csv", members);
        return members.Build().Value;
    }
}
