using System.Text;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Scalars;

/// <summary>Ids, codes, periods and numbers go into a web route and into settings without a line of the application's own.</summary>
public sealed class ScalarBindingTests
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["unit"] = "024@2010-09-27",
        ["code"] = "00691",
        ["kind"] = "tổ  dân phố",
        ["indicator"] = "land-donated",
        ["team"] = "T1",
        ["member"] = "m-0001",
        ["post"] = "Bí thư chi bộ",
        ["period"] = "2018-9M",
        ["validity"] = "2014-10-14/..",
        ["value"] = "-109.402",
    };

    [Fact]
    public async Task Route_Texts_Bind()
    {
        var (status, body) = await Get(Texts);

        Assert.Equal(200, status);
        Assert.Equal("024@2010-09-27|00691|Tổ dân phố|land-donated|T1|m-0001|Bí thư chi bộ|2018-9M|2014-10-14/..|-54701/500", body);
    }

    [Theory]
    [InlineData("unit", " ")]
    [InlineData("kind", "\t")]
    [InlineData("period", "2018-13")]
    [InlineData("validity", "2014-10-14/2014-10-14")]
    [InlineData("value", "109,402")]
    public async Task Route_BadText_IsABadRequest(string name, string text)
    {
        var (status, _) = await Get(new Dictionary<string, string>(Texts, StringComparer.Ordinal) { [name] = text });

        Assert.Equal(400, status);
    }

    [Fact]
    public void Configuration_Texts_Bind()
    {
        var settings = Bind(Texts);

        Assert.Equal(new UnitId("024@2010-09-27"), settings.Unit);
        Assert.Equal(new UnitCode("00691"), settings.Code);
        Assert.Equal(UnitKind.Neighbourhood, settings.Kind);
        Assert.Equal(new IndicatorCode("land-donated"), settings.Indicator);
        Assert.Equal(new TeamCode("T1"), settings.Team);
        Assert.Equal(new MemberReference("m-0001"), settings.Member);
        Assert.Equal(new SourcePost("Bí thư chi bộ"), settings.Post);
        Assert.Equal(new ReportingPeriod(new LocalDate(2018, 1, 1), new LocalDate(2018, 9, 30)), settings.Period);
        Assert.Equal(Validity.From(new LocalDate(2014, 10, 14)), settings.Validity);
        Assert.Equal(new Rational(-109_402, 1000), settings.Value);
    }

    [Fact]
    public void Configuration_BadText_SaysWhere()
    {
        var settings = new Dictionary<string, string>(Texts, StringComparer.Ordinal) { ["period"] = "2018-13" };

        var exception = Assert.Throws<InvalidOperationException>(() => Bind(settings));

        Assert.Contains("'period'", exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.IsType<FormatException>(exception.InnerException);
    }

    private static Settings Bind(Dictionary<string, string> texts) =>
        new ConfigurationBuilder().AddInMemoryCollection(texts!).Build().Get<Settings>()!;

    private static async Task<(int Status, string Body)> Get(Dictionary<string, string> route)
    {
        static string Handle(
            UnitId unit, UnitCode code, UnitKind kind, IndicatorCode indicator, TeamCode team, MemberReference member, SourcePost post,
            ReportingPeriod period, Validity validity, Rational value) =>
            string.Join('|', unit, code, kind, indicator, team, member, post, period, validity, value);

        var handler = RequestDelegateFactory.Create(Handle, new RequestDelegateFactoryOptions { RouteParameterNames = route.Keys });
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Response.Body = body;
        foreach (var (name, text) in route)
        {
            context.Request.RouteValues[name] = text;
        }

        await handler.RequestDelegate(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }

    private sealed class Settings
    {
        public UnitId? Unit { get; set; }

        public UnitCode? Code { get; set; }

        public UnitKind? Kind { get; set; }

        public IndicatorCode? Indicator { get; set; }

        public TeamCode? Team { get; set; }

        public MemberReference? Member { get; set; }

        public SourcePost? Post { get; set; }

        public ReportingPeriod? Period { get; set; }

        public Validity? Validity { get; set; }

        public Rational Value { get; set; }
    }
}
