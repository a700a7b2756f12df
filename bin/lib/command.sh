# Sourced by the scripts that are commands of the program: runs the command named like the script.
# Names of files are meant from where the caller stands.

CAICACH_CALLER=$PWD
[ -z "${CAICACH_HOME:-}" ] || CAICACH_HOME=$(realpath -m -- "$CAICACH_HOME")
cd "$(dirname "$(readlink -f "$0")")/.." || exit
if [ ! -f pom.xml ] && [ -z "${CAICACH_HOME:-}" ]; then
  . bin/lib/settings.sh
  read_settings "${CAICACH_SETTINGS:-/etc/caicach/caicach.env}"
  CAICACH_HOME=${CAICACH_HOME:-/var/lib/caicach}
fi
export CAICACH_CALLER CAICACH_HOME=${CAICACH_HOME:-$PWD/data}
. bin/lib/env.sh
. bin/lib/program.sh
build_program
start_program "$(basename "$0")" "$@"
