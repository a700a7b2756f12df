package vn.caicach.organization;

/// The tier of an administrative unit. Districts exist only before 1/7/2025.
public enum AdministrativeLevel {
  PROVINCE,
  DISTRICT,
  COMMUNE
}
