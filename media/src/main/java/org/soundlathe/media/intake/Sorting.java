package org.soundlathe.media.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.MediaException;
import org.soundlathe.paperwork.finding.Finding;

/// Tells tracks from what else lies in a folder or an archive, by names relative to it with `/`
/// between their parts.
final class Sorting {
  static final int MAX_FILES = 2_000;
  private static final int MAX_PARTS = 3;
  private static final int NAMES_TOLD = 5;

  private final Path place;
  private final NavigableSet<String> audio = new TreeSet<>(new NaturalOrder());
  private final NavigableSet<String> others = new TreeSet<>(new NaturalOrder());
  private final List<Finding> findings = new ArrayList<>();
  private int hidden;

  Sorting(Path place) {
    this.place = place;
  }

  /// @return whether it is a track
  boolean take(String name, long sizeBytes) {
    if (isHidden(name)) {
      hidden++;
      return false;
    }
    if (!AudioFiles.looksLikeAudio(Path.of(name))) {
      others.add(name);
      return false;
    }
    if (sizeBytes == 0) {
      findings.add(
          Finding.onTrack(
              "SL2230", name, "the file is empty", "export this track again or remove the file"));
      return false;
    }
    if (name.split("/", -1).length > MAX_PARTS) {
      findings.add(
          Finding.onTrack(
              "SL2231",
              name,
              "it lies more than two folders deep and was left alone",
              "move it up if it belongs to the song"));
      return false;
    }
    audio.add(name);
    if (audio.size() > MAX_FILES) {
      throw new MediaException.LimitExceeded(place, "more than " + MAX_FILES + " tracks");
    }
    return true;
  }

  static boolean isHidden(String name) {
    for (var part : name.split("/", -1)) {
      if (part.startsWith(".") || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  void linkLeftAlone(String name) {
    findings.add(
        Finding.onTrack(
            "SL2232",
            name,
            "it is a link that leads out of the folder and was not followed",
            "copy the file itself into the folder"));
  }

  void resultsLeftAlone(String name) {
    findings.add(
        Finding.onTrack(
            "SL1236",
            name,
            name + " holds a session or results of Soundlathe and was left alone",
            "nothing; to use what is in it, name that folder itself"));
  }

  void closedFolder(String name) {
    findings.add(
        Finding.onTrack(
            "SL2233", name, "this folder may not be read", "check the folder's permissions"));
  }

  /// The tracks in natural order.
  ///
  /// @throws MediaException.NoTracks if there is none
  List<String> tracks() {
    if (audio.isEmpty()) {
      throw new MediaException.NoTracks(place, why());
    }
    return List.copyOf(audio);
  }

  private String why() {
    if (!findings.isEmpty()) {
      return "no file in it can be used: " + findings.getFirst().message();
    }
    return others.isEmpty() ? "it is empty" : "none of its files is audio: " + told();
  }

  List<Finding> findings() {
    var all = new ArrayList<>(findings);
    if (hidden > 0) {
      all.add(
          Finding.of(
              "SL1234", hidden + " hidden files were left alone", "nothing; they are no tracks"));
    }
    if (!others.isEmpty()) {
      all.add(
          Finding.of(
              "SL1235",
              others.size() + " files that are no audio were left alone: " + told(),
              "nothing, unless one of them is a track: then export it as WAV"));
    }
    return List.copyOf(all);
  }

  private String told() {
    var names = String.join(", ", others.stream().limit(NAMES_TOLD).toList());
    return others.size() > NAMES_TOLD ? names + " …" : names;
  }
}
