using HudumaContact.Host.Composition;
using HudumaContact.People;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>A demo, with the passwords that its first start has made.</summary>
public sealed class DemoHouse : IAsyncLifetime
{
    private readonly RunningHost _host = new();
    private Dictionary<string, string> _passwords = [];

    public Uri Address => _host.Client.BaseAddress!;

    public IServiceProvider Services => _host.Services;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        _passwords = Services.GetRequiredService<ToldOnce>().Take().ToDictionary(made => made.Person!.Name, made => made.Password);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    internal async Task<Visitor> SignedInAsync(string name)
    {
        var visitor = new Visitor(Address);
        (await visitor.SignInAsync(name, _passwords[name])).ShouldBe(System.Net.HttpStatusCode.Redirect);
        return visitor;
    }

    internal async Task<Person> FindAsync(string name) =>
        await Services.GetRequiredService<IPeopleStore>().FindByNameAsync(name, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException($"Nobody is called {name}.");
}
