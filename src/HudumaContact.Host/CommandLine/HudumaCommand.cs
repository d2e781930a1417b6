using System.CommandLine;
using System.CommandLine.Invocation;
using System.Net.Sockets;
using HudumaContact.Host.CommandLine.Answers;
using HudumaContact.Host.CommandLine.Audit;
using HudumaContact.Host.CommandLine.Cases;
using HudumaContact.Host.CommandLine.Catalogue;
using HudumaContact.Host.CommandLine.Contacts;
using HudumaContact.Host.CommandLine.Flow;
using HudumaContact.Host.CommandLine.Messages;
using HudumaContact.Host.CommandLine.Notice;
using HudumaContact.Host.CommandLine.People;
using HudumaContact.Host.CommandLine.Prompts;
using HudumaContact.Host.CommandLine.Questions;
using HudumaContact.Host.CommandLine.Retention;
using HudumaContact.Host.CommandLine.Seed;
using HudumaContact.Host.Composition;
using HudumaContact.Host.Settings;
using Microsoft.AspNetCore.Connections;

namespace HudumaContact.Host.CommandLine;

/// <summary>The program: a server when it is started without a verb, else one of the verbs in this folder.</summary>
internal static class HudumaCommand
{
    /// <summary>Exit codes: 0 done; 1 there are faults, what was asked for is not there, or the arguments are wrong; 2 a setting is wrong.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return IsServer(args) ? await ServeAsync(args) : await RunVerbAsync(args);
        }
        catch (WrongSetting wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            // Stopped while it was still starting.
            return 0;
        }
        catch (Exception unbound) when (unbound is SocketException || unbound.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"Urls: {unbound.Message} Stop what listens there, or set another address: ASPNETCORE_URLS=http://127.0.0.1:5081");
            return 2;
        }
    }

    private static Task<int> RunVerbAsync(string[] args)
    {
        var root = Root();
        Help.AddTo(root);
        var parsed = root.Parse(args);
        // One line says what is wrong; a page of help would push it out of sight.
        if (parsed.Action is ParseErrorAction wrong) wrong.ShowHelp = false;
        // A wrong setting is told by the catch above, in one line, as the server tells it.
        return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    // Without a verb there are only settings: --Storage:Provider=Sqlite.
    private static bool IsServer(string[] args) => args.All(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('='));

    private static async Task<int> ServeAsync(string[] args)
    {
        await using var app = HudumaServer.Build(args, Home.Find());
        Welcome.PrintWhenStarted(app);
        await app.RunAsync();
        return 0;
    }

    private static RootCommand Root() => new("HudumaContact's command line. Without a command it starts the server.")
    {
        new Command("flow", "Flow files: check, talk to, test, draw, publish")
        {
            FlowCheck.Create(), FlowRun.Create(), FlowTest.Create(), FlowGraph.Create(), FlowSchemaFile.Create(), FlowPublish.Create(), FlowRollback.Create(), FlowReleases.Create(),
        },
        new Command("catalogue", "Services, agencies and centres")
        {
            CatalogueCheck.Create(), CatalogueAsk.Create(), CatalogueLearn.Create(),
        },
        new Command("prompts", "What calls say, and its recordings")
        {
            PromptsList.Create(), PromptsMake.Create(),
        },
        new Command("notice", "What holds for a time: a centre closed, a system down")
        {
            NoticeAdd.Create(), NoticeList.Create(), NoticeEnd.Create(),
        },
        new Command("cases", "Complaints, compliments and requests on record")
        {
            CasesList.Create(), CasesShow.Create(),
        },
        new Command("messages", "Text messages")
        {
            MessagesBulk.Create(),
        },
        AnswersTold.Create(),
        QuestionsUnanswered.Create(),
        new Command("contacts", "People who called")
        {
            ContactsErase.Create(),
        },
        new Command("people", "Who works here and may sign in")
        {
            PeopleList.Create(), PeopleAdd.Create(), PeopleRoles.Create(), PeopleResetPassword.Create(), PeopleDisable.Create(),
        },
        new Command("audit", "Who did what")
        {
            AuditList.Create(), AuditVerify.Create(),
        },
        new Command("seed", "How applications stand, taken in from files")
        {
            SeedStatus.Create(), SeedDemo.Create(),
        },
        RetentionShow.Create(),
        Migrate.Create(),
    };
}
