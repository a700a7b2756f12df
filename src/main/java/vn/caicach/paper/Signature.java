package vn.caicach.paper;

import java.util.List;

/// Who signs, and by which right (Điều 13; Phụ lục I mục II.7).
///
/// @param authority in capitals: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
/// @param name without titles; empty while it is open who signs
public record Signature(List<String> authority, String name) {

  public Signature {
    authority = List.copyOf(authority);
  }
}
