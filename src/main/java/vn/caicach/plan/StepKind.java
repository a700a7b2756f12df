package vn.caicach.plan;

/// What can happen to a task.
public enum StepKind {
  ASSIGNED,
  QUESTIONED,
  ANSWERED,
  ACCEPTED,
  HANDED,
  REPORTED,
  CONTRIBUTED,
  SUBMITTED,
  RETURNED,
  VERIFIED,
  EXTENSION_ASKED,
  EXTENSION_GRANTED,
  EXTENSION_REFUSED,
  CHANGED,
  MOVED,
  SPLIT,
  WITHDRAWN,
  /// The program opened the task of the next year.
  CONTINUED
}
