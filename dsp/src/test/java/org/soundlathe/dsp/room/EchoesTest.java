package org.soundlathe.dsp.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.unit.Decibels;

class EchoesTest {
  private static final int RATE_HZ = 48_000;
  private static final double SOUND = 343.2;
  private static final Shoebox HALL = new Shoebox(20, 14, 9, Walls.all(Material.BRICK));
  private static final Position SOURCE = new Position(6.1, 5.2, 2.3);

  /// Each of the seven first arrivals peaks within one frame of its way through the mirrors, worked
  /// out here by hand; at high rates within 21 µs, since air makes a click of ultrasound duller.
  @Test
  void echoesArriveAfterTheirWay() {
    Position heard = new Position(13.4, 8.7, 3.1);
    List<Position> mirrored =
        List.of(
            SOURCE,
            new Position(-6.1, 5.2, 2.3),
            new Position(33.9, 5.2, 2.3),
            new Position(6.1, -5.2, 2.3),
            new Position(6.1, 22.8, 2.3),
            new Position(6.1, 5.2, -2.3),
            new Position(6.1, 5.2, 15.7));
    for (int rateHz : List.of(44_100, 48_000, 96_000, 192_000)) {
      float[] sound = Echoes.of(rateHz, omni(HALL, SOURCE, heard, 1), rateHz / 4)[0];
      for (Position image : mirrored) {
        double frame = metres(image, heard) / SOUND * rateHz;
        assertThat(loudest(sound, (int) frame - 20, (int) frame + 20))
            .as("%s at %d Hz", image, rateHz)
            .isCloseTo((int) Math.rint(frame), within(Math.max(1, rateHz / 48_000)));
      }
    }
  }

  /// At 1 kHz, within 0.05 dB: the air takes 5 dB per kilometre. At 1 m it is as loud as the
  /// source.
  @Test
  void directSoundFallsBySixDecibelsPerDoubleDistance() {
    for (double metres : List.of(1.0, 2.0, 4.0, 8.0)) {
      Position heard = new Position(6.1 + metres, 5.2, 2.3);
      float[] sound = Echoes.of(RATE_HZ, omni(HALL, SOURCE, heard, 0), 4_096)[0];
      assertThat(gainDb(doubles(sound), 1_000))
          .as("%.0f m", metres)
          .isCloseTo(Decibels.ofGain(1 / metres), within(0.05));
    }
  }

  @Test
  void patternsHearTheirDirections() {
    assertThat(turned(Pattern.CARDIOID, 90)).isCloseTo(0.5, within(1e-4));
    assertThat(turned(Pattern.CARDIOID, 180)).isCloseTo(0, within(1e-4));
    assertThat(turned(Pattern.FIGURE_8, 90)).isCloseTo(0, within(1e-4));
    assertThat(turned(Pattern.FIGURE_8, 180)).isCloseTo(1, within(1e-4));
    assertThat(turned(Pattern.OMNI, 123)).isCloseTo(1, within(1e-4));
    assertThat(turned(Pattern.HYPERCARDIOID, 109.5)).isCloseTo(0, within(1e-3));
  }

  /// The part of a diffuse field that a pattern hears, as the mean over a sphere.
  @Test
  void diffusePowerIsTheMeanOverTheSphere() {
    for (Pattern pattern : Pattern.values()) {
      double sum = 0;
      for (int i = 0; i < 1_000; i++) {
        double gain = pattern.gain((i + 0.5) / 500 - 1);
        sum += gain * gain / 1_000;
      }
      assertThat(pattern.diffusePower()).as("%s", pattern).isCloseTo(sum, within(1e-5));
    }
  }

  /// One wall of each material: in the middle of each octave the echo has lost what the wall
  /// swallows. Within 0.3 dB and 6 %: the filter is 1024 frames long.
  @Test
  void wallsSwallowTheirPartOfEachOctave() {
    for (Material material : List.of(Material.CARPET, Material.WINDOW, Material.GLASS_WOOL)) {
      var walls = new Walls(material, material, material, material, material, material);
      var filter = new EchoFilter(walls, 50, RATE_HZ);
      for (Image image : Image.all(HALL, SOURCE, 2)) {
        filter.choose(image, 0);
        double[] click = filter.click(0);
        for (double hz = 250; hz < 5_000; hz *= 2) {
          double expectedDb = image.order() * Decibels.ofPower(1 - material.absorption(hz));
          assertThat(gainDb(click, hz))
              .as("%s, %d times, %.0f Hz", material, image.order(), hz)
              .isCloseTo(expectedDb, within(0.3 - 0.06 * expectedDb));
        }
      }
    }
  }

  @Test
  void imagesOfEachOrderAreCountedOnce() {
    assertThat(Image.all(HALL, SOURCE, 0)).hasSize(1);
    assertThat(Image.all(HALL, SOURCE, 1)).hasSize(7);
    assertThat(Image.all(HALL, SOURCE, 2)).hasSize(25);
    for (Image image : Image.all(HALL, SOURCE, 5)) {
      assertThat(image.order()).isLessThanOrEqualTo(5);
    }
    Image left = Image.all(HALL, SOURCE, 1).getFirst();
    assertThat(left.position()).isEqualTo(new Position(-6.1, 5.2, 2.3));
    assertThat(left.hits(0)).isEqualTo(1);
    assertThat(left.order()).isEqualTo(1);
  }

  @Test
  void pairsHearTimeOrLevelOrBoth() {
    Position centre = new Position(10, 7, 2);
    Position leftOf = new Position(14, 10, 2);
    for (StereoPair pair : StereoPair.values()) {
      Microphone left = pair.left(centre, 0);
      Microphone right = pair.right(centre, 0);
      double earlier = metres(leftOf, right.position()) - metres(leftOf, left.position());
      boolean isApart = pair != StereoPair.XY && pair != StereoPair.BLUMLEIN;
      assertThat(earlier > 0.05).as("%s", pair).isEqualTo(isApart);
      double more = left.gain(leftOf) - right.gain(leftOf);
      assertThat(more > 0.2).as("%s", pair).isEqualTo(pair != StereoPair.AB);
    }
    assertThat(metres(StereoPair.ORTF.left(centre, 30).position(), centre))
        .isCloseTo(0.085, within(1e-9));
  }

  private static RoomResponse.Settings omni(
      Shoebox room, Position source, Position heard, int reflections) {
    var microphone = new Microphone(heard, Pattern.OMNI, 0, 0);
    return new RoomResponse.Settings(room, source, microphone, microphone, 50, reflections, 0);
  }

  private static double[] doubles(float[] signal) {
    double[] doubles = new double[signal.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = signal[i];
    }
    return doubles;
  }

  /// How much of a click from along x a pattern hears that looks elsewhere, re one that looks
  /// there.
  private static double turned(Pattern pattern, double azimuthDegrees) {
    Position heard = new Position(5, 5, 2);
    var microphone = new Microphone(heard, pattern, azimuthDegrees, 0);
    return Math.abs(microphone.gain(new Position(9, 5, 2)));
  }

  private static double metres(Position a, Position b) {
    return Math.sqrt(square(a.x() - b.x()) + square(a.y() - b.y()) + square(a.z() - b.z()));
  }

  private static double square(double value) {
    return value * value;
  }

  private static int loudest(float[] signal, int from, int to) {
    int loudest = from;
    for (int i = from; i < to; i++) {
      if (Math.abs(signal[i]) > Math.abs(signal[loudest])) {
        loudest = i;
      }
    }
    return loudest;
  }

  private static double gainDb(double[] click, double hz) {
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < click.length; i++) {
      double angle = 2 * StrictMath.PI * hz * i / RATE_HZ;
      real += click[i] * StrictMath.cos(angle);
      imaginary += click[i] * StrictMath.sin(angle);
    }
    return Decibels.ofPower(real * real + imaginary * imaginary);
  }
}
