package vn.caicach.operation.internal;

import java.io.PrintStream;
import vn.caicach.audit.Verification;
import vn.caicach.audit.VerifyAudit;
import vn.caicach.database.Maintenance;
import vn.caicach.operation.Command;

/// `bin/audit-verify`
public final class AuditVerifyCommand implements Command {

  @Override
  public String name() {
    return "audit-verify";
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    DataFolders.requireData(invocation.settings());
    var sum = new Sum(invocation.out());
    try (Maintenance database = Maintenance.open(invocation.settings())) {
      new VerifyAudit(database.application(), invocation.settings().home()).verifyAll(sum::add);
    }
    return sum.tell();
  }

  private static final class Sum {

    private final PrintStream out;
    private int chains;
    private int damaged;
    private long seals;
    private long entries;
    private long unsealed;

    Sum(PrintStream out) {
      this.out = out;
    }

    void add(Verification finding) {
      chains++;
      switch (finding) {
        case Verification.Intact intact -> {
          seals += intact.seals();
          entries += intact.entries();
          unsealed += intact.unsealed();
          if (intact.oldestUnsealed() != null) {
            out.printf(
                "Đơn vị %s: %,d dòng chưa niêm phong, cũ nhất từ %s%n",
                intact.authority().value(), intact.unsealed(), Times.text(intact.oldestUnsealed()));
          }
        }
        case Verification.Damaged broken -> {
          damaged++;
          out.printf("Đơn vị %s: %s%n", broken.authority().value(), broken.sentence());
        }
      }
    }

    int tell() {
      out.printf(
          "Đã tính lại %,d chuỗi: %,d niêm phong, %,d dòng đã niêm phong, %,d dòng chưa.%n",
          chains, seals, entries, unsealed);
      out.println(
          damaged == 0
              ? "Không có dấu hiệu bị sửa."
              : "CÓ DẤU HIỆU BỊ SỬA ở %d đơn vị.".formatted(damaged));
      return damaged == 0 ? 0 : 1;
    }
  }
}
