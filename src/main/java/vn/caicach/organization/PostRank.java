package vn.caicach.organization;

/// The place of a post within its unit.
public enum PostRank {
  HEAD,
  DEPUTY,
  STAFF
}
