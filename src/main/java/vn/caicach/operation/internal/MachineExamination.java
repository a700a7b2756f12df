package vn.caicach.operation.internal;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.caicach.database.DatabaseSettings;

/// The machine: Java, memory, disk, folder, secrets, port, mail server.
final class MachineExamination {

  private static final int JAVA = 25;
  private static final long LITTLE_MEMORY = 1900L << 20;
  private static final long NO_SPACE = 1L << 30;
  private static final long LITTLE_SPACE = 5L << 30;
  private static final Duration MAIL_SERVER = Duration.ofSeconds(3);

  private final Path home;
  private final Map<String, String> environment;

  MachineExamination(DatabaseSettings settings, Map<String, String> environment) {
    this.home = settings.home().toAbsolutePath().normalize();
    this.environment = environment;
  }

  List<Finding> examine(boolean running) throws IOException {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(memory());
    findings.add(folder());
    findings.add(space());
    findings.addAll(secrets());
    findings.add(port(running));
    findings.add(mail());
    if (environment.getOrDefault("CAICACH_BASE_URL", "").isBlank()) {
      findings.add(
          Finding.notice(
              "Chưa đặt CAICACH_BASE_URL: liên kết trong thư sẽ không có địa chỉ đầy đủ."));
    }
    return findings;
  }

  private static Finding java() {
    int found = Runtime.version().feature();
    return found >= JAVA
        ? Finding.well("Java %s", Runtime.version())
        : Finding.wrong("Java %d quá cũ, hãy cài JDK %d trở lên.", found, JAVA);
  }

  private static Finding memory() {
    long total =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return total >= LITTLE_MEMORY
        ? Finding.well("Bộ nhớ của máy: %s", Sizes.text(total))
        : Finding.notice(
            "Máy chỉ có %s bộ nhớ; nên có từ 2 GB, riêng chương trình cần khoảng 700 MB.",
            Sizes.text(total));
  }

  private Finding folder() {
    if (!Files.exists(home)) {
      return Finding.notice("Thư mục dữ liệu %s chưa có; lần chạy đầu sẽ tạo ra.", home);
    }
    if (!Files.isDirectory(home) || !Files.isWritable(home)) {
      return Finding.wrong(
          "Tài khoản %s không ghi được vào thư mục dữ liệu %s. Hãy giao thư mục cho tài khoản đó (chown -R).",
          System.getProperty("user.name"), home);
    }
    return Finding.well("Thư mục dữ liệu %s", home);
  }

  private Finding space() throws IOException {
    Path there = home;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long free = Files.getFileStore(there).getUsableSpace();
    if (free < NO_SPACE) {
      return Finding.wrong(
          "Ổ đĩa chứa %s chỉ còn %s trống. Hãy giải phóng dung lượng ngay: khi đầy, việc ghi sẽ bị từ chối.",
          home, Sizes.text(free));
    }
    return free < LITTLE_SPACE
        ? Finding.notice("Ổ đĩa chứa %s còn %s trống.", home, Sizes.text(free))
        : Finding.well("Dung lượng trống: %s", Sizes.text(free));
  }

  private List<Finding> secrets() throws IOException {
    Path folder = Keys.folder(home);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (!permissions.endsWith("------")) {
          findings.add(
              Finding.wrong(
                  "Người khác đọc được %s (%s). Hãy chạy: chmod go-rwx %s",
                  file, permissions, file));
        }
      }
    }
    return findings.isEmpty()
        ? List.of(Finding.well("Khóa và mật khẩu chỉ chủ sở hữu đọc được"))
        : findings;
  }

  private Finding port(boolean running) {
    String text = environment.getOrDefault("CAICACH_PORT", "8080");
    int port;
    try {
      port = Integer.parseInt(text);
    } catch (NumberFormatException none) {
      return Finding.wrong("CAICACH_PORT phải là một số cổng, đang là «%s».", text);
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return running
          ? Finding.notice(
              "Chương trình đang chạy nhưng không ở cổng %d; nếu đã chọn cổng khác thì không sao.",
              port)
          : Finding.well("Cổng %d còn trống", port);
    } catch (IOException | IllegalArgumentException taken) {
      return running
          ? Finding.well("Chương trình đang chạy, cổng %d", port)
          : Finding.wrong(
              "Cổng %d đang có chương trình khác dùng, hoặc tài khoản này không được mở cổng đó. Hãy chọn cổng khác bằng CAICACH_PORT.",
              port);
    }
  }

  private Finding mail() {
    String url = environment.getOrDefault("CAICACH_SMTP_URL", "");
    if (url.isBlank()) {
      return Finding.notice(
          "Chưa đặt CAICACH_SMTP_URL: thư không gửi đi mà chỉ nằm ở trang Thư của quản trị viên.");
    }
    try {
      URI uri = URI.create(url);
      String host = uri.getHost();
      if (host == null) {
        return Finding.wrong(
            "CAICACH_SMTP_URL không đúng dạng smtp://người-dùng:mật-khẩu@máy-chủ:587.");
      }
      int port = uri.getPort() > 0 ? uri.getPort() : "smtps".equals(uri.getScheme()) ? 465 : 587;
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(host, port), (int) MAIL_SERVER.toMillis());
        return Finding.well("Máy chủ thư %s:%d trả lời", host, port);
      } catch (IOException unreachable) {
        return Finding.wrong(
            "Không kết nối được máy chủ thư %s:%d. Thư sẽ chờ trong hàng đợi; hãy kiểm tra địa chỉ, cổng và tường lửa.",
            host, port);
      }
    } catch (IllegalArgumentException none) {
      return Finding.wrong(
          "CAICACH_SMTP_URL không đúng dạng smtp://người-dùng:mật-khẩu@máy-chủ:587.");
    }
  }
}
