# What benchmarks/desk and benchmarks/scale share; read by them, not run.
# shellcheck shell=bash disable=SC2034

house=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
lathe=${LATHE:-$house/lathe} # LATHE: another build to run

need() { # PROGRAM …; GNU time always
  for program in "$@"; do
    command -v "$program" >/dev/null || { echo "${0##*/}: $program is not installed" >&2 && exit 2; }
  done
  /usr/bin/time --version >/dev/null 2>&1 || { echo "${0##*/}: GNU time is not installed" >&2 && exit 2; }
}

# The command and the benchmarks stand built before any clock runs.
build() {
  . "$house/.mvn/find-jdk.sh"
  java=$(find_jdk 25)/bin/java
  (cd "$house" && ./mvnw -q -B -pl benchmarks -am -DskipTests -Dspotless.check.skip package) >&2
  classpath=$house/benchmarks/target/benchmarks-0.1.0.jar:$(cat "$house/benchmarks/target/classpath")
  "$lathe" --version >/dev/null
}

# A folder to work in: the one named, which is kept, or one that goes away again.
work_in() { # [FOLDER]
  if [ -n "$1" ]; then
    mkdir -p "$1" && work=$(cd "$1" && pwd)
  else
    work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
  fi
}

tracks() { # FOLDER COUNT SECONDS
  "$java" -XX:+UseSerialGC -cp "$classpath" org.soundlathe.benchmarks.job.Tracks "$1" "$2" "$3"
}

number() { printf 't%03d' "$1"; }

# Runs a command and leaves its seconds of CPU (user and system, children included), its wall seconds and its largest memory in MiB.
clock() { # COMMAND …: sets cpu, wall, mib
  /usr/bin/time -o "$work/time" -f '%U %S %e %M' "$@" >"$work/said" 2>&1 || { echo "failed: $1" >&2 && cat "$work/said" >&2 && exit 1; }
  read -r cpu wall mib < <(tail -n 1 "$work/time" | awk '{ printf "%.2f %.2f %.0f\n", $1 + $2, $3, $4 / 1024 }')
}

# Reads numbers, one a line.
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
spread() { sort -n | awk 'NR == 1 { low = $1 } { high = $1 } END { print low " to " high }'; }
divided() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f\n", a / b }'; }

machine() {
  printf '%s, %s cores, %s; %s\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" \
    "$(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)" "$(. /etc/os-release && echo "$PRETTY_NAME")"
  "$java" -version 2>&1 | sed -n 2p
  printf 'load when it began: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
}

# The first line with a number of what a program says of itself.
version() { { "$@" 2>/dev/null || true; } | awk '/[0-9]\.[0-9]/ && !said { print; said = 1 }'; }
