package vn.caicach.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.caicach.shared.VietnameseText;

/// What is asked for, and how many rows the answer must have: counted in the tables themselves, by
/// conditions written here anew.
final class WorkPages {

  /// In the parts of a hundred they are asked for.
  enum Kind {
    LIST("list", 40),
    OWN("Việc của tôi", 20),
    BOARD("Bảng điều hành", 15),
    SEARCH("search", 15),
    RECORD("record", 10);

    final String text;
    final int percent;

    Kind(String text, int percent) {
      this.text = text;
      this.percent = percent;
    }
  }

  /// @param by name of the account
  /// @param row what a row looks like in the page
  /// @param word stands in the page besides
  record Page(String by, String path, Pattern row, int rows, String word) {

    /// @throws IllegalStateException when the answer is not what it should be
    void check(Visitor.Answer answer) {
      int found = (int) row.matcher(answer.text()).results().count();
      if (answer.status() != 200 || found != rows || !answer.text().contains(word)) {
        throw new IllegalStateException(
            "%s for %s answered %d with %d rows instead of %d%s"
                .formatted(
                    path,
                    by,
                    answer.status(),
                    found,
                    rows,
                    answer.text().contains(word) ? "" : " and without «" + word + "»"));
      }
    }
  }

  static final String OFFICE = "vanphong";
  static final String CHAIR = "chutich";
  static final String HEAD = "kinhte";
  static final String OFFICER = "taichinh";
  static final List<String> PEOPLE = List.of(OFFICE, CHAIR, HEAD, OFFICER);

  private static final int SHOWN = 50;
  private static final Pattern HEADED = Pattern.compile("<th scope=\"row\">");
  private static final Pattern FOUND = Pattern.compile("class=\"cc-found__title\"");
  private static final Pattern STEP = Pattern.compile("<p class=\"cc-sub\"><time ");
  private static final Pattern TEXT = Pattern.compile(" data-text>");
  private static final String OPEN = "t.state not in ('DONE', 'WITHDRAWN', 'SPLIT')";
  private static final String WORKING = "t.state in ('ACCEPTED', 'RETURNED')";

  private static final String PERSON =
      """
      with me as (
        select a.id, c.officer_id from organization.authorities a
        join access.accounts c on c.authority_id = a.id and c.name = ?
        where a.slug = ?
      ), places as (
        select p.unit_id, p.rank from me
        join organization.assignments x on x.authority_id = me.id and x.officer_id = me.officer_id
          and x.valid_from <= current_date and (x.valid_until is null or x.valid_until > current_date)
        join organization.posts p on p.authority_id = me.id and p.id = x.post_id
      ), units as (select coalesce(array_agg(unit_id), '{}') as own,
        coalesce(array_agg(unit_id) filter (where rank = 'HEAD'), '{}') as led,
        coalesce(array_agg(unit_id) filter (where rank <> 'STAFF'), '{}') as decided from places)
      """;

  private static final String OF_TASKS =
      "select count(*) from me, units, plan.tasks t where t.authority_id = me.id and ";

  /// Review reports owed by the units the person leads; they stand among the own work.
  private static final String OF_REVIEWS =
      "select count(*) from me, units, plan.reviews r where r.authority_id = me.id"
          + " and r.unit_id = any (led) and r.state in ('OPEN', 'RETURNED')";

  private static final String SEEN =
      """
       and (t.lead_unit_id = any (own) or t.verifier_unit_id = any (own) or t.officer_id = me.officer_id or exists (
         select from plan.cooperations c where c.authority_id = t.authority_id and c.task_id = t.id
           and c.unit_id = any (own) and c.ended_on is null))
      """;

  private static final String OWN =
      OPEN
          + " and (t.officer_id = me.officer_id and "
          + WORKING
          + """
           or t.lead_unit_id = any (led) and (t.state = 'ASSIGNED'
             or t.state in ('ACCEPTED', 'RETURNED') and (t.officer_id is null or t.due_on < current_date))
           or t.verifier_unit_id = any (decided) and not t.lead_unit_id = any (own)
             and (t.state = 'SUBMITTED' and t.officer_id is distinct from me.officer_id
               or %s and (t.state = 'QUESTIONED' or t.asked_due_on is not null))
           or exists (select from plan.cooperations c where c.authority_id = t.authority_id and c.task_id = t.id
             and c.unit_id = any (led) and c.given_on is null and c.ended_on is null))
          """;

  private static final String BOARD =
      """
      select count(*) from (
        select lead_unit_id from plan.tasks t where authority_id = a.id and state not in ('DONE', 'WITHDRAWN', 'SPLIT')
        union
        select verifier_unit_id from plan.tasks t where authority_id = a.id and state = 'SUBMITTED') as units
      """;

  private static final String HITS =
      """
      select count(*) from organization.authorities a
      join search.entries e on e.authority_id = a.id and (e.words @@ to_tsquery_of(?) or e.folded_label like ?)
      where a.slug = ?
      """;

  private final Connection connection;
  private final Map<Kind, List<Page>> pages = new EnumMap<>(Kind.class);

  private WorkPages(Connection connection) {
    this.connection = connection;
  }

  static Map<Kind, List<Page>> read(Path home, boolean board) throws Exception {
    try (Connection connection = Country.connectAsSuperuser(home)) {
      var pages = new WorkPages(connection);
      pages.lists();
      pages.own();
      if (board) {
        pages.board();
      }
      pages.searches();
      pages.records();
      return pages.pages;
    }
  }

  private void lists() throws SQLException {
    String late =
        OPEN
            + " and t.due_on < current_date and (t.state <> 'SUBMITTED' or t.submitted_on > t.due_on)";
    String risk =
        OPEN + " and t.state <> 'SUBMITTED' and t.due_on between current_date and current_date + 7";
    for (String by : List.of(OFFICE, CHAIR, HEAD)) {
      list(by, "", OPEN);
      list(by, "state=late", late);
      list(by, "state=risk", risk);
      list(by, "state=submitted&sort=moved", "t.state = 'SUBMITTED'");
      list(by, "sort=title", OPEN);
      list(by, "sort=-moved&page=2", OPEN);
      list(by, "sort=lead&page=3", OPEN);
      list(by, "state=all&page=2", "true");
      list(by, "state=all&sort=-number", "true");
      list(by, "state=done&sort=-due&page=3", "t.state = 'DONE'");
      list(by, "q=" + encode("hộ nghèo"), OPEN + " and shared.fold(t.title) like '%ho ngheo%'");
    }
    list(OFFICE, "state=all&page=20", "true");
    list(OFFICE, "state=all&sort=title&page=10", "true");
    for (UUID unit : units()) {
      list(OFFICE, "unit=" + unit, OPEN + " and t.lead_unit_id = '" + unit + "'");
      list(CHAIR, "state=late&unit=" + unit, late + " and t.lead_unit_id = '" + unit + "'");
    }
  }

  private void list(String by, String query, String condition) throws SQLException {
    boolean all = !by.equals(HEAD);
    int rows = tasks(by, condition + (all ? "" : SEEN));
    int page =
        query.contains("page=") ? Integer.parseInt(query.replaceAll(".*page=(\\d+).*", "$1")) : 1;
    add(Kind.LIST, by, "/tasks?" + query, HEADED, shown(rows - (page - 1) * SHOWN), "");
  }

  private List<UUID> units() throws SQLException {
    List<UUID> units = new ArrayList<>();
    try (ResultSet rows =
        connection
            .createStatement()
            .executeQuery(
                "select distinct t.lead_unit_id from plan.tasks t join organization.authorities a on a.id ="
                    + " t.authority_id and a.slug = '"
                    + WorkCountry.BUSY
                    + "' order by 1")) {
      while (rows.next()) {
        units.add(rows.getObject(1, UUID.class));
      }
    }
    return units;
  }

  private void own() throws SQLException {
    for (String by : List.of(OFFICE, HEAD, OFFICER)) {
      int tasks = tasks(by, OWN.formatted(by.equals(OFFICE)));
      add(Kind.OWN, by, "/", HEADED, shown(tasks + person(by, OF_REVIEWS)), "");
    }
  }

  private void board() throws SQLException {
    int units =
        (int) count("select (" + BOARD + ") from organization.authorities a where a.slug = ?");
    add(Kind.BOARD, CHAIR, "/board", HEADED, units, "");
  }

  private void searches() throws SQLException {
    for (String wanted :
        List.of(
            "hộ nghèo",
            "cải cách",
            "giải ngân đầu tư công",
            "34/UBND",
            "Miếu Bà Chúa",
            "12/QĐ-UBND",
            "xung đột lợi ích",
            "NV 1234",
            "phong chong thien tai",
            "kết quả khảo sát sự hài lòng",
            "khong co gi nhu the nay",
            "gò Đống Dấm",
            "tuyển quân",
            "chất vấn cử tri băng rôn")) {
      String number = VietnameseText.fold(wanted).replaceAll("\\s+", "");
      String fragment = number.matches(".*[0-9/].*") ? "%" + number + "%" : null;
      int hits;
      try (PreparedStatement query =
          connection.prepareStatement(
              HITS.replace(
                  "to_tsquery_of(?)",
                  "(select string_agg('''' || search.bound(a.id, term) || '''', ' & ')::tsquery"
                      + " from unnest(search.terms(?)) as each(term))"))) {
        query.setString(1, wanted);
        query.setString(2, fragment);
        query.setString(3, WorkCountry.BUSY);
        try (ResultSet rows = query.executeQuery()) {
          rows.next();
          hits = rows.getInt(1);
        }
      }
      add(Kind.SEARCH, OFFICE, "/search?q=" + encode(wanted), FOUND, shown(hits), "");
    }
  }

  private void records() throws SQLException {
    try (ResultSet rows =
        connection
            .createStatement()
            .executeQuery(
                "select t.id, t.title from plan.tasks t join organization.authorities a on a.id = t.authority_id"
                    + " where a.slug = '"
                    + WorkCountry.BUSY
                    + "' and t.number % 50 = 7 order by t.number")) {
      while (rows.next()) {
        add(Kind.RECORD, OFFICE, "/tasks/" + rows.getString(1), STEP, 3, rows.getString(2));
      }
    }
    try (ResultSet rows =
        connection
            .createStatement()
            .executeQuery(
                "select d.id, d.subject from document.documents d join organization.authorities a on a.id ="
                    + " d.authority_id where a.slug = '"
                    + WorkCountry.BUSY
                    + "' and d.register_number % 40 = 39 order by d.register_number")) {
      while (rows.next()) {
        add(Kind.RECORD, OFFICE, "/documents/" + rows.getString(1), TEXT, 1, rows.getString(2));
      }
    }
  }

  /// The city's page of its communes: fifty and their sum.
  static List<Page> communes() {
    return List.of("", "?sort=-late", "?sort=open", "?page=2", "?sort=-moved").stream()
        .map(query -> new Page("cchc", "/communes" + query, HEADED, SHOWN + 1, "114"))
        .toList();
  }

  private void add(Kind kind, String by, String path, Pattern row, int rows, String word) {
    pages.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Page(by, path, row, rows, word));
  }

  private int tasks(String by, String condition) throws SQLException {
    return person(by, OF_TASKS + condition);
  }

  private int person(String by, String count) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(PERSON + count)) {
      query.setString(1, by);
      query.setString(2, WorkCountry.BUSY);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private long count(String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, WorkCountry.BUSY);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static int shown(int rows) {
    return Math.clamp(rows, 0, SHOWN);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
