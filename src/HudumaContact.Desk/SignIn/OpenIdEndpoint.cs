using HudumaContact.Desk.Gate;
using HudumaContact.People.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HudumaContact.Desk.SignIn;

/// <summary>
/// <c>GET /sign-in/openid</c> leads to the house's directory. A link and not a form: browsers hold the redirect that answers a form against
/// our own policy of where forms may go.
/// </summary>
internal static class OpenIdEndpoint
{
    public static void MapOpenId(this IEndpointRouteBuilder routes) => routes.MapGet("/sign-in/openid", Lead);

    private static IResult Lead(string? returnUrl, DoorOptions options) => options.OpenIdConnect.IsSet
        ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = LocalAddress.Of(returnUrl) }, [DirectoryScheme.Name])
        : TypedResults.NotFound();
}
