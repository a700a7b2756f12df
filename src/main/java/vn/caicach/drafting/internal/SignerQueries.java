package vn.caicach.drafting.internal;

import static vn.caicach.drafting.internal.jooq.organization.Tables.PUBLISHED_HOLDINGS;
import static vn.caicach.drafting.internal.jooq.organization.Tables.PUBLISHED_OFFICERS;
import static vn.caicach.drafting.internal.jooq.organization.Tables.PUBLISHED_UNIT_NAMES;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitKind;
import vn.caicach.paper.Signing;
import vn.caicach.shared.BusinessTime;

/// Who leads the committee and its units: those who may sign papers.
@Component
public class SignerQueries {

  private static final int MOST = 1000;

  /// A head or deputy, in the own post; who acts for one who is away signs in the own post too.
  ///
  /// @param post id of the assignment
  /// @param title of the post: "Phó Chủ tịch Ủy ban nhân dân"
  /// @param unit where the post is
  /// @param committee whether that is the committee
  public record Signer(
      UUID post,
      UUID officer,
      String name,
      String title,
      PostRank rank,
      UUID unit,
      String unitName,
      boolean committee) {

    private static final String ACTING = "quyền ";

    /// What the person is for a body.
    ///
    /// @param body id of the unit the paper is issued for
    Signing.Place placeIn(UUID body) {
      boolean head = rank == PostRank.HEAD;
      if (!unit.equals(body)) {
        return head ? Signing.Place.UNIT_HEAD : Signing.Place.UNIT_DEPUTY;
      }
      if (!head) {
        return Signing.Place.DEPUTY;
      }
      return title.toLowerCase(Locale.ROOT).startsWith(ACTING)
          ? Signing.Place.ACTING_HEAD
          : Signing.Place.HEAD;
    }

    /// "Phó Chủ tịch", "Trưởng phòng", "Giám đốc": as it stands above the name on a paper of the
    /// own body.
    String shortTitle() {
      return title.replaceFirst("(?iu)(?<=.) (Ủy ban nhân dân|Trung tâm|Sở)$", "");
    }

    /// With the unit behind, for a paper of the body above: "Trưởng phòng Văn hóa - Xã hội". That
    /// of Văn phòng is clear without.
    String shortHeadTitle() {
      return shortTitle().replaceFirst("(?iu)^quyền (.)", "$1");
    }

    /// With the unit behind, for a paper of the body above: "Trưởng phòng Văn hóa - Xã hội". That
    /// of Văn phòng is clear without.
    public String fullTitle() {
      if (title.toLowerCase(Locale.ROOT).endsWith("văn phòng")) {
        return title;
      }
      String[] words = unitName.split(" ");
      for (int common = Math.min(4, words.length - 1); common > 0; common--) {
        String head = String.join(" ", List.of(words).subList(0, common));
        if (title.toLowerCase(Locale.ROOT).endsWith(" " + head.toLowerCase(Locale.ROOT))) {
          return title + unitName.substring(head.length());
        }
      }
      return title + " " + unitName;
    }
  }

  private final DSLContext sql;
  private final BusinessTime time;

  SignerQueries(DSLContext sql, BusinessTime time) {
    this.sql = sql;
    this.time = time;
  }

  /// All of today, those of the committee first.
  @Transactional(readOnly = true)
  public List<Signer> today() {
    return signers(DSL.noCondition(), time.today());
  }

  /// As [#today], of one post; empty when it is held no more.
  @Transactional(readOnly = true)
  public Optional<Signer> find(UUID post) {
    return find(post, time.today());
  }

  /// Who held a post on a day.
  @Transactional(readOnly = true)
  public Optional<Signer> find(UUID post, LocalDate day) {
    return signers(PUBLISHED_HOLDINGS.ID.eq(post), day).stream().findFirst();
  }

  /// The title of who leads a unit, for whom its deputy signs; empty where nobody does.
  @Transactional(readOnly = true)
  public Optional<Signer> headOf(UUID unit, LocalDate day) {
    return signers(PUBLISHED_HOLDINGS.UNIT_ID.eq(unit).and(PUBLISHED_HOLDINGS.RANK.eq("HEAD")), day)
        .stream()
        .findFirst();
  }

  private List<Signer> signers(Condition which, LocalDate day) {
    Field<Boolean> committee = DSL.field(PUBLISHED_UNIT_NAMES.KIND.eq(UnitKind.COMMITTEE.name()));
    return sql.select(
            PUBLISHED_HOLDINGS.ID,
            PUBLISHED_HOLDINGS.OFFICER_ID,
            PUBLISHED_OFFICERS.FULL_NAME,
            PUBLISHED_HOLDINGS.TITLE,
            PUBLISHED_HOLDINGS.RANK,
            PUBLISHED_HOLDINGS.UNIT_ID,
            PUBLISHED_UNIT_NAMES.NAME,
            committee)
        .from(PUBLISHED_HOLDINGS)
        .join(PUBLISHED_OFFICERS)
        .on(PUBLISHED_OFFICERS.ID.eq(PUBLISHED_HOLDINGS.OFFICER_ID))
        .join(PUBLISHED_UNIT_NAMES)
        .on(
            PUBLISHED_UNIT_NAMES.UNIT_ID.eq(PUBLISHED_HOLDINGS.UNIT_ID),
            on(PUBLISHED_UNIT_NAMES.VALID_FROM, PUBLISHED_UNIT_NAMES.VALID_UNTIL, day))
        .where(
            which,
            PUBLISHED_UNIT_NAMES.OUTSIDE.isFalse(),
            PUBLISHED_HOLDINGS.RANK.ne(PostRank.STAFF.name()),
            PUBLISHED_HOLDINGS.KIND.ne(AssignmentKind.ACTING.name()),
            on(PUBLISHED_HOLDINGS.VALID_FROM, PUBLISHED_HOLDINGS.VALID_UNTIL, day))
        .orderBy(
            committee.desc(),
            PUBLISHED_UNIT_NAMES.POSITION,
            PUBLISHED_HOLDINGS.RANK.desc(),
            PUBLISHED_HOLDINGS.VALID_FROM,
            PUBLISHED_HOLDINGS.ID)
        .limit(MOST)
        .fetch(SignerQueries::signer);
  }

  private static Signer signer(Record row) {
    return new Signer(
        row.get(PUBLISHED_HOLDINGS.ID),
        row.get(PUBLISHED_HOLDINGS.OFFICER_ID),
        row.get(PUBLISHED_OFFICERS.FULL_NAME),
        row.get(PUBLISHED_HOLDINGS.TITLE),
        PostRank.valueOf(row.get(PUBLISHED_HOLDINGS.RANK)),
        row.get(PUBLISHED_HOLDINGS.UNIT_ID),
        row.get(PUBLISHED_UNIT_NAMES.NAME),
        row.get(7, Boolean.class));
  }

  /// Half-open, as all valid time.
  private static Condition on(Field<LocalDate> from, Field<LocalDate> until, LocalDate day) {
    return from.le(day).and(until.isNull().or(until.gt(day)));
  }
}
