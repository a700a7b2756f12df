package vn.caicach.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.caicach.storage.Secrecy;

class RefusalTest {

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void everyReasonHasItsOwnSentenceInBothLanguages(String language) throws IOException {
    Properties texts = texts(language);

    assertThat(Arrays.stream(Refusal.values()).map(r -> texts.getProperty(r.messageKey())))
        .allSatisfy(sentence -> assertThat(sentence).isNotBlank().endsWith("."))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(Secrecy.values()).map(s -> texts.getProperty(s.messageKey())))
        .allSatisfy(name -> assertThat(name).isNotBlank())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secrecy-found", "secrecy-declared"})
  void aSecretDocumentIsRefusedInTheWordsOfTheRule(String reason) throws IOException {
    assertThat(texts("vi").getProperty("storage.refusal." + reason))
        .startsWith("Không đưa văn bản mật lên hệ thống này");
  }

  private static Properties texts(String language) throws IOException {
    var texts = new Properties();
    try (InputStream in =
        RefusalTest.class.getResourceAsStream("/messages/storage_" + language + ".properties")) {
      assertThat(in).isNotNull();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
