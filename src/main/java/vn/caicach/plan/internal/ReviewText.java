package vn.caicach.plan.internal;

/// What a unit says in a review report.
///
/// @param cause why the day was missed
/// @param responsible who answers for it
/// @param remedy what is done about it, until when
public record ReviewText(String cause, String responsible, String remedy) {

  public ReviewText {
    cause = cause.strip();
    responsible = responsible.strip();
    remedy = remedy.strip();
  }
}
