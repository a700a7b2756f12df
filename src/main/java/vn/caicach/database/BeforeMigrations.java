package vn.caicach.database;

/// Called at a start that finds data of an earlier version of the program, before anything of it is
/// changed. An exception stops the start.
public interface BeforeMigrations {

  /// @param pending how many migrations wait
  void before(Maintenance database, int pending);
}
