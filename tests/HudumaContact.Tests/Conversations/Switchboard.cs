using HudumaContact.Content;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Retention;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Reading;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff;
using HudumaContact.Storage;
using HudumaContact.Tests.Conversations.Calls;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace HudumaContact.Tests.Conversations;

/// <summary>A line that can be dialled: the real hop handler over real SQLite databases in a folder of its own.</summary>
internal sealed class Switchboard : IAsyncDisposable
{
    public static readonly LineId Line = new("at-ussd");
    public static readonly LineId Sms = new("sms");
    public static readonly Line Ussd = new(Line, LineKind.Ussd, "AfricasTalking", "*647#", "demo");
    public static readonly PhoneNumber Wanjiku = PhoneNumber.FromE164("+254700000001");
    public static readonly PhoneNumber Otieno = PhoneNumber.FromE164("+254700000002");

    /// <summary>Databases made once: making them takes longer than most tests.</summary>
    private static readonly Lazy<Task<string>> Empty = new(MakeEmptyAsync);

    private readonly ServiceProvider _services;

    private Switchboard(string folder, ServiceProvider services, FakeTimeProvider time)
    {
        Folder = folder;
        _services = services;
        Time = time;
    }

    public string Folder { get; }

    public FakeTimeProvider Time { get; }

    public string Database => Path.Combine(Folder, "huduma.db");

    /// <summary>What was logged, level first.</summary>
    public IReadOnlyCollection<string> Log => Get<KeptLog>().Lines;

    public HopHandler Handler => Get<HopHandler>();

    /// <param name="folder">Of a switchboard closed before, to go on with; null for a new one.</param>
    public static async Task<Switchboard> OpenAsync(
        string? folder = null, ContentSet? content = null, Action<IServiceCollection>? change = null, Action<HopOptions>? options = null, FakeTimeProvider? time = null)
    {
        folder ??= CopyOf(await Empty.Value);
        time ??= new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));
        var hopOptions = new HopOptions();
        options?.Invoke(hopOptions);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton(hopOptions);
        services.AddSingleton(new CallOptions());
        services.AddSingleton(new MessageOptions());
        services.AddSingleton(new LineBook([
            Ussd, new Line(Sms, LineKind.Sms, KeptMessages.Name, "22647", "demo") { OneWaySender = "HUDUMA", MessagesPerSecond = 10_000 },
        ]));
        services.AddSingleton<KeptMessages>();
        services.AddSingleton<IMessageSender>(provider => provider.GetRequiredService<KeptMessages>());
        services.AddSingleton(new PromiseOptions());
        services.AddSingleton(new RetentionOptions());
        services.AddSingleton<KeptLog>();
        services.AddSingleton(typeof(ILogger<>), typeof(KeptLogger<>));
        services.AddSingleton(new HandoffOptions());
        services.AddConversations();
        services.AddHandoff();
        services.AddStorage(new StorageOptions { Folder = folder, MakesMasterKey = true });
        services.AddSingleton(provider => new ReleaseShelf(provider.GetRequiredService<IReleaseStore>(), Read));
        services.AddSingleton(provider => new PublishRelease(
            provider.GetRequiredService<IReleaseStore>(), provider.GetRequiredService<ReleaseShelf>(), Read, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IHopWorlds, SmallWorld>();
        services.AddSingleton<ISpeech, SaidSpeech>();
        change?.Invoke(services);
        var board = new Switchboard(folder, services.BuildServiceProvider(), time);
        if (await board.Get<ReleaseShelf>().RefreshAsync(CancellationToken.None) is null) await board.PublishAsync(content ?? SmallLine.Content);
        return board;
    }

    public IServiceProvider Services => _services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task PublishAsync(ContentSet content) =>
        (await Get<PublishRelease>().RunAsync(content, "test", "for a test", CancellationToken.None)).Faults.ShouldBeEmpty();

    /// <summary>Delivers a hop as the provider does.</summary>
    public ValueTask<HopReply> HopAsync(PhoneNumber caller, string session, string text = "", string network = "63902") =>
        Handler.HandleAsync(new UssdHop(Line, session, caller, text, network, "*647#"), CancellationToken.None);

    /// <summary>Dials and types one answer after the other; the last screen.</summary>
    public async Task<HopReply> WalkAsync(PhoneNumber caller, string session, params string[] answers)
    {
        var reply = await HopAsync(caller, session);
        for (var i = 0; i < answers.Length; i++) reply = await HopAsync(caller, session, string.Join('*', answers[..(i + 1)]));
        return reply;
    }

    /// <summary>Rows of a table, as another program sees them.</summary>
    public Task<long> RowsAsync(string table) => ScalarAsync<long>($"SELECT count(*) FROM {table}");

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Closes everything and opens it again on the same files, as after a restart.</summary>
    public async Task<Switchboard> RestartAsync(Action<IServiceCollection>? change = null)
    {
        await _services.DisposeAsync();
        return await OpenAsync(Folder, change: change, time: Time);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> MakeEmptyAsync()
    {
        var folder = Directory.CreateTempSubdirectory("huduma-test-empty-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(KeptLogger<>)).AddSingleton<KeptLog>().AddSingleton(new HopOptions()).AddSingleton(new MessageOptions()).AddSingleton(new PromiseOptions()).AddSingleton(new RetentionOptions()).AddSingleton(new LineBook([]));
        services.AddConversations().AddStorage(new StorageOptions { Folder = folder, MakesMasterKey = true });
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IStorageMigration>().RunAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();
        return folder;
    }

    private static string CopyOf(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("huduma-test-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    private static Release? Read(ContentSet content, ICollection<Fault> faults) => FlowReader.Read(content, faults) is { } flows
        ? new Release(content.Hash, content, flows, Catalogue: null!, new FlowRunner(flows))
        : null;
}
