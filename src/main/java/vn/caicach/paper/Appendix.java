package vn.caicach.paper;

import java.util.List;

/// A phụ lục: numbered and paged by itself (Phụ lục I mục III.1).
///
/// @param title in capitals
/// @param wide whether its pages are landscape
public record Appendix(String title, List<Block> body, boolean wide) {

  public Appendix {
    body = List.copyOf(body);
  }
}
