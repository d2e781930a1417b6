using HudumaContact.People;
using HudumaContact.People.SignIn;
using HudumaContact.People.Staff;
using HudumaContact.Tests.Conversations;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.People;

/// <summary>People over a real database; time goes on by a second whenever anybody looks at the clock.</summary>
internal sealed class StaffRoom : IAsyncDisposable
{
    private readonly Switchboard _board;
    private readonly AsyncServiceScope _scope;

    private StaffRoom(Switchboard board)
    {
        _board = board;
        _scope = board.Services.CreateAsyncScope();
    }

    public Switchboard Board => _board;

    public FakeTimeProvider Time => _board.Time;

    public Door Door => Get<Door>();

    public IPeopleStore People => Get<IPeopleStore>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<StaffRoom> OpenAsync(bool isDemo = false, Action<IServiceCollection>? change = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
        return new StaffRoom(await Switchboard.OpenAsync(time: time, change: services =>
        {
            services.AddPeople(isDemo);
            // How slow hashing is, is not what is tested here.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            change?.Invoke(services);
        }));
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <returns>Somebody, as on record, and their password.</returns>
    public async Task<(Person Person, string Password)> AddAsync(string name, params Role[] roles)
    {
        var made = await Get<AddPerson>().RunAsync("a test", name, "", roles.Length > 0 ? roles : [Role.Agent], "", Cancellation);
        made.Fault.ShouldBeNull();
        return (made.Person!, made.Password);
    }

    public async Task<Person> FindAsync(string name) => (await People.FindByNameAsync(name, Cancellation))!;

    public async Task<byte[]> SetSecondFactorAsync(Person person, string password)
    {
        var secret = Totp.NewSecret();
        (await Get<OwnSecondFactor>().SetAsync(person, password, secret, Totp.Code(secret, Time.GetUtcNow()), Cancellation)).Fault.ShouldBeNull();
        // The code is used up; the next one is another.
        Time.Advance(TimeSpan.FromSeconds(60));
        return secret;
    }

    /// <summary>What the trail says, oldest first, as <c>amina SignedIn person:amina by password</c>.</summary>
    public async Task<IReadOnlyList<string>> TrailAsync() =>
    [
        .. (await Get<HudumaContact.People.Audit.IAuditLog>().ListAsync(by: null, from: null, until: null, 1_000, Cancellation))
            .Reverse().Select(line => $"{line.By} {line.Act} {line.What} {line.Detail}".TrimEnd()),
    ];

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _board.DisposeAsync();
    }
}
