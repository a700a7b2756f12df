package vn.caicach.organization.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.Validity;

/// A person who works for the authority. Posts are held by [Assignment]s; a person who leaves is
/// not deleted but ends.
///
/// @param code the code the authority knows the person by, unique within it
/// @param employedUntil the first day the person no longer works here; null while working
@Table(schema = "organization", name = "officers")
record Officer(
    @Id OfficerId id,
    String code,
    String fullName,
    @Nullable LocalDate bornOn,
    @Nullable String phone,
    @Nullable String email,
    LocalDate employedFrom,
    @Nullable LocalDate employedUntil,
    @Version long version) {

  static Officer of(OfficerDetails details) {
    return new Officer(
        OfficerId.next(),
        details.code(),
        details.fullName(),
        details.bornOn(),
        details.phone(),
        details.email(),
        details.employedFrom(),
        null,
        0);
  }

  Validity employment() {
    return new Validity(employedFrom, employedUntil);
  }

  Officer withDetails(OfficerDetails details) {
    return new Officer(
        id,
        details.code(),
        details.fullName(),
        details.bornOn(),
        details.phone(),
        details.email(),
        details.employedFrom(),
        employedUntil,
        version);
  }

  /// As it was when the form was filled, so that a change made meanwhile is noticed.
  Officer atVersion(long seen) {
    return new Officer(id, code, fullName, bornOn, phone, email, employedFrom, employedUntil, seen);
  }

  Officer leave(LocalDate day) {
    return new Officer(
        id,
        code,
        fullName,
        bornOn,
        phone,
        email,
        employedFrom,
        employment().endingOn(day).until(),
        version);
  }
}
