package vn.caicach.ui;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Names the records of a module to pages that know only their ids, such as the log.
public interface RecordSource {

  /// A record as another page mentions it.
  ///
  /// @param text "Phòng Kinh tế", as of today
  /// @param href its page; empty when it has none
  /// @param permission that opens its page
  record Named(String text, String href, String permission) {}

  /// Those of the ids that are records of this module, within the authority of the request. One
  /// query for each kind of record, whatever the number of ids.
  Map<UUID, Named> named(Set<UUID> ids);
}
