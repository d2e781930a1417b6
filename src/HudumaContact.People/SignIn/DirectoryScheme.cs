using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace HudumaContact.People.SignIn;

/// <summary>OpenID Connect with the house's directory: the code flow with PKCE.</summary>
public static partial class DirectoryScheme
{
    public const string Name = "Directory";

    /// <summary>To register at the directory, below the public address.</summary>
    public const string CallbackPath = "/sign-in/openid/back";

    internal static void AddDirectory(this AuthenticationBuilder schemes, OpenIdOptions directory, bool isDemo, Func<IServiceProvider, string> callback) =>
        schemes.AddOpenIdConnect(Name, options =>
        {
            options.Authority = directory.Authority;
            options.ClientId = directory.ClientId;
            options.ClientSecret = directory.ClientSecret;
            options.CallbackPath = CallbackPath;
            options.ResponseType = OpenIdConnectResponseType.Code;
            // An answer by address comes with cookies that are Lax; one that another site posts does not.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.RequireHttpsMetadata = !isDemo;
            options.MapInboundClaims = false;
            options.SaveTokens = false;
            options.SignInScheme = IdentityConstants.ApplicationScheme;
            Configure(options.CorrelationCookie, isDemo);
            Configure(options.NonceCookie, isDemo);
            options.Events = new OpenIdConnectEvents
            {
                // Never from what a request claims to be sent to.
                OnRedirectToIdentityProvider = context =>
                {
                    context.ProtocolMessage.RedirectUri = callback(context.HttpContext.RequestServices);
                    return Task.CompletedTask;
                },
                OnTokenValidated = EnterAsync,
                OnRemoteFailure = context =>
                {
                    LogFailed(context.HttpContext.RequestServices.GetRequiredService<ILogger<DirectoryDoor>>(), context.Failure?.Message ?? "no reason was given");
                    context.Response.Redirect(Routes.RouteRights.SignIn + "?trouble=directory");
                    context.HandleResponse();
                    return Task.CompletedTask;
                },
            };
        });

    private static async Task EnterAsync(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (await services.GetRequiredService<DirectoryDoor>().EnterAsync(context.Principal!, context.HttpContext.RequestAborted) is { } person)
            context.Principal = PersonClaims.Of(person, services.GetRequiredService<Duties>().Of(person));
        else context.Fail("This person may not enter.");
    }

    private static void Configure(CookieBuilder cookie, bool isDemo)
    {
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = isDemo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    [LoggerMessage(1, LogLevel.Warning, "Signing in by the directory failed: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
