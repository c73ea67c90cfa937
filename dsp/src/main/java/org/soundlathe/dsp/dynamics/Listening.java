package org.soundlathe.dsp.dynamics;

/// How a stage hears what it reacts to.
///
/// @param detector peak or root mean square
/// @param link what linked strips hear of one another
/// @param key its own sound or another
/// @param filter which part of that
public record Listening(Detector detector, Link link, Key key, KeyFilter filter) {
  /// Hears the peaks of its own whole sound.
  public static Listening byDefault() {
    return new Listening(Detector.PEAK, Link.LOUDEST, Key.OWN, KeyFilter.OFF);
  }

  public Listening with(Detector newDetector) {
    return new Listening(newDetector, link, key, filter);
  }

  public Listening with(Link newLink) {
    return new Listening(detector, newLink, key, filter);
  }

  public Listening with(Key newKey) {
    return new Listening(detector, link, newKey, filter);
  }

  public Listening with(KeyFilter newFilter) {
    return new Listening(detector, link, key, newFilter);
  }
}
