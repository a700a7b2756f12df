package vn.caicach.paper;

import java.util.List;

/// Who issues a paper, as its head names it (Phụ lục I mục II.2).
///
/// @param superior name of the body directly above, in capitals; empty for a People's Committee
/// @param name official name in capitals, broken into its lines: "ỦY BAN NHÂN DÂN", "XÃ NINH GIANG"
/// @param words the name in a sentence: "Ủy ban nhân dân xã Ninh Giang"
/// @param place where it sits: "Ninh Giang"
public record Issuer(String superior, List<String> name, String words, String place) {

  public Issuer {
    name = List.copyOf(name);
    if (name.isEmpty() || place.isBlank()) {
      throw new IllegalArgumentException("an issuer needs a name and a place");
    }
  }
}
