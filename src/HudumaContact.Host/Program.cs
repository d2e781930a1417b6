using HudumaContact.Host.CommandLine;

return await HudumaCommand.RunAsync(args);
