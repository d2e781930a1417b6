using HudumaContact.People;
using HudumaContact.People.Audit;
using HudumaContact.People.Routes;
using HudumaContact.People.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Desk.Gate;

/// <summary>
/// Asks the list of routes, for every request, whether this person may. Webhooks are answered before it, and check for themselves. A live page
/// goes from page to page without a request: there <see cref="Guarded"/> asks the same list.
/// </summary>
internal static class RouteGate
{
    public static void UseRouteGate(this IApplicationBuilder app, bool isDemo) => app.Use(async (context, next) =>
    {
        // Without an endpoint there is nothing behind the gate.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        var person = PersonClaims.PersonOf(context.User);
        switch (RouteRights.Judge(RouteRights.Find(endpoint.RoutePattern.RawText), person, isDemo))
        {
            case Verdict.Enter:
                await next(context);
                break;
            case Verdict.NotThere:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            case Verdict.SignInFirst when HttpMethods.IsGet(context.Request.Method) && !IsMachinery(context):
                context.Response.Redirect(LocalAddress.SignInAnd(context.Request.Path + context.Request.QueryString));
                break;
            case Verdict.SignInFirst:
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                break;
            case Verdict.DutyFirst when !IsMachinery(context):
                context.Response.Redirect(RouteRights.Account);
                break;
            default:
                await RefuseAsync(context, person);
                break;
        }
    });

    private static bool IsMachinery(HttpContext context) => context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal);

    private static async Task RefuseAsync(HttpContext context, SignedInPerson? person)
    {
        if (person is not null)
        {
            await context.RequestServices.GetRequiredService<IAuditTrail>()
                .WriteAsync(new AuditEntry(person.Name, Act.Refused, AskedPage.Of(context.Request.Path.ToUriComponent())), context.RequestAborted);
        }

        await new RazorComponentResult<RefusedPage> { StatusCode = StatusCodes.Status403Forbidden }.ExecuteAsync(context);
    }
}
