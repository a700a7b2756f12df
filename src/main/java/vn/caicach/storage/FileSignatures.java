package vn.caicach.storage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a PDF says of its signatures.
///
/// @param checkedAt with the trust anchors of that moment
/// @param scan the pages are pictures without text: a copy of a paper, whose written signatures and
///   stamps are parts of the picture
/// @param signatures in the order of signing; at most [#MOST]
public record FileSignatures(Instant checkedAt, boolean scan, List<DigitalSignature> signatures) {

  /// How many signatures of a file are looked at.
  public static final int MOST = 16;

  public FileSignatures {
    signatures = List.copyOf(signatures);
  }

  /// The worst state of all; empty where nobody signed.
  public Optional<SignatureState> worst() {
    return signatures.stream().map(DigitalSignature::state).max(Comparator.naturalOrder());
  }
}
