using HudumaContact.Flows.Reading.Nodes;

namespace HudumaContact.Flows.Reading;

/// <summary>All kinds of node that a flow file can have.</summary>
internal static class NodeKinds
{
    public static readonly IReadOnlyList<INodeReader> All =
    [
        new MenuReader(), new AnswerReader(), new AskReader(), new RateReader(), new SayReader(), new EndReader(), new BranchReader(),
        new SetReader(), new SearchReader(), new LookupReader(), new CallReader(), new ReturnReader(), new CaseReader(), new HandoffReader(), new SmsReader(),
        new PromiseReader(),
    ];
}
