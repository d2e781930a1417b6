using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Messages;

/// <summary>The phones of a demo, where no phone is: one can be switched off, so that nothing is reported delivered to it. Not there outside a demo.</summary>
public interface ISimulatedPhones
{
    bool IsOff(PhoneNumber number);

    void Switch(PhoneNumber number, bool off);
}
