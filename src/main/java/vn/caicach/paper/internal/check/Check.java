package vn.caicach.paper.internal.check;

/// Looks for what breaks a rule or some that belong together.
@FunctionalInterface
interface Check {

  void check(KnownPaper paper, Findings findings);
}
