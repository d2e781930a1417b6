namespace HudumaContact.Conversations.Calls;

/// <summary>The phone of a person of ours: asked by the calls that bring one to a caller, or call a citizen back. Who has what case is known there; the calls only ring.</summary>
public interface IPersonsPhone
{
    /// <summary>The person who is to call a citizen back, or to meet a caller; null when nobody is any more.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<DialTarget?> WhomToRingAsync(Call ours, CancellationToken cancellation);

    /// <summary>The phone of who has the case was picked up.</summary>
    /// <returns>Null when it is no longer theirs, or the citizen is erased.</returns>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<PickedUpPhone?> PickedUpAsync(Call ours, CancellationToken cancellation);

    /// <summary>The talk of a caller is to be recorded, and they were told so.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<bool> RecordsAsync(Call leg, CancellationToken cancellation);

    /// <summary>Who has the case has left whom they asked with the caller: it is theirs now.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask LeftToColleagueAsync(Call leg, CancellationToken cancellation);
}

/// <param name="Said">What is said on it first.</param>
/// <param name="AsksKey">It is a telephone, whose voicemail may have picked up; <see cref="PersonsKey"/>.</param>
public sealed record PickedUpPhone(SaidOnCall Said, bool AsksKey);
