using System.IO.Compression;
using System.Text;
using System.Text.Json;

using NodaTime;

using TodanVan.Domain;
using TodanVan.Domain.AotApp;
using TodanVan.Domain.Files;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Units;

// The main path, from bytes to figures to JSON, in an app compiled ahead of time. It exits with 0 when the figures are right.
const string Units = """
    code,name,kind,level,parent,from,to
    02,Tỉnh Hà Giang,Tỉnh,Province,,2014-10-14,2025-07-01
    032,Huyện Hoàng Su Phì,Huyện,District,02,2014-10-14,2025-07-01
    01075,Xã Nậm Dịch,Xã,Commune,032,2014-10-14,2025-07-01
    01075-01,Thôn 1 (giả lập),Thôn,Village,01075,2014-10-14,2025-07-01
    01075-02,Thôn 2 (giả lập),Thôn,Village,01075,2014-10-14,2025-07-01
    """;
const string Observations = """
    unit,indicator,period,value
    01075-01,land-donated,2018,"1.196,25"
    01075-02,land-donated,2018,"803,75"
    01075-02,labour-days,2018,12a
    """;

const string Indicators = """
    {"definitions":[{"code":"households","names":{"vi":"Số hộ","en":"Households"},"unit":{"code":"household","symbol":"hộ"},
    "level":"Village","scale":0,"time":"latest","space":"sum","display":{"form":"exact"},"frequency":"year"}]}
    """;

var folder = Directory.CreateTempSubdirectory("todanvan-aot-");
try
{
    File.WriteAllText(Path.Combine(folder.FullName, DataFolder.UnitsFile), Units);
    File.WriteAllText(Path.Combine(folder.FullName, DataFolder.ObservationsFile), Observations);
    File.WriteAllText(Path.Combine(folder.FullName, DataFolder.IndicatorsFile), Indicators);
    var data = DataFolder.Read(folder.FullName).Value;
    var period = ReportingPeriod.Parse("2018");
    var figures = Rollup.Run(data.InputFor(period), new RollupRequest { Period = period });
    var province = figures.Units[0];
    var land = figures[province, Kl315.LandDonated];

    var report = new Report(
        province.Id,
        new UnitCode("02"),
        Kl315.LandDonated.Code,
        period,
        Validity.From(new LocalDate(2014, 10, 14)),
        UnitKind.Province,
        Rational.Parse("2/3"),
        new Quantity(2000, UnitOfMeasure.SquareMetre, Qualifier.AtLeast));
    var sent = JsonSerializer.Serialize(report, AppJson.Default.Report);

    var country = Gazetteer.Vietnam.On(new LocalDate(2025, 7, 1));
    var workbook = TableFiles.ReadObservations(new MemoryStream(Workbook()), "so-lieu.xlsx", data.Units.Value, Kl315.Catalogue);
    using var json = new MemoryStream();
    FigureDocument.Write(json, figures, data.Findings);
    var checks = new (string What, bool Holds)[]
    {
        ("land is 2.000 m²", land.ToText() == "2.000 m²"),
        ("the folder's own indicator is there", data.Catalogue.TryGet("households", out var households) && households.Unit.Symbol == "hộ"),
        ("both villages reported", (land.Reported, land.Expected) == (2, 2)),
        ("the letter in a number is found", data.Findings.Any(finding => finding.Code == "TDV0406")),
        ("two of three rows are in the set", data.Observations.Value.Count == 2 && data.Counts.Any(static count => (count.Input, count.Accepted) == (3, 2))),
        ("labour is missing", figures[province, Kl315.LabourDays].State == FigureState.Missing),
        ("values go through the app's own JSON and back", JsonSerializer.Deserialize(sent, AppJson.Default.Report) == report),
        ("the country has 3.321 communes on 2025-07-01", country.Units.Count(unit => unit.Level == UnitLevel.Commune) == 3321),
        ("a workbook is read digit by digit", workbook.Value.Count == 1 && workbook.Value.First().Value == Rational.Parse("1196.25")),
        ("the document has the figure", Encoding.UTF8.GetString(json.ToArray()).Contains("2.000 m²", StringComparison.Ordinal)),
    };
    foreach (var (what, holds) in checks)
    {
        Console.WriteLine($"{(holds ? "ok  " : "FAIL")} {what}");
    }

    return checks.All(check => check.Holds) ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}

static byte[] Workbook()
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    using var memory = new MemoryStream();
    using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
    {
        Add("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="{Types}.worksheet+xml"/></Types>""");
        Add("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Links}"><sheets><sheet name="1" sheetId="1" r:id="b"/></sheets></workbook>""");
        Add("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="{Links}/worksheet" Target="sheet.xml"/></Relationships>""");
        Add("xl/sheet.xml", $"""<worksheet xmlns="{Main}"><sheetData><row r="1">{Cell("Mã đơn vị")}{Cell("Chỉ tiêu")}{Cell("Kỳ")}{Cell("Giá trị")}</row><row r="2">{Cell("01075-01")}{Cell("land-donated")}{Cell("năm 2018")}<c><v>1196.25</v></c></row></sheetData></worksheet>""");

        void Add(string name, string xml)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(xml);
        }
    }

    return memory.ToArray();

    static string Cell(string text) => $"""<c t="inlineStr"><is><t>{text}</t></is></c>""";
}
