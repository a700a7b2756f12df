package vn.caicach.ui.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people typed, without the character NUL: nobody can see it, and PostgreSQL takes no text
/// with it.
final class WithoutNul extends HttpServletRequestWrapper {

  WithoutNul(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String value = super.getParameter(name);
    return value == null ? null : clean(value);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = super.getParameterValues(name);
    return values == null ? null : clean(values);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
    all.replaceAll((_, values) -> clean(values));
    return all;
  }

  private static String[] clean(String[] values) {
    return Arrays.stream(values).map(WithoutNul::clean).toArray(String[]::new);
  }

  private static String clean(String value) {
    return value.indexOf('\0') < 0 ? value : value.replace("\0", "");
  }
}
