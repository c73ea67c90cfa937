package org.soundlathe.dsp.click;

import java.util.List;
import java.util.Locale;

/// What a metronome sounds like.
///
/// Each is a handful of tones that die away, so that it is the same sound at any sample rate; the
/// frequencies are of the kind that such instruments have, set on the spectrum and by no ear yet.
public enum ClickSound {
  /// A hollow block of wood: cuts through a band without hurting.
  WOOD_BLOCK {
    @Override
    List<Ring> rings() {
      return List.of(
          new Ring(1_080, 1, 0.07),
          new Ring(2_260, 0.5, 0.04),
          new Ring(3_420, 0.35, 0.02),
          new Ring(5_100, 0.2, 0.01));
    }
  },
  /// A pure tone: easy to tell from any instrument.
  BEEP {
    @Override
    List<Ring> rings() {
      return List.of(new Ring(1_000, 1, 0.12));
    }
  },
  /// A stick across the rim of a drum.
  RIM {
    @Override
    List<Ring> rings() {
      return List.of(
          new Ring(480, 0.6, 0.05),
          new Ring(1_720, 1, 0.05),
          new Ring(2_890, 0.7, 0.03),
          new Ring(4_310, 0.6, 0.02),
          new Ring(6_770, 0.5, 0.012),
          new Ring(9_130, 0.3, 0.008));
    }
  },
  /// A cowbell: two tones with their odd overtones.
  COWBELL {
    @Override
    List<Ring> rings() {
      return List.of(
          new Ring(540, 1, 0.2),
          new Ring(800, 1, 0.22),
          new Ring(1_620, 0.33, 0.1),
          new Ring(2_400, 0.33, 0.1),
          new Ring(2_700, 0.2, 0.05),
          new Ring(4_000, 0.2, 0.05));
    }
  },
  /// Two sticks: bright and dry.
  STICKS {
    @Override
    List<Ring> rings() {
      return List.of(
          new Ring(2_350, 1, 0.04),
          new Ring(3_870, 0.8, 0.03),
          new Ring(6_240, 0.5, 0.015),
          new Ring(8_900, 0.3, 0.01));
    }
  },
  /// As short as a click can be: little leaks from a headphone into a microphone.
  TICK {
    @Override
    List<Ring> rings() {
      return List.of(new Ring(3_000, 1, 0.008), new Ring(5_000, 0.6, 0.005));
    }
  };

  /// Its name in settings: `wood-block`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  abstract List<Ring> rings();
}
