package vn.caicach.storage.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/// The command line of an inspecting process, for each way the program itself can be started: from
/// a class path (development, the extracted layout whose jar names its libraries) or from one
/// Spring Boot jar with its libraries inside.
final class InspectionCommand {

  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private InspectionCommand() {}

  static List<String> of(InspectionLimits limits, Path folder, String classPath)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(
        List.of(
            "-Xmx" + limits.heapMegabytes() + "m",
            "-Xms16m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + folder.resolve("crash.log"),
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            "-Duser.home=" + folder,
            "-Dpdfbox.fontcache=" + folder,
            "-Dfile.encoding=UTF-8",
            "-Dlogback.configurationFile=storage/inspection-logback.xml",
            "-Djavax.xml.accessExternalDTD=",
            "-Djavax.xml.accessExternalSchema=",
            "-cp",
            absolute(classPath)));
    if (isBootJar(classPath)) {
      command.add("-Dloader.main=" + InspectionProcess.class.getName());
      command.add(LAUNCHER);
    } else {
      command.add(InspectionProcess.class.getName());
    }
    // Longer than the program waits: it only matters when the program is gone.
    command.add(Long.toString(limits.timeLimit().toMillis() * 2 + 1000));
    return List.copyOf(command);
  }

  private static String java() {
    Path own = Path.of(System.getProperty("java.home"), "bin", "java");
    if (Files.isExecutable(own)) {
      return own.toString();
    }
    return ProcessHandle.current()
        .info()
        .command()
        .orElseThrow(() -> new IllegalStateException("The java command is not to be found"));
  }

  /// The process works in a folder of its own, so the entries must not depend on ours.
  private static String absolute(String classPath) {
    var entries = new ArrayList<String>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        entries.add(entry.endsWith("*") ? entry : Path.of(entry).toAbsolutePath().toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static boolean isBootJar(String classPath) throws IOException {
    if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
      return false;
    }
    try (var jar = new JarFile(classPath)) {
      return jar.getEntry("BOOT-INF/classes/") != null;
    }
  }
}
