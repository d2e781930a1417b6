using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.People.SignIn;

/// <summary>The cookies of who is signed in, and of who has still to tell the code.</summary>
public static class SignInServices
{
    private static readonly TimeSpan CodeWithin = TimeSpan.FromMinutes(5);

    /// <param name="callback">The public address of <see cref="DirectoryScheme.CallbackPath"/>.</param>
    public static IServiceCollection AddSignIn(this IServiceCollection services, DoorOptions options, bool isDemo, Func<IServiceProvider, string> callback)
    {
        // One name whatever folder it runs from, so that every host reads the others' cookies.
        services.AddDataProtection().SetApplicationName("huduma");
        services.AddScoped<DirectoryDoor>();
        var schemes = services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                Configure(cookie, "huduma", isDemo);
                cookie.ExpireTimeSpan = options.Shift;
                cookie.SlidingExpiration = true;
                cookie.Events.OnValidatePrincipal = CheckAsync;
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                Configure(cookie, "huduma-code", isDemo);
                cookie.ExpireTimeSpan = CodeWithin;
                cookie.SlidingExpiration = false;
            });
        if (options.OpenIdConnect.IsSet) schemes.AddDirectory(options.OpenIdConnect, isDemo, callback);
        return services;
    }

    private static void Configure(CookieAuthenticationOptions cookie, string name, bool isDemo)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = isDemo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var check = context.HttpContext.RequestServices.GetRequiredService<SignedInCheck>();
        if (await check.NowAsync(context.Principal, context.HttpContext.RequestAborted) is { } now)
        {
            context.ReplacePrincipal(now);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
