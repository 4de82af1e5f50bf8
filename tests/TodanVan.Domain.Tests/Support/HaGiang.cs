using TodanVan.Domain.Import;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Support;

/// <summary>A corner of Hà Giang to try units on. Provinces, districts and communes are real; villages are made up.</summary>
internal static class HaGiang
{
    public const string Header = "code,name,kind,level,parent,from,to,until,id,decree";

    /// <summary>The province and two districts, which end with their level (Law 72/2025/QH15), and so does all below: rows 2 to 4 of every table that starts with them.</summary>
    public static readonly string[] Top =
    [
        "02,Tỉnh Hà Giang,Tỉnh,Province,,2014-10-14,,,hg,",
        "032,Huyện Hoàng Su Phì,Huyện,District,02,2014-10-14,2025-07-01,,hsp,",
        "033,Huyện Xín Mần,Huyện,District,02,2014-10-14,2025-07-01,,xm,",
    ];

    /// <summary>
    /// 827/NQ-UBTVQH14 on 2020-01-01: Ngán Chiên (01117) goes into Trung Thịnh (01111) by law, and the register gives Trung Thịnh the
    /// code 01117. Rows 5 to 7.
    /// </summary>
    public static readonly string[] Recoding =
    [
        "01117,Xã Ngán Chiên,Xã,Commune,033,2014-10-14,2020-01-01,,ngan-chien,",
        "01111,Xã Trung Thịnh,Xã,Commune,033,2014-10-14,2020-01-01,,trung-thinh,",
        "01117,Xã Trung Thịnh,Xã,Commune,033,2020-01-01,2025-07-01,,trung-thinh,827/NQ-UBTVQH14",
    ];

    public static ImportResult<UnitRegister> Units(params IEnumerable<string> more) =>
        new UnitRegisterBuilder().With(Header, Top.Concat(more)).Build();

    public static ImportResult<UnitRegister> UnitsOnly(params IEnumerable<string> lines) => new UnitRegisterBuilder().With(Header, lines).Build();

    public static string? ParentOn(this UnitRegister register, string id, LocalDate date)
    {
        var snapshot = register.On(date);
        var index = snapshot.IndexOf(new UnitId(id));
        return index <= 0 ? null : snapshot.Units[snapshot.ParentOf(index)].Id.Value;
    }
}
