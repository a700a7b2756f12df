package vn.caicach.drafting.internal;

/// What is done with a draft.
public enum StepKind {
  BEGUN,
  ASKED,
  COMMENTED,
  SUBMITTED,
  RECALLED,
  RETURNED,
  APPROVED,
  NUMBERED,
  SIGNED,
  ISSUED,
  WITHDRAWN
}
