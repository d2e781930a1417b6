using HudumaContact.FakeTelco.CommandLine;

return await FakeTelcoCommand.RunAsync(args);
