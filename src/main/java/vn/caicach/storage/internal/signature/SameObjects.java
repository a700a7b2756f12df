package vn.caicach.storage.internal.signature;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/// Compares objects of a document as it was with those of the document as it is, with everything
/// they lead to. Objects may lead back to each other; a pair that is being compared counts as the
/// same.
final class SameObjects {

  /// Of a signature field that was empty: what signing fills in.
  private static final Set<COSName> FILLED_BY_SIGNING =
      Set.of(COSName.V, COSName.AP, COSName.M, COSName.F, COSName.getPDFName("Lock"));

  private final Map<COSBase, Integer> pagesThen;
  private final Map<COSBase, Integer> pagesNow;
  private final Set<COSBase> emptyThen;
  private final Set<Pair> compared = new HashSet<>();

  /// @param pagesThen by identity: the page's number
  /// @param pagesNow by identity: the page's number
  /// @param emptyThen by identity: fields and their places where nobody had signed yet
  SameObjects(
      Map<COSBase, Integer> pagesThen, Map<COSBase, Integer> pagesNow, Set<COSBase> emptyThen) {
    this.pagesThen = pagesThen;
    this.pagesNow = pagesNow;
    this.emptyThen = emptyThen;
  }

  private record Pair(COSBase then, COSBase now) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pair pair && pair.then == then && pair.now == now;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(then) + System.identityHashCode(now);
    }
  }

  boolean same(@Nullable COSBase then, @Nullable COSBase now) throws IOException {
    COSBase one = resolved(then);
    COSBase other = resolved(now);
    if (one == null || other == null) {
      return one == null && other == null;
    }
    Deque<Pair> open = new ArrayDeque<>();
    open.push(new Pair(one, other));
    while (!open.isEmpty()) {
      Pair pair = open.pop();
      if (!alike(pair, open)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable COSBase resolved(@Nullable COSBase base) {
    COSBase object = base instanceof COSObject indirect ? indirect.getObject() : base;
    return object instanceof COSNull ? null : object;
  }

  /// Whether two objects are the same in themselves; what they lead to is put aside for later.
  private boolean alike(Pair pair, Deque<Pair> open) throws IOException {
    return switch (pair.then()) {
      case COSStream then when pair.now() instanceof COSStream now ->
          !compared.add(pair) || (entries(then, now, Set.of(), open) && sameBytes(then, now));
      case COSStream _ -> false;
      case COSDictionary _ when pair.now() instanceof COSStream -> false;
      case COSDictionary then when pair.now() instanceof COSDictionary now ->
          dictionaries(pair, then, now, open);
      case COSArray then when pair.now() instanceof COSArray now ->
          !compared.add(pair) || elements(then, now, open);
      case COSString then when pair.now() instanceof COSString now ->
          Arrays.equals(then.getBytes(), now.getBytes());
      case COSInteger then when pair.now() instanceof COSInteger now ->
          then.longValue() == now.longValue();
      case COSNumber then when pair.now() instanceof COSNumber now ->
          then.floatValue() == now.floatValue();
      case COSName then -> then.equals(pair.now());
      case COSBoolean then -> then.equals(pair.now());
      default -> false;
    };
  }

  private boolean dictionaries(Pair pair, COSDictionary then, COSDictionary now, Deque<Pair> open) {
    Integer page = pagesThen.get(then);
    if (page != null || pagesNow.containsKey(now)) {
      // Pages are compared by themselves.
      return page != null && page.equals(pagesNow.get(now));
    }
    if (COSName.PAGES.equals(then.getDictionaryObject(COSName.TYPE))) {
      return COSName.PAGES.equals(now.getDictionaryObject(COSName.TYPE));
    }
    Set<COSName> free = emptyThen.contains(then) ? FILLED_BY_SIGNING : Set.of();
    return !compared.add(pair) || entries(then, now, free, open);
  }

  private static boolean entries(
      COSDictionary then, COSDictionary now, Set<COSName> free, Deque<Pair> open) {
    Set<COSName> keys = new HashSet<>(then.keySet());
    keys.addAll(now.keySet());
    keys.removeAll(free);
    for (COSName key : keys) {
      if (!put(then.getItem(key), now.getItem(key), open)) {
        return false;
      }
    }
    return true;
  }

  private static boolean elements(COSArray then, COSArray now, Deque<Pair> open) {
    if (then.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < then.size(); i++) {
      if (!put(then.get(i), now.get(i), open)) {
        return false;
      }
    }
    return true;
  }

  private static boolean put(@Nullable COSBase then, @Nullable COSBase now, Deque<Pair> open) {
    COSBase one = resolved(then);
    COSBase other = resolved(now);
    if (one == null || other == null) {
      return one == null && other == null;
    }
    open.push(new Pair(one, other));
    return true;
  }

  private static boolean sameBytes(COSStream then, COSStream now) throws IOException {
    try (InputStream one = then.createRawInputStream();
        InputStream other = now.createRawInputStream()) {
      byte[] first = new byte[1 << 14];
      byte[] second = new byte[1 << 14];
      while (true) {
        int read = one.readNBytes(first, 0, first.length);
        int also = other.readNBytes(second, 0, second.length);
        if (read != also || !Arrays.equals(first, 0, read, second, 0, also)) {
          return false;
        }
        if (read == 0) {
          return true;
        }
      }
    }
  }
}
