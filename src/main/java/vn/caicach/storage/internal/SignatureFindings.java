package vn.caicach.storage.internal;

import java.util.List;
import vn.caicach.storage.DigitalSignature;

/// What the inspection of a PDF says of its signatures.
///
/// @param scan the pages are pictures without text
/// @param signatures in the order of signing; empty where nobody signed
public record SignatureFindings(boolean scan, List<DigitalSignature> signatures) {

  public SignatureFindings {
    signatures = List.copyOf(signatures);
  }
}
