package vn.caicach.access;

/// The roles an account can hold. docs/permissions.md and access/permissions.csv say what each may
/// do.
public enum Role {
  /// Technical administrator of the installation: opens authorities, sees its state, reads no
  /// content.
  SYS_ADMIN(Level.ANY),
  /// Standing office for reform of the city: Sở Nội vụ.
  CITY_CCHC(Level.PROVINCE),
  /// Leaders and steering committee of the city: read.
  CITY_VIEW(Level.PROVINCE),
  /// Administrator of an authority: units, officers, accounts.
  COM_ADMIN(Level.ANY),
  /// Chair of the People's Committee.
  COM_CHAIR(Level.ANY),
  /// Vice-chair.
  COM_VICE(Level.ANY),
  /// Officer in charge of reform at a commune: Phòng Văn hóa – Xã hội.
  COM_CCHC(Level.COMMUNE),
  /// Head of a unit.
  UNIT_HEAD(Level.ANY),
  /// Civil servant, public employee or worker.
  OFFICER(Level.ANY),
  /// Staff of the one-stop centre.
  ONE_STOP(Level.ANY),
  /// Clerk: numbers, dates, stamps and sends documents.
  CLERK(Level.ANY),
  /// Party committee, People's Council, Fatherland Front and mass organisations: read what is
  /// public or shared with them.
  SUPERVISOR_RO(Level.ANY);

  private final Level level;

  Role(Level level) {
    this.level = level;
  }

  public Level level() {
    return level;
  }

  /// Whether an authority of that level has it.
  public boolean existsAt(Level authority) {
    return level == Level.ANY || level == authority;
  }

  /// Where a role can be held.
  public enum Level {
    ANY,
    PROVINCE,
    COMMUNE
  }
}
