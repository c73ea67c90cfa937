package org.soundlathe.tracking.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundlathe.device.DeviceFormat;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The round trips of this user's devices: one JSON file, `round-trips.json`, in the user's
/// settings folder. A file that cannot be read counts as none: what stood in it can be measured
/// again.
public final class Calibrations {
  private static final String FILE = "round-trips.json";
  private static final int MOST = 200;

  private final Disk disk;
  private final Path file;

  /// @param folder of the user's settings
  public Calibrations(Disk disk, Path folder) {
    this.disk = disk;
    this.file = folder.resolve(FILE);
  }

  /// Those of this user.
  public static Calibrations ofUser(Disk disk, Map<String, String> environment) {
    var folder =
        folder(
            environment, System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    return new Calibrations(disk, folder);
  }

  /// XDG Base Directory Specification; `~/Library/Application Support` on macOS, `%APPDATA%` on
  /// Windows.
  static Path folder(Map<String, String> environment, String system, String home) {
    var xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    if (!xdg.isEmpty() && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg, "soundlathe");
    }
    var windows = environment.getOrDefault("APPDATA", "");
    if (system.startsWith("Windows") && !windows.isEmpty()) {
      return Path.of(windows, "soundlathe");
    }
    return system.startsWith("Mac")
        ? Path.of(home, "Library", "Application Support", "soundlathe")
        : Path.of(home, ".config", "soundlathe");
  }

  public Path file() {
    return file;
  }

  /// What a device is kept under: as it was asked for, or what the usual one is called.
  public static String nameOf(String asked, DeviceFormat format) {
    return asked.isEmpty() ? format.name() : asked;
  }

  /// What was measured for a device that has been opened now.
  ///
  /// @param name by which it was asked for
  public Optional<Calibration> find(String name, DeviceFormat format) {
    return all().stream().filter(one -> one.isFor(name, format)).findFirst();
  }

  /// Everything that was measured.
  public List<Calibration> all() {
    var all = new ArrayList<Calibration>();
    try {
      if (Files.isRegularFile(file) && Files.size(file) < 1_000_000) {
        for (var node : Json.parse(Files.readString(file)).path("devices")) {
          read(node).ifPresent(all::add);
        }
      }
    } catch (IOException | JacksonException _) {
      return List.of();
    }
    return all;
  }

  /// Keeps it, in the place of what was known of the device at that rate and period.
  ///
  /// @throws WriteRefusal if the disk refuses
  public void keep(Calibration measured) {
    var all = new ArrayList<>(all());
    all.removeIf(one ->
        one.device().equals(measured.device())
            && one.sampleRateHz() == measured.sampleRateHz()
            && one.periodFrames() == measured.periodFrames());
    all.addFirst(measured);
    var json = Json.object();
    var devices = json.putArray("devices");
    all.stream()
        .limit(MOST)
        .forEach(one ->
            devices
                .addObject()
                .put("device", one.device())
                .put("sampleRateHz", one.sampleRateHz())
                .put("periodFrames", one.periodFrames())
                .put("roundTripFrames", one.roundTripFrames())
                .put("spreadFrames", one.spreadFrames())
                .put("reportedFrames", one.reportedFrames()));
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw WriteRefusal.of(file, e);
    }
    SafeFile.write(disk, file, Json.pretty(json), Disk.Overwrite.REPLACE);
  }

  private static Optional<Calibration> read(JsonNode node) {
    double trip = node.path("roundTripFrames").asDouble(-1);
    if (!(trip >= 0 && trip < 10_000_000) || !node.path("device").isString()) {
      return Optional.empty();
    }
    return Optional.of(
        new Calibration(
            node.path("device").asString(),
            node.path("sampleRateHz").asInt(0),
            node.path("periodFrames").asInt(0),
            trip,
            node.path("spreadFrames").asDouble(0),
            node.path("reportedFrames").asInt(0)));
  }
}
