using System.Net;
using System.Text;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Import;

public sealed class ImportPagesTests
{
    [Fact]
    public async Task A_list_is_read_decided_and_written_from_the_pages()
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync();
        var curator = await host.AsCuratorAsync(school);
        var check = await UploadAsync(curator, "teachers.xlsx", SampleLists.Read("teachers.xlsx"));
        Assert.Contains("48 человек", check.Text);
        Assert.Contains("Пока ничего не записано", check.Text);
        Assert.DoesNotContain("Нурмагомедова", (await curator.GetAsync("/people?q=нурмагомедова")).Text);
        var page = await curator.PostAsync(check, "main form[method=post]", button: "Применить");
        for (var i = 0; i < 60 && page.Text.Contains("записывается", StringComparison.Ordinal); i++)
        {
            await Task.Delay(250, TestContext.Current.CancellationToken);
            page = await curator.GetAsync(page.Address.AbsolutePath);
        }

        Assert.Contains("Новых 48", page.Text);
        Assert.Contains("Нурмагомедова Ольга Кузьминична", (await curator.GetAsync("/people?q=нурмагомедова")).Text);
    }

    [Fact]
    public async Task A_wrong_cell_is_corrected_in_its_row_and_the_good_rows_stay()
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync();
        var curator = await host.AsCuratorAsync(school);
        var check = await UploadAsync(curator, "class.csv", Encoding.UTF8.GetBytes("ФИО;Дата рождения;Класс\nВеригина Дарья Олеговна;31.02.2012;8А\nПанов Егор Андреевич;09.10.2008;11А\n"));
        Assert.Contains("1 войдут сразу", check.Text);
        var field = check.Html.QuerySelector("input[name^='cell-']")!;
        Assert.Equal("31.02.2012", field.GetAttribute("value"));
        var again = await curator.PostAsync(check, "main form[method=post]", new() { [field.GetAttribute("name")!] = "28.02.2012" }, "Сохранить решения");
        Assert.Contains("2 войдут сразу", again.Text);
    }

    [Fact]
    public async Task A_column_taken_for_something_else_is_put_right()
    {
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(await TestSchool.NewAsync());
        var check = await UploadAsync(curator, "class.csv", Encoding.UTF8.GetBytes("ФИО;Прочее;Класс\nПанов Егор Андреевич;09.10.2008;11А\nЗуев Артём Викторович;01.02.2013;7Б\n"));
        var columns = await curator.GetAsync(check.Address.AbsolutePath + "/columns");
        var select = columns.Html.QuerySelectorAll("select").First(s => s.Id == "column-0-1");
        var again = await curator.PostAsync(columns, "main form[method=post]", new() { [select.Id!] = "BirthDate" });
        Assert.Contains("09.10.2008", again.Text);
    }

    [Theory]
    [InlineData("list.xlsx", "это не таблица")]
    [InlineData("list.csv", "")]
    public async Task An_unreadable_file_gets_a_sentence(string name, string content)
    {
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(await TestSchool.NewAsync());
        var page = await UploadAsync(curator, name, Encoding.UTF8.GetBytes(content));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.Html.QuerySelector("#Input_File-error, .n-error, .n-errors"));
    }

    [Fact]
    public async Task A_file_of_fifty_megabytes_gets_a_sentence_too()
    {
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(await TestSchool.NewAsync());
        var page = await UploadAsync(curator, "list.csv", new byte[50 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("МБ", page.Text);
    }

    [Fact]
    public async Task Another_schools_list_is_404_and_the_system_administrator_does_not_see_lists()
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync();
        var curator = await host.AsCuratorAsync(school);
        var check = await UploadAsync(curator, "partners.csv", SampleLists.Read("partners.csv"));
        var stranger = await host.AsCuratorAsync(await TestSchool.NewAsync());
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync(check.Address.AbsolutePath));
        var technician = await host.SignInAsync(school, null, Role.SystemAdministrator);
        Assert.Equal(HttpStatusCode.NotFound, await technician.StatusAsync(check.Address.AbsolutePath));
    }

    private static async Task<WebPage> UploadAsync(WebVisitor visitor, string name, byte[] content) =>
        await visitor.UploadAsync(await visitor.GetAsync("/import/new"), "main form[method=post]", "Input.File", name, content);
}
