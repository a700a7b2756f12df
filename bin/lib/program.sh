# Sourced by the scripts, after env.sh: keeps the program laid out to start quickly, and starts it.
#
# In a source tree the layout is target/app, rebuilt when a source is newer; in an installed copy (bin/package) it is app.
# Beside the jars lies an AOT cache: classes as they were loaded and linked in a first, unseen run.

if [ -f pom.xml ]; then
  app=target/app
else
  app=app
fi
program_options=(@bin/lib/jvm.options -Xlog:disable -Xlog:all=error:stderr)

# What an installed copy was laid out from: an upgrade replaces it.
installed() {
  stat -c '%s %Y' "$app/caicach.jar"
}

up_to_date() {
  [ -f "$app/complete" ] || return 1
  if [ -f pom.xml ]; then
    [ -z "$(find pom.xml src/main bin/lib/jvm.options -newer "$app/complete" -print -quit)" ]
  else
    [ "$(cat "$app/complete")" = "$(installed)" ]
  fi
}

build_program() {
  up_to_date && return 0
  if [ ! -f pom.xml ]; then
    prepare_installed
    return
  fi
  echo "Đang dựng chương trình, lần đầu mất vài phút…" >&2
  local unfinished="$app.unfinished"
  mkdir -p target
  rm -rf "$unfinished"
  touch "$app.stamp"
  maven package -Dmaven.test.skip=true
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/caicach.jar extract --destination "$unfinished"
  rm -rf "$app"
  mv "$unfinished" "$app"
  train_program || rm -f "$app/caicach.aot"
  mv "$app.stamp" "$app/complete"
}

# Only the folder of the jars may be written to, by the account of the service; others start without the cache.
prepare_installed() {
  [ -w "$app" ] || return 0
  echo "Đang chuẩn bị chương trình cho lần chạy đầu, mất chừng một phút…" >&2
  rm -f "$app/caicach.aot"
  train_program || rm -f "$app/caicach.aot"
  installed >"$app/complete"
}

# Starts the program once on a folder of its own, opens two pages and stops it; the virtual machine writes the cache.
train_program() (
  home=$(mktemp -d)
  mkfifo "$home/output"
  env -u CAICACH_DATABASE_URL -u CAICACH_DATABASE_OWNER_URL -u CAICACH_SMTP_URL \
    CAICACH_HOME="$home/data" CAICACH_PORT=0 CAICACH_MANAGEMENT_PORT=0 \
    "$JAVA_HOME/bin/java" "${program_options[@]}" -XX:AOTCacheOutput="$app/caicach.aot" -jar "$app/caicach.jar" \
    >"$home/output" 2>/dev/null </dev/null &
  pid=$!
  trap 'kill "$pid" 2>/dev/null || true; wait "$pid" || true; rm -rf "$home"' EXIT
  # All of its output is read, so that it never waits; one line has the address.
  while read -r line; do
    port=$(sed -nE 's#^.*http://localhost:([0-9]+)/.*$#\1#p' <<<"$line")
    [ -n "$port" ] || continue
    for page in / /sign-in; do
      exec 5<>"/dev/tcp/127.0.0.1/$port"
      printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$page" >&5
      cat <&5 >/dev/null
      exec 5>&-
    done
    kill "$pid"
  done <"$home/output"
  wait "$pid" || true
  [ -f "$app/caicach.aot" ]
)

# Replaces this script by the program, so that Ctrl-C and the exit code are the program's own.
start_program() {
  [ ! -f "$app/caicach.aot" ] || program_options+=("-XX:AOTCache=$app/caicach.aot")
  exec "$JAVA_HOME/bin/java" "${program_options[@]}" -jar "$app/caicach.jar" "$@"
}
