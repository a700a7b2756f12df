package vn.caicach.organization;

import org.jspecify.annotations.Nullable;
import vn.caicach.shared.AuthorityId;

/// A People's Committee that uses this installation. Its name and sign-in name are public facts.
///
/// @param slug what stands behind the @ of a sign-in name, such as `ninhgiang.haiphong`
/// @param name "UBND xã Ninh Giang"
/// @param province whether it is that of a province or city under the central government
/// @param parent the authority of the city above it, where that uses this installation
public record Authority(
    AuthorityId id, String slug, String name, boolean province, @Nullable AuthorityId parent) {}
