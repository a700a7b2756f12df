package vn.caicach.operation.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import vn.caicach.database.Maintenance;
import vn.caicach.operation.Command;
import vn.caicach.shared.CannotProceedException;

/// `bin/check [--files]`
public final class CheckCommand implements Command {

  private static final String USAGE = "bin/check [--files]";

  @Override
  public String name() {
    return "check";
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    Arguments arguments = Arguments.of(invocation.arguments(), Set.of(), Set.of("--files"), USAGE);
    if (invocation.settings().external()) {
      throw new CannotProceedException(
          "bin/check cần quyền superuser để thấy dữ liệu của mọi đơn vị nên chỉ kiểm tra được PostgreSQL đi kèm.");
    }
    DataFolders.requireData(invocation.settings());
    List<Finding> findings;
    try (Maintenance database = Maintenance.open(invocation.settings());
        Connection superuser = database.superuser().getConnection()) {
      Path files = invocation.settings().home().resolve("files");
      findings =
          new LiveCheck(superuser, database.applicationRole())
              .check(files, arguments.has("--files"));
    }
    findings.forEach(invocation.out()::println);
    return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.WRONG) ? 1 : 0;
  }
}
