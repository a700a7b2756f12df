package vn.caicach.operation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.caicach.database.Maintenance;
import vn.caicach.operation.Command;
import vn.caicach.shared.CannotProceedException;

/// `bin/doctor`
public final class DoctorCommand implements Command {

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    List<Finding> findings = examine(invocation, System.getenv());
    findings.forEach(invocation.out()::println);
    long wrong = findings.stream().filter(f -> f.level() == Finding.Level.WRONG).count();
    invocation
        .out()
        .println(
            wrong == 0
                ? "Không có gì hỏng."
                : "Có %d việc phải sửa (những dòng «LỖI»).".formatted(wrong));
    return wrong == 0 ? 0 : 1;
  }

  static List<Finding> examine(Invocation invocation, Map<String, String> environment)
      throws Exception {
    List<Finding> findings = new ArrayList<>();
    var settings = invocation.settings();
    var machine = new MachineExamination(settings, environment);
    findings.addAll(machine.examine(Maintenance.isRunning(settings)));
    try {
      DataFolders.requireData(settings);
      try (Maintenance database = Maintenance.open(settings)) {
        findings.addAll(new DatabaseExamination(database, invocation.time()).examine());
      }
      findings.addAll(new BackupExamination(settings, invocation.time()).examine());
    } catch (CannotProceedException problem) {
      findings.add(Finding.wrong("%s", problem.sentence()));
    }
    return findings;
  }
}
