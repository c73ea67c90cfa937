package org.soundlathe.session.tempo;

/// One beat of the song.
///
/// @param frame the frame nearest to it
/// @param bar counted from 1; 0 and below in a count-in
/// @param beat counted from 1 within the bar
public record Beat(long frame, long bar, int beat) {
  /// Whether it opens a bar.
  public boolean isDownbeat() {
    return beat == 1;
  }
}
