using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Figures;

/// <summary>Somebody asked for a person, or asked on after it was over.</summary>
/// <param name="At">UTC.</param>
/// <param name="AnsweredAt">UTC: when a person first said something; null when nobody did.</param>
public sealed record PersonAsked(DateTime At, DateTime? AnsweredAt, QueueId Queue, Way Way);
