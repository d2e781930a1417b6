using HudumaContact.Conversations;
using HudumaContact.Conversations.Answers;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Committing;

/// <summary>Makes the rows of answers told, by a flow or by an agent.</summary>
internal sealed class AnswerRows(IIdSource ids)
{
    /// <param name="during">The session, or the handoff, that it was told in.</param>
    /// <param name="key">The contact's.</param>
    public AnswerToldRow Row(ToldAnswer told, Guid contact, Guid during, DateTime at, ContentKey key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        var id = ids.Next();
        return new AnswerToldRow
        {
            Id = id,
            ContactId = contact,
            SessionId = during,
            Topic = told.Topic,
            About = told.About.ToString(),
            Language = told.Language,
            Wording = key.Encrypt(told.Wording, RowName.Of(id, name)),
            AsOf = told.AsOf,
            Catalogue = told.Catalogue,
            At = at,
            Code = told.Code,
        };
    }
}
