package vn.caicach.storage.internal;

import java.util.UUID;
import vn.caicach.storage.Sha256;

/// Where the bytes of a file lie: by authority and content, so the same content is kept once for
/// each authority and no authority can learn from it what another one has.
public record ObjectKey(UUID authority, Sha256 content) {}
