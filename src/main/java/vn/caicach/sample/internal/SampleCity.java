package vn.caicach.sample.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.access.AccountSetup;
import vn.caicach.access.Role;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.operation.StartNotice;
import vn.caicach.organization.AdministrativeUnit;
import vn.caicach.organization.AdministrativeUnits;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.AuthoritySetup;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.OrganizationDirectory.PostSummary;
import vn.caicach.organization.OrganizationDirectory.UnitSummary;
import vn.caicach.organization.StaffAuthority;
import vn.caicach.organization.Validity;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;

/// Fills an empty installation with Hải Phòng and its 114 communes; xã Ninh Giang, xã Nguyên Giáp
/// and phường Thủy Nguyên are at work there, with offices, people and sign-ins named by post, and
/// the directives, tasks and steps of more than a year. Nothing is loaded where somebody can sign
/// in already, unless a start that was broken off left it half. It is complete before the first
/// page is answered.
@Component
@ConditionalOnProperty("caicach.sample")
class SampleCity implements SmartLifecycle, StartNotice {

  private static final Logger LOG = LoggerFactory.getLogger(SampleCity.class);

  private static final String CITY = "31";

  /// Those at work, and what tells of it.
  private static final Map<String, String> STORIES =
      Map.of(
          CITY, "hai-phong", "11203", "ninh-giang", "11146", "nguyen-giap", "11560", "thuy-nguyen");

  /// The password of all sample sign-ins.
  static final String PASSWORD = "cai-cach-mau-2026";

  /// One line of sample/staff.csv.
  private record Place(
      String level, String unit, String post, String officer, String account, Set<Role> roles) {}

  private final AccountSetup accounts;
  private final AuthoritySetup authorities;
  private final AdministrativeUnits units;
  private final OrganizationDirectory organization;
  private final StaffAuthority staff;
  private final TellStory tellStory;
  private final TransactionTemplate transaction;
  private final BusinessTime time;
  private volatile boolean loaded;

  SampleCity(
      AccountSetup accounts,
      AuthoritySetup authorities,
      AdministrativeUnits units,
      OrganizationDirectory organization,
      StaffAuthority staff,
      TellStory tellStory,
      TransactionTemplate transaction,
      BusinessTime time) {
    this.accounts = accounts;
    this.authorities = authorities;
    this.units = units;
    this.organization = organization;
    this.staff = staff;
    this.tellStory = tellStory;
    this.transaction = transaction;
    this.time = time;
  }

  /// Before the web server listens.
  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
  }

  @Override
  public void start() {
    loaded = true;
    LocalDate today = time.today();
    AdministrativeUnit city = publicly(() -> units.find(CITY, today).orElseThrow());
    List<AdministrativeUnit> communes = publicly(() -> units.communesOf(city.id(), today));
    Map<AdministrativeUnit, Optional<AuthorityId>> known = new LinkedHashMap<>();
    known.put(city, authorities.authorityOf(city.code()));
    communes.forEach(commune -> known.put(commune, authorities.authorityOf(commune.code())));
    // a sample has all its authorities before its first account
    if (accounts.anyAccount() && known.values().stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    Map<AdministrativeUnit, AuthorityId> working = new LinkedHashMap<>();
    known.forEach((unit, there) -> {
      boolean bare = !STORIES.containsKey(unit.code());
      AuthorityId authority = there.orElseGet(() -> established(unit, bare));
      if (!bare) {
        working.put(unit, authority);
      }
    });
    Map<String, AuthorityId> below = new HashMap<>();
    working.forEach((unit, authority) -> below.put(unit.fullName(), authority));
    // last and in one transaction each: a start that was broken off before goes on
    working.forEach((unit, authority) ->
        Scopes.run(
            new Scope.Authority(authority, null),
            () -> {
              transaction.executeWithoutResult(_ -> staffOnce(unit, today));
              tellStory.once(
                  Objects.requireNonNull(STORIES.get(unit.code())),
                  unit.equals(city) ? below : Map.of());
            }));
  }

  @Override
  public void stop() {
    loaded = false;
  }

  @Override
  public boolean isRunning() {
    return loaded;
  }

  @Override
  public List<String> lines() {
    return List.of(
        "Đăng nhập mẫu, mật khẩu chung: " + PASSWORD,
        "  chutich@ninhgiang.haiphong      Chủ tịch UBND xã Ninh Giang",
        "  vanphong@ninhgiang.haiphong     Chánh Văn phòng, quản trị đơn vị",
        "  cchc@ninhgiang.haiphong         Đầu mối cải cách hành chính",
        "  vanthu@ninhgiang.haiphong       Văn thư",
        "  vhxh@ninhgiang.haiphong         Trưởng phòng Văn hóa - Xã hội",
        "  kinhte@ninhgiang.haiphong       Trưởng phòng Kinh tế",
        "  phochutich@ninhgiang.haiphong   Phó Chủ tịch UBND xã Ninh Giang",
        "  vanphong@nguyengiap.haiphong    xã Nguyên Giáp",
        "  vanphong@thuynguyen.haiphong    phường Thủy Nguyên",
        "  cchc@haiphong                   Sở Nội vụ thành phố Hải Phòng",
        "  vanphong@haiphong               Văn phòng UBND thành phố, xác nhận việc giao cho xã",
        "  kythuat@haiphong                Quản trị kỹ thuật");
  }

  private AuthorityId established(AdministrativeUnit unit, boolean bare) {
    return bare
        ? authorities.establishBare(unit.code())
        : authorities.establish(unit.code(), Set.of());
  }

  private void staffOnce(AdministrativeUnit unit, LocalDate today) {
    if (organization.officersOn(today).isEmpty()) {
      staff(unit, today);
      LOG.info("sample of {} loaded", unit.fullName());
    }
  }

  private void staff(AdministrativeUnit unit, LocalDate today) {
    String level = unit.type().level().name();
    List<UnitSummary> offices = organization.unitsOn(today);
    List<PostSummary> posts = organization.postsOn(today);
    for (Place place : places()) {
      if (!place.level().equals(level)) {
        continue;
      }
      PostSummary post = find(place, offices, posts);
      String name = fill(place.officer(), unit);
      OfficerId officer =
          staff.register(
              new StaffAuthority.Person("", name, null, null, null, unit.validity().from()));
      staff.appoint(
          officer,
          post.id(),
          AssignmentKind.PRIMARY,
          Validity.from(unit.validity().from()),
          "Dữ liệu mẫu");
      accounts.open(place.account(), name, officer.value(), null, place.roles(), PASSWORD);
    }
    if (level.equals("PROVINCE")) {
      accounts.open("kythuat", "Quản trị kỹ thuật", null, null, Set.of(Role.SYS_ADMIN), PASSWORD);
    }
  }

  private static PostSummary find(Place place, List<UnitSummary> offices, List<PostSummary> posts) {
    UnitSummary office =
        offices.stream()
            .filter(one -> one.shortName().startsWith(place.unit()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no unit " + place.unit()));
    return posts.stream()
        .filter(post -> post.unit().equals(office.id()) && post.title().equals(place.post()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no post " + place.post() + " in " + place.unit()));
  }

  private static String fill(String text, AdministrativeUnit unit) {
    return text.replace("{unit}", unit.fullName()).replace("{name}", unit.name());
  }

  private static List<Place> places() {
    var in = Objects.requireNonNull(SampleCity.class.getResourceAsStream("/sample/staff.csv"));
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(";"))
          .map(cells ->
              new Place(
                  cells[0],
                  cells[1],
                  cells[2],
                  cells[3],
                  cells[4],
                  Arrays.stream(cells[5].split(","))
                      .map(Role::valueOf)
                      .collect(Collectors.toSet())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T publicly(ScopedValue.CallableOp<T, RuntimeException> question) {
    return Scopes.call(new Scope.Public(), question);
  }
}
