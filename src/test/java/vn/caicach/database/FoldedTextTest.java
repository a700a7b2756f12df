package vn.caicach.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

@ProductTest
class FoldedTextTest {

  @Autowired private TestAuthorities authorities;
  @Autowired private DSLContext sql;

  private boolean contains(String text, String part) {
    return authorities
        .commune("A")
        .<Boolean>inside(() ->
            sql.select(DSL.field(FoldedText.contains(DSL.val(text), part)))
                .fetchSingle(row -> row.value1()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Phòng Văn hóa – Xã hội | Văn hóa – Xã hội",
        "Phòng Văn hóa – Xã hội | van hoa - xa hoi",
        "Phòng Văn hóa - Xã hội | VĂN HÓA — XÃ HỘI",
        "giai đoạn 2021–2025 | 2021‑2025",
        "đợt thi đua “Dân vận khéo” | “Dân vận khéo”",
        "đợt thi đua \"Dân vận khéo\" | “dan van kheo”",
        "Ea H’leo | H’leo",
        "Ea H'leo | h‘leo",
        "Về việc…, gồm | việc…",
        "tăng 5% | 5%",
        "mau_so 1 | u_s",
        "a\\b | a\\b"
      })
  void findsWhatStandsThereAsItIsWritten(String text, String part) {
    assertThat(contains(text, part)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(chars = {'‐', '‑', '‒', '–', '—', '―', '−', '‘', '’', '“', '”', '…', '№', '•', '×'})
  void findsEverySignAsItself(char sign) {
    assertThat(contains("điều 5 " + sign + " khoản 2", "5 " + sign + " khoản")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"tăng 50 | 5%", "mauxso | u_s", "Văn hóa Xã hội | hóa – xã"})
  void findsNothingElse(String text, String part) {
    assertThat(contains(text, part)).isFalse();
  }
}
