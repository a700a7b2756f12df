package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.ui.Formats;
import vn.caicach.ui.RecordSource;
import vn.caicach.ui.Texts;

/// Names units, posts, officers, what they hold, leaves and changes of the structure.
@Component
class OrganizationRecords implements RecordSource {

  /// A unit goes by the last of its names.
  private static final String NAMED =
      """
      with named(unit_id, name) as (
        select distinct on (unit_id) unit_id, name from organization.unit_names order by unit_id, valid_from desc)
      select 'unit' as kind, n.unit_id as id, n.name as text, n.unit_id as page, null::date as first, null::date as until
        from named n where n.unit_id = any ({0})
      union all
      select 'post', p.id, p.title || ', ' || n.name, p.unit_id, null, null
        from organization.posts p join named n using (unit_id) where p.id = any ({0})
      union all
      select 'officer', id, full_name, id, null, null from organization.officers where id = any ({0})
      union all
      select 'held', a.id, p.title || ', ' || n.name, a.officer_id, null, null
        from organization.assignments a join organization.posts p on p.id = a.post_id join named n using (unit_id)
        where a.id = any ({0})
      union all
      select 'leave', l.id, o.full_name, o.id, l.valid_from, l.valid_until
        from organization.leaves l join organization.officers o on o.id = l.officer_id where l.id = any ({0})
      union all
      select 'change', id, kind, null, effective_on, null from organization.unit_changes where id = any ({0})
      """;

  private final DSLContext sql;

  OrganizationRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Named> named(Set<UUID> ids) {
    Map<UUID, Named> names = new HashMap<>();
    for (Record row : sql.fetch(NAMED, DSL.val(ids.toArray(UUID[]::new)))) {
      names.put(row.get("id", UUID.class), named(row));
    }
    return names;
  }

  private static Named named(Record row) {
    String text = row.get("text", String.class);
    LocalDate first = row.get("first", LocalDate.class);
    LocalDate until = row.get("until", LocalDate.class);
    String page = row.get("page", String.class);
    return switch (row.get("kind", String.class)) {
      case "unit", "post" -> new Named(text, "/units/" + page, "units:read");
      case "leave" ->
          new Named(
              text + ", " + Formats.period(first, until.minusDays(1)),
              "/officers/" + page,
              "officers:read");
      case "change" ->
          new Named(
              Texts.t("organization.change." + text.toLowerCase(Locale.ROOT))
                  + ", "
                  + Formats.date(first),
              "",
              "units:read");
      default -> new Named(text, "/officers/" + page, "officers:read");
    };
  }
}
