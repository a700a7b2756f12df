package vn.caicach.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What tests take out of an answer of the product.
public final class Answers {

  private Answers() {}

  public static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The first group of the pattern, which must be there.
  public static String find(MvcTestResult answer, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text(answer));
    assertThat(matcher.find()).as("%s in %s", pattern, text(answer)).isTrue();
    return matcher.group(1);
  }

  /// The session the answer began.
  public static Cookie session(MvcTestResult answer) {
    return Objects.requireNonNull(
        answer.getResponse().getCookie("CC_SESSION"), "no cookie of a session");
  }

  /// As [#session], for `mvc.get().uri(…).with(…)`.
  public static RequestPostProcessor inSessionOf(MvcTestResult answer) {
    Cookie session = session(answer);
    return request -> {
      request.setCookies(session);
      return request;
    };
  }
}
