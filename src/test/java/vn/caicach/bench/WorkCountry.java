package vn.caicach.bench;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.caicach.bench.WorkRecords.Commune;
import vn.caicach.bench.WorkRecords.Document;
import vn.caicach.bench.WorkRecords.Task;
import vn.caicach.bench.WorkRecords.Unit;

/// Fills a running installation with the work of many communes, see docs/do-luong.md. It is loaded
/// by COPY, past policies, keys and triggers, which takes minutes instead of hours: what stands in
/// the tables is the same, only the log of changes stays empty. Rows of all communes lie between
/// each other, in the order of time, as they would have come.
final class WorkCountry {

  /// The commune that is measured.
  static final String BUSY = "ninhgiang.haiphong";

  static final int BUSY_TASKS = 2_000;
  static final int BUSY_DOCUMENTS = 400;

  private static final int TASKS = 300;
  private static final int DOCUMENTS = 60;

  private static final String AUTHORITIES =
      """
      insert into organization.authorities (id, parent_id, unit_code, slug, level, kind, name, opened_on, version)
      select md5('work:' || v.code)::uuid, above.id, v.code, u.slug, u.level, v.type,
        'UBND ' || case v.type when 'TINH' then 'tỉnh ' when 'THANH_PHO' then 'thành phố ' when 'XA' then 'xã '
          when 'PHUONG' then 'phường ' else 'đặc khu ' end || v.name, date '2025-07-01', 1
      from organization.administrative_units u
      join organization.administrative_unit_versions v on v.unit_id = u.id
        and v.valid_from <= current_date and (v.valid_until is null or v.valid_until > current_date)
      left join organization.administrative_unit_versions p on p.unit_id = v.parent_id
        and p.valid_from <= current_date and (p.valid_until is null or p.valid_until > current_date)
      left join organization.authorities above on above.unit_code = p.code and u.level = 'COMMUNE'
      where u.level = ? and u.slug is not null
      on conflict (unit_code) do nothing
      """;

  /// The sample has work of its own, which is not that of the measured data.
  private static final List<String> CLEARING =
      List.of(
          "truncate plan.tasks, document.documents, storage.files, notification.notices cascade",
          "delete from search.entries where kind in ('TASK', 'DOCUMENT', 'FILE')");

  /// Offices and posts as those of the sample have them; 20 officers, the heads first.
  private static final List<String> STAFF =
      List.of(
          """
          create temp table lacking as
            select a.id as authority_id, m.id as model_id, u.id as model_unit_id,
              md5(a.id::text || u.id)::uuid as unit_id, substr(a.name, 6) as unit_name,
              regexp_replace(a.name, '^UBND (tỉnh|thành phố|xã|phường|đặc khu) ', '') as bare_name
            from organization.authorities a
            join organization.authorities m
              on m.slug = case a.level when 'COMMUNE' then 'ninhgiang.haiphong' else 'haiphong' end and m.id <> a.id
            join organization.units u on u.authority_id = m.id and (a.level = 'PROVINCE' or u.template_code = any
              ('{ubnd,van-phong,phong-kinh-te,phong-van-hoa-xa-hoi,ttpvhcc,tt-van-hoa,truong-mam-non,truong-tieu-hoc,truong-thcs,tram-y-te,cong-an,bch-quan-su,dang-uy}'))
            where not exists (
              select from organization.units h where h.authority_id = a.id and h.template_code = u.template_code)
          """,
          """
          insert into organization.units (authority_id, id, kind, template_code, outside, position, established_on, version)
          select l.authority_id, l.unit_id, u.kind, u.template_code, u.outside, u.position, u.established_on, 1
          from lacking l join organization.units u on u.authority_id = l.model_id and u.id = l.model_unit_id
          """,
          """
          insert into organization.unit_names (authority_id, id, unit_id, name, short_name, aliases, valid_from, version)
          select l.authority_id, md5(l.authority_id::text || n.id)::uuid, l.unit_id,
            replace(replace(n.name, 'xã Ninh Giang', unit_name), 'Ninh Giang', bare_name),
            replace(replace(n.short_name, 'xã Ninh Giang', unit_name), 'Ninh Giang', bare_name), '{}', n.valid_from, 1
          from lacking l join organization.unit_names n on n.authority_id = l.model_id and n.unit_id = l.model_unit_id
          where n.valid_until is null
          """,
          """
          insert into organization.posts (authority_id, id, unit_id, template_code, title, short_title, aliases, rank,
            position, valid_from, version)
          select l.authority_id, md5(l.authority_id::text || p.id)::uuid, l.unit_id, p.template_code, p.title,
            p.short_title, p.aliases, p.rank, p.position, p.valid_from, 1
          from lacking l join organization.posts p on p.authority_id = l.model_id and p.unit_id = l.model_unit_id
          where p.valid_until is null
          """,
          """
          create temp table staff as
            select p.authority_id, p.id as post_id, p.place, md5(p.authority_id::text || p.place)::uuid as officer_id,
              (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng'])[p.place * 3 % 7 + 1] || ' '
                || (array['Văn', 'Thị', 'Đức', 'Minh', 'Thanh'])[p.place % 5 + 1] || ' '
                || (array['An', 'Bình', 'Dung', 'Hà', 'Hùng', 'Lan', 'Mai', 'Nam', 'Sơn', 'Thảo', 'Vân'])[p.place % 11 + 1]
                as full_name
            from (
              select p.authority_id, p.id,
                row_number() over (partition by p.authority_id order by p.rank <> 'HEAD', p.rank <> 'STAFF', u.position, p.id)
                  as place
              from organization.posts p
              join organization.units u on u.authority_id = p.authority_id and u.id = p.unit_id
              where not u.outside and not exists (
                select from organization.officers o where o.authority_id = p.authority_id)) p
            where p.place <= 20
          """,
          """
          insert into organization.officers (authority_id, id, code, full_name, employed_from, version)
          select authority_id, officer_id, 'CB' || lpad(place::text, 3, '0'), full_name, date '2025-07-01', 1 from staff
          """,
          """
          insert into organization.assignments (authority_id, id, officer_id, post_id, kind, valid_from, legal_basis, version)
          select authority_id, md5(officer_id::text || post_id)::uuid, officer_id, post_id, 'PRIMARY', date '2025-07-01',
            'Dữ liệu đo', 1
          from staff
          """,
          """
          insert into search.entries (authority_id, id, kind, title, label, href, permission, happened_on, words)
          select authority_id, officer_id, 'OFFICER', full_name, 'CB' || lpad(place::text, 3, '0'),
            '/officers/' || officer_id, 'officers:read', date '2025-07-01', search.words(authority_id, full_name)
          from staff
          """,
          """
          insert into search.entries (authority_id, id, kind, title, label, href, permission, happened_on, words)
          select l.authority_id, l.unit_id, 'UNIT', n.name, '', '/units/' || l.unit_id, 'units:read', n.valid_from,
            search.words(l.authority_id, n.name || ' ' || n.short_name)
          from lacking l
          join organization.unit_names n on n.authority_id = l.authority_id and n.unit_id = l.unit_id
          """,
          """
          insert into notification.notices (authority_id, id, officer_id, key, urgency, title, detail, href, created_at,
            read_at, mailed_at)
          select o.authority_id, md5(o.id::text || n)::uuid, o.id, 'work:' || n, 'RISK', 'Nhiệm vụ sắp đến hạn', 'Còn 3 ngày',
            '/tasks', now() - n * interval '5 hours', case when n > 12 then now() - n * interval '4 hours' end,
            now() - n * interval '4 hours'
          from organization.officers o
          join organization.authorities a on a.id = o.authority_id
          cross join generate_series(1, case a.slug when 'ninhgiang.haiphong' then 60 else 15 end) n
          on conflict do nothing
          """);

  private static final String OFFICES =
      """
      select a.id, a.unit_code, a.slug, a.name, u.id, u.template_code,
        (select n.name from organization.unit_names n
          where n.authority_id = a.id and n.unit_id = u.id and n.valid_until is null limit 1),
        array_agg(x.officer_id order by p.rank <> 'HEAD', o.code)
      from organization.authorities a
      join organization.units u on u.authority_id = a.id and not u.outside and u.kind <> 'COMMITTEE'
      join organization.posts p on p.authority_id = a.id and p.unit_id = u.id
      join organization.assignments x on x.authority_id = a.id and x.post_id = p.id and x.valid_until is null
      join organization.officers o on o.authority_id = a.id and o.id = x.officer_id
      where a.level = 'COMMUNE'
      group by a.id, a.unit_code, a.slug, a.name, u.id, u.template_code
      order by a.unit_code, u.template_code, u.id
      """;

  private static final String INDEXES =
      """
      select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
      from pg_index i
      where i.indrelid = any (
        '{search.entries,plan.tasks,plan.cooperations,plan.steps,plan.reviews,document.documents,storage.files}'::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
      order by 1
      """;

  /// @param tasks in all communes together
  record Loaded(int communes, int tasks, int documents, double seconds) {}

  private final Path home;
  private final WorkRecords records;

  WorkCountry(Path home, LocalDate today) {
    this.home = home;
    this.records = new WorkRecords(today);
  }

  /// @param country all communes of the country, else those of the sample city
  Loaded load(boolean country) throws Exception {
    long began = System.nanoTime();
    List<String> indexes;
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      indexes = dropIndexes(statement);
      for (String part : CLEARING) {
        statement.execute(part);
      }
      if (country) {
        authorities(connection, "PROVINCE");
        authorities(connection, "COMMUNE");
      }
      for (String part : STAFF) {
        statement.execute(part);
      }
      statement.execute("analyze");
    }
    List<Commune> communes = communes(country);
    inParallel(
        List.of(
            () -> loadDocumentEntries(communes),
            () -> loadTasks(communes),
            () -> loadTaskEntries(communes),
            () -> loadDocuments(communes)));
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set maintenance_work_mem = '768MB'");
      statement.execute("set max_parallel_maintenance_workers = 2");
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("vacuum analyze");
      // Nothing begins by itself while it is measured.
      statement.execute(
          "update shared.scheduled_tasks set execution_time = execution_time + interval '1 year'");
      statement.execute("checkpoint");
    }
    return new Loaded(
        communes.size(),
        communes.stream().mapToInt(Commune::tasks).sum(),
        communes.stream().mapToInt(Commune::documents).sum(),
        (System.nanoTime() - began) / 1e9);
  }

  private static List<String> dropIndexes(Statement statement) throws SQLException {
    Map<String, String> found = new LinkedHashMap<>();
    try (ResultSet rows = statement.executeQuery(INDEXES)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    for (String index : found.keySet()) {
      statement.execute("drop index " + index);
    }
    return List.copyOf(found.values());
  }

  private static void authorities(Connection connection, String level) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(AUTHORITIES)) {
      insert.setString(1, level);
      insert.executeUpdate();
    }
  }

  /// What is left over of the round figures goes to the first communes, one each.
  private List<Commune> communes(boolean country) throws Exception {
    List<Commune> bare = new ArrayList<>();
    try (Connection connection = connect();
        ResultSet rows = connection.createStatement().executeQuery(OFFICES)) {
      Commune current = null;
      while (rows.next()) {
        UUID id = rows.getObject(1, UUID.class);
        if (current == null || !current.id().equals(id)) {
          current = commune(rows, id);
          bare.add(current);
        }
        Array officers = rows.getArray(8);
        var unit =
            new Unit(
                rows.getObject(5, UUID.class),
                Objects.requireNonNullElse(rows.getString(6), ""),
                rows.getString(7),
                Arrays.stream((UUID[]) officers.getArray()).toList());
        int weight = unit.code().startsWith("phong-") ? 4 : unit.code().equals("ttpvhcc") ? 2 : 1;
        for (int n = 0; n < weight; n++) {
          current.leads().add(unit);
        }
      }
    }
    int restTasks = country ? 1_000_000 - BUSY_TASKS - TASKS * (bare.size() - 1) : 0;
    int restDocuments = country ? 200_000 - BUSY_DOCUMENTS - DOCUMENTS * (bare.size() - 1) : 0;
    List<Commune> communes = new ArrayList<>();
    for (Commune commune : bare) {
      boolean busy = commune.slug().equals(BUSY);
      int documents = busy ? BUSY_DOCUMENTS : DOCUMENTS + (restDocuments-- > 0 ? 1 : 0);
      int tasks = busy ? BUSY_TASKS : TASKS + (restTasks-- > 0 ? 1 : 0);
      communes.add(
          new Commune(
              commune.id(),
              commune.code(),
              commune.slug(),
              commune.name(),
              commune.leads(),
              unit(commune, "van-phong"),
              unit(commune, "phong-van-hoa-xa-hoi"),
              documents,
              tasks));
    }
    return communes;
  }

  private static Commune commune(ResultSet rows, UUID id) throws SQLException {
    var nobody = new Unit(id, "", "", List.of());
    return new Commune(
        id,
        rows.getString(2),
        rows.getString(3),
        rows.getString(4),
        new ArrayList<>(),
        nobody,
        nobody,
        0,
        0);
  }

  private static Unit unit(Commune commune, String code) {
    return commune.leads().stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(commune.slug() + " has no " + code));
  }

  private interface Each {
    void write(Commune commune, int i) throws Exception;
  }

  /// Through the communes again and again, as time goes on.
  private static void inOrderOfTime(
      List<Commune> communes, java.util.function.ToIntFunction<Commune> count, Each each)
      throws Exception {
    int most = communes.stream().mapToInt(count).max().orElseThrow();
    for (long moment = 0; moment < most; moment++) {
      for (Commune commune : communes) {
        int all = count.applyAsInt(commune);
        int first = (int) (moment * all / most);
        int next = (int) ((moment + 1) * all / most);
        for (int i = first; i < next; i++) {
          each.write(commune, i);
        }
      }
    }
  }

  private @Nullable Void loadDocuments(List<Commune> communes) throws Exception {
    try (var files =
            new CopyIn(
                connect(),
                "storage.files (authority_id, id, sha256, size_bytes, type, media_type, name, title, pages, text,"
                    + " text_complete, uploaded_at, uploaded_by_name)");
        var documents =
            new CopyIn(
                connect(),
                "document.documents (authority_id, id, direction, register_year, register_number, kind, number, symbol,"
                    + " issued_on, received_on, issuer, subject, signer, signer_post, recipients, urgency, file_id,"
                    + " registered_at, registered_by_name)")) {
      inOrderOfTime(
          communes,
          Commune::documents,
          (commune, i) -> {
            Document one = records.document(commune, i, true);
            files.row(
                commune.id(),
                one.file(),
                one.file().toString().replace("-", "").repeat(2),
                one.text().length() * 30,
                "DOCX",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "van-ban-" + one.entry() + ".docx",
                one.subject(),
                null,
                one.text(),
                true,
                one.issuedOn() + " 09:00+07",
                "Văn thư");
            documents.row(
                commune.id(),
                one.id(),
                one.incoming() ? "INCOMING" : "OUTGOING",
                one.issuedOn().getYear(),
                one.entry(),
                one.kind(),
                "%02d".formatted(one.number()),
                one.symbol(),
                one.issuedOn(),
                one.incoming() ? one.issuedOn() : null,
                one.issuer(),
                one.subject(),
                one.signer(),
                "Chủ tịch",
                one.recipients(),
                one.urgency(),
                one.file(),
                one.issuedOn() + " 09:00+07",
                "Văn thư");
          });
    }
    return null;
  }

  private static final String ENTRIES =
      "search.entries (authority_id, id, kind, title, label, href, permission, audience, whole_permission, happened_on,"
          + " words)";

  private @Nullable Void loadDocumentEntries(List<Commune> communes) throws Exception {
    try (var entries = new CopyIn(connect(), ENTRIES)) {
      inOrderOfTime(
          communes,
          Commune::documents,
          (commune, i) -> {
            Document one = records.document(commune, i, true);
            String text = String.join("\n", one.signer(), "Chủ tịch", one.recipients(), one.text());
            entries.row(
                commune.id(),
                one.id(),
                "DOCUMENT",
                one.title(),
                one.label(),
                "/documents/" + one.id(),
                "documents:read",
                null,
                "documents:readAll",
                one.issuedOn(),
                WorkText.words(commune.id(), one.title() + "\n" + one.label() + "\n" + text));
          });
    }
    return null;
  }

  private @Nullable Void loadTaskEntries(List<Commune> communes) throws Exception {
    try (var entries = new CopyIn(connect(), ENTRIES)) {
      inOrderOfTime(
          communes,
          Commune::tasks,
          (commune, i) -> {
            Task one = records.task(commune, i);
            List<UUID> audience =
                new ArrayList<>(one.cooperating().stream().map(Unit::id).toList());
            audience.add(one.lead().id());
            audience.add(one.verifier().id());
            entries.row(
                commune.id(),
                one.id(),
                "TASK",
                one.title(),
                "NV " + one.number(),
                "/tasks/" + one.id(),
                "tasks:read",
                audience,
                "tasks:readAll",
                one.assignedOn(),
                WorkText.words(
                    commune.id(),
                    one.title()
                        + "\nNV "
                        + one.number()
                        + "\n"
                        + one.product()
                        + "\n"
                        + one.words()));
          });
    }
    return null;
  }

  private @Nullable Void loadTasks(List<Commune> communes) throws Exception {
    try (var tasks =
            new CopyIn(
                connect(),
                "plan.tasks (authority_id, id, number, origin, title, product, document_id, passage_from, passage_to,"
                    + " passage, lead_unit_id, verifier_unit_id, deadline, bound, named_on, due_on, state, officer_id,"
                    + " progress, assigned_on, moved_on, submitted_on, done_on, asked_due_on)");
        var cooperations =
            new CopyIn(
                connect(), "plan.cooperations (authority_id, id, task_id, unit_id, given_on)");
        var steps =
            new CopyIn(
                connect(),
                "plan.steps (authority_id, id, task_id, kind, happened_at, unit_id, officer_id, by_name, by_post, note,"
                    + " progress)");
        var reviews =
            new CopyIn(
                connect(),
                "plan.reviews (authority_id, id, task_id, unit_id, missed_on, opened_on, due_on, state)")) {
      inOrderOfTime(
          communes,
          Commune::tasks,
          (commune, i) -> {
            Task one = records.task(commune, i);
            Document source = one.document();
            tasks.row(
                commune.id(),
                one.id(),
                one.number(),
                one.origin(),
                one.title(),
                one.product(),
                source == null ? null : source.id(),
                source == null ? null : source.passages().get(one.passage()),
                source == null ? null : source.end(one.passage()),
                one.words(),
                one.lead().id(),
                one.verifier().id(),
                one.deadline(),
                one.bound(),
                one.namedOn(),
                one.dueOn(),
                one.state(),
                one.officer(),
                one.progress(),
                one.assignedOn(),
                one.movedOn(),
                one.submittedOn(),
                one.doneOn(),
                one.askedDueOn());
            for (Unit unit : one.cooperating()) {
              cooperations.row(
                  commune.id(),
                  WorkRecords.id(
                      commune, 20 + one.cooperating().indexOf(unit), i, one.assignedOn()),
                  one.id(),
                  unit.id(),
                  one.open() && i % 3 == 0 ? null : one.movedOn());
            }
            for (int n = 0; n < (commune.slug().equals(BUSY) ? 3 : 1); n++) {
              steps.row(
                  commune.id(),
                  WorkRecords.id(commune, 30 + n, i, one.assignedOn()),
                  one.id(),
                  List.of("ASSIGNED", "ACCEPTED", "REPORTED").get(n),
                  one.assignedOn() + " 0" + (7 + n) + ":00+07",
                  n == 0 ? null : one.lead().id(),
                  null,
                  "Chánh Văn phòng",
                  "Chánh Văn phòng",
                  n == 2 ? one.title() + ": đang làm theo kế hoạch." : "",
                  n == 2 ? one.progress() : null);
            }
            LocalDate due = one.dueOn();
            if (due != null && due.isBefore(records.today()) && one.open()) {
              reviews.row(
                  commune.id(),
                  WorkRecords.id(commune, 40, i, due),
                  one.id(),
                  one.lead().id(),
                  due,
                  due.plusDays(1),
                  due.plusDays(6),
                  i % 2 == 0 ? "OPEN" : "RECEIVED");
            }
          });
    }
    return null;
  }

  private static void inParallel(List<Callable<@Nullable Void>> parts) throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Future<@Nullable Void> part : threads.invokeAll(parts)) {
        part.get();
      }
    }
  }

  private Connection connect() throws Exception {
    Connection connection = Country.connectAsSuperuser(home);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("set synchronous_commit = off");
    }
    return connection;
  }
}
