package vn.caicach.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.FormToken.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.access.Role;
import vn.caicach.organization.SpreadsheetReader.Row;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAuthority;
import vn.caicach.ui.Flash;

/// A list is taken over once, and not after a day.
@ProductTest
class ImportOfficersTest {

  private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);

  @Autowired private TestAuthorities authorities;
  @Autowired private ImportOfficers imports;
  @Autowired private ForgetOldImports forget;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester mvc;

  private TestAuthority commune;

  @BeforeEach
  void aCommuneOfItsOwn() {
    commune = authorities.freshCommune();
  }

  @Test
  void whoeverConfirmsTwiceIsToldThatTheListIsTakenOver() {
    UUID draft = keep("Nguyễn Văn An");
    assertThat(flash(confirm(draft)).key()).isEqualTo("organization.import.done");
    MvcTestResult again = confirm(draft);
    assertThat(again).hasRedirectedUrl("/officers");
    assertThat(flash(again).key()).isEqualTo("organization.import.gone");
    assertThat(officers()).isEqualTo(1);
  }

  @Test
  void twoWhoConfirmAtOnceTakeTheListOverOnce() throws Exception {
    UUID draft = keep("Nguyễn Văn An");
    var taken = new CountDownLatch(1);
    var started = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(() ->
              commune.<Optional<ImportOfficers.Taken>>inside(() -> {
                var done = imports.takeOver(draft, "");
                taken.countDown();
                await(started);
                return done;
              }));
      await(taken);
      var second =
          threads.submit(() -> {
            started.countDown();
            return commune.<Optional<ImportOfficers.Taken>>inside(
                () -> imports.takeOver(draft, ""));
          });
      assertThat(first.get(20, TimeUnit.SECONDS)).contains(new ImportOfficers.Taken(1, 0));
      assertThat(second.get(20, TimeUnit.SECONDS)).isEmpty();
    }
    assertThat(officers()).isEqualTo(1);
  }

  @Test
  void anOldListIsNeitherShownNorTakenOverAndGoes() {
    UUID draft = keep("Nguyễn Văn An");
    aDayPasses();
    assertThat(commune.inside(() -> imports.preview(draft).isPresent())).isFalse();
    assertThat(flash(confirm(draft)).key()).isEqualTo("organization.import.gone");
    assertThat(officers()).isZero();
    assertThat(count("organization.officer_imports")).isZero();
  }

  @Test
  void listsNobodyConfirmedGoByThemselves() {
    keep("Nguyễn Văn An");
    aDayPasses();
    UUID fresh = keep("Trần Thị Bình");
    assertThat(drafts()).containsExactly(fresh);
    aDayPasses();
    UUID other = authorities.commune("A").inside(() -> keepHere("Lê Thị Chi"));
    forget.forgetAll();
    assertThat(drafts()).isEmpty();
    assertThat(authorities.commune("A").inside(() -> imports.preview(other).isPresent())).isTrue();
    authorities.commune("A").inside(() -> imports.drop(other));
  }

  private void aDayPasses() {
    commune.inside(() ->
        jdbc.sql(
                "update organization.officer_imports set uploaded_at = uploaded_at - interval '25 hours'")
            .update());
  }

  private List<UUID> drafts() {
    return commune.inside(
        () -> jdbc.sql("select id from organization.officer_imports").query(UUID.class).list());
  }

  private UUID keep(String name) {
    return commune.inside(() -> keepHere(name));
  }

  private UUID keepHere(String name) {
    return imports.keep(
        "danh-sach.xlsx",
        List.of(new Row(1, List.of("Họ và tên", "Mã")), new Row(2, List.of(name, "CB-01"))),
        JULY_1);
  }

  private MvcTestResult confirm(UUID draft) {
    return mvc.post()
        .uri("/officers/imports/" + draft + "/confirmation")
        .with(commune.account(Role.COM_ADMIN).signedIn())
        .with(csrf())
        .exchange();
  }

  private static Flash flash(MvcTestResult result) {
    return (Flash) Objects.requireNonNull(result.getMvcResult().getFlashMap().get(Flash.NAME));
  }

  private int officers() {
    return count("organization.officers");
  }

  private int count(String table) {
    return commune.inside(
        () -> jdbc.sql("select count(*) from " + table).query(Integer.class).single());
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
