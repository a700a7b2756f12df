package vn.caicach.storage.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.caicach.storage.Secrecy;

/// Looks for a mark of state secrecy in the lines of one document, read one after another, and
/// keeps nothing of them but the degree and the page.
///
/// A mark stands as a stamp stands: on a line of its own, or in the head of the first page beside
/// the number or the date. The same words in running prose ("bảo mật", "bí mật nhà nước") are not a
/// mark. A stamp that is only a picture is not seen here; the person who uploads declares the
/// degree as well.
final class SecrecyFinder {

  /// Where on the page a line stands.
  enum Place {
    /// A line of the text.
    BODY,
    /// A cell of a table; a table lists the degrees of other documents, so it counts in the head of
    /// the first page only.
    TABLE,
    /// Page header and footer, text box, drawing, annotation: the places a stamp is set into.
    MARGIN
  }

  /// A mark, and the page it stands on (0 where the format has no pages).
  record Mark(Secrecy degree, int page) {}

  private enum Likeness {
    /// Capital letters with their accents.
    EXACT,
    /// Capital letters whose accents were lost or misread.
    DAMAGED,
    /// "Tối mật".
    MIXED_CASE
  }

  /// @param word reads as a word of its own too, as "MẮT" does
  private record Match(Secrecy degree, Likeness likeness, boolean word) {

    Match(Secrecy degree, Likeness likeness) {
      this(degree, likeness, false);
    }
  }

  private static final int LONGEST_LINE = 400;
  private static final int LONGEST_MARK = 12;

  /// The head of a page has two columns, that of a sheet sometimes three; a list has more.
  private static final int HEAD_COLUMNS = 2;

  private static final int HEAD_CELLS = 3;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00AD]");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\u000B\\f]");
  private static final Pattern COLUMNS = Pattern.compile("\\t|\\s{3,}|\\|");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern ORNAMENT =
      Pattern.compile("^[\\s*\\-–—\\[\\](){}_=~•#<>+]+|[\\s*\\-–—\\[\\](){}_=~•#<>+]+$");
  private static final Pattern FULL_STOP = Pattern.compile("[.:]+$");
  private static final Pattern LABELLED = Pattern.compile("^([^:]{4,24}?)\\s*:\\s*([^:]{3,14})$");
  private static final Pattern DATE = Pattern.compile(".*\\bNGAY\\b.*\\bTHANG\\b.*");
  private static final Pattern NUMBER = Pattern.compile("^S[O60]\\b.*");
  private static final Pattern RUN_TOGETHER =
      Pattern.compile("(?<!\\p{L})(?:(?:TUYET|TOI)\\s+)?MAT(?!\\p{L})");
  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");

  private final SecrecyRules rules;
  private int linesOfFirstPage;
  private String previous = "";
  private @Nullable Mark pending;
  private @Nullable Mark found;

  SecrecyFinder(SecrecyRules rules) {
    this.rules = rules;
  }

  /// Reads the next line. Pages count from 1; a format without pages says 1 for its beginning.
  void line(int page, String text, Place place) {
    if (text.isBlank()) {
      return;
    }
    if (text.length() > LONGEST_LINE) {
      // Prose. Only its last word matters, to the line that follows.
      settle(text.substring(0, LONGEST_LINE));
      previous = text.substring(text.length() - 40);
      if (page <= 1) {
        linesOfFirstPage++;
      }
      return;
    }
    String line = clean(text);
    if (line.isBlank()) {
      return;
    }
    if (place == Place.MARGIN) {
      if (standsAlone(line, true, Place.MARGIN, "") instanceof Secrecy degree) {
        keep(new Mark(degree, page));
      } else if (inHead(line, Place.MARGIN) instanceof Secrecy degree) {
        keep(new Mark(degree, page));
      }
      return;
    }
    settle(line);
    boolean head = page <= 1 && linesOfFirstPage < rules.headLines();
    if (page <= 1) {
      linesOfFirstPage++;
    }
    if (standsAlone(line, head, place, previous) instanceof Secrecy degree) {
      pending = new Mark(degree, page);
    } else if (head && inHead(line, place) instanceof Secrecy degree) {
      keep(new Mark(degree, page));
    } else if (place == Place.BODY && labelled(line) instanceof Secrecy degree) {
      keep(new Mark(degree, page));
    }
    previous = line;
  }

  /// The highest mark of all lines read.
  Optional<Mark> found() {
    if (pending != null) {
      keep(pending);
      pending = null;
    }
    return Optional.ofNullable(found);
  }

  /// A mark on a line of its own waits for the line after it, which may be the other half of a
  /// word.
  private void settle(String next) {
    Mark waiting = pending;
    if (waiting == null) {
      return;
    }
    pending = null;
    String first = firstWord(next);
    boolean brokenWord =
        waiting.degree() == Secrecy.CONFIDENTIAL
            && rules.brokenAfter().contains(SecrecyRules.fold(first))
            && isUpper(first);
    if (!brokenWord) {
      keep(waiting);
    }
  }

  private void keep(Mark mark) {
    if (found == null || mark.degree().compareTo(found.degree()) > 0) {
      found = mark;
    }
  }

  private @Nullable Secrecy standsAlone(String line, boolean head, Place place, String before) {
    if (place == Place.TABLE && !head) {
      return null;
    }
    Match match = match(line, head);
    if (match == null || rules.brokenBefore().contains(SecrecyRules.fold(lastWord(before)))) {
      return null;
    }
    return switch (match.likeness()) {
      case EXACT -> raised(match.degree(), before);
      case DAMAGED -> {
        Secrecy degree = raised(match.degree(), before);
        boolean accepted =
            match.degree() != Secrecy.CONFIDENTIAL
                || (head && (!match.word() || degree != Secrecy.CONFIDENTIAL));
        yield accepted ? degree : null;
      }
      case MIXED_CASE -> head && place != Place.TABLE ? match.degree() : null;
    };
  }

  /// "TỐI" on one line and "MẬT" on the next are one stamp.
  private Secrecy raised(Secrecy degree, String before) {
    if (degree == Secrecy.CONFIDENTIAL) {
      Match both = match(before + " MẬT", true);
      if (both != null && both.likeness() != Likeness.MIXED_CASE) {
        return both.degree();
      }
    }
    return degree;
  }

  private @Nullable Secrecy inHead(String line, Place place) {
    Secrecy highest = null;
    String[] columns = COLUMNS.split(line);
    long filled = Arrays.stream(columns).filter(column -> !column.isBlank()).count();
    for (int i = 0; i < columns.length; i++) {
      String column = columns[i].strip();
      Secrecy degree = null;
      Match match = columns.length > 1 ? match(column, true) : null;
      if (match != null && countsInARow(match, place, filled)) {
        degree = match.degree();
      } else if (labelled(column) instanceof Secrecy named) {
        degree = named;
      } else if (i > 0
          && labelled(columns[i - 1].strip() + ": " + column) instanceof Secrecy named) {
        degree = named;
      } else if (beside(column) instanceof Secrecy near) {
        degree = near;
      }
      if (degree != null && (highest == null || degree.compareTo(highest) > 0)) {
        highest = degree;
      }
    }
    return highest;
  }

  /// Lists have columns too, and headings that read like a mark: of eyes, of degrees.
  private static boolean countsInARow(Match match, Place place, long columns) {
    boolean weak =
        match.likeness() == Likeness.MIXED_CASE
            || (match.likeness() == Likeness.DAMAGED && match.degree() == Secrecy.CONFIDENTIAL);
    if (place == Place.TABLE) {
      return columns <= HEAD_CELLS && !weak;
    }
    return !match.word() && (columns <= HEAD_COLUMNS || !weak);
  }

  /// "Độ mật: Tối mật".
  private @Nullable Secrecy labelled(String text) {
    Matcher matcher = LABELLED.matcher(text);
    if (!matcher.matches()
        || !rules.labels().contains(SecrecyRules.fold(matcher.group(1).strip()))) {
      return null;
    }
    String value =
        SecrecyRules.compact(FULL_STOP.matcher(matcher.group(2)).replaceAll(""))
            .toUpperCase(Locale.ROOT);
    Secrecy exact = rules.marks().get(value);
    return exact != null ? exact : rules.foldedMarks().get(SecrecyRules.fold(value));
  }

  /// A stamp run together with what stands beside it: the number, the date, the degree of urgency.
  private @Nullable Secrecy beside(String text) {
    String folded = SecrecyRules.fold(text);
    if (folded.length() != text.length()) {
      return null;
    }
    Matcher matcher = RUN_TOGETHER.matcher(folded);
    while (matcher.find()) {
      String written = text.substring(matcher.start(), matcher.end());
      Match match = isUpper(written) ? match(written, true) : null;
      if (match == null
          || (match.degree() == Secrecy.CONFIDENTIAL && match.likeness() != Likeness.EXACT)) {
        continue;
      }
      String before = ORNAMENT.matcher(folded.substring(0, matcher.start())).replaceAll("");
      String after = ORNAMENT.matcher(folded.substring(matcher.end())).replaceAll("");
      if (rules.brokenBefore().contains(lastWord(before))) {
        continue;
      }
      boolean atNumber = NUMBER.matcher(before).matches();
      boolean atDate = before.isEmpty() && DATE.matcher(after).matches();
      boolean atCompanion =
          (before.isEmpty() && rules.companions().stream().anyMatch(after::startsWith))
              || (after.isEmpty() && rules.companions().contains(before));
      if (atNumber || atDate || atCompanion) {
        return match.degree();
      }
    }
    return null;
  }

  private @Nullable Match match(String text, boolean head) {
    String bare = ORNAMENT.matcher(text).replaceAll("");
    if (head) {
      bare = ORNAMENT.matcher(FULL_STOP.matcher(bare).replaceAll("")).replaceAll("");
    }
    String compact = SPACES.matcher(bare).replaceAll("");
    if (compact.length() < 3 || compact.length() > LONGEST_MARK) {
      return null;
    }
    if (rules.marks().get(compact) instanceof Secrecy degree) {
      return new Match(degree, Likeness.EXACT);
    }
    if (rules.legacyMarks().get(compact) instanceof Secrecy degree) {
      return new Match(degree, Likeness.EXACT);
    }
    if (Character.isUpperCase(compact.charAt(0))
        && rules.marks().get(compact.toUpperCase(Locale.ROOT)) instanceof Secrecy degree) {
      return new Match(degree, Likeness.MIXED_CASE);
    }
    String repaired = repaired(compact);
    if (isUpper(repaired)
        && rules.foldedMarks().get(SecrecyRules.fold(repaired)) instanceof Secrecy degree) {
      boolean word =
          degree == Secrecy.CONFIDENTIAL
              && rules.words().contains(compact.toUpperCase(Locale.ROOT));
      return new Match(degree, Likeness.DAMAGED, word);
    }
    return null;
  }

  private String repaired(String text) {
    var result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char read = text.charAt(i);
      result.append((char) rules.confused().getOrDefault(read, read));
    }
    return result.toString();
  }

  /// One form for every way to write the same letters; the columns stay apart.
  private static String clean(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return BLANKS.matcher(INVISIBLE.matcher(composed).replaceAll("")).replaceAll(" ").strip();
  }

  private static String firstWord(String text) {
    String[] words = LETTERS.split(text.strip(), 3);
    return words[0].isEmpty() && words.length > 1 ? words[1] : words[0];
  }

  private static String lastWord(String text) {
    String[] words = LETTERS.split(text);
    return words.length == 0 ? "" : words[words.length - 1];
  }

  private static boolean isUpper(String text) {
    return text.codePoints().noneMatch(Character::isLowerCase);
  }
}
