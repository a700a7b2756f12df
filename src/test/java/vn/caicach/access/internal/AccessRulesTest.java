package vn.caicach.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caicach.shared.Verdict;

class AccessRulesTest {

  private static final LockoutPolicy POLICY =
      new LockoutPolicy(4, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(2));

  @Property
  void eachFurtherFailureWaitsAtLeastAsLong(@ForAll @IntRange(min = 1, max = 1000) int failures) {
    Duration now = POLICY.delayAfter(failures);
    assertThat(POLICY.delayAfter(failures + 1)).isGreaterThanOrEqualTo(now);
    assertThat(now).isLessThanOrEqualTo(Duration.ofHours(1));
  }

  @Test
  void doublesTheWait() {
    assertThat(POLICY.delayAfter(4)).isZero();
    assertThat(POLICY.delayAfter(5)).isEqualTo(Duration.ofMinutes(1));
    assertThat(POLICY.delayAfter(6)).isEqualTo(Duration.ofMinutes(2));
    assertThat(POLICY.delayAfter(11)).isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @CsvSource({
    "ngan, access.password.short",
    "1234567890, access.password.guessable",
    "aaaaaaaaaaaa, access.password.guessable",
    "Matkhau123, access.password.guessable",
    "vanphong01, access.password.guessable"
  })
  void refusesWhatIsEasilyGuessed(String password, String reason) {
    assertThat(Passwords.acceptable(password, "vanphong"))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, refused -> assertThat(refused.messageKey()).isEqualTo(reason));
  }

  @Test
  void takesASentenceAsAPassword() {
    assertThat(Passwords.acceptable("mùa thu Hà Nội", "vanphong"))
        .isInstanceOf(Verdict.Allowed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "chutich@ninhgiang.haiphong, chutich, ninhgiang.haiphong",
    "' ChuTich@NinhGiang.HaiPhong ', chutich, ninhgiang.haiphong",
    "cchc@haiphong, cchc, haiphong"
  })
  void readsTheNameOfASignIn(String typed, String account, String slug) {
    assertThat(LoginName.parse(typed)).contains(new LoginName(account, slug));
  }

  @ParameterizedTest
  @CsvSource({
    "chutich",
    "@ninhgiang",
    "chu tich@ninhgiang",
    "chutich@",
    "a@b@c",
    "chutich@.haiphong"
  })
  void refusesOtherForms(String typed) {
    assertThat(LoginName.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0 | Edge, Windows",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1 | Safari, iPhone",
        "curl/8.0 | curl/8.0"
      })
  void namesTheDevice(String userAgent, String named) {
    assertThat(Device.named(userAgent)).isEqualTo(named);
  }
}
