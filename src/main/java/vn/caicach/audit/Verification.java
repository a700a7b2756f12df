package vn.caicach.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.AuthorityId;

/// What the recomputation of one authority's chain found.
public sealed interface Verification {

  AuthorityId authority();

  /// Every seal fits its entries, the seal before it and the daily lists of heads.
  ///
  /// @param seals how many
  /// @param entries how many entries they cover
  /// @param unsealed how many entries are too young to be sealed
  /// @param oldestUnsealed when the first of those was recorded; null without any
  record Intact(
      AuthorityId authority,
      long seals,
      long entries,
      long unsealed,
      @Nullable Instant oldestUnsealed)
      implements Verification {}

  /// Something was changed, added or removed.
  ///
  /// @param seal number of the first seal that does not fit
  /// @param kind in what way
  /// @param sentence the same for the reader
  record Damaged(AuthorityId authority, long seal, Kind kind, String sentence)
      implements Verification {}

  /// In what way the first seal does not fit.
  enum Kind {
    /// There is none of this number though later ones, or later traces of it, exist.
    SEAL_MISSING,
    /// It does not continue the one before it.
    SEAL_CHANGED,
    /// It covers more or fewer entries than there are.
    ENTRIES_ADDED_OR_REMOVED,
    /// An entry it covers, or the seal itself, reads otherwise than when it was sealed.
    CONTENT_CHANGED,
    /// It fits, but at the end of some day it had another hash: the chain was written anew.
    REWRITTEN
  }
}
