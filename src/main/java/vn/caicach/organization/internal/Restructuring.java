package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.caicach.organization.ChangeKind;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.internal.UnitChangeMember.Side;
import vn.caicach.shared.VietnameseText;

/// How a structure changes on a day. Pure: it takes units as they are and gives back what to save;
/// whether a change is allowed is asked of [UnitRules] before.
///
/// Nothing is ever overwritten: a unit or a name that ends keeps the days it was true, so a paper
/// of an earlier day still finds the unit under the name it bore then.
final class Restructuring {

  private Restructuring() {}

  /// A unit begins.
  static Restructured establish(NewUnit wanted, LocalDate day, String legalBasis) {
    Draft draft = new Draft(ChangeKind.ESTABLISHED, day, legalBasis);
    draft.begin(wanted);
    return draft.done();
  }

  /// The unit goes on under another name.
  static Restructured rename(
      NamedUnit unit, String name, String shortName, LocalDate day, String legalBasis) {
    Draft draft = new Draft(ChangeKind.RENAMED, day, legalBasis);
    draft.goOn(unit.unit());
    draft.rename(unit, name, shortName);
    return draft.done();
  }

  /// Several units become one new unit (hợp nhất).
  static Restructured mergeIntoNew(
      List<NamedUnit> sources, NewUnit wanted, LocalDate day, String legalBasis) {
    Draft draft = new Draft(ChangeKind.MERGED, day, legalBasis);
    sources.forEach(draft::end);
    draft.begin(wanted);
    return draft.done();
  }

  /// Units become part of one that goes on, under its name or another (sáp nhập).
  static Restructured mergeInto(
      NamedUnit target,
      List<NamedUnit> sources,
      String name,
      String shortName,
      LocalDate day,
      String legalBasis) {
    Draft draft = new Draft(ChangeKind.MERGED, day, legalBasis);
    sources.forEach(draft::end);
    draft.goOn(target.unit());
    if (!VietnameseText.tidy(name).equals(target.name().name())) {
      draft.rename(target, name, shortName);
    }
    return draft.done();
  }

  /// A unit ends and several new ones take its place (chia).
  static Restructured splitInto(
      NamedUnit source, List<NewUnit> parts, LocalDate day, String legalBasis) {
    Draft draft = new Draft(ChangeKind.SPLIT, day, legalBasis);
    draft.end(source);
    parts.forEach(draft::begin);
    return draft.done();
  }

  /// A unit goes on and gives a part of itself to new ones (tách).
  static Restructured splitOff(
      NamedUnit source, List<NewUnit> parts, LocalDate day, String legalBasis) {
    Draft draft = new Draft(ChangeKind.SPLIT, day, legalBasis);
    draft.goOn(source.unit());
    parts.forEach(draft::begin);
    return draft.done();
  }

  /// A unit ends without a successor (giải thể).
  static Restructured close(NamedUnit unit, LocalDate day, String legalBasis) {
    Draft draft = new Draft(ChangeKind.CLOSED, day, legalBasis);
    draft.end(unit);
    return draft.done();
  }

  private static final class Draft {

    private final LocalDate day;
    private final UnitChange change;
    private final List<Unit> units = new ArrayList<>();
    private final List<UnitName> names = new ArrayList<>();
    private final List<UnitChangeMember> members = new ArrayList<>();

    Draft(ChangeKind kind, LocalDate day, String legalBasis) {
      this.day = day;
      this.change = UnitChange.of(kind, day, VietnameseText.tidy(legalBasis));
    }

    void begin(NewUnit wanted) {
      Unit unit =
          Unit.establish(
              wanted.kind(),
              wanted.templateCode(),
              wanted.outside(),
              wanted.parent(),
              wanted.position(),
              day);
      units.add(unit);
      names.add(UnitName.of(unit.id(), wanted.name(), wanted.shortName(), wanted.aliases(), day));
      take(unit.id(), Side.INTO);
    }

    void end(NamedUnit ended) {
      units.add(ended.unit().close(day));
      names.add(ended.name().endingOn(day));
      take(ended.unit().id(), Side.FROM);
    }

    void goOn(Unit unit) {
      take(unit.id(), Side.FROM);
      take(unit.id(), Side.INTO);
    }

    void rename(NamedUnit unit, String name, String shortName) {
      String tidy = VietnameseText.tidy(name);
      String tidyShort = VietnameseText.tidy(shortName.isBlank() ? name : shortName);
      names.add(unit.name().endingOn(day));
      names.add(UnitName.of(unit.unit().id(), tidy, tidyShort, List.of(), day));
    }

    void take(UnitId unit, Side side) {
      members.add(UnitChangeMember.of(change.id(), unit, side));
    }

    Restructured done() {
      return new Restructured(units, names, change, members);
    }
  }
}
