using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Learning;
using HudumaContact.Content;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

public sealed class LearnedIntentsTests
{
    private static ServiceCatalogue Catalogue => RealCatalogue.Value;

    [Fact]
    public void The_files_are_what_the_questions_teach()
    {
        var questions = KnownQuestions.Of("training").Concat(KnownQuestions.Of("tuned")).Select(known => new KnownQuestion(known.Text, Intents.Find(known.Intent)!.Value, known.Service)).ToList();
        var learned = QuestionLearning.Learn(RealCatalogue.Files, questions, [])!;

        learned.ShouldAllBe(
            file => file.Text == RealCatalogue.Files.Find(file.Path)!.Text,
            "Words, cues or questions changed. Run scripts/huduma catalogue learn tests/HudumaContact.Tests/Catalogue/{training,tuned}-questions.jsonl, and look at the scores.");
    }

    [Theory]
    [InlineData("they made me wait 4 hours then chased us away", Intent.Complaint)]
    [InlineData("kiongozi wa ofisi alinifokea mbele ya watu", Intent.Complaint)]
    [InlineData("water has not come to our estate for two weeks", Intent.Complaint)]
    [InlineData("did my passport go through printing", Intent.Status)]
    [InlineData("passport itachukua wiki kadhaa ama moja tu", Intent.Turnaround)]
    public void What_no_cue_tells_is_told_by_what_questions_taught(string text, Intent intent) => Catalogue.Understand(text).Intent.ShouldBe(intent);

    [Theory]
    [InlineData("passport")]
    [InlineData("hustler")]
    [InlineData("lost id")]
    [InlineData("renew passport")]
    [InlineData("cheti cha kuzaliwa nakuru")]
    public void A_name_alone_asks_for_nothing_yet_whatever_the_questions_ask_about_it(string text)
    {
        var understood = Catalogue.Understand(text);

        understood.Topic.ShouldBeNull();
        understood.Intent.ShouldBe(Intent.Requirements);
        understood.Services.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("bei", Topic.Fee)]
    [InlineData("how long", Topic.Turnaround)]
    [InlineData("wapi", Topic.Where)]
    public void What_is_asked_without_a_service_is_a_topic_of_none(string text, Topic topic)
    {
        var understood = Catalogue.Understand(text);

        understood.Topic.ShouldBe(topic);
        understood.Services.ShouldBeEmpty();
        understood.Reply.ShouldBe(Reply.Unsure);
    }

    [Fact]
    public void What_spoke_for_the_intent_is_told_the_strongest_first()
    {
        var why = Catalogue.Explain("how much is good conduct");

        why.Learned.Select(spoke => spoke.Feature).ShouldContain("how much");
        why.Learned.Select(spoke => spoke.Weight).ShouldAllBe(weight => weight > 0);
        why.Learned.Select(spoke => spoke.Weight).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void What_names_the_service_does_not_matter_to_what_is_learned()
    {
        List<KnownQuestion> questions = [.. Repeated("shangri-la for a passport", Intent.Turnaround), .. Repeated("utopia for a passport", Intent.Fee)];
        var taught = Taught(questions);

        taught.Understand("shangri-la for a good conduct").Intent.ShouldBe(Intent.Turnaround);
        taught.Understand("utopia for fertiliser").Intent.ShouldBe(Intent.Fee);
    }

    [Fact]
    public void Trying_leaves_out_what_is_asked()
    {
        List<KnownQuestion> alike = [.. Repeated("shangri-la for a passport", Intent.Turnaround), .. Repeated("utopia for a passport", Intent.Fee)];
        List<KnownQuestion> questions = [new("the only one that says xanadu", Intent.Agent), .. alike];

        var tried = QuestionLearning.Try(RealCatalogue.Files, questions, parts: 2, [])!;

        tried.Count.ShouldBe(questions.Count);
        tried.Single(one => one.Question == questions[0]).Understood.Intent.ShouldNotBe(Intent.Agent);
        tried.Count(one => one.Understood.Intent == one.Question.Intent).ShouldBe(alike.Count);
    }

    private static IEnumerable<KnownQuestion> Repeated(string text, Intent intent) => Enumerable.Repeat(new KnownQuestion(text, intent), 4);

    private static ServiceCatalogue Taught(IReadOnlyList<KnownQuestion> questions)
    {
        var learned = QuestionLearning.Learn(RealCatalogue.Files, questions, [])!;
        return ServiceCatalogue.Read(new ContentSet([.. RealCatalogue.Files.Files.Where(file => !QuestionLearning.Files.Contains(file.Path)), .. learned]), [])!;
    }
}
