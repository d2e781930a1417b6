using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Hubs;

/// <summary>How far the hub was told of a case: on record from before the first word until the hub knows that nothing more comes.</summary>
/// <param name="Told">The entry of the case that it was told last; null when none.</param>
public sealed record HubTalk(HandoffId Handoff, Guid? Told);
