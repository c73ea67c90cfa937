package org.soundlathe.paperwork.chart;

/// A part of the song, such as the chorus.
public record Section(double startSeconds, double endSeconds, String name) {
  public Section {
    if (!(endSeconds >= startSeconds)) {
      throw new IllegalArgumentException(
          "section '%s' ends at %s s, before it starts at %s s"
              .formatted(name, endSeconds, startSeconds));
    }
  }
}
