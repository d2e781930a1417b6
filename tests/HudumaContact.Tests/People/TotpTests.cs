using System.Text;
using HudumaContact.People.SignIn;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.People;

public sealed class TotpTests
{
    /// <summary>The secret of RFC 6238, appendix B.</summary>
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>Its last six digits of eight, for SHA-1.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.Code(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(code);

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_that_is_half_a_minute_off_is_forgiven(int off, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        (Totp.StepOf(Totp.Code(Secret, now.AddSeconds(off)), Secret, now) is not null).ShouldBe(isTaken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870822")]
    [InlineData("28708é")]
    [InlineData("٢٨٧٠٨٢")]
    public void What_is_not_six_digits_is_no_code(string typed) => Totp.StepOf(typed, Secret, DateTimeOffset.FromUnixTimeSeconds(59)).ShouldBeNull();

    [Fact]
    public void An_app_is_told_the_secret_in_base32()
    {
        Totp.Typed(Secret).ShouldBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        Totp.Address(Secret, "amina@huduma").ShouldBe("otpauth://totp/HudumaContact:amina%40huduma?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=HudumaContact");
    }
}
