using HudumaContact.Desk.Gate;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HudumaContact.Desk.Shell;

/// <summary><c>GET /language?to=sw&amp;back=/desk</c>: keeps the language that somebody reads the desk in, in their browser alone.</summary>
internal static class LanguageEndpoint
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    public static void MapLanguage(this IEndpointRouteBuilder routes) => routes.MapGet("/language", Keep);

    private static IResult Keep(string? to, string? back, HttpContext context)
    {
        if (to is not (Tongue.English or Tongue.Swahili)) return TypedResults.Text("The desk speaks en and sw: /language?to=sw\n", statusCode: StatusCodes.Status400BadRequest);
        context.Response.Cookies.Append(Tongue.Cookie, to, new CookieOptions { MaxAge = KeptFor, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
        return TypedResults.LocalRedirect(LocalAddress.Of(back));
    }
}
