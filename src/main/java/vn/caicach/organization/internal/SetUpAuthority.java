package vn.caicach.organization.internal;

import static vn.caicach.organization.internal.jooq.Tables.AUTHORITIES;
import static vn.caicach.organization.internal.jooq.Tables.UNITS;
import static vn.caicach.shared.Verdict.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.organization.AdministrativeLevel;
import vn.caicach.organization.AdministrativeUnit;
import vn.caicach.organization.AdministrativeUnits;
import vn.caicach.organization.AuthoritySetup;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.internal.OfficeTemplates.Office;
import vn.caicach.organization.internal.OfficeTemplates.Option;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;

/// Thiết lập một cơ quan: the authority itself, its offices and posts from the template, in one
/// transaction.
@Component
class SetUpAuthority implements AuthoritySetup {

  private static final String NO_BASIS =
      "Danh mục tổ chức chuẩn, phiên bản " + OfficeTemplates.VERSION;

  private final AdministrativeUnits units;
  private final JdbcAggregateOperations aggregates;
  private final DSLContext sql;
  private final TransactionTemplate transaction;
  private final BusinessTime time;
  private final Findable findable;

  SetUpAuthority(
      AdministrativeUnits units,
      JdbcAggregateOperations aggregates,
      DSLContext sql,
      PlatformTransactionManager transactions,
      BusinessTime time,
      Findable findable) {
    this.units = units;
    this.aggregates = aggregates;
    this.sql = sql;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setName(SetUpAuthority.class.getName() + ".establish");
    this.time = time;
    this.findable = findable;
  }

  @Override
  public List<Proposal> offices(String unitCode) {
    return OfficeTemplates.offices(publicly(() -> unit(unitCode))).stream()
        .map(office ->
            new Proposal(
                office.code(),
                office.name(),
                office.shortName(),
                office.option() == Option.REQUIRED,
                office.outside(),
                office.legalBasis()))
        .toList();
  }

  @Override
  public AuthorityId establish(String unitCode, Set<String> without) {
    return establish(
        unitCode,
        office ->
            office.option() == Option.REQUIRED
                || (office.option() == Option.ON && !without.contains(office.code())));
  }

  @Override
  public AuthorityId establishBare(String unitCode) {
    return establish(unitCode, office -> office.option() == Option.REQUIRED);
  }

  @Override
  public Optional<AuthorityId> authorityOf(String unitCode) {
    return publicly(() -> find(unitCode)).map(AuthorityId::new);
  }

  @Override
  public void complete(AuthorityId id) {
    setUp(
        id,
        () -> {
          AdministrativeUnit unit = unit(unitCodeOf(id));
          Map<String, UnitId> present = officesFromTemplate();
          insertOffices(
              unit,
              office -> office.option() != Option.OFF && !present.containsKey(office.code()),
              present);
        });
  }

  private AuthorityId establish(String unitCode, Predicate<Office> taken) {
    AuthorityId id = AuthorityId.next();
    setUp(
        id,
        () -> {
          AdministrativeUnit unit = unit(unitCode);
          insertAuthority(id, unit);
          insertOffices(unit, taken, new HashMap<>());
        });
    return id;
  }

  private void setUp(AuthorityId id, Runnable work) {
    Actor by = Scopes.current().map(Scope::actor).orElse(null);
    Scopes.run(new Scope.Setup(id, by), () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  private void insertAuthority(AuthorityId id, AdministrativeUnit unit) {
    if (find(unit.code()).isPresent()) {
      throw new RefusedException(refused("organization.refused.authority-exists", unit.fullName()));
    }
    aggregates.insert(
        new EstablishedAuthority(
            id,
            parentOf(unit),
            unit.code(),
            Objects.requireNonNull(unit.slug()),
            unit.type().level(),
            unit.type(),
            "UBND " + unit.fullName(),
            unit.validity().from(),
            0));
  }

  private @Nullable UUID parentOf(AdministrativeUnit unit) {
    if (unit.type().level() == AdministrativeLevel.PROVINCE || unit.parent() == null) {
      return null;
    }
    UUID province = unit.parent().value();
    return units.provinces(time.today()).stream()
        .filter(one -> one.id().value().equals(province))
        .findFirst()
        .flatMap(one -> find(one.code()))
        .orElse(null);
  }

  /// @param ids the offices that are there already, by their code in the template; the new ones are
  ///   added
  private void insertOffices(
      AdministrativeUnit unit, Predicate<Office> taken, Map<String, UnitId> ids) {
    LocalDate day = unit.validity().from();
    int position = ids.size();
    List<Unit> offices = new ArrayList<>();
    List<UnitName> names = new ArrayList<>();
    List<Post> posts = new ArrayList<>();
    List<UnitChange> changes = new ArrayList<>();
    List<UnitChangeMember> members = new ArrayList<>();
    for (Office office : OfficeTemplates.offices(unit)) {
      if (!taken.test(office)) {
        continue;
      }
      NewUnit wanted =
          new NewUnit(
              office.kind(),
              office.code(),
              office.outside(),
              office.parentCode() == null ? null : ids.get(office.parentCode()),
              (position + offices.size() + 1) * 10,
              office.name(),
              office.shortName(),
              office.aliases());
      Restructured begun =
          Restructuring.establish(
              wanted, day, office.legalBasis().isEmpty() ? NO_BASIS : office.legalBasis());
      UnitId id = Structure.begun(begun);
      ids.put(office.code(), id);
      offices.addAll(begun.units());
      names.addAll(begun.names());
      changes.add(begun.change());
      members.addAll(begun.members());
      posts.addAll(posts(office, id, day));
    }
    offices.forEach(aggregates::insert);
    aggregates.insertAll(names);
    aggregates.insertAll(changes);
    aggregates.insertAll(members);
    aggregates.insertAll(posts);
    findable.put(offices);
  }

  private static List<Post> posts(Office office, UnitId unit, LocalDate day) {
    List<Post> posts = new ArrayList<>();
    for (OfficeTemplates.TemplatePost post : OfficeTemplates.posts(office)) {
      posts.add(
          Post.of(
              unit,
              post.code(),
              post.title(),
              post.shortTitle(),
              post.aliases(),
              post.rank(),
              (posts.size() + 1) * 10,
              day));
    }
    return posts;
  }

  private AdministrativeUnit unit(String code) {
    return units
        .find(code, time.today())
        .filter(unit -> unit.slug() != null)
        .orElseThrow(
            () -> new RefusedException(refused("organization.refused.unknown-commune", code)));
  }

  private String unitCodeOf(AuthorityId id) {
    return sql.select(AUTHORITIES.UNIT_CODE)
        .from(AUTHORITIES)
        .where(AUTHORITIES.ID.eq(id.value()))
        .fetchSingle()
        .value1();
  }

  private Map<String, UnitId> officesFromTemplate() {
    return new HashMap<>(
        sql.select(UNITS.TEMPLATE_CODE, UNITS.ID)
            .from(UNITS)
            .where(UNITS.TEMPLATE_CODE.isNotNull())
            .fetchMap(UNITS.TEMPLATE_CODE, row -> new UnitId(row.value2())));
  }

  private Optional<UUID> find(String unitCode) {
    return sql.select(AUTHORITIES.ID)
        .from(AUTHORITIES)
        .where(AUTHORITIES.UNIT_CODE.eq(unitCode))
        .fetchOptional(AUTHORITIES.ID);
  }

  /// What is public may be asked in any scope; without one, in the public one.
  private <T> T publicly(Supplier<T> question) {
    if (Scopes.current().isPresent()) {
      return Objects.requireNonNull(transaction.execute(_ -> question.get()));
    }
    return Scopes.call(
        new Scope.Public(), () -> Objects.requireNonNull(transaction.execute(_ -> question.get())));
  }
}
