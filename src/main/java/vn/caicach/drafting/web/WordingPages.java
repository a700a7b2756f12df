package vn.caicach.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.drafting.WordingId;
import vn.caicach.drafting.internal.Blanks.Blank;
import vn.caicach.drafting.internal.Edition;
import vn.caicach.drafting.internal.ShippedWordings.Shipped;
import vn.caicach.drafting.internal.Wording;
import vn.caicach.drafting.internal.WordingQueries.Row;
import vn.caicach.drafting.internal.WordingQueries.Show;
import vn.caicach.drafting.internal.WordingText.Mistake;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The pages of wordings.
public final class WordingPages {

  private WordingPages() {}

  /// The list.
  ///
  /// @param shipped those the authority has not taken over
  public record Index(List<Row> all, List<Shipped> shipped, boolean manage, boolean write) {}

  /// The form.
  ///
  /// @param id null for a new one
  public record Edit(
      @Nullable WordingId id, WordingForm form, FormErrors errors, List<Option> kinds) {

    public String path() {
      return id == null ? "/wordings" : "/wordings/" + id.value();
    }
  }

  /// One wording, one of its editions tried on its samples.
  public record One(
      Show show,
      Edition shown,
      List<Mistake> mistakes,
      List<Blank> blanks,
      List<Option> degrees,
      boolean manage,
      boolean write) {

    public Wording wording() {
      return show.wording();
    }

    public String path() {
      return "/wordings/" + show.wording().id().value();
    }
  }

  /// The form of its blanks.
  ///
  /// @param typed what was typed in each of them, in their order
  public record Fill(
      Show show,
      String edition,
      List<Blank> blanks,
      List<String> typed,
      List<Option> units,
      String unit,
      FormErrors errors) {

    public String path() {
      return "/wordings/" + show.wording().id().value();
    }
  }
}
