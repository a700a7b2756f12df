package vn.caicach.drafting.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.caicach.paper.TypedText;
import vn.caicach.shared.VietnameseText;

/// The words of a paper as people type them.
///
/// @param subject trích yếu; of a công văn without "V/v"
/// @param addressees kính gửi, a line each
/// @param bases căn cứ, a line each
/// @param content as [TypedText]
/// @param recipients nơi nhận, a line each
public record PaperText(
    String subject, String addressees, String bases, String content, String recipients) {

  private static final Pattern ARCHIVE = Pattern.compile("(?iu)^lưu\\s*:");
  private static final int LONGEST_SUBJECT = 500;
  private static final int LONGEST_LIST = 8000;

  public PaperText {
    subject = VietnameseText.tidy(subject).replaceFirst("(?i)^v/v:? ", "");
    addressees = lines(addressees);
    bases = lines(bases);
    content =
        Normalizer.normalize(content.replace("\r\n", "\n"), Normalizer.Form.NFC).stripTrailing();
    recipients = lines(recipients);
  }

  /// "Lưu: VT, VHXH"
  static boolean isArchive(String recipient) {
    return ARCHIVE.matcher(recipient).find();
  }

  /// Whether a paper can hold it all.
  boolean isBounded() {
    boolean lists =
        Stream.of(addressees, bases, recipients).allMatch(list -> list.length() <= LONGEST_LIST);
    if (!lists || subject.length() > LONGEST_SUBJECT) {
      return false;
    }
    try {
      TypedText.read(content);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String lines(String text) {
    return String.join(
        "\n", text.lines().map(VietnameseText::tidy).filter(l -> !l.isEmpty()).toList());
  }

  List<String> addresseeList() {
    return listed(addressees, "(?iu)^kính gửi:?\\s*");
  }

  List<String> basisList() {
    return listed(bases, "");
  }

  /// With the archive as the last one.
  ///
  /// @param archive "VT, VHXH"
  List<String> recipientList(String archive) {
    List<String> names = listed(recipients, "(?iu)^nơi nhận:?\\s*");
    List<String> kept = names.stream().filter(PaperText::isArchive).toList();
    return Stream.concat(
            names.stream().filter(name -> !isArchive(name)),
            Stream.of(kept.isEmpty() ? "Lưu: " + archive : kept.getFirst()))
        .toList();
  }

  public TypedText read() {
    return TypedText.read(content);
  }

  /// Entries without the dash in front and the mark behind.
  private static List<String> listed(String text, String label) {
    return Arrays.stream(text.split("\n"))
        .map(line ->
            line.replaceFirst(label, "")
                .replaceFirst("^[-–+•]\\s*", "")
                .replaceFirst("\\s*[;.,]+$", ""))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
