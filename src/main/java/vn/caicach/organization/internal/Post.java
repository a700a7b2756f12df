package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.PostId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.Validity;

/// A post (chức danh) in a unit. Several may hold it, as with "Chuyên viên".
@Table(schema = "organization", name = "posts")
record Post(
    @Id PostId id,
    UnitId unitId,
    @Nullable String templateCode,
    String title,
    String shortTitle,
    List<String> aliases,
    PostRank rank,
    int position,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Version long version) {

  Post {
    aliases = List.copyOf(aliases);
  }

  static Post of(
      UnitId unit,
      @Nullable String templateCode,
      String title,
      String shortTitle,
      List<String> aliases,
      PostRank rank,
      int position,
      LocalDate from) {
    return new Post(
        PostId.next(),
        unit,
        templateCode,
        title,
        shortTitle,
        aliases,
        rank,
        position,
        from,
        null,
        0);
  }

  /// The same post in another unit, for the people who go there with it.
  Post in(UnitId unit, Validity days) {
    return new Post(
        PostId.next(),
        unit,
        templateCode,
        title,
        shortTitle,
        aliases,
        rank,
        position,
        days.from(),
        days.until(),
        0);
  }

  Validity validity() {
    return new Validity(validFrom, validUntil);
  }

  Post endingOn(LocalDate day) {
    return during(validity().endingOn(day));
  }

  Post during(Validity days) {
    return new Post(
        id,
        unitId,
        templateCode,
        title,
        shortTitle,
        aliases,
        rank,
        position,
        days.from(),
        days.until(),
        version);
  }
}
