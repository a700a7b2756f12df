package vn.caicach.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.Verdict;

/// By which right a person signs for a body, and the lines above the signature that say so (Điều 13
/// and Phụ lục I mục II.7 NĐ 30/2020/NĐ-CP): TM., KT., TL., TUQ., Q.
///
/// @param body for which it is signed
/// @param signer who signs
/// @param right whether the signer signs in the own right, by order or by delegation
public record Signing(Body body, Signer signer, Right right) {

  /// @param collective name for which its head signs on behalf, in a sentence: "Ủy ban nhân dân";
  ///   null where the head decides alone, or for a body that is led by one person
  /// @param headTitle "Chủ tịch", "Trưởng phòng"
  public record Body(@Nullable String collective, String headTitle) {}

  /// @param title as the post is named: "Phó Chủ tịch", "Chánh Văn phòng"
  /// @param place within the body the paper is signed for, or within a unit below it
  public record Signer(String name, String title, Place place) {}

  /// What the signer is.
  public enum Place {
    /// Leads the body.
    HEAD,
    /// Leads it by decision until there is a head (giao quyền).
    ACTING_HEAD,
    /// Deputy of its head, also one in charge of the body.
    DEPUTY,
    /// Leads a unit below the body.
    UNIT_HEAD,
    /// Deputy of such a head.
    UNIT_DEPUTY,
    /// Works there.
    STAFF
  }

  public enum Right {
    /// Of the post itself: TM. and KT. follow from it.
    OWN,
    /// Thừa lệnh, as the working regulation lays down.
    BY_ORDER,
    /// Thừa ủy quyền, by a written delegation of limited time and content.
    DELEGATED
  }

  private static final String BASIS = "Điều 13 Nghị định 30/2020/NĐ-CP";

  /// Whether the signer may sign so.
  public Verdict verdict() {
    return switch (right) {
      case OWN ->
          switch (signer.place()) {
            case HEAD, ACTING_HEAD, DEPUTY -> Verdict.allowed();
            case UNIT_HEAD, UNIT_DEPUTY -> Verdict.refused("paper.signing.needsOrder").on(BASIS);
            case STAFF -> Verdict.refused("paper.signing.staff").on(BASIS);
          };
      case BY_ORDER ->
          switch (signer.place()) {
            case UNIT_HEAD, UNIT_DEPUTY -> Verdict.allowed();
            case HEAD, ACTING_HEAD, DEPUTY -> Verdict.refused("paper.signing.noOrder").on(BASIS);
            case STAFF -> Verdict.refused("paper.signing.staff").on(BASIS);
          };
      case DELEGATED ->
          switch (signer.place()) {
            case UNIT_HEAD -> Verdict.allowed();
            case UNIT_DEPUTY -> Verdict.refused("paper.signing.noFurther").on(BASIS);
            case HEAD, ACTING_HEAD, DEPUTY -> Verdict.refused("paper.signing.noOrder").on(BASIS);
            case STAFF -> Verdict.refused("paper.signing.staff").on(BASIS);
          };
    };
  }

  /// The block of the signature.
  ///
  /// @param unitHeadTitle of the head a deputy of a unit signs for; null for all others
  public Signature signature(@Nullable String unitHeadTitle) {
    List<String> lines = new ArrayList<>();
    String collective = body.collective();
    switch (right) {
      case OWN -> {
        if (collective != null) {
          lines.add("TM. " + upper(collective));
        }
        switch (signer.place()) {
          case ACTING_HEAD -> lines.add("Q. " + upper(body.headTitle()));
          case DEPUTY -> {
            lines.add("KT. " + upper(body.headTitle()));
            lines.add(upper(signer.title()));
          }
          case HEAD, UNIT_HEAD, UNIT_DEPUTY, STAFF -> lines.add(upper(signer.title()));
        }
      }
      case BY_ORDER -> {
        lines.add("TL. " + upper(body.headTitle()));
        if (signer.place() == Place.UNIT_DEPUTY && unitHeadTitle != null) {
          lines.add("KT. " + upper(unitHeadTitle));
        }
        lines.add(upper(signer.title()));
      }
      case DELEGATED -> {
        lines.add("TUQ. " + upper(body.headTitle()));
        lines.add(upper(signer.title()));
      }
    }
    return new Signature(lines, signer.name());
  }

  private static String upper(String words) {
    return words.toUpperCase(Locale.ROOT);
  }
}
