# Sourced by mvnw and lathe: finds a JDK of at least the version asked for, without starting one.
# POSIX sh. Reads each candidate's `release` file, so that looking costs no JVM start.

# jdk_major FOLDER: the major version of the JDK in FOLDER, or nothing if it is none (a JRE has no javac).
jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
}

# jdk_candidates: one folder a line, in the order of preference; paths may hold spaces.
# SOUNDLATHE_SYSTEM_ROOT is for tests: what stands before the system's own folders.
jdk_candidates() {
  jdk_root=${SOUNDLATHE_SYSTEM_ROOT:-}
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  jdk_on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$jdk_on_path" ]; then
    jdk_on_path=$(readlink -f "$jdk_on_path" 2>/dev/null || printf '%s' "$jdk_on_path")
    dirname "$(dirname "$jdk_on_path")"
  fi
  for jdk_folder in \
    "$jdk_root"/usr/lib/jvm/* "$jdk_root"/usr/lib64/jvm/* "$jdk_root"/usr/java/* "$jdk_root"/usr/local/java/* \
    "$jdk_root"/usr/local/lib/jvm/* "$jdk_root"/opt/java/* "$jdk_root"/opt/*jdk* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/.local/share/mise/installs/java/* \
    "${HOME:-/nonexistent}"/.asdf/installs/java/* \
    "$jdk_root"/Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$jdk_root"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$jdk_root"/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$jdk_folder" ] && printf '%s\n' "$jdk_folder"
  done
  return 0
}

# find_jdk MAJOR: prints the first JDK of at least MAJOR; returns 1 if there is none.
find_jdk() {
  jdk_found=$(jdk_candidates | while IFS= read -r jdk_home; do
    jdk_version=$(jdk_major "$jdk_home")
    if [ -n "$jdk_version" ] && [ "$jdk_version" -ge "$1" ]; then
      printf '%s\n' "$jdk_home"
      break
    fi
  done)
  [ -n "$jdk_found" ] || return 1
  printf '%s\n' "$jdk_found"
}

# no_jdk WHO MAJOR: says that there is none, and how this system gets one.
no_jdk() {
  printf '%s\n' "$1: Soundlathe needs a JDK $2 or newer, and none was found." \
    "fix: $(install_hint "openjdk-$2-jdk" "java-$2-openjdk-devel" "openjdk@$2" jdk-openjdk)" \
    "     or get one from https://adoptium.net and set JAVA_HOME to its folder" >&2
}

# install_hint DEBIAN FEDORA BREW ARCH: this system's install command for a package, by its names there.
install_hint() {
  if command -v apt-get >/dev/null 2>&1; then printf 'sudo apt-get install %s' "$1"
  elif command -v dnf >/dev/null 2>&1; then printf 'sudo dnf install %s' "$2"
  elif command -v brew >/dev/null 2>&1; then printf 'brew install %s' "$3"
  elif command -v pacman >/dev/null 2>&1; then printf 'sudo pacman -S %s' "$4"
  else printf 'install %s with your system'"'"'s package manager' "$1"
  fi
}
