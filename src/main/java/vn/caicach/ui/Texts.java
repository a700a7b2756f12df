package vn.caicach.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The words on the screen, in the language of the request.
///
/// Every module keeps its own `messages/<module>_vi.properties` and `_en.properties` (UTF-8); all
/// are read together and a key may stand in one module only. A text names its arguments `{0}`,
/// `{1}`; English may bend a word by number: `{0} {0|account|accounts}`. Apostrophes are just
/// apostrophes.
public final class Texts {

  public static final Locale VIETNAMESE = Locale.of("vi", "VN");
  public static final Locale ENGLISH = Locale.of("en", "VN");

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^}]*))?}");
  private static final Map<String, String> VI = read("vi");
  private static final Map<String, String> EN = read("en");

  private Texts() {}

  /// The text of the key in the language of the request.
  ///
  /// @throws MissingResourceException when assertions are on (in tests) and no language has the
  ///   key; otherwise the key itself is shown, since a page with one odd word serves people better
  ///   than none
  public static String t(String key, @Nullable Object... arguments) {
    return in(language(), key, arguments);
  }

  /// The text in the given language; for mails and files, whose reader is not the sender of the
  /// request.
  public static String in(Locale locale, String key, @Nullable Object... arguments) {
    String text = find(locale, key);
    if (text == null) {
      if (Texts.class.desiredAssertionStatus()) {
        throw new MissingResourceException("No text for " + key, Texts.class.getName(), key);
      }
      return key;
    }
    return arguments.length == 0 ? text : fill(locale, text, arguments);
  }

  /// Whether there is such a text.
  public static boolean has(String key) {
    return find(VIETNAMESE, key) != null;
  }

  /// The language of the request: Vietnamese unless the person chose English; Vietnamese outside of
  /// requests.
  public static Locale language() {
    LocaleContext context = LocaleContextHolder.getLocaleContext();
    Locale chosen = context == null ? null : context.getLocale();
    return chosen != null && isEnglish(chosen) ? ENGLISH : VIETNAMESE;
  }

  /// The order of words in the language of the request, for short lists that no query sorts.
  public static Comparator<String> alphabet() {
    Collator collator = Collator.getInstance(language());
    return collator::compare;
  }

  /// All keys of a language.
  public static SortedSet<String> keys(Locale locale) {
    return new TreeSet<>((isEnglish(locale) ? EN : VI).keySet());
  }

  /// The text with its marks for arguments still in it, or null.
  public static @Nullable String find(Locale locale, String key) {
    if (isEnglish(locale)) {
      String text = EN.get(key);
      if (text != null) {
        return text;
      }
    }
    return VI.get(key);
  }

  static String fill(Locale locale, String text, @Nullable Object... arguments) {
    Matcher mark = ARGUMENT.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (mark.find()) {
      int index = Integer.parseInt(mark.group(1));
      Object argument = index < arguments.length ? arguments[index] : null;
      String shown;
      if (mark.group(2) == null) {
        shown = show(locale, argument);
      } else {
        boolean one = argument instanceof Number number && number.longValue() == 1;
        shown = one ? mark.group(2) : mark.group(3);
      }
      mark.appendReplacement(filled, Matcher.quoteReplacement(shown));
    }
    return mark.appendTail(filled).toString();
  }

  /// The argument as it will stand in a text of the language of the request.
  static String shown(@Nullable Object argument) {
    return show(language(), argument);
  }

  private static String show(Locale locale, @Nullable Object argument) {
    return switch (argument) {
      case null -> "";
      case BigDecimal number -> Formats.decimal(locale, number);
      case Integer number -> Formats.number(locale, number);
      case Long number -> Formats.number(locale, number);
      case LocalDate date -> Formats.date(date);
      case Instant instant -> Formats.time(instant);
      default -> argument.toString();
    };
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  private static Map<String, String> read(String language) {
    Map<String, String> texts = new HashMap<>();
    List<String> twice = new ArrayList<>();
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*_" + language + ".properties");
      for (Resource file : files) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        properties.forEach((key, text) -> {
          if (texts.put(key.toString(), text.toString()) != null) {
            twice.add(key.toString());
          }
        });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!twice.isEmpty()) {
      throw new IllegalStateException("Texts kept by two modules: " + twice);
    }
    return Map.copyOf(texts);
  }
}
