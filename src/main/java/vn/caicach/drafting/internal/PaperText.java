package vn.caicach.drafting.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  static final PaperText EMPTY = new PaperText("", "", "", "", "");

  public PaperText {
    subject = VietnameseText.tidy(subject).replaceFirst("(?i)^v/v:? ", "");
    addressees = lines(addressees);
    bases = lines(bases);
    content =
        Normalizer.normalize(content.replace("\r\n", "\n"), Normalizer.Form.NFC).stripTrailing();
    recipients = lines(recipients);
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
    boolean kept = names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("lưu"));
    return kept ? names : Stream.concat(names.stream(), Stream.of("Lưu: " + archive)).toList();
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
