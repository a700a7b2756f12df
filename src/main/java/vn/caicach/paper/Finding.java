package vn.caicach.paper;

import java.util.List;

/// One thing that is not as it should be.
///
/// @param where as a person finds it: "Số, ký hiệu", "Điều 3", "Đoạn 12: «Thực hiện Kế hoạch…»"
/// @param arguments of the sentence [FormatRule#message()], in order
/// @param mendable whether [FormatCheck#mended] puts it right
public record Finding(
    FormatRule rule,
    PaperComponent component,
    String where,
    List<String> arguments,
    Severity severity,
    boolean mendable) {

  public enum Severity {
    /// The file could not be checked.
    REFUSED,
    /// Against the decree.
    WRONG,
    /// Allowed, yet hard to keep in order, or practice only.
    ADVICE
  }

  public Finding {
    arguments = List.copyOf(arguments);
  }
}
