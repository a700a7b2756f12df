package vn.caicach.organization.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.shared.VietnameseText;

/// What has to be known of a unit to establish it.
record NewUnit(
    UnitKind kind,
    @Nullable String templateCode,
    boolean outside,
    @Nullable UnitId parent,
    int position,
    String name,
    String shortName,
    List<String> aliases) {

  NewUnit {
    name = VietnameseText.tidy(name);
    shortName = VietnameseText.tidy(shortName.isBlank() ? name : shortName);
    aliases = List.copyOf(aliases);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a unit has a name");
    }
  }
}
