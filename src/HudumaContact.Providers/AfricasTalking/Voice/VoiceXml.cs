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
                WritePrompt(xml, speak.What);
                break;
            case Gather gather:
                WriteGather(xml, gather);
                break;
            case Record record:
                WriteRecord(xml, record);
                break;
            case Dial dial:
                WriteDial(xml, dial);
                break;
            case Enqueue enqueue:
                WriteEnqueue(xml, enqueue);
                break;
            case Redirect redirect:
                WriteRedirect(xml, redirect.To);
                break;
            case Reject:
                xml.WriteElementString("Reject", null);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verb), verb.GetType().Name, "Africa's Talking has no such verb: ask whether the provider moves calls.");
        }
    }

    /// <summary>No attributes: the provider's own packages refuse them within another verb, and it documents no voice for Swahili.</summary>
    private static void WritePrompt(XmlWriter xml, Prompt prompt)
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

    private void WriteGather(XmlWriter xml, Gather gather)
    {
        xml.WriteStartElement("GetDigits");
        // With an end key of its own the first key could not be the hash.
        if (gather.Takes == KeysTaken.One) xml.WriteAttributeString("numDigits", "1");
        else xml.WriteAttributeString("finishOnKey", "#");
        xml.WriteAttributeString("timeout", WholeSeconds.Of(gather.Within));
        xml.WriteAttributeString("callbackUrl", addresses.Of(gather.Then));
        WritePrompt(xml, gather.What);
        xml.WriteEndElement();
    }

    private void WriteRecord(XmlWriter xml, Record record)
    {
        xml.WriteStartElement("Record");
        xml.WriteAttributeString("finishOnKey", "#");
        xml.WriteAttributeString("maxLength", WholeSeconds.Of(record.Longest));
        xml.WriteAttributeString("timeout", EndsRecording);
        xml.WriteAttributeString("trimSilence", "true");
        xml.WriteAttributeString("playBeep", "true");
        xml.WriteAttributeString("callbackUrl", addresses.Of(record.Then));
        WritePrompt(xml, record.What);
        xml.WriteEndElement();
    }

    /// <summary>How long it rings can't be said. Nobody answered: the call goes on with what stands behind. Somebody did: the end of the call tells of it.</summary>
    private void WriteDial(XmlWriter xml, Dial dial)
    {
        xml.WriteStartElement("Dial");
        xml.WriteAttributeString("callerId", line.Address);
        xml.WriteAttributeString("maxDuration", WholeSeconds.Of(dial.Longest));
        xml.WriteAttributeString("phoneNumbers", CallXml.Clean(DialledAs.Of(dial.To)));
        xml.WriteEndElement();
        WriteRedirect(xml, dial.Then);
    }

    private void WriteEnqueue(XmlWriter xml, Enqueue enqueue)
    {
        if (enqueue.Hold.Recording is null) WritePrompt(xml, enqueue.Hold);
        xml.WriteStartElement("Enqueue");
        if (enqueue.Hold.Recording is { } hold) xml.WriteAttributeString("holdMusic", hold.AbsoluteUri);
        xml.WriteAttributeString("name", CallXml.Clean(enqueue.Queue));
        xml.WriteEndElement();
        WriteRedirect(xml, enqueue.Then);
    }

    private void WriteRedirect(XmlWriter xml, CallStep to) => xml.WriteElementString("Redirect", addresses.Of(to));
}
