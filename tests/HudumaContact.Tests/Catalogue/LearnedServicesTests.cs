using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Learning;
using HudumaContact.Content;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

public sealed class LearnedServicesTests
{
    [Theory]
    [InlineData("i am hiring somebody from abroad what will immigration ask of me", "work-permit")]
    [InlineData("niko na digrii ya tanzania nataka itambuliwe", "foreign-qualification")]
    public void What_no_keyword_says_is_said_by_what_questions_taught(string text, string service) =>
        RealCatalogue.Value.Understand(text).Services.Take(3).Select(match => match.Service.Id).ShouldContain(service);

    [Fact]
    public void Words_that_questions_about_a_service_have_speak_for_it()
    {
        var taught = Taught([.. Repeated("shangri-la", "passport-new"), .. Repeated("utopia", "kra-pin"), .. Repeated("arcadia", "good-conduct")]);

        var understood = taught.Understand("where is shangri-la found");

        understood.Services[0].Service.Id.ShouldBe("passport-new");
        understood.Reply.ShouldBe(Reply.Choose, "No keyword names it, so it is only offered.");
    }

    [Fact]
    public void What_speaks_for_a_service_parts_those_that_have_the_same_keyword()
    {
        var taught = Taught([.. Repeated("title for shangri-la", "land-search"), .. Repeated("title for utopia", "land-transfer")]);

        taught.Understand("how much is a title for shangri-la").Services[0].Service.Id.ShouldBe("land-search");
        taught.Understand("how much is a title for utopia").Services[0].Service.Id.ShouldBe("land-transfer");
    }

    [Fact]
    public void A_keyword_that_is_there_whole_outdoes_all_that_was_taught()
    {
        var taught = Taught([.. Repeated("shangri-la utopia arcadia eldorado", "passport-new"), .. Repeated("xanadu", "kra-pin")]);

        taught.Understand("shangri-la utopia arcadia eldorado certificate of good conduct").Services[0].Service.Id.ShouldBe("good-conduct");
    }

    [Fact]
    public void A_place_speaks_for_no_service()
    {
        var taught = Taught([.. Repeated("in kisumu", "passport-new"), .. Repeated("in nakuru", "kra-pin")]);

        taught.Understand("where in kisumu").Services.ShouldBeEmpty();
    }

    private static IEnumerable<KnownQuestion> Repeated(string text, string service) => Enumerable.Repeat(new KnownQuestion(text, Intent.Where, service), 8);

    /// <summary>Among questions about all services, as it is with people's.</summary>
    private static ServiceCatalogue Taught(IReadOnlyList<KnownQuestion> questions)
    {
        var others = RealCatalogue.Value.Services.SelectMany(service => Repeated("elysium", service.Id));
        var learned = QuestionLearning.Learn(RealCatalogue.Files, [.. questions, .. others], [])!;
        return ServiceCatalogue.Read(new ContentSet([.. RealCatalogue.Files.Files.Where(file => !QuestionLearning.Files.Contains(file.Path)), .. learned]), [])!;
    }
}
