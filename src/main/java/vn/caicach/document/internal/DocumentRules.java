package vn.caicach.document.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.caicach.document.Direction;
import vn.caicach.document.Registration;
import vn.caicach.shared.Verdict;

/// What must be right before something is written into the register.
public final class DocumentRules {

  /// The oldest year a register here is kept for.
  private static final int FIRST_YEAR = 2000;

  private static final LocalDate FIRST_PAPER = LocalDate.of(1945, 9, 2);
  private static final String BASIS = "Điều 22 NĐ 30/2020/NĐ-CP";

  private DocumentRules() {}

  public static Verdict daysAreRight(Registration what, LocalDate today) {
    LocalDate issued = what.issuedOn();
    LocalDate received = what.receivedOn();
    if (issued != null && issued.isAfter(today)) {
      return Verdict.refused("document.refused.issuedLater", issued, today);
    }
    if (issued != null && issued.isBefore(FIRST_PAPER)) {
      return Verdict.refused("document.refused.issuedTooEarly", issued);
    }
    if (received != null && received.isAfter(today)) {
      return Verdict.refused("document.refused.receivedLater", received, today);
    }
    if (received != null && issued != null && received.isBefore(issued)) {
      return Verdict.refused("document.refused.receivedBeforeIssued", received, issued);
    }
    int year = what.entryDay(today).getYear();
    return year < FIRST_YEAR
        ? Verdict.refused("document.refused.registerTooEarly", year, FIRST_YEAR)
        : Verdict.allowed();
  }

  /// Only people of units that are there can be let in. A unit that was let in before may stay when
  /// it is no more.
  ///
  /// @param before who read it so far; empty for a document that is new
  /// @param units of the authority, today
  public static Verdict unitsAreThere(
      Registration what, Collection<UUID> before, Collection<UUID> units) {
    List<UUID> audience = what.audience();
    return audience == null
            || audience.stream().allMatch(unit -> units.contains(unit) || before.contains(unit))
        ? Verdict.allowed()
        : Verdict.refused("document.refused.unknownUnit");
  }

  /// Its number counts in the year it was given in.
  static Verdict staysInItsYear(Document document, Registration what) {
    LocalDate day = what.direction() == Direction.INCOMING ? what.receivedOn() : what.issuedOn();
    return day == null || day.getYear() == document.registerYear()
        ? Verdict.allowed()
        : Verdict.refused(
                "document.refused.otherYear."
                    + (what.direction() == Direction.INCOMING ? "INCOMING" : "OUTGOING"),
                document.registerNumber(),
                String.valueOf(document.registerYear()))
            .on(BASIS);
  }
}
