package vn.caicach.plan.internal;

/// Where a task to hand down is written.
///
/// @param name of the document, as people cite it; empty for none
public record HandedSource(Passage passage, String name) {

  public static final HandedSource NOWHERE = new HandedSource(Passage.NOWHERE, "");
}
