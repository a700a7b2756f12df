package vn.caicach.organization;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.UUID;
import vn.caicach.shared.Identifier;

/// An administrative unit through all its names. The same in every installation: derived from the
/// code and the day the unit is known from, since codes are given again to successors.
public record AdministrativeUnitId(UUID value) implements Identifier {

  private static final UUID NAMESPACE = UUID.fromString("5b0e9c1e-7d0c-5d7f-9a55-2f6c1a3f4e10");

  public static AdministrativeUnitId of(String code, LocalDate knownFrom) {
    return new AdministrativeUnitId(
        UuidCreator.getNameBasedSha1(NAMESPACE, code + "@" + knownFrom));
  }
}
