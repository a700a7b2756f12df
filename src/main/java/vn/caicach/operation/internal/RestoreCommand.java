package vn.caicach.operation.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.caicach.operation.Command;
import vn.caicach.shared.CannotProceedException;

/// `bin/restore backup --keys FILE`
public final class RestoreCommand implements Command {

  private static final String USAGE = "bin/restore BẢN-SAO-LƯU --keys TỆP (hoặc --without-keys)";
  private static final int SHOWN = 20;

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    Arguments arguments =
        Arguments.of(invocation.arguments(), Set.of("--keys"), Set.of("--without-keys"), USAGE);
    boolean without = arguments.has("--without-keys");
    if (arguments.words().size() != 1 || without == arguments.option("--keys").isPresent()) {
      throw new CannotProceedException("Cách dùng: " + USAGE);
    }
    if (invocation.settings().external()) {
      throw new CannotProceedException(
          "Đang đặt CAICACH_DATABASE_URL. Cơ sở dữ liệu ngoài được phục hồi bằng công cụ của máy chủ đó; hãy bỏ biến này khi phục hồi tệp và khóa.");
    }
    Path backup = invocation.path(arguments.words().getFirst());
    Path keysFile = arguments.option("--keys").map(invocation::path).orElse(null);
    Keys keys = keysFile == null ? null : Keys.saved(keysFile);
    RestoreBackup.Restored restored =
        new RestoreBackup(backup, invocation.settings().home(), keys).restore();
    return tell(invocation, restored, without);
  }

  private static int tell(
      Invocation invocation, RestoreBackup.Restored restored, boolean withoutKeys) {
    var out = invocation.out();
    out.printf(
        "Đã phục hồi vào %s bản sao lưu lúc %s.%n",
        invocation.settings().home().toAbsolutePath().normalize(),
        Times.text(restored.manifest().takenAt()));
    out.printf(
        "  %d bảng, %,d dòng; %,d tệp; %d chuỗi nhật ký%n",
        restored.tables(), restored.rows(), restored.files(), restored.heads());
    if (withoutKeys) {
      out.println(
          "  Không có khóa cũ: mọi người dùng xác thực hai bước phải đăng ký lại; quản trị viên gỡ xác thực hai bước cho từng tài khoản.");
    }
    List<String> problems = restored.problems();
    if (problems.isEmpty()) {
      out.println("  Đã đối chiếu số dòng, mã của từng tệp và niêm phong nhật ký: khớp.");
      return 0;
    }
    out.printf("  KHÔNG KHỚP %d chỗ:%n", problems.size());
    problems.stream().limit(SHOWN).forEach(problem -> out.println("  - " + problem));
    return 1;
  }
}
