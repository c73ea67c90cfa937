package org.soundlathe.media.codec;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The machines for which FFmpeg's programs come with Soundlathe.
///
/// @param name as the jars call it, such as `linux-x86_64`
/// @param suffix of programs
/// @param standIns libraries for which empty ones stand in, unless the jar brings them
/// @param machine for which those are made
record Platform(String name, String suffix, List<String> standIns, EmptyLibrary.Machine machine) {
  private static final List<String> DESKTOP_LIBRARIES =
      List.of(
          "libxcb.so.1",
          "libxcb-shm.so.0",
          "libasound.so.2",
          "libpulse.so.0",
          "libudev.so.1",
          "libva.so.2",
          "libva-drm.so.2",
          "libdrm.so.2");

  static Optional<Platform> here() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static Optional<Platform> of(String system, String architecture) {
    var os = system.toLowerCase(Locale.ROOT);
    boolean isArm = architecture.equals("aarch64");
    if (!isArm && !architecture.equals("amd64") && !architecture.equals("x86_64")) {
      return Optional.empty();
    }
    var cpu = isArm ? "arm64" : "x86_64";
    var machine = isArm ? EmptyLibrary.Machine.AARCH64 : EmptyLibrary.Machine.X86_64;
    if (os.startsWith("linux")) {
      return Optional.of(new Platform("linux-" + cpu, "", DESKTOP_LIBRARIES, machine));
    }
    if (os.startsWith("mac")) {
      return Optional.of(new Platform("macosx-" + cpu, "", List.of(), machine));
    }
    if (os.startsWith("windows") && !isArm) {
      return Optional.of(new Platform("windows-" + cpu, ".exe", List.of(), machine));
    }
    return Optional.empty();
  }
}
