package vn.caicach.operation.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.springframework.boot.logging.StackTracePrinter;

/// A stack trace for the log: where it happened, not what was said. Messages of exceptions quote
/// what people wrote (the value that broke a unique key, the word that is no number), so only the
/// kinds of the exceptions are told, and the state of a database error.
public class TraceWithoutMessages implements StackTracePrinter {

  private static final int FRAMES = 40;

  @Override
  public void printStackTrace(Throwable throwable, Appendable output) throws IOException {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    String prefix = "";
    for (Throwable cause = throwable; cause != null && seen.add(cause); cause = cause.getCause()) {
      output.append(prefix).append(cause.getClass().getName());
      if (cause instanceof SQLException problem) {
        output.append(" [SQLSTATE ").append(problem.getSQLState()).append(']');
      }
      output.append('\n');
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
        output.append("  at ").append(frames[i].toString()).append('\n');
      }
      prefix = "caused by ";
    }
  }
}
