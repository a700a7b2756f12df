# Sourced by the scripts, in the root of the tree: finds JDK 25 and Maven, or says in one sentence what to install.

find_jdk() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/*; do
    if [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && [ -r "$candidate/release" ]; then
      version=$(sed -nE 's/^JAVA_VERSION="([0-9]+).*/\1/p' "$candidate/release")
      if [ "${version:-0}" -ge 25 ]; then
        printf '%s\n' "$candidate"
        return 0
      fi
    fi
  done
  return 1
}

JAVA_HOME=$(find_jdk) || {
  echo "Cần JDK 25 trở lên: cài Temurin 25 (adoptium.net) hoặc đặt JAVA_HOME trỏ tới thư mục JDK 25, rồi chạy lại." >&2
  exit 1
}
export JAVA_HOME

# Maven 3.8 warns of itself on JDK 25.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"

maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    echo "Cần Apache Maven 3.8 trở lên: trên Debian/Ubuntu chạy «apt-get install maven», rồi chạy lại." >&2
    return 1
  fi
  mvn -B -q -Dstyle.color=never --no-transfer-progress "$@"
}

# Installs a Debian package where that may be done without asking: as root. Elsewhere the caller says what to install.
install_package() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" </dev/null >/dev/null 2>&1 && return 0
  apt-get update -qq </dev/null >/dev/null 2>&1
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" </dev/null >/dev/null 2>&1
}
