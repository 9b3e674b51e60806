using Chancery.Reference;
using Chancery.Reference.Importing;
using Xunit;

namespace Chancery.Tests.Reference;

public sealed class TableImportTests
{
    private const string WorldBank = """
        [{"page":1,"pages":1,"total":4,"lastupdated":"2026-10-07"},[
        {"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP"},"country":{"id":"UZ","value":"Uzbekistan"},"countryiso3code":"UZB","date":"2025","value":132500000000},
        {"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP"},"country":{"id":"UZ","value":"Uzbekistan"},"countryiso3code":"UZB","date":"2024","value":null},
        {"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP"},"country":{"id":"1A","value":"Arab World"},"countryiso3code":"ARB","date":"2025","value":1},
        {"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP"},"country":{"id":"KZ","value":"Kazakhstan"},"countryiso3code":"KAZ","date":"next","value":3}]]
        """;

    private const string WorldBankWide = "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2026-10-07\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2024\",\"2025\",\n\"Korea, Rep.\",\"KOR\",\"Population, total\",\"SP.POP.TOTL\",\"51700000\",\"51600000\",\n\"Kosovo\",\"XKX\",\"Population, total\",\"SP.POP.TOTL\",\"\",\"many\",\n";

    private const string WorldBankLong = "Country Name,Country Code,Indicator Code,Year,Value\nPeru,PER,NY.GDP.MKTP.CD,2025,310000000000\n";

    private const string Weo = "WEO Country Code\tISO\tWEO Subject Code\tCountry\tSubject Descriptor\tSubject Notes\tUnits\tScale\tCountry/Series-specific Notes\t2024\t2025\t2026\tEstimates Start After\n917\tKGZ\tNGDPD\tKyrgyz Republic\tGross domestic product\t\tU.S. dollars\tBillions\t\t17.478\t2o.1\t25\t2025\n967\tUVK\tGGXWDG_NGDP\tKosovo\tGross debt\t\tPercent of GDP\t\t\t17.1\tn/a\t--\t2025\n\nInternational Monetary Fund, World Economic Outlook Database, October 2026\n";

    private const string Factbook = """
        {"Government":{"Country name":{"conventional short form":{"text":"Uzbekistan"}}},
         "People and Society":{"Population":{"total":{"text":"37,100,000 (2026 est.)"}}},
         "Economy":{"GDP (official exchange rate)":{"text":"$137.4 billion (2025 est.)"},"Exports":{"Exports 2025":{"text":"$31.5 billion (2025 est.)"},"Exports 2024":{"text":"NA"}},
                    "Budget":{"revenues":{"text":"$36 billion (2025 est.)"},"expenditures":{"text":"$40.1 billion (2025 est.)"}},"Public debt":{"Public debt 2025":{"text":"33.2% of GDP (2025 est.)"}}}}
        """;

    private const string Presidents = """
        {"head":{"vars":["personLabel","iso3","positionLabel","start"]},"results":{"bindings":[
        {"personLabel":{"value":"Ada Example"},"iso3":{"value":"NZL"},"positionLabel":{"value":"Prime Minister of New Zealand"},"start":{"value":"2026-11-08T00:00:00Z"}},
        {"personLabel":{"value":"Q123"},"iso3":{"value":"NZL"},"positionLabel":{"value":"Prime Minister of New Zealand"},"start":{"value":"2020-01-01"}},
        {"personLabel":{"value":"Bo Example"},"iso3":{"value":"NZL"},"positionLabel":{"value":"Prime Minister of New Zealand"},"start":{"value":"2020-01-01"},"end":{"value":"2019-01-01"}},
        {"personLabel":{"value":"Cy Example"},"iso3":{"value":"ZZZ"},"positionLabel":{"value":"President of Nowhere"}}]}}
        """;

    private const string Members = """
        {"head":{"vars":["organisationLabel","iso3","start"]},"results":{"bindings":[
        {"organisationLabel":{"value":"BRICS"},"iso3":{"value":"VNM"},"start":{"value":"2026-07-01T00:00:00Z"}}]}}
        """;

    private static readonly ReferenceBook Book = ReferenceBook.Load();

    [Fact]
    public void The_World_Banks_answer_is_read_and_bad_rows_are_named()
    {
        var tables = TableImport.Load(Book).Read(WorldBank);
        Assert.Equal(new ImportedFigure("UZB", Indicator.Gdp, 2025, 132_500_000_000m), Assert.Single(tables.Figures));
        Assert.Equal("API, updated 2026-10-07", tables.Edition);
        Assert.Equal(["“ARB” (Arab World) is no state of the tables", "row 4: “next” is no year"], tables.Bad.Keys.Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData(WorldBankWide, 2, 1)]
    [InlineData(WorldBankLong, 1, 0)]
    [InlineData(Weo, 2, 1)]
    [InlineData(Factbook, 6, 1)]
    public void Each_format_is_told_from_its_content(string text, int good, int bad)
    {
        var tables = TableImport.Load(Book).Read(text);
        Assert.Equal(good, tables.Figures.Count);
        Assert.Equal(bad, tables.Bad.Count);
    }

    [Fact]
    public void Figures_of_the_IMF_are_scaled_and_its_projections_left_out()
    {
        var tables = TableImport.Load(Book).Read(Weo);
        Assert.Equal("October 2026", tables.Edition);
        Assert.Contains(new ImportedFigure("KGZ", Indicator.Gdp, 2024, 17_478_000_000m), tables.Figures);
        Assert.Contains(new ImportedFigure("XKX", Indicator.PublicDebt, 2024, 17.1m), tables.Figures);
        Assert.DoesNotContain(tables.Figures, f => f.Year == 2026);
    }

    [Fact]
    public void Leaders_and_memberships_come_from_Wikidata()
    {
        var leaders = TableImport.Load(Book).Read(Presidents);
        var leader = Assert.Single(leaders.Leaders);
        Assert.Equal(("Ada Example", "head_of_government", "NZL"), (leader.Person, leader.Office.Id, leader.State));
        Assert.Equal(3, leaders.Bad.Count);
        Assert.Equal("VNM", Assert.Single(TableImport.Load(Book).Read(Members).Memberships).State);
    }

    [Theory]
    [InlineData("""[{"personLabel":"Ada Example","iso3":"NZL","start":"2026-11-08T00:00:00Z"},{"personLabel":"Bo Example"},7]""")]
    [InlineData("""[{"personLabel":{"type":"literal","value":"Ada Example"},"iso3":{"type":"literal","value":"NZL"},"start":{"type":"literal","value":"2026-11-08T00:00:00Z"}},{"personLabel":{"value":"Bo Example"}},{}]""")]
    [InlineData("person,personLabel,countryLabel,start\nhttp://www.wikidata.org/entity/Q1,Ada Example,New Zealand,2026-11-08T00:00:00Z\nQ2,Bo Example,Nowhere,\nQ3,Cy Example,New Zealand,soon\n")]
    [InlineData("?personLabel\t?countryLabel\t?start\n\"Ada Example\"@en\t\"New Zealand\"@en\t\"2026-11-08T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>\n\"Bo Example\"@en\t\"Nowhere\"@en\t\n\"Q77\"\t\"New Zealand\"@en\t\n")]
    public void Every_shape_that_the_query_page_of_Wikidata_gives_is_read_and_its_bad_rows_are_named(string text)
    {
        var tables = TableImport.Load(Book).Read(text, office: "head_of_government");
        var leader = Assert.Single(tables.Leaders);
        Assert.Equal(("Ada Example", "NZL", "2026-11-08"), (leader.Person, leader.State, leader.Start?.ToString()));
        Assert.Equal(2, tables.Bad.Count);
    }

    [Fact]
    public void A_row_that_is_none_does_not_spoil_the_others_and_a_page_of_several_is_named()
    {
        var tables = TableImport.Load(Book).Read("""
            [{"page":1,"pages":3,"lastupdated":"2026-10-07"},[null,"x",
            {"indicator":{"id":"NY.GDP.MKTP.CD"},"country":{"value":"Peru"},"countryiso3code":"PER","date":"2025","value":3.1E+11},
            {"indicator":{"id":"NY.GDP.MKTP.CD"},"country":{"value":"Peru"},"countryiso3code":7,"date":"2024","value":1},
            {"indicator":{"id":"NY.GDP.MKTP.CD"},"country":{"value":"Peru"},"countryiso3code":"PER","date":"2024","value":7e27}]]
            """);
        Assert.Equal([2025, 2024], tables.Figures.Select(f => f.Year));
        Assert.Equal(["row 1: it is no row of the World Bank’s (null)", "row 2: it is no row of the World Bank’s (string)", "row 5: 7e27 is beyond what can be", "this is page 1 of 3: ask for all rows at once with per_page=20000"], tables.Bad.Keys);
    }

    [Fact]
    public void The_foot_of_a_DataBank_file_names_the_edition_and_is_no_bad_row()
    {
        var tables = TableImport.Load(Book).Read("Country Name,Country Code,Series Name,Series Code,2024 [YR2024],2025 [YR2025]\nPeru,PER,GDP (current US$),NY.GDP.MKTP.CD,289000000000,..\n,,,,,\nData from database: World Development Indicators,,,,,\nLast Updated: 10/07/2026,,,,,\n");
        Assert.Single(tables.Figures);
        Assert.Empty(tables.Bad);
        Assert.Equal("CSV, updated 10/07/2026", tables.Edition);
    }

    [Fact]
    public void Memberships_of_one_body_do_not_push_out_those_of_another_and_imported_leaders_keep_the_names_they_were_known_by()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-import-").FullName;
        try
        {
            var import = TableImport.Load(Book);
            ImportedFolder.Write(folder, import.Read(Members));
            ImportedFolder.Write(folder, import.Read(Members.Replace("BRICS", "EAEU", StringComparison.Ordinal)));
            ImportedFolder.Write(folder, import.Read("""[{"personLabel":"Ivan Duque Marquez","iso3":"COL","start":"2018-08-07","end":"2022-08-06"}]""", office: "head_of_state"));
            var book = ReferenceBook.Load(imported: folder);
            Assert.Equal("member", book.MembershipOf("VNM", "BRICS", new DateOnly(2026, 8, 1))?.Status);
            Assert.Equal("member", book.MembershipOf("VNM", "EAEU", new DateOnly(2026, 8, 1))?.Status);
            Assert.Contains(book.TermsOf("Iván Duque"), t => t.Office.Id == "head_of_state" && t.End?.ToString() == "2022-08-06");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("nothing of the kind", null)]
    [InlineData("{\"a\":1}", null)]
    [InlineData("[1,2]", ImportFormat.WorldBank)]
    [InlineData("[1,2]", null)]
    [InlineData("[{\"message\":[{\"value\":\"Invalid indicator\"}]}]", null)]
    [InlineData("{broken", ImportFormat.Wikidata)]
    [InlineData("{\"results\":{}}", ImportFormat.Wikidata)]
    [InlineData("{\"Economy\":{}}", null)]
    [InlineData("a,b\n1,2\n", ImportFormat.WorldBank)]
    public void What_is_none_of_a_format_is_refused(string text, ImportFormat? format) =>
        Assert.Throws<ImportException>(() => TableImport.Load(Book).Read(text, format));

    [Fact]
    public void Imported_tables_stand_beside_the_shipped_ones_and_an_edition_is_replaced_by_itself()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-import-").FullName;
        try
        {
            var import = TableImport.Load(Book);
            ImportedFolder.Write(folder, import.Read(WorldBank));
            ImportedFolder.Write(folder, import.Read(WorldBank.Replace("132500000000", "133000000000", StringComparison.Ordinal)));
            ImportedFolder.Write(folder, import.Read(Presidents));
            ImportedFolder.Write(folder, import.Read(Members));
            var book = ReferenceBook.Load(imported: folder);
            Assert.Equal(133_000_000_000m, Assert.Single(book.Series(Indicator.Gdp, "UZB"), o => o.Year == 2025).Value);
            Assert.Equal(Book.Series(Indicator.Gdp, "UZB").Count + 1, book.Series(Indicator.Gdp, "UZB").Count);
            Assert.Equal("Ada Example", book.HoldersOf("NZL", "head_of_government", new DateOnly(2026, 12, 1))[0].Person);
            Assert.Equal("member", book.MembershipOf("VNM", "BRICS", new DateOnly(2026, 8, 1))?.Status);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
