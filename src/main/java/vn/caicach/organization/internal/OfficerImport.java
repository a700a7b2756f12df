package vn.caicach.organization.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A list of officers read from a workbook and waiting to be confirmed.
///
/// @param defaultDay since when those work here whose row does not say
/// @param rows the cells as read, as JSON
@Table(schema = "organization", name = "officer_imports")
record OfficerImport(
    @Id UUID id,
    String fileName,
    LocalDate defaultDay,
    String rows,
    Instant uploadedAt,
    @Version long version) {}
