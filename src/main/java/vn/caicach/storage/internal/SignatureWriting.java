package vn.caicach.storage.internal;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.caicach.storage.DigitalSignature;

/// Signatures as they are kept: JSON, an object each.
final class SignatureWriting {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SignatureWriting() {}

  static String write(List<DigitalSignature> signatures) {
    return JSON.writeValueAsString(signatures);
  }

  /// Empty for what an earlier program wrote in a way that is not known any more: those are to be
  /// looked at anew.
  static Optional<List<DigitalSignature>> read(String written) {
    try {
      return Optional.of(JSON.readValue(written, new TypeReference<List<DigitalSignature>>() {}));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
