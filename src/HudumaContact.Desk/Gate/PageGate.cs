using System.Reflection;
using HudumaContact.People;
using HudumaContact.People.Routes;
using Microsoft.AspNetCore.Components;

namespace HudumaContact.Desk.Gate;

/// <summary>Who may see a page, by the routes that it says it has: on a live page the router does not tell by which of them it was reached.</summary>
internal static class PageGate
{
    public static Verdict Judge(Type page, SignedInPerson? person, bool isDemo) => page.GetCustomAttributes<RouteAttribute>()
        .Select(route => RouteRights.Judge(RouteRights.Find(route.Template), person, isDemo))
        // Of a page with several routes, each must be open.
        .FirstOrDefault(verdict => verdict != Verdict.Enter, Verdict.Enter);
}
