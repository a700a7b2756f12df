package vn.caicach.ui;

import java.util.List;
import java.util.function.Function;

/// One page of a list, with what was asked for.
public record Listing<T>(ListRequest request, List<T> rows, Paging paging) {

  public Listing {
    rows = List.copyOf(rows);
  }

  /// @param rows at most [ListRequest#size()]
  /// @param total all rows the filters let through
  public static <T> Listing<T> of(ListRequest request, List<T> rows, long total) {
    return new Listing<>(
        request,
        rows,
        new Paging(
            request.number(),
            request.size(),
            rows.size(),
            total,
            total > (long) request.offset() + rows.size()));
  }

  /// For lists too long to count.
  ///
  /// @param read up to [ListRequest#limit()] rows; the one too many only tells that there is more
  public static <T> Listing<T> uncounted(ListRequest request, List<T> read) {
    boolean more = read.size() > request.size();
    List<T> rows = more ? read.subList(0, request.size()) : read;
    return new Listing<>(
        request,
        rows,
        new Paging(request.number(), request.size(), rows.size(), Paging.UNKNOWN, more));
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public <R> Listing<R> map(Function<? super T, ? extends R> change) {
    return new Listing<>(request, rows.stream().<R>map(change).toList(), paging);
  }
}
