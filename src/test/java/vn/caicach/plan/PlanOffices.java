package vn.caicach.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.caicach.access.Role;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitKind;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.TestAuthorities.TestAccount;
import vn.caicach.testing.TestAuthorities.TestAuthority;

/// A commune at work, for tests: chair and vice-chair, Văn phòng, Phòng Văn hóa – Xã hội and Phòng
/// Kinh tế with their people, who sign in with the accounts of their roles.
public final class PlanOffices {

  public static final LocalDate BEGIN = LocalDate.of(2025, 7, 1);

  private final TestAuthority commune;
  private final JdbcClient jdbc;
  private final Map<String, UUID> posts = new HashMap<>();
  private int number;

  public final UUID committee;
  public final UUID office;
  public final UUID culture;
  public final UUID economy;
  public final UUID chair;
  public final UUID vice;
  public final UUID officeHead;
  public final UUID cultureHead;
  public final UUID economyHead;
  public final UUID economyDeputy;
  public final UUID economyOfficer;

  public PlanOffices(TestAuthority commune, JdbcClient jdbc) {
    this.commune = commune;
    this.jdbc = jdbc;
    committee = unit(UnitKind.COMMITTEE, null, "Ủy ban nhân dân", "UBND");
    office =
        unit(
            UnitKind.DEPARTMENT,
            "van-phong",
            "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
            "Văn phòng");
    culture =
        unit(UnitKind.DEPARTMENT, "phong-van-hoa-xa-hoi", "Phòng Văn hóa - Xã hội", "Phòng VH-XH");
    economy = unit(UnitKind.DEPARTMENT, "phong-kinh-te", "Phòng Kinh tế", "Phòng KT");
    chair = officer("Nguyễn Văn Chủ", committee, PostRank.HEAD, Role.COM_CHAIR);
    vice = officer("Trần Thị Phó", committee, PostRank.DEPUTY, Role.COM_VICE);
    officeHead = officer("Lê Văn Phòng", office, PostRank.HEAD, Role.COM_ADMIN);
    cultureHead = officer("Phạm Văn Hóa", culture, PostRank.HEAD, Role.COM_CCHC);
    economyHead = officer("Vũ Thị Kinh", economy, PostRank.HEAD, Role.UNIT_HEAD);
    economyDeputy = officer("Đỗ Văn Tế", economy, PostRank.DEPUTY, null);
    economyOfficer = officer("Hoàng Thị Viên", economy, PostRank.STAFF, Role.OFFICER);
  }

  public TestAuthority commune() {
    return commune;
  }

  public TestAccount account(Role role) {
    return commune.account(role);
  }

  /// A task that Phòng Kinh tế leads and Văn phòng verifies, handed to the officer.
  public UUID task(String title, LocalDate due) {
    return task(title, due, economy, office, economyOfficer);
  }

  public UUID task(String title, LocalDate due, UUID lead, UUID verifier, @Nullable UUID officer) {
    UUID id = Identifiers.next();
    LocalDate assigned = due.minusDays(20);
    write(
        """
        insert into plan.tasks (id, number, origin, title, product, passage, lead_unit_id, verifier_unit_id, deadline,
          bound, named_on, due_on, state, officer_id, assigned_on, moved_on)
        values (?, ?, 'CHAIR', ?, '', '', ?, ?, 'DATE', 'BY', ?, ?, 'ACCEPTED', ?, ?, ?)
        """,
        id,
        ++number,
        title,
        lead,
        verifier,
        due,
        due,
        officer,
        assigned,
        due.minusDays(1));
    return id;
  }

  public void leave(UUID officer, LocalDate first, LocalDate last) {
    write(
        "insert into organization.leaves (id, officer_id, valid_from, valid_until, reason) values (?, ?, ?, ?, '')",
        Identifiers.next(),
        officer,
        first,
        last.plusDays(1));
  }

  public void act(UUID acting, UUID absent, UUID unit, LocalDate first, LocalDate last) {
    write(
        """
        insert into organization.assignments (id, officer_id, post_id, kind, valid_from, valid_until, leave_id, legal_basis)
        select ?, ?, ?, 'ACTING', ?, ?, l.id, '' from organization.leaves l where l.officer_id = ? and l.valid_from <= ?
          and l.valid_until > ?
        """,
        Identifiers.next(),
        acting,
        posts.get(unit + "/" + PostRank.HEAD),
        first,
        last.plusDays(1),
        absent,
        first,
        last);
  }

  public void charge(UUID viceChair, UUID unit, LocalDate from) {
    write(
        "insert into plan.charges (id, officer_id, unit_id, valid_from) values (?, ?, ?, ?)",
        Identifiers.next(),
        viceChair,
        unit,
        from);
  }

  /// For what no page is needed for here.
  public void write(String statement, @Nullable Object... values) {
    commune.inside(() -> jdbc.sql(statement).params(java.util.Arrays.asList(values)).update());
  }

  public UUID reviewOf(UUID task) {
    return commune.inside(() ->
        jdbc.sql("select id from plan.reviews where task_id = ?")
            .param(task)
            .query(UUID.class)
            .single());
  }

  private UUID unit(UnitKind kind, @Nullable String code, String name, String shortName) {
    UUID id = Identifiers.next();
    write(
        """
        insert into organization.units (id, kind, template_code, outside, position, established_on)
        values (?, ?, ?, false, ?, ?)
        """,
        id,
        kind.name(),
        code,
        ++number,
        BEGIN);
    write(
        "insert into organization.unit_names (id, unit_id, name, short_name, valid_from) values (?, ?, ?, ?, ?)",
        Identifiers.next(),
        id,
        name,
        shortName,
        BEGIN);
    for (PostRank rank : PostRank.values()) {
      UUID post = Identifiers.next();
      posts.put(id + "/" + rank, post);
      write(
          """
          insert into organization.posts (id, unit_id, title, short_title, rank, position, valid_from)
          values (?, ?, ?, ?, ?, ?, ?)
          """,
          post,
          id,
          title(rank),
          title(rank),
          rank.name(),
          rank.ordinal(),
          BEGIN);
    }
    return id;
  }

  private static String title(PostRank rank) {
    return switch (rank) {
      case HEAD -> "Thủ trưởng";
      case DEPUTY -> "Cấp phó";
      case STAFF -> "Chuyên viên";
    };
  }

  /// One more person, without a sign-in.
  public UUID officer(String name, UUID unit, PostRank rank) {
    return officer(name, unit, rank, null);
  }

  private UUID officer(String name, UUID unit, PostRank rank, @Nullable Role role) {
    UUID id = Identifiers.next();
    write(
        "insert into organization.officers (id, code, full_name, employed_from) values (?, ?, ?, ?)",
        id,
        "CB" + ++number,
        name,
        BEGIN);
    write(
        """
        insert into organization.assignments (id, officer_id, post_id, kind, valid_from, legal_basis)
        values (?, ?, ?, 'PRIMARY', ?, '')
        """,
        Identifiers.next(),
        id,
        Objects.requireNonNull(posts.get(unit + "/" + rank)),
        BEGIN);
    if (role != null) {
      write(
          "update access.accounts set officer_id = ?, display_name = ? where id = ?",
          id,
          name,
          commune.account(role).id().value());
    }
    return id;
  }
}
