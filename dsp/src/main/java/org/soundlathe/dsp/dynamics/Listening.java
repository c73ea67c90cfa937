package org.soundlathe.dsp.dynamics;

/// How a stage hears what it reacts to.
///
/// @param detector peak or root mean square
/// @param link what linked strips hear of one another
/// @param key its own sound or another
public record Listening(Detector detector, Link link, Key key) {
  /// Hears the peaks of its own sound.
  public static Listening byDefault() {
    return new Listening(Detector.PEAK, Link.LOUDEST, Key.OWN);
  }

  public Listening with(Detector newDetector) {
    return new Listening(newDetector, link, key);
  }

  public Listening with(Link newLink) {
    return new Listening(detector, newLink, key);
  }

  public Listening with(Key newKey) {
    return new Listening(detector, link, newKey);
  }
}
