using HudumaContact.Host.Composition;
using HudumaContact.Host.Settings;
using HudumaContact.People;
using HudumaContact.People.Staff;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>A house with settings of its own, not a demo: people must sign in.</summary>
public sealed class OwnHouse : IAsyncLifetime
{
    private WebApplication? _app;

    /// <summary>Its home, and its records in data below.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("huduma-house-").FullName;

    public IServiceProvider Services => _app!.Services;

    public Uri Address => new(_app!.Urls.Single());

    public string AdminPassword { get; private set; } = "";

    public ValueTask InitializeAsync() => StartAsync();

    public async ValueTask StartAsync(params string[] settings)
    {
        var file = Path.Combine(Folder, Home.SettingsFile);
        if (!File.Exists(file)) File.Copy(Path.Combine(TopFolder.Path, Home.SampleFile), file);
        _app = HudumaServer.Build(
        [
            "--Urls=http://127.0.0.1:0", "--Log:Level=Error", $"--Flows:Path={Path.Combine(TopFolder.Path, "flows")}",
            .. RealSettings.All.Select(setting => $"--{setting.Name}={setting.Value}"), .. settings,
        ], Folder);
        await _app.StartAsync();
        // Made by the first start alone.
        if (Services.GetRequiredService<ToldOnce>().Take() is [var admin]) AdminPassword = admin.Password;
    }

    /// <summary>As when the program is stopped and started again.</summary>
    public async Task RestartAsync()
    {
        await _app!.DisposeAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Somebody who has chosen a password already, so that no duty is left but a second factor.</summary>
    /// <returns>The password.</returns>
    public async Task<string> AddAsync(string name, params Role[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<AddPerson>().RunAsync("a test", name, "", roles, "", TestContext.Current.CancellationToken);
        var password = $"the {made.Password} of mine";
        var fault = await scope.ServiceProvider.GetRequiredService<OwnPassword>().ChangeAsync(made.Person!, made.Password, password, TestContext.Current.CancellationToken);
        return fault is null ? password : throw new InvalidOperationException(fault);
    }

    public async Task<Person> FindAsync(string name) =>
        await Services.GetRequiredService<IPeopleStore>().FindByNameAsync(name, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException($"Nobody is called {name}.");

    /// <summary>Does something as one piece of work, as a request would.</summary>
    public async Task<T> DoAsync<TWith, T>(Func<TWith, Task<T>> work)
        where TWith : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TWith>());
    }
}
