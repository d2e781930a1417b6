using System.Collections.Frozen;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Who makes calls from each line, and who moves those that are up on it.</summary>
public sealed class CallMakerBook(LineBook lines, IEnumerable<ICallMaker> makers, IEnumerable<ICallMover> movers)
{
    private readonly FrozenDictionary<string, ICallMaker> _makers = makers.ToFrozenDictionary(maker => maker.Provider);
    private readonly FrozenDictionary<string, ICallMover> _movers = movers.ToFrozenDictionary(mover => mover.Provider);

    /// <summary>Null where no calls are made.</summary>
    public (Line Line, ICallMaker Maker)? MakerOf(LineId line) =>
        lines.Find(line) is { } known && _makers.GetValueOrDefault(known.Provider) is { } maker ? (known, maker) : null;

    /// <summary>Null where calls that are up can't be moved: there are no rooms either, and no talk is recorded.</summary>
    public (Line Line, ICallMover Mover)? MoverOf(LineId line) =>
        lines.Find(line) is { } known && _movers.GetValueOrDefault(known.Provider) is { } mover ? (known, mover) : null;
}
