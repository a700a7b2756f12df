package vn.caicach.audit.internal;

import static org.jooq.impl.DSL.noCondition;
import static vn.caicach.audit.internal.jooq.Tables.ENTRIES;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.caicach.audit.AuditEntry;
import vn.caicach.audit.AuditTrail;
import vn.caicach.shared.BusinessTime;

@Component
class EntryQueries implements AuditTrail {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final DSLContext sql;

  EntryQueries(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public List<AuditEntry> list(Filter filter, int offset, int limit) {
    return entries(conditionOf(filter), offset, limit);
  }

  @Override
  @Transactional(readOnly = true)
  public List<AuditEntry> before(long id, Filter filter, int limit) {
    return entries(conditionOf(filter).and(ENTRIES.ID.lt(id)), 0, limit);
  }

  private static Condition conditionOf(Filter filter) {
    Condition condition = noCondition();
    if (filter.accounts() != null) {
      condition = condition.and(ENTRIES.ACCOUNT_ID.in(filter.accounts()));
    }
    if (filter.table() != null) {
      condition = condition.and(ENTRIES.TABLE_NAME.eq(filter.table()));
    }
    if (filter.operation() != null) {
      condition = condition.and(ENTRIES.OPERATION.eq(filter.operation().name()));
    }
    if (filter.from() != null) {
      condition = condition.and(ENTRIES.RECORDED_AT.ge(time(filter.from())));
    }
    if (filter.until() != null) {
      condition = condition.and(ENTRIES.RECORDED_AT.lt(time(filter.until())));
    }
    return condition;
  }

  @Override
  @Transactional(readOnly = true)
  public List<AuditEntry> of(UUID record, int offset, int limit) {
    return entries(ENTRIES.SUBJECT_ID.eq(record).or(ENTRIES.RELATED_ID.eq(record)), offset, limit);
  }

  @Override
  @Transactional(readOnly = true)
  public List<AuditEntry> ofItself(UUID record, int offset, int limit) {
    return entries(ENTRIES.SUBJECT_ID.eq(record), offset, limit);
  }

  private List<AuditEntry> entries(Condition condition, int offset, int limit) {
    return sql.selectFrom(ENTRIES)
        .where(condition)
        .orderBy(ENTRIES.ID.desc())
        .offset(offset)
        .limit(limit)
        .fetch(EntryQueries::entry);
  }

  private static AuditEntry entry(Record row) {
    return new AuditEntry(
        row.get(ENTRIES.ID),
        row.get(ENTRIES.XACT_ID).toString(),
        row.get(ENTRIES.RECORDED_AT).toInstant(),
        row.get(ENTRIES.ACCOUNT_ID),
        row.get(ENTRIES.POST_ID),
        row.get(ENTRIES.ACTION),
        row.get(ENTRIES.TABLE_NAME),
        AuditEntry.Operation.valueOf(row.get(ENTRIES.OPERATION)),
        row.get(ENTRIES.SUBJECT_ID),
        row.get(ENTRIES.RELATED_ID),
        columns(row.get(ENTRIES.BEFORE)),
        columns(row.get(ENTRIES.AFTER)));
  }

  private static Map<String, String> columns(@Nullable JSONB json) {
    Map<String, String> columns = new LinkedHashMap<>();
    if (json != null) {
      JSON.readTree(json.data())
          .properties()
          .forEach(column -> {
            if (!column.getValue().isNull()) {
              columns.put(column.getKey(), text(column.getValue()));
            }
          });
    }
    return columns;
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(EntryQueries::text).collect(Collectors.joining("; "));
    }
    return value.isValueNode() ? value.asString() : value.toString();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atZone(BusinessTime.ZONE).toOffsetDateTime();
  }
}
