package vn.caicach.organization.web;

import static vn.caicach.ui.Texts.t;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.internal.OfficerDetails;
import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.ui.StaleEdit;

/// What is typed of a person.
///
/// @param post the primary post taken up on the first day; only for somebody new
public record OfficerForm(
    @Size(max = 40) @Nullable String code,
    @NotBlank @Size(max = 120) @Nullable String fullName,
    @Nullable LocalDate bornOn,
    @Pattern(regexp = "|[0-9+() .-]{8,20}", message = "{organization.field.phone.form}")
        @Nullable String phone,
    @Email @Size(max = 200) @Nullable String email,
    @NotNull @Nullable LocalDate employedFrom,
    @Nullable UUID post,
    @Size(max = 300) @Nullable String legalBasis,
    @Nullable Long version) {

  static final OfficerForm BLANK = new OfficerForm("", "", null, "", "", null, null, "", null);

  static OfficerForm of(OfficerQueries.Show officer) {
    return new OfficerForm(
        officer.code(),
        officer.name(),
        officer.bornOn(),
        UnitForm.text(officer.phone()),
        UnitForm.text(officer.email()),
        officer.employment().from(),
        null,
        "",
        officer.version());
  }

  /// The same words, about to replace what is saved now.
  OfficerForm over(OfficerQueries.Show now) {
    return new OfficerForm(
        code, fullName, bornOn, phone, email, employedFrom, post, legalBasis, now.version());
  }

  StaleEdit comparedWith(OfficerQueries.Show now) {
    OfficerDetails typed = details();
    return StaleEdit.NOTHING_DIFFERS
        .comparing("fullName", t("organization.field.fullName"), typed.fullName(), now.name())
        .comparing(
            "code",
            t("organization.field.code"),
            typed.code().isEmpty() ? now.code() : typed.code(),
            now.code())
        .comparing("bornOn", t("organization.field.bornOn"), typed.bornOn(), now.bornOn())
        .comparing("phone", t("organization.field.phone"), typed.phone(), now.phone())
        .comparing("email", t("organization.field.email"), typed.email(), now.email())
        .comparing(
            "employedFrom",
            t("organization.field.employedFrom"),
            typed.employedFrom(),
            now.employment().from());
  }

  OfficerDetails details() {
    return new OfficerDetails(
        UnitForm.text(code),
        UnitForm.text(fullName),
        bornOn,
        phone,
        email,
        Objects.requireNonNull(employedFrom));
  }
}
