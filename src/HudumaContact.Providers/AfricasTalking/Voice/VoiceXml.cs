using System.Xml;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.AfricasTalking.Voice;

/// <summary>Verbs as Africa's Talking does them. Names and attributes are its own, case and all.</summary>
internal sealed class VoiceXml(Line line, VoiceAddresses addresses)
{
    public const string Type = "application/xml; charset=utf-8";

    /// <summary>Silence that ends a recording.</summary>
    private const string EndsRecording = "5";

    /// <summary>What follows a hang-up is left out: the provider has no verb for it, and hangs up where nothing more stands.</summary>
    public byte[] Write(IReadOnlyList<Verb> verbs) => CallXml.Write([.. verbs.TakeWhile(verb => verb is not HangUp)], Write);

    private void Write(XmlWriter xml, Verb verb)
    {
        switch (verb)
        {
            case Speak speak:
                Say(xml, speak.What);
                break;
            case Gather gather:
                Gathers(xml, gather);
                break;
            case Record record:
                Records(xml, record);
                break;
            case Dial dial:
                Dials(xml, dial);
                break;
            case Enqueue enqueue:
                Enqueues(xml, enqueue);
                break;
            case Redirect redirect:
                Redirects(xml, redirect.To);
                break;
            case Reject:
                xml.WriteElementString("Reject", null);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verb), verb.GetType().Name, "Africa's Talking has no such verb: ask whether the provider moves calls.");
        }
    }

    /// <summary>No attributes: the provider's own packages refuse them within another verb, and it documents no voice for Swahili.</summary>
    private static void Say(XmlWriter xml, Prompt prompt)
    {
        if (prompt.Recording is { } recording)
        {
            xml.WriteStartElement("Play");
            xml.WriteAttributeString("url", recording.AbsoluteUri);
            xml.WriteEndElement();
        }
        else if (CallXml.Clean(prompt.Text) is { Length: > 0 } text)
        {
            xml.WriteElementString("Say", text);
        }
    }

    private void Gathers(XmlWriter xml, Gather gather)
    {
        xml.WriteStartElement("GetDigits");
        // With an end key of its own the first key could not be the hash.
        if (gather.Takes == KeysTaken.One) xml.WriteAttributeString("numDigits", "1");
        else xml.WriteAttributeString("finishOnKey", "#");
        xml.WriteAttributeString("timeout", CallXml.Seconds(gather.Within));
        xml.WriteAttributeString("callbackUrl", addresses.Of(gather.Then));
        Say(xml, gather.What);
        xml.WriteEndElement();
    }

    private void Records(XmlWriter xml, Record record)
    {
        xml.WriteStartElement("Record");
        xml.WriteAttributeString("finishOnKey", "#");
        xml.WriteAttributeString("maxLength", CallXml.Seconds(record.Longest));
        xml.WriteAttributeString("timeout", EndsRecording);
        xml.WriteAttributeString("trimSilence", "true");
        xml.WriteAttributeString("playBeep", "true");
        xml.WriteAttributeString("callbackUrl", addresses.Of(record.Then));
        Say(xml, record.What);
        xml.WriteEndElement();
    }

    /// <summary>How long it rings can't be said. Nobody answered: the call goes on with what stands behind. Somebody did: the end of the call tells of it.</summary>
    private void Dials(XmlWriter xml, Dial dial)
    {
        xml.WriteStartElement("Dial");
        xml.WriteAttributeString("callerId", line.Address);
        xml.WriteAttributeString("maxDuration", CallXml.Seconds(dial.Longest));
        xml.WriteAttributeString("phoneNumbers", ReachedAs(dial.To));
        xml.WriteEndElement();
        Redirects(xml, dial.Then);
    }

    private void Enqueues(XmlWriter xml, Enqueue enqueue)
    {
        if (enqueue.Hold.Recording is null) Say(xml, enqueue.Hold);
        xml.WriteStartElement("Enqueue");
        if (enqueue.Hold.Recording is { } hold) xml.WriteAttributeString("holdMusic", hold.AbsoluteUri);
        xml.WriteAttributeString("name", CallXml.Clean(enqueue.Queue));
        xml.WriteEndElement();
        Redirects(xml, enqueue.Then);
    }

    private void Redirects(XmlWriter xml, CallStep to) => xml.WriteElementString("Redirect", addresses.Of(to));

    /// <summary>A SIP account is written without its scheme (<c>agent1@ke.sip.africastalking.com</c>), a browser client by its name.</summary>
    public static string ReachedAs(DialTarget target) =>
        CallXml.Clean(target.Kind == DialTargetKind.Sip && target.Value.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) ? target.Value[4..] : target.Value);
}
