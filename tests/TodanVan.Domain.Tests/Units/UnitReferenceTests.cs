using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Units;

/// <summary>What is said of a text that denotes no unit on its days, and what is offered in its place.</summary>
public sealed class UnitReferenceTests
{
    [Fact]
    public void Time()
    {
        var register = Gazetteer.Vietnam;
        register.Resolve("Không có gì ở đây", new LocalDate(2024, 1, 1));
        var names = register.Units.Where(u => u.Level == UnitLevel.Commune).Select(u => u.History[0].Name).ToArray();
        var cpu = Environment.CpuUsage.UserTime;
        for (var i = 0; i < 10_000; i++)
        {
            var name = names[i * 7 % names.Length];
            var found = register.Resolve(name.Insert(name.Length / 2, "x") + "qj", new LocalDate(2024, 1, 1));
        }
        Console.WriteLine($"10000 names {Environment.CpuUsage.UserTime - cpu}");
        cpu = Environment.CpuUsage.UserTime;
        for (var i = 0; i < 10_000; i++)
        {
            var found = register.Resolve("E-" + i, new LocalDate(2024, 1, 1));
        }
        Console.WriteLine($"10000 codes {Environment.CpuUsage.UserTime - cpu}");
    }

    [Fact]
    public void Print()
    {
        foreach (var (text, period) in new[] { ("00697", "2025-Q3"), ("00688", "2025-Q3"), ("01075", "2025-Q3"), ("Xã Nậm Dịch", "2025-Q3"), ("nam dich", "2024"), ("Nậm Dich", "2024"), ("Xã Nậm Zịch", "2024"), ("Tân Tiến", "2024"), ("00691@2025-07-01", "2024"), ("Hà Giang", "2024"), ("01111", "2020"), ("Phường Hà Giang 2", "2024"), ("phuong ha giang 3", "2025-Q3"), ("691", "2024"), ("Thôn 1", "2024") })
        {
            var found = Gazetteer.Vietnam.Resolve(text, ReportingPeriod.Parse(period));
            Console.WriteLine($"{text} {period}: {(found.HasValue ? found.Value : null)} {string.Join(" ", found.Findings.Select(f => f.Code + " " + f.ToText(Language.Vietnamese) + "\n      " + f.ToText(Language.English)))}");
        }
    }
}
