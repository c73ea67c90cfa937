package org.soundlathe.session.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soundlathe.media.Marker;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.TakeGap;
import tools.jackson.databind.JsonNode;

/// One recording as a log tells of it. What makes no sense there is passed over: an event that is
/// missing costs a note, never the sound.
final class LostRecording {
  private long startFrame;
  private boolean hasEnded;
  private boolean isSettled;
  private final List<ArmedTake> takes = new ArrayList<>();
  private final List<PrintedTake> prints = new ArrayList<>();
  private final List<TakeGap> gaps = new ArrayList<>();
  private final List<Marker> markers = new ArrayList<>();
  private final Map<String, String> samplesSha256 = new HashMap<>();

  long startFrame() {
    return startFrame;
  }

  /// Whether its files were finished, so that nothing of it is missing.
  boolean hasEnded() {
    return hasEnded;
  }

  boolean isSettled() {
    return isSettled;
  }

  List<ArmedTake> takes() {
    return takes;
  }

  /// What was printed from a dry take.
  List<PrintedTake> prints(String dryFile) {
    return prints.stream().filter(print -> print.dryFile().equals(dryFile)).toList();
  }

  /// @param lengthFrames of the file
  List<TakeGap> gaps(long lengthFrames) {
    return gaps.stream().filter(gap -> gap.frame() < lengthFrames).toList();
  }

  /// On the session's time line.
  List<Marker> markers() {
    return markers.stream()
        .map(marker -> new Marker(startFrame + marker.frame(), marker.label()))
        .filter(marker -> marker.frame() >= 0)
        .toList();
  }

  /// Empty where the file was not finished.
  String samplesSha256(String file) {
    return samplesSha256.getOrDefault(file, "");
  }

  void read(JsonNode event) {
    switch (text(event, "event")) {
      case "armed" -> {
        startFrame = event.path("startFrame").longValue(0);
        event.path("takes").values().forEach(take -> takes.add(take(take)));
      }
      case "began" -> startFrame = event.path("startFrame").longValue(startFrame);
      case "gap" -> readGap(event);
      case "marker" ->
          markers.add(new Marker(event.path("frame").longValue(0), text(event, "label")));
      case "ended" -> {
        hasEnded = true;
        event
            .path("samplesSha256")
            .properties()
            .forEach(sum -> samplesSha256.put(sum.getKey(), sum.getValue().stringValue("")));
      }
      case "printed" -> readPrint(event);
      case "settled" -> isSettled = true;
      default -> {}
    }
  }

  private static ArmedTake take(JsonNode take) {
    var equipment =
        new Equipment(
            text(take, "microphone"),
            text(take, "preamp"),
            text(take, "position"),
            text(take, "room"),
            text(take, "player"),
            text(take, "notes"),
            text(take, "input"));
    int pass = Math.max(0, take.path("pass").intValue(0));
    return new ArmedTake(text(take, "track"), text(take, "file"), pass, equipment);
  }

  private void readPrint(JsonNode event) {
    var inserts = new ArrayList<Integer>();
    event.path("inserts").values().forEach(insert -> inserts.add(insert.intValue(0)));
    var sum = text(event, "samplesSha256");
    prints.add(new PrintedTake(text(event, "file"), text(event, "dryFile"), sum, inserts));
  }

  private void readGap(JsonNode event) {
    long frame = event.path("frame").longValue(0);
    long length = event.path("lengthFrames").longValue(0);
    for (var kind : TakeGap.Kind.values()) {
      if (kind.word().equals(text(event, "kind")) && frame >= 0 && length >= 1) {
        gaps.add(new TakeGap(frame, length, kind));
      }
    }
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).stringValue("");
  }
}
