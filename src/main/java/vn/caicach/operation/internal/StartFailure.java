package vn.caicach.operation.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.caicach.shared.CannotProceedException;

/// A start that fails for a reason the operator can mend ends with one sentence and no stack trace.
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

  StartFailure(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String sentence =
          switch (cause) {
            case CannotProceedException problem -> problem.sentence();
            case PortInUseException taken ->
                "Cổng %d đang có chương trình khác sử dụng. Hãy dừng chương trình đó, hoặc chọn cổng khác: bin/run --port 8081 (hay đặt CAICACH_PORT, CAICACH_MANAGEMENT_PORT)."
                    .formatted(taken.getPort());
            default -> null;
          };
      if (sentence != null) {
        System.err.println(sentence);
        return true;
      }
    }
    return false;
  }
}
