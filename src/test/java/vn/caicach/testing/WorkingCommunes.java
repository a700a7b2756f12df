package vn.caicach.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.access.Role;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.AuthorityDirectory;
import vn.caicach.organization.AuthoritySetup;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.OrganizationDirectory.PostSummary;
import vn.caicach.organization.OrganizationDirectory.UnitSummary;
import vn.caicach.organization.StaffAuthority;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.Validity;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;

/// Communes with all their offices and a few people in them, each with a sign-in: for tests of work
/// that passes from hand to hand.
///
/// ```java
/// var commune = communes.fresh();
/// var head = commune.person("kinhte");
/// TaskId task = commune.as(commune.person("cchc"), by -> assign.assign(…, by));
/// mvc.get().uri("/tasks").with(head.signedIn());
/// ```
@TestComponent
public class WorkingCommunes {

  /// Communes of Cà Mau, one for each that is asked for.
  private static final List<String> CODES =
      List.of(
          "31843", "31849", "31858", "31864", "31867", "31876", "31882", "31885", "31891", "31894",
          "31900", "31906", "31918", "31927", "31957", "31972", "31975", "31985", "31988", "31993",
          "32044", "32047", "32059", "32062", "32065", "32069", "32071", "32083", "32092", "32095",
          "32098", "32104", "32110", "32119", "32128", "32134", "32137", "32140", "32152", "32155",
          "32161", "32167", "32182", "32185", "32188", "32191", "32201", "32206", "32212", "32214",
          "32218", "32227", "32236", "32244", "32248");

  private static final LocalDate FROM = LocalDate.of(2025, 7, 1);

  /// unit;post;account;roles
  private static final List<String> PEOPLE =
      List.of(
          "UBND;Chủ tịch Ủy ban nhân dân;chutich;COM_CHAIR",
          "UBND;Phó Chủ tịch Ủy ban nhân dân;phochutich;COM_VICE",
          "Văn phòng HĐND;Chánh Văn phòng;vanphong;COM_ADMIN,UNIT_HEAD",
          "Văn phòng HĐND;Phó Chánh Văn phòng;phovanphong;OFFICER",
          "Văn phòng HĐND;Công chức Văn thư;vanthu;CLERK",
          "Phòng VH-XH;Trưởng phòng;vhxh;UNIT_HEAD",
          "Phòng VH-XH;Phó Trưởng phòng;phovhxh;OFFICER",
          "Phòng VH-XH;Chuyên viên đầu mối cải cách hành chính;cchc;COM_CCHC",
          "Phòng VH-XH;Chuyên viên;noivu;OFFICER",
          "Phòng K;Trưởng phòng;kinhte;UNIT_HEAD",
          "Phòng K;Chuyên viên;taichinh;OFFICER",
          "TTPVHCC;Giám đốc Trung tâm;ttpvhcc;UNIT_HEAD");

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final TestAuthorities accounts;
  private final AuthoritySetup setup;
  private final AuthorityDirectory authorities;
  private final StaffAuthority staff;
  private final OrganizationDirectory organization;
  private final TransactionTemplate transaction;
  private final BusinessTime time;

  WorkingCommunes(
      TestAuthorities accounts,
      AuthoritySetup setup,
      AuthorityDirectory authorities,
      StaffAuthority staff,
      OrganizationDirectory organization,
      TransactionTemplate transaction,
      BusinessTime time) {
    this.accounts = accounts;
    this.setup = setup;
    this.authorities = authorities;
    this.staff = staff;
    this.organization = organization;
    this.transaction = transaction;
    this.time = time;
  }

  /// A commune nobody else uses.
  public WorkingCommune fresh() {
    AuthorityId id = null;
    while (id == null) {
      String code = CODES.get(NEXT.getAndIncrement());
      if (setup.authorityOf(code).isEmpty()) {
        id = setup.establish(code, Set.of());
      }
    }
    var commune = new WorkingCommune(id);
    commune.inside(() -> {
      LocalDate today = time.today();
      List<UnitSummary> units = organization.unitsOn(today);
      List<PostSummary> posts = organization.postsOn(today);
      commune.units.addAll(units);
      for (String line : PEOPLE) {
        commune.employ(line.split(";"), units, posts);
      }
      return true;
    });
    return commune;
  }

  /// A commune at work.
  public final class WorkingCommune {

    private final AuthorityId id;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<UnitSummary> units = new ArrayList<>();

    private WorkingCommune(AuthorityId id) {
      this.id = id;
    }

    private void employ(String[] cells, List<UnitSummary> units, List<PostSummary> posts) {
      UnitId unit = unit(cells[0], units);
      PostSummary post =
          posts.stream()
              .filter(one -> one.unit().equals(unit) && one.title().equals(cells[1]))
              .findFirst()
              .orElseThrow();
      String name = cells[1] + " " + cells[2];
      OfficerId officer =
          staff.register(
              new StaffAuthority.Person("", name, null, null, cells[2] + "@xa.vn", FROM));
      staff.appoint(officer, post.id(), AssignmentKind.PRIMARY, Validity.from(FROM), "");
      Set<Role> roles =
          Arrays.stream(cells[3].split(",")).map(Role::valueOf).collect(Collectors.toSet());
      AccountId account = accounts.addAccount(cells[2], name, officer.value(), roles);
      people.put(cells[2], new Person(this, cells[2], name, account, officer, roles));
    }

    private static UnitId unit(String begins, List<UnitSummary> units) {
      return units.stream()
          .filter(unit -> unit.shortName().startsWith(begins))
          .findFirst()
          .orElseThrow()
          .id();
    }

    public AuthorityId id() {
      return id;
    }

    /// What stands behind the @ of a sign-in.
    public String slug() {
      return Scopes.call(new Scope.Public(), () -> authorities.find(id).orElseThrow().slug());
    }

    /// "vanphong", "cchc", "kinhte" …
    public Person person(String account) {
      return Objects.requireNonNull(people.get(account), account);
    }

    /// The unit whose short name begins so.
    public UnitId unit(String begins) {
      return unit(begins, units);
    }

    /// Runs the work in one transaction of this commune, without a person acting.
    public <T> T inside(Supplier<T> work) {
      return within(new Scope.Authority(id, null), work);
    }

    private <T> T within(Scope scope, Supplier<T> work) {
      return Scopes.call(
          scope,
          () ->
              Objects.requireNonNull(transaction.execute(_ -> Objects.requireNonNull(work.get()))));
    }
  }

  /// Somebody who works there.
  public final class Person {

    private final WorkingCommune commune;
    private final String login;
    private final String name;
    private final AccountId account;
    private final OfficerId officer;
    private final Set<Role> roles;

    private Person(
        WorkingCommune commune,
        String login,
        String name,
        AccountId account,
        OfficerId officer,
        Set<Role> roles) {
      this.commune = commune;
      this.login = login;
      this.name = name;
      this.account = account;
      this.officer = officer;
      this.roles = roles;
    }

    public OfficerId officer() {
      return officer;
    }

    public String name() {
      return name;
    }

    /// What the person types to sign in, without the authority.
    public String login() {
      return login;
    }

    public RequestPostProcessor signedIn() {
      return accounts.signedIn(account, commune.id());
    }

    /// As the product loads it: the posts of today, what the roles permit.
    public Actor actor() {
      return commune.inside(() -> {
        var held = organization.holdingsOf(officer, time.today());
        List<Actor.Place> places =
            held.stream()
                .map(one ->
                    new Actor.Place(one.unit().value(), Actor.Rank.valueOf(one.rank().name())))
                .toList();
        UUID post = held.isEmpty() ? null : held.getFirst().id().value();
        return new Actor(
            account,
            commune.id(),
            officer.value(),
            post,
            held.isEmpty() ? "" : held.getFirst().text(),
            name,
            "UBND",
            places,
            roles.stream().map(Enum::name).collect(Collectors.toSet()),
            permissions(roles));
      });
    }

    /// Runs the work in one transaction in which this person acts.
    public <T> T acting(java.util.function.Function<Actor, T> work) {
      Actor actor = actor();
      return commune.within(new Scope.Authority(commune.id(), actor), () -> work.apply(actor));
    }

    /// As [#acting], for work without a result.
    public void does(java.util.function.Consumer<Actor> work) {
      acting(actor -> {
        work.accept(actor);
        return true;
      });
    }
  }

  private static Set<String> permissions(Set<Role> roles) {
    var in =
        Objects.requireNonNull(
            WorkingCommunes.class.getResourceAsStream("/access/permissions.csv"));
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      List<String> head = Arrays.asList(lines.getFirst().split(","));
      List<String> given = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        if (roles.stream().anyMatch(role -> cells[head.indexOf(role.name())].equals("x"))) {
          given.add(cells[0]);
        }
      }
      return Set.copyOf(given);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
