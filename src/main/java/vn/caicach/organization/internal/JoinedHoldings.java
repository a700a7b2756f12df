package vn.caicach.organization.internal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.PostId;
import vn.caicach.organization.Validity;

/// What one person holds of posts that become one. On each day the strongest of the holdings
/// counts, and no day is lost that one of them covered. Pure: it takes holdings as they are and
/// gives back what to save.
///
/// A holding that has yet to begin cannot be emptied. When a stronger one covers all its days, it
/// carries the stronger one on from its own first day.
///
/// @param kept those that change, each as it was and as it becomes
/// @param begun those that are new
record JoinedHoldings(List<Kept> kept, List<Assignment> begun) {

  record Kept(Assignment before, Assignment after) {

    /// As it was, on those of its days that it keeps.
    Assignment narrowed() {
      return before.validity().intersection(after.validity()).map(before::during).orElse(before);
    }
  }

  JoinedHoldings {
    kept = List.copyOf(kept);
    begun = List.copyOf(begun);
  }

  /// @param there what the person holds of the post that stays
  /// @param coming what the person holds of the posts that become that one
  /// @param day the first day on which they are one
  static JoinedHoldings of(
      Collection<Assignment> there,
      Collection<Assignment> coming,
      PostId post,
      LocalDate day,
      String legalBasis) {
    return new Draft(there, coming, post, day, legalBasis).done();
  }

  /// Days on which a holding counts.
  ///
  /// @param row the holding that bears these days; null when a new one does
  private record Piece(Assignment held, Validity days, @Nullable AssignmentId row) {

    boolean isOf(Assignment other) {
      return held.id().equals(other.id());
    }
  }

  private static final class Draft {

    private final List<Assignment> all = new ArrayList<>();
    private final Set<AssignmentId> coming;
    private final PostId post;
    private final LocalDate day;
    private final String legalBasis;
    private final List<Piece> pieces = new ArrayList<>();

    Draft(
        Collection<Assignment> there,
        Collection<Assignment> coming,
        PostId post,
        LocalDate day,
        String legalBasis) {
      all.addAll(there);
      all.addAll(coming);
      all.sort(comparingInt(held -> weakness(held.kind())));
      this.coming = coming.stream().map(Assignment::id).collect(Collectors.toSet());
      this.post = post;
      this.day = day;
      this.legalBasis = legalBasis;
    }

    JoinedHoldings done() {
      all.forEach(this::takeFreeDays);
      all.stream().filter(this::isCovered).forEach(this::carryTheStronger);
      all.forEach(this::keepFirstDays);
      List<Kept> kept =
          all.stream()
              .map(held -> new Kept(held, after(held)))
              .filter(one -> !one.after().equals(one.before()))
              .toList();
      List<Assignment> begun =
          pieces.stream().filter(piece -> piece.row() == null).map(this::begun).toList();
      return new JoinedHoldings(kept, begun);
    }

    private void takeFreeDays(Assignment held) {
      List<Validity> free = List.of(held.validity().startingAt(day));
      for (Piece taken : pieces) {
        free = free.stream().flatMap(days -> days.without(taken.days()).stream()).toList();
      }
      free.forEach(days -> pieces.add(new Piece(held, days, null)));
    }

    private boolean isCovered(Assignment held) {
      return !isRunning(held) && pieces.stream().noneMatch(piece -> piece.isOf(held));
    }

    private void carryTheStronger(Assignment held) {
      for (Piece piece : List.copyOf(pieces)) {
        LocalDate second = piece.days().from().plusDays(1);
        LocalDate cut = held.validFrom().isBefore(second) ? second : held.validFrom();
        if (held.validity().overlaps(piece.days()) && piece.days().includes(cut)) {
          pieces.remove(piece);
          pieces.add(new Piece(piece.held(), piece.days().endingOn(cut), piece.row()));
          pieces.add(new Piece(piece.held(), piece.days().startingAt(cut), held.id()));
          return;
        }
      }
      throw new IllegalStateException("no days are left for " + held.id());
    }

    private void keepFirstDays(Assignment held) {
      boolean ends = isRunning(held) && coming.contains(held.id());
      if (ends || bearing(held).isPresent()) {
        return;
      }
      pieces.stream()
          .filter(piece -> piece.isOf(held) && piece.row() == null)
          .min(comparing((Piece piece) -> piece.days().from()))
          .filter(piece -> !isRunning(held) || piece.days().from().equals(day))
          .ifPresent(piece -> {
            pieces.remove(piece);
            pieces.add(new Piece(held, piece.days(), held.id()));
          });
    }

    private Assignment after(Assignment held) {
      Optional<Piece> bearing = bearing(held);
      if (bearing.isEmpty()) {
        return held.endingOn(day);
      }
      Piece piece = bearing.get();
      return new Assignment(
          held.id(),
          held.officerId(),
          post,
          piece.held().kind(),
          isRunning(held) ? held.validFrom() : piece.days().from(),
          piece.days().until(),
          piece.held().leaveId(),
          basis(piece.held()),
          held.version());
    }

    private Assignment begun(Piece piece) {
      Assignment held = piece.held();
      return Assignment.of(
          held.officerId(), post, held.kind(), piece.days(), held.leaveId(), basis(held));
    }

    private Optional<Piece> bearing(Assignment held) {
      return pieces.stream().filter(piece -> held.id().equals(piece.row())).findFirst();
    }

    private String basis(Assignment held) {
      return isRunning(held) && coming.contains(held.id()) ? legalBasis : held.legalBasis();
    }

    private boolean isRunning(Assignment held) {
      return held.validFrom().isBefore(day);
    }
  }

  private static int weakness(AssignmentKind kind) {
    return switch (kind) {
      case PRIMARY -> 0;
      case CONCURRENT -> 1;
      case SECONDED -> 2;
      case ACTING -> 3;
    };
  }
}
