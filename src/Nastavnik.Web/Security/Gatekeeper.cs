using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Web.Security;

/// <summary>
/// One request = one transaction = one organisation. Opens it, reads who acts, asks the rights of the page and its handler (none: 404, so that
/// nothing leaks), and commits a read; a change is committed only by its act.
/// </summary>
public sealed class Gatekeeper(NastavnikDb db, ActorReader actors, CurrentActor current, CurrentOrganisation here, IEnumerable<IPageFrameSource> frames) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = context.ActionDescriptor.ModelTypeInfo!;
        if (page.GetCustomAttribute<NoOrganisationAttribute>() is not null || (here.Id is null && page.GetCustomAttribute<WelcomesAllAttribute>() is not null))
        {
            await next();
            return;
        }

        var http = context.HttpContext;
        var cancelled = http.RequestAborted;
        if (here.Id is null || !Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user))
        {
            context.Result = new ChallengeResult(IdentityConstants.ApplicationScheme);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancelled);
        if (await actors.ReadAsync(user, http.Connection.RemoteIpAddress?.ToString(), http.User.FindFirstValue(Entrance.StampClaim) ?? "", cancelled) is not { } actor)
        {
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.Result = new ChallengeResult(IdentityConstants.ApplicationScheme);
            return;
        }

        current.Set(actor, await db.OurOrganisationAsync(cancelled));
        if (!Asks(page, context.HandlerMethod?.MethodInfo).All(need => need.ForAll ? actor.MayForAll(need.Right, need.Letters) : actor.May(need.Right, need.Letters)))
        {
            context.Result = new NotFoundResult();
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method) || context.HandlerMethod is not null)
        {
            foreach (var frame in frames)
            {
                await frame.FillAsync(cancelled);
            }
        }

        var done = await next();
        if (done.Exception is null && !HttpMethods.IsPost(http.Request.Method) && db.Database.CurrentTransaction is not null)
        {
            await transaction.CommitAsync(cancelled);
        }
    }

    /// <summary>Rights of the page, then of the handler. A page that says nothing is a mistake found by a test and refused here.</summary>
    private static IEnumerable<NeedsAttribute> Asks(TypeInfo page, MethodInfo? handler)
    {
        var needs = page.GetCustomAttributes<NeedsAttribute>().Concat(handler?.GetCustomAttributes<NeedsAttribute>() ?? []).ToList();
        return needs.Count > 0 || page.GetCustomAttribute<SignedInAttribute>() is not null || page.GetCustomAttribute<WelcomesAllAttribute>() is not null
            ? needs
            : throw new InvalidOperationException($"{page.Name} does not state its rights.");
    }
}

/// <summary>Fills what the layout shows (menu, counters, names) inside the request's transaction.</summary>
public interface IPageFrameSource
{
    Task FillAsync(CancellationToken ct);
}

/// <summary>Enters the organisation that the cookie names, before antiforgery looks at the form.</summary>
public sealed class EnterOrganisation(RequestDelegate next)
{
    public const string OrganisationClaim = "organisation";

    public Task InvokeAsync(HttpContext context, CurrentOrganisation here)
    {
        if (Guid.TryParse(context.User.FindFirstValue(OrganisationClaim), out var organisation)
            && Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user))
        {
            here.Enter(organisation, user);
        }

        return next(context);
    }
}
