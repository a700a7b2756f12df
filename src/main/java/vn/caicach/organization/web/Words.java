package vn.caicach.organization.web;

import static vn.caicach.ui.Texts.t;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.ChangeKind;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitKind;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.UnitQueries;
import vn.caicach.ui.Formats;
import vn.caicach.ui.Option;
import vn.caicach.ui.State;

/// The words of this module's pages for its own terms.
public final class Words {

  private Words() {}

  public static String of(UnitKind kind) {
    return switch (kind) {
      case COMMITTEE -> t("organization.kind.committee");
      case DEPARTMENT -> t("organization.kind.department");
      case ONE_STOP -> t("organization.kind.one-stop");
      case PUBLIC_SERVICE -> t("organization.kind.public-service");
      case POLICE -> t("organization.kind.police");
      case MILITARY -> t("organization.kind.military");
      case PARTY -> t("organization.kind.party");
      case COUNCIL -> t("organization.kind.council");
      case FRONT -> t("organization.kind.front");
      case ASSOCIATION -> t("organization.kind.association");
      case OTHER -> t("organization.kind.other");
    };
  }

  public static String of(PostRank rank) {
    return switch (rank) {
      case HEAD -> t("organization.rank.head");
      case DEPUTY -> t("organization.rank.deputy");
      case STAFF -> t("organization.rank.staff");
    };
  }

  public static String of(AssignmentKind kind) {
    return switch (kind) {
      case PRIMARY -> t("organization.holding.primary");
      case CONCURRENT -> t("organization.holding.concurrent");
      case ACTING -> t("organization.holding.acting");
      case SECONDED -> t("organization.holding.seconded");
    };
  }

  public static String of(ChangeKind kind) {
    return switch (kind) {
      case ESTABLISHED -> t("organization.change.established");
      case RENAMED -> t("organization.change.renamed");
      case MERGED -> t("organization.change.merged");
      case SPLIT -> t("organization.change.split");
      case CLOSED -> t("organization.change.closed");
    };
  }

  /// "1/7/2025 – nay"
  public static String of(Validity validity) {
    return Formats.period(validity.from(), validity.lastDay());
  }

  public static State state(Validity validity, LocalDate day) {
    return validity.includes(day) ? State.OK : validity.reaches(day) ? State.WAIT : State.REST;
  }

  public static String unitState(Validity validity, LocalDate day) {
    return validity.includes(day)
        ? t("organization.state.exists")
        : validity.reaches(day) ? t("organization.state.begins") : t("organization.state.ended");
  }

  static List<Option> kinds() {
    return Arrays.stream(UnitKind.values())
        .filter(kind -> kind != UnitKind.COMMITTEE)
        .map(kind -> Option.of(kind.name(), of(kind)))
        .toList();
  }

  static List<Option> ranks() {
    return Arrays.stream(PostRank.values()).map(rank -> Option.of(rank.name(), of(rank))).toList();
  }

  static List<Option> units(List<UnitQueries.Row> rows) {
    return rows.stream()
        .map(row -> Option.of(row.id().value().toString(), "– ".repeat(row.depth()) + row.name()))
        .toList();
  }

  static List<Option> posts(List<UnitQueries.PostChoice> posts) {
    return posts.stream()
        .map(post -> Option.of(post.id().value().toString(), post.unitName() + ": " + post.title()))
        .toList();
  }
}
