using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Accounts;

/// <summary>Whose the first account is.</summary>
public enum FirstAccount
{
    Curator,
    Head,

    /// <summary>A system administrator who is nobody in the school.</summary>
    Administrator,
}

/// <summary>Head or curator as the wizard asks for them.</summary>
public sealed record FirstPerson(string Surname, string GivenName, string? Patronymic, Gender Gender, string Position, string? Email = null);

/// <param name="Curator">Null: the head is the curator.</param>
/// <param name="SignIn">E-mail or name to sign in by.</param>
/// <param name="AlsoAdministrator">An account of this installation that becomes a system administrator here too.</param>
public sealed record FoundOrganisationCommand(
    OrganisationType Type, string FullName, string ShortName, CaseForms NameCases, string Address, string City, string TimeZone, string HeadPosition,
    IReadOnlyList<string> Forms, FirstPerson Head, DateOnly HeadSince, string HeadBasis, FirstPerson? Curator, FirstAccount First, string SignIn, string Password,
    bool IsDemo = false, Guid? AlsoAdministrator = null);

/// <summary>Brings an organisation into being with its head, its curator and the first account. Runs in the scope of the organisation-to-be, whose id is the form's key: a second click finds the first answer.</summary>
public sealed class FoundOrganisation(NastavnikDb db, ActBook acts, AccountBook accounts, UserManager<IdentityUser<Guid>> users, TimeProvider time)
{
    public Task<Outcome> ExecuteAsync(FoundOrganisationCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrganisationActs.Founded, async act =>
        {
            var refusals = OrganisationRules.Card(
                command.Type, command.FullName, command.ShortName, command.Address, command.City, command.TimeZone, command.HeadPosition, command.Forms).ToList();
            var isEmail = command.SignIn.Contains('@', StringComparison.Ordinal);
            var (email, name) = (isEmail ? command.SignIn.Trim() : null, isEmail ? null : command.SignIn.Trim().ToLowerInvariant());
            if (await SignInRefusalAsync(email, name) is { } taken)
            {
                refusals.Add(taken);
            }

            if (Passwords.Unfit(command.Password, name ?? email!) is { } weak)
            {
                refusals.Add(weak);
            }

            if (refusals.Count > 0)
            {
                return Outcome.Refused(refusals);
            }

            var organisation = new Organisation(command.Type, command.FullName.Trim(), command.ShortName.Trim(), await FreeSlugAsync(command.ShortName, ct), time.GetUtcNow(), db.Tenant)
            {
                NameCases = command.NameCases,
                Address = command.Address.Trim(),
                City = command.City.Trim(),
                TimeZone = command.TimeZone,
                HeadPosition = command.HeadPosition.Trim(),
                EnabledForms = [.. command.Forms],
                IsDemo = command.IsDemo,
            };
            db.Organisations.Add(organisation);
            var today = organisation.Today(time);
            var head = Add(command.Head, isPedagogical: false, command.HeadSince);
            db.Headships.Add(new Headship(head.Id, acting: false, command.HeadSince, null, command.HeadBasis));
            var curator = command.Curator is { } other ? Add(other, isPedagogical: true, null) : head;

            var owner = command.First switch { FirstAccount.Curator => curator, FirstAccount.Head => head, _ => null };
            var user = await accounts.CreateUserAsync(name ?? (owner is null ? "admin" : SignInNames.Propose(owner.Surname, owner.GivenName)), email);
            user.PasswordHash = users.PasswordHasher.HashPassword(user, command.Password);
            AccountBook.Expect(await users.UpdateAsync(user));
            var first = new Membership(user.Id, owner?.Id);
            db.Memberships.Add(first);
            var curators = curator.Id == owner?.Id ? first : await accounts.EnsureAsync(curator, ct);
            db.RoleAssignments.AddRange(
                new RoleAssignment(first.Id, Role.SystemAdministrator, today, null, null),
                new RoleAssignment(curators.Id, Role.Curator, today, null, null),
                new RoleAssignment(curators.Id, Role.Administration, today, null, null));
            if (command.AlsoAdministrator is { } also)
            {
                var place = new Membership(also, null);
                db.Memberships.Add(place);
                db.RoleAssignments.Add(new RoleAssignment(place.Id, Role.SystemAdministrator, today, null, null));
            }

            act.About(organisation.Id, head.Id, curator.Id);
            return Outcome.Done($"Организация заведена: {organisation.ShortName}.", user.Id);
        }, ct);

    private Person Add(FirstPerson first, bool isPedagogical, DateOnly? since)
    {
        var person = new Person(first.Surname, first.GivenName, first.Patronymic, first.Gender, null) { Email = first.Email };
        db.People.Add(person);
        db.Employments.Add(new Employment(person.Id, first.Position, since) { IsPedagogical = isPedagogical });
        return person;
    }

    private async Task<Refusal?> SignInRefusalAsync(string? email, string? name) => (email, name) switch
    {
        ({ } mail, _) when !SignInNames.IsEmail(mail) => new Refusal("Это не похоже на адрес электронной почты. Проверьте его или введите имя латиницей.", "SignIn"),
        ({ } mail, _) when await users.FindByEmailAsync(mail) is not null => new Refusal("Этот адрес уже занят учётной записью. Введите другой или имя латиницей.", "SignIn"),
        (_, { } word) when !SignInNames.IsFit(word) => new Refusal(new NameIsUnfit().Sentence, "SignIn"),
        (_, { } word) when await users.FindByNameAsync(word) is not null => new Refusal(new NameIsTaken().Sentence, "SignIn"),
        _ => null,
    };

    private async Task<string> FreeSlugAsync(string shortName, CancellationToken ct)
    {
        var organisations = db.Organisations;
        var latin = SignInNames.ToLatin(shortName);
        var slug = latin.Length == 0 ? "school" : latin[..Math.Min(latin.Length, 50)].Trim('-');
        for (var n = 1; ; n++)
        {
            var free = n == 1 ? slug : $"{slug}-{n}";
            if (!await organisations.AnyAsync(o => o.Slug == free, ct))
            {
                return free;
            }
        }
    }
}
