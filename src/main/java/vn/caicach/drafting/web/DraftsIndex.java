package vn.caicach.drafting.web;

import static vn.caicach.ui.Texts.t;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.caicach.drafting.DraftState;
import vn.caicach.drafting.internal.DraftQueries.Row;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;

/// The list of drafts.
///
/// @param books whether the person may switch number registers
public record DraftsIndex(Listing<Row> list, List<Option> kinds, boolean write, boolean books) {

  public static List<Option> states() {
    return Stream.concat(
            Stream.of(Option.of("open", t("drafting.state.open"))),
            Arrays.stream(DraftState.values())
                .map(state -> Option.of(state.name(), t(state.messageKey()))))
        .toList();
  }
}
