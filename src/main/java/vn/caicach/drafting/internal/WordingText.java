package vn.caicach.drafting.internal;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.TypedText;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;
import vn.caicach.shared.VietnameseText;

/// A wording: the words of a paper with blanks between double braces. "{{Năm}}" is filled in;
/// "{{#Lĩnh vực}}a) {{.}};{{/Lĩnh vực}}" comes once for each entry of a list, or stands when a
/// choice is "có"; "{{^…}}" stands when the list is empty or the choice is "không".
///
/// @param blanks as [Blanks] declares them
public record WordingText(
    String blanks,
    String symbol,
    String subject,
    String addressees,
    String bases,
    String content,
    String recipients) {

  /// A mistake in a wording.
  ///
  /// @param part "subject", "content" …, "blanks" for the declarations
  /// @param line within the part, from 1 on
  /// @param rule last part of the key of its sentence
  /// @param word what is wrong
  /// @param near what may have been meant; empty for nothing
  public record Mistake(String part, int line, String rule, String word, String near) {}

  private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*+)\\}\\}");
  private static final Pattern BRACES = Pattern.compile("\\{\\{|\\}\\}");
  private static final String SIGNS = "#^/&!>=";
  private static final int DEEPEST = 4;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_SYMBOL = 60;
  private static final int LONGEST_BLANKS = 20_000;
  private static final int LONGEST_LIST = 8000;

  /// Looks names up in maps alone, never in what else a value has.
  private static final Mustache.Collector MAPS =
      new DefaultCollector() {
        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
          return context instanceof Map ? super.createFetcher(context, name) : null;
        }
      };

  public WordingText {
    content =
        Normalizer.normalize(content.replace("\r\n", "\n"), Normalizer.Form.NFC).stripTrailing();
  }

  private Map<String, String> parts() {
    return Map.of(
        "subject", subject,
        "addressees", addressees,
        "bases", bases,
        "content", content,
        "recipients", recipients);
  }

  /// What has to be mended before it can be used, in the order of the form.
  public List<Mistake> mistakes() {
    List<Mistake> found = new ArrayList<>();
    Blanks declared = Blanks.read(blanks);
    if (BRACES.matcher(symbol).find()) {
      found.add(new Mistake("symbol", 1, "symbol", symbol, ""));
    }
    declared.wrong().forEach(line -> found.add(new Mistake("blanks", line, "blank", "", "")));
    for (String part : List.of("subject", "addressees", "bases", "content", "recipients")) {
      check(part, parts().getOrDefault(part, ""), declared, found);
    }
    return found;
  }

  private record Open(String name, int line) {}

  private static void check(String part, String text, Blanks declared, List<Mistake> found) {
    Deque<Open> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(text);
    int behind = 0;
    int line = 1;
    while (tag.find()) {
      loose(part, line, text.substring(behind, tag.start()), found);
      line += ends(text, behind, tag.start());
      behind = tag.end();
      String inner = tag.group(1).strip();
      String sign =
          SIGNS.indexOf(inner.isEmpty() ? ' ' : inner.charAt(0)) < 0 ? "" : inner.substring(0, 1);
      String name = inner.substring(sign.length()).strip();
      line += ends(tag.group(), 0, tag.group().length());
      switch (sign) {
        case "#", "^" -> {
          known(part, line, name, declared, found);
          open.push(new Open(name, line));
          if (open.size() > DEEPEST) {
            found.add(new Mistake(part, line, "deep", name, ""));
          }
        }
        case "/" -> {
          if (open.isEmpty() || !open.peek().name().equals(name)) {
            found.add(
                new Mistake(part, line, "notOpen", name, open.isEmpty() ? "" : open.peek().name()));
          }
          if (!open.isEmpty()) {
            open.pop();
          }
        }
        case "" -> {
          if (!name.equals(".") || open.isEmpty()) {
            known(part, line, name, declared, found);
          }
        }
        default ->
            found.add(
                new Mistake(
                    part,
                    line,
                    "sign",
                    tag.group().substring(0, Math.min(LONGEST_NAME, tag.group().length())),
                    ""));
      }
    }
    loose(part, line, text.substring(behind), found);
    open.forEach(one -> found.add(new Mistake(part, one.line(), "notClosed", one.name(), "")));
  }

  /// Braces that belong to no blank.
  private static void loose(String part, int line, String between, List<Mistake> found) {
    Matcher braces = BRACES.matcher(between);
    if (braces.find()) {
      int at = line + ends(between, 0, braces.start());
      found.add(new Mistake(part, at, "braces", braces.group(), ""));
    }
  }

  private static void known(
      String part, int line, String name, Blanks declared, List<Mistake> found) {
    if (!declared.names().contains(name)) {
      String near = nearest(name, declared).orElse("");
      found.add(new Mistake(part, line, "unknown", name, near));
    }
  }

  private static Optional<String> nearest(String name, Blanks declared) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String folded = VietnameseText.fold(name);
    return declared.names().stream()
        .filter(one -> distance(VietnameseText.fold(one), folded) <= 2)
        .findFirst();
  }

  /// Letters to change, add or leave out.
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }

  /// How many lines end there.
  private static int ends(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(letter -> letter == '\n').count();
  }

  /// Whether a wording can hold it all.
  boolean isBounded() {
    return blanks.length() <= LONGEST_BLANKS
        && symbol.length() <= LONGEST_SYMBOL
        && Stream.of(subject, addressees, bases, recipients)
            .allMatch(words -> words.length() <= LONGEST_LIST)
        && content.length() <= TypedText.MOST;
  }

  /// The words with everything filled in.
  ///
  /// @param values by the name of the blank: a text, a list of texts or a truth
  /// @throws RefusedException when the wording has a mistake or becomes longer than a paper can be
  public PaperText filled(Map<String, Object> values) {
    if (!mistakes().isEmpty()) {
      throw new RefusedException(Verdict.refused("drafting.rule.wordingWrong"));
    }
    Blanks declared = Blanks.read(blanks);
    return new PaperText(
        fill(subject, declared, values),
        fill(addressees, declared, values),
        fill(bases, declared, values),
        fill(content, declared, values),
        fill(recipients, declared, values));
  }

  private static String fill(String words, Blanks declared, Map<String, Object> values) {
    String text = words;
    for (Blanks.Blank blank : declared.list()) {
      if (blank.kind() == Blanks.Kind.LIST) {
        text = endedBy(text, blank.name());
      }
    }
    var out = new Bounded();
    try {
      Mustache.compiler()
          .withCollector(MAPS)
          .escapeHTML(false)
          .defaultValue("")
          .compile(text)
          .execute(values, out);
    } catch (MustacheException _) {
      throw new RefusedException(Verdict.refused("drafting.rule.wordingWrong"));
    }
    return out.toString();
  }

  /// A list whose entries end with ";" ends with ".".
  private static String endedBy(String text, String list) {
    String end = "{{/" + list + "}}";
    return text.replace(";\n" + end, "{{^-last}};{{/-last}}{{#-last}}.{{/-last}}\n" + end);
  }

  /// Stops what grows without end.
  private static final class Bounded extends Writer {

    private final StringBuilder all = new StringBuilder();

    @Override
    public void write(char[] words, int from, int length) {
      if (all.length() + length > TypedText.MOST) {
        throw new RefusedException(Verdict.refused("drafting.rule.tooLong"));
      }
      all.append(words, from, length);
    }

    @Override
    public void flush() throws IOException {}

    @Override
    public void close() throws IOException {}

    @Override
    public String toString() {
      return all.toString();
    }
  }
}
