# Sourced by the commands of an installed copy: they work on the same data as its service.

# Reads the settings of the service as systemd does: lines NAME=value, in quotes or not. What the caller has set stays.
read_settings() {
  local line name value
  [ -r "$1" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    [[ $line =~ ^[[:space:]]*(CAICACH_[A-Z_]+)=(.*)$ ]] || continue
    name=${BASH_REMATCH[1]}
    value=${BASH_REMATCH[2]}
    value=${value%"${value##*[![:space:]]}"}
    if [[ $value =~ ^\"(.*)\"$ || $value =~ ^\'(.*)\'$ ]]; then
      value=${BASH_REMATCH[1]}
    fi
    [ -n "${!name:-}" ] || export "$name=$value"
  done <"$1"
}
