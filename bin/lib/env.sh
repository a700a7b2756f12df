# Sourced by the scripts: finds JDK 25 and Maven, or says in one sentence what to install.

find_jdk() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/*; do
    [ -x "$candidate/bin/javac" ] || continue
    version=$("$candidate/bin/javac" -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')
    if [ "${version:-0}" -ge 25 ] 2>/dev/null; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

JAVA_HOME=$(find_jdk) || {
  echo "Cần JDK 25 trở lên: cài Temurin 25 (adoptium.net) hoặc đặt JAVA_HOME trỏ tới thư mục JDK 25, rồi chạy lại." >&2
  exit 1
}
export JAVA_HOME

if ! command -v mvn >/dev/null 2>&1; then
  echo "Cần Apache Maven 3.8 trở lên: trên Debian/Ubuntu chạy «apt-get install maven», rồi chạy lại." >&2
  exit 1
fi

maven() {
  mvn -B -q --no-transfer-progress "$@"
}
