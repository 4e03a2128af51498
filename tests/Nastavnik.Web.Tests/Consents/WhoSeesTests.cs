using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Support;
using Nastavnik.Web.Pages.Account.WhoSees;
using Xunit;

namespace Nastavnik.Web.Tests.Consents;

public sealed class WhoSeesTests
{
    [Fact]
    public async Task Every_personal_property_of_the_model_is_told_of_and_nothing_else_is()
    {
        await using var work = await (await TestSchool.NewAsync()).WorkAsync();
        var model = work.Db.Model;
        var told = DataScopes.All.SelectMany(s => s.Fields.Keys).Concat(DataScopes.OfNobody).ToHashSet();
        var personal = model.GetEntityTypes().Where(e => typeof(ITenantOwned).IsAssignableFrom(e.ClrType) && !e.ClrType.IsAbstract)
            .SelectMany(e => e.GetProperties()).Where(p => p.FindAnnotation(MappingWords.PrivacyAnnotation)?.Value is nameof(Privacy.Personal) or nameof(Privacy.Restricted))
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").ToHashSet();
        Assert.Equal([], personal.Except(told).Order());
        Assert.Equal([], told.Except(personal).Order());
    }

    [Fact]
    public async Task Each_signed_in_person_reads_who_sees_what_with_names_and_limits()
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync();
        var curator = await host.AsCuratorAsync(school);
        var mentor = new Person("Иванова", "Мария", "Петровна", Paperwork.Grammar.Gender.Female, new DateOnly(1980, 6, 1));
        await school.AddAsync(mentor, new Employment(mentor.Id, "учитель математики", new(2010, 9, 1)));
        await curator.GetAsync($"/people/{mentor.Id}");
        var page = await (await host.SignInAsync(school, mentor.Id, Role.Mentor)).GetAsync("/account/who-sees");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("дата рождения", page.Text);
        Assert.Contains("Куратор: Лебедева М. И.", page.Text);
        Assert.Contains("Руководитель: Громова Н. С.", page.Text);
        Assert.Contains("только своих наставляемых", page.Text);
        Assert.Contains("Должность, предмет, категория", page.Text);
        Assert.DoesNotContain("Карточка наставляемого", page.Text);
        Assert.DoesNotContain("Муниципальный координатор", page.Text);
        Assert.Contains("Кто открывал страницы с вашими данными", page.Text);
        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAsync(school, null, Role.SystemAdministrator)).GetAsync("/account/who-sees")).Status);
        Assert.Equal(HttpStatusCode.Redirect, await host.Visitor().StatusAsync("/account/who-sees"));
    }
}
