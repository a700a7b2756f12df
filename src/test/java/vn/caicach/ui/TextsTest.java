package vn.caicach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TextsTest {

  private static final Pattern USED =
      Pattern.compile(
          "(?:\\bt|\\.in|Flash\\.\\w+|refused|MenuLink\\.\\w+|\\.and)\\(\\s*"
              + "(?:[A-Z]\\w*\\.?\\w*,\\s*)?\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]");
  private static final Pattern ICON =
      Pattern.compile("\\bicon\\(name = \"([a-z0-9-]+)\"\\)|\\bicon = \"([a-z0-9-]+)\"");

  @AfterEach
  void forgetLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(Texts.keys(Texts.ENGLISH)).isEqualTo(Texts.keys(Texts.VIETNAMESE));
  }

  @Test
  void bothLanguagesNameTheSameArguments() {
    for (String key : Texts.keys(Texts.VIETNAMESE)) {
      assertThat(arguments(Objects.requireNonNull(Texts.find(Texts.ENGLISH, key))))
          .as(key)
          .isEqualTo(arguments(Objects.requireNonNull(Texts.find(Texts.VIETNAMESE, key))));
    }
  }

  @Test
  void everyTextThatPagesAndCodeNameIsThere() throws IOException {
    assertThat(found(USED, "src/main/jte", "src/main/java"))
        .isNotEmpty()
        .isSubsetOf(Texts.keys(Texts.VIETNAMESE));
  }

  @Test
  void everyIconThatPagesNameIsInTheSprite() throws IOException {
    String sprite = Files.readString(Path.of("src/main/resources/static/icons/icons.svg"));
    for (String icon : found(ICON, "src/main/jte")) {
      assertThat(sprite).contains("<symbol id=\"" + icon + "\"");
    }
    for (State state : State.values()) {
      assertThat(sprite).contains("<symbol id=\"" + state.icon() + "\"");
    }
  }

  @Test
  void speaksVietnameseUnlessEnglishWasChosen() {
    LocaleContextHolder.setLocale(Locale.FRENCH);
    assertThat(Texts.t("ui.yes")).isEqualTo("Có");
    LocaleContextHolder.setLocale(Texts.ENGLISH);
    assertThat(Texts.t("ui.yes")).isEqualTo("Yes");
  }

  @Test
  void showsArgumentsAsOfficialPapersDo() {
    assertThat(
            Texts.fill(
                Texts.VIETNAMESE,
                "{0}, {1}, {2}, '{3}'",
                1234,
                new BigDecimal("86.25"),
                LocalDate.of(2025, 9, 25),
                null))
        .isEqualTo("1.234, 86,25, 25/9/2025, ''");
    assertThat(Texts.fill(Texts.ENGLISH, "{0} {0|row|rows}", 1)).isEqualTo("1 row");
    assertThat(Texts.fill(Texts.ENGLISH, "{0} {0|row|rows}", 1234)).isEqualTo("1,234 rows");
  }

  @Test
  void refusesAnUnknownKeyInTests() {
    assertThatThrownBy(() -> Texts.t("ui.no.such.text"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("ui.no.such.text");
  }

  private static Set<String> arguments(String text) {
    return Pattern.compile("\\{(\\d)")
        .matcher(text)
        .results()
        .map(mark -> mark.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Pattern pattern, String... folders) throws IOException {
    Set<String> found = new TreeSet<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher =
              pattern.matcher(Files.readString(file).replaceAll("(?m)^\\s*///.*$", ""));
          while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
              if (matcher.group(group) != null) {
                found.add(matcher.group(group));
              }
            }
          }
        }
      }
    }
    return found;
  }
}
