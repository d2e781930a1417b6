using HudumaContact.People;
using HudumaContact.People.Audit;
using HudumaContact.People.SignIn;
using HudumaContact.People.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.People;

public sealed class DoorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("amina")]
    [InlineData("  Amina ")]
    public async Task Name_and_password_open_it(string typed)
    {
        await using var room = await StaffRoom.OpenAsync();
        var (_, password) = await room.AddAsync("amina");

        (await room.Door.ByPasswordAsync(typed, password, Cancellation)).ShouldBeOfType<Entrance.Open>().Person.Name.ShouldBe("amina");

        (await room.FindAsync("amina")).SignedInAt.ShouldNotBeNull();
        (await room.TrailAsync())[^1].ShouldBe("amina SignedIn person:amina by password");
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_for_a_quarter_of_an_hour_and_the_right_one_does_not_help()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (_, password) = await room.AddAsync("amina");
        for (var tried = 0; tried < 10; tried++) (await room.Door.ByPasswordAsync("amina", $"wrong {tried}", Cancellation)).ShouldBe(Entrance.Refused);

        (await room.Door.ByPasswordAsync("amina", password, Cancellation)).ShouldBe(Entrance.Refused);
        (await room.TrailAsync())[^1].ShouldBe("a stranger SignInRefused person:amina locked");
        room.Time.Advance(Door.LockedFor - TimeSpan.FromMinutes(1));
        (await room.Door.ByPasswordAsync("amina", password, Cancellation)).ShouldBe(Entrance.Refused);
        room.Time.Advance(TimeSpan.FromMinutes(2));
        (await room.Door.ByPasswordAsync("amina", password, Cancellation)).ShouldBeOfType<Entrance.Open>();
    }

    [Fact]
    public async Task Nine_wrong_passwords_do_not_and_the_right_one_gives_all_tries_back()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (_, password) = await room.AddAsync("amina");
        for (var round = 0; round < 2; round++)
        {
            for (var tried = 0; tried < 9; tried++) await room.Door.ByPasswordAsync("amina", "wrong", Cancellation);
            (await room.Door.ByPasswordAsync("amina", password, Cancellation)).ShouldBeOfType<Entrance.Open>();
        }
    }

    [Fact]
    public async Task However_many_try_at_once_ten_passwords_are_looked_at()
    {
        var hasher = new CountingHasher();
        await using var room = await StaffRoom.OpenAsync(change: services => services.AddSingleton<IPasswordHasher<Person>>(hasher));
        await room.AddAsync("amina");
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async tried =>
        {
            await using var scope = room.Board.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Door>().ByPasswordAsync("amina", $"wrong {tried}", Cancellation);
        }));

        (await room.TrailAsync()).Count(line => line.EndsWith("wrong password", StringComparison.Ordinal)).ShouldBe(10);
        (await room.TrailAsync()).Count(line => line.EndsWith("locked", StringComparison.Ordinal)).ShouldBe(30);
    }

    [Fact]
    public async Task A_wrong_name_costs_a_hash_too_and_its_words_are_kept_nowhere()
    {
        var hasher = new CountingHasher();
        await using var room = await StaffRoom.OpenAsync(change: services => services.AddSingleton<IPasswordHasher<Person>>(hasher));
        await room.AddAsync("amina");

        (await room.Door.ByPasswordAsync("my-password-in-the-wrong-field", "x", Cancellation)).ShouldBe(Entrance.Refused);
        hasher.Checked.ShouldBe(1);
        (await room.Door.ByPasswordAsync("amina", "wrong", Cancellation)).ShouldBe(Entrance.Refused);
        hasher.Checked.ShouldBe(2);
        (await room.TrailAsync()).ShouldNotContain(line => line.Contains("wrong-field", StringComparison.Ordinal));
        (await room.TrailAsync())[^2].ShouldBe("a stranger SignInRefused person: no such name");
    }

    [Fact]
    public async Task No_refusal_comes_sooner_than_any_other()
    {
        var trail = new HeardTrail();
        await using var room = await StaffRoom.OpenAsync(change: services => services.AddSingleton<IAuditTrail>(trail));
        room.Time.AutoAdvanceAmount = TimeSpan.Zero;

        var asked = room.Door.ByPasswordAsync("nobody", "x", Cancellation);
        await trail.Written;
        room.Time.Advance(TimeSpan.FromMilliseconds(599));
        asked.IsCompleted.ShouldBeFalse();

        while (!asked.IsCompleted)
        {
            room.Time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        (await asked).ShouldBe(Entrance.Refused);
    }

    [Fact]
    public async Task Who_is_disabled_is_refused_like_anybody_else()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, password) = await room.AddAsync("amina");
        (await room.Get<DisablePerson>().RunAsync("admin", person, Cancellation)).ShouldBeNull();

        (await room.Door.ByPasswordAsync("amina", password, Cancellation)).ShouldBe(Entrance.Refused);
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_and_each_code_is_good_once()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, password) = await room.AddAsync("said", Role.Supervisor);
        var secret = await room.SetSecondFactorAsync(person, password);

        (await room.Door.ByPasswordAsync("said", password, Cancellation)).ShouldBeOfType<Entrance.NeedsCode>();
        (await room.FindAsync("said")).SignedInAt.ShouldBeNull();
        var code = Totp.Code(secret, room.Time.GetUtcNow());
        (await room.Door.ByCodeAsync(person.Id, $" {code[..3]} {code[3..]}", Cancellation)).ShouldBeOfType<Entrance.Open>();
        (await room.Door.ByCodeAsync(person.Id, code, Cancellation)).ShouldBe(Entrance.Refused);
        (await room.TrailAsync())[^2].ShouldBe("said SignedIn person:said by password and code");
    }

    [Fact]
    public async Task Ten_wrong_codes_lock_and_the_password_gives_no_new_tries()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, password) = await room.AddAsync("said", Role.Supervisor);
        var secret = await room.SetSecondFactorAsync(person, password);
        for (var tried = 0; tried < 5; tried++)
        {
            (await room.Door.ByPasswordAsync("said", password, Cancellation)).ShouldBeOfType<Entrance.NeedsCode>();
            (await room.Door.ByCodeAsync(person.Id, "000000", Cancellation)).ShouldBe(Entrance.Refused);
        }

        (await room.Door.ByPasswordAsync("said", password, Cancellation)).ShouldBe(Entrance.Refused);
        (await room.Door.ByCodeAsync(person.Id, Totp.Code(secret, room.Time.GetUtcNow()), Cancellation)).ShouldBe(Entrance.Refused);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_phone_once()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, password) = await room.AddAsync("said", Role.Supervisor);
        await room.SetSecondFactorAsync(person, password);
        var codes = (await room.Get<OwnSecondFactor>().RenewCodesAsync(await room.FindAsync("said"), password, Cancellation)).Codes;

        (await room.Door.ByCodeAsync(person.Id, codes[3].ToUpperInvariant().Replace('-', ' '), Cancellation)).ShouldBeOfType<Entrance.Open>();
        (await room.Door.ByCodeAsync(person.Id, codes[3], Cancellation)).ShouldBe(Entrance.Refused);
        (await room.People.RecoveryCodesLeftAsync(person.Id, Cancellation)).ShouldBe(7);
    }

    [Fact]
    public async Task Who_has_no_second_factor_can_not_enter_by_a_code_alone()
    {
        await using var room = await StaffRoom.OpenAsync();
        var (person, _) = await room.AddAsync("amina");
        (await room.Door.ByCodeAsync(person.Id, "000000", Cancellation)).ShouldBe(Entrance.Refused);
    }

    private sealed class CountingHasher : IPasswordHasher<Person>
    {
        private int _checked;

        public int Checked => _checked;

        public string HashPassword(Person user, string password) => "hash of " + password;

        public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _checked);
            return hashedPassword == "hash of " + providedPassword ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
        }
    }

    private sealed class HeardTrail : IAuditTrail
    {
        private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Written => _written.Task;

        public Task WriteAsync(AuditEntry entry, CancellationToken cancellation)
        {
            _written.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
