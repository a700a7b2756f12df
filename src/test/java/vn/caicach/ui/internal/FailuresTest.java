package vn.caicach.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import vn.caicach.ui.ErrorPage;

class FailuresTest {

  @Test
  void tellsAFullDiskFromAnOutage() {
    assertThat(page(new DataAccessResourceFailureException("", new SQLException("", "53100"))))
        .isEqualTo(507);
    assertThat(page(new IllegalStateException(new IOException("No space left on device"))))
        .isEqualTo(507);
    assertThat(page(new DataAccessResourceFailureException("", new SQLException("", "57P01"))))
        .isEqualTo(503);
    assertThat(page(new IllegalStateException(new SQLException("", "08006")))).isEqualTo(503);
    assertThat(page(new TransactionSystemException("could not be rolled back"))).isEqualTo(503);
    assertThat(page(new CannotCreateTransactionException("gone"))).isEqualTo(503);
    assertThat(page(new IllegalStateException())).isEqualTo(500);
  }

  private static int page(Exception failure) {
    ErrorPage page = Failures.page(new MockHttpServletRequest(), failure);
    return page.status();
  }
}
