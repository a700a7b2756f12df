package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.VietnameseText;

/// What is known of a person when registered, one by one or from a file.
public record OfficerDetails(
    String code,
    String fullName,
    @Nullable LocalDate bornOn,
    @Nullable String phone,
    @Nullable String email,
    LocalDate employedFrom) {

  public OfficerDetails {
    code = VietnameseText.tidy(code).toUpperCase(Locale.ROOT);
    fullName = VietnameseText.tidy(fullName);
    phone = blankToNull(phone);
    email = blankToNull(email);
  }

  OfficerDetails withCode(String given) {
    return new OfficerDetails(given, fullName, bornOn, phone, email, employedFrom);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : VietnameseText.tidy(text);
  }
}
