package org.soundlathe.dsp.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.reverb.DecayCurve;
import org.soundlathe.dsp.reverb.Tail;
import org.soundlathe.dsp.unit.Decibels;

class RoomResponseTest {
  private static final int RATE_HZ = 48_000;
  private static final Shoebox STUDIO =
      new Shoebox(8, 6, 3.5, Walls.of(Material.PLASTER_ON_LATH, Material.CARPET, Material.PARQUET));
  private static final Position SOURCE = new Position(2.2, 2.5, 1.4);
  private static final Position HEARD = new Position(5.6, 3.3, 1.7);

  /// ISO 9613-2:1996, Table 2, at 20 degrees: dB per kilometre at 70 % humidity; the table rounds.
  @Test
  void airTakesWhatTheStandardSays() {
    double[] perKilometre = {0.1, 0.3, 1.1, 2.8, 5.0, 9.0, 22.9, 76.6};
    for (int i = 0; i < perKilometre.length; i++) {
      double hz = StrictMath.pow(10, 1.8 + 0.3 * i);
      assertThat(1_000 * Air.lossDb(hz, 70))
          .as("%.0f Hz", hz)
          .isCloseTo(perKilometre[i], within(0.06));
    }
  }

  /// A hall of 10 x 10 x 10 m: 600 m² of brick at 1 kHz swallow like 24 m² of open window, so T60
  /// is 0.161 * 1000 / 24 s without air. Within 2 %: sound's speed is rounded in 0.161, and the air
  /// takes a little.
  @Test
  void sabineAndEyringFollowTheirFormulae() {
    var cube = new Shoebox(10, 10, 10, Walls.all(Material.BRICK));
    double open = 0.161 * 1_000 / (24 + 4 * 1_000 * airPerMetre(1_000));
    double eyring = 0.161 * 1_000 / (-600 * StrictMath.log(0.96) + 4 * 1_000 * airPerMetre(1_000));
    assertThat(RoomDecay.sabineSeconds(cube, 1_000, 50) / open).isCloseTo(1, within(0.005));
    assertThat(RoomDecay.eyringSeconds(cube, 1_000, 50) / eyring).isCloseTo(1, within(0.005));
  }

  /// The tail decays as Eyring says in each octave: within 8 %, of two answers together.
  @Test
  void tailDecaysAfterEyring() {
    float[][] response = RoomResponse.of(RATE_HZ, settings(8, 0));
    int from = RATE_HZ / 20;
    for (int i = 1; i < DecayCurve.OCTAVES; i++) {
      double hz = DecayCurve.centreHz(i);
      double expected = RoomDecay.eyringSeconds(STUDIO, hz, 50);
      float[][] tail = {
        Arrays.copyOfRange(response[0], from, response[0].length),
        Arrays.copyOfRange(response[1], from, response[1].length)
      };
      assertThat(Tail.t60Seconds(tail, hz, 2, RATE_HZ) / expected)
          .as("%.0f Hz", hz)
          .isCloseTo(1, within(0.08));
    }
  }

  /// Two ways to the same sound: all echoes to the 20th order, and the statistical tail. From 40 to
  /// 60 ms they are equally loud within 2 dB, as far as a shoebox is diffuse.
  @Test
  void tailIsAsLoudAsTheEchoesThatItStandsFor() {
    float[][] echoes = Echoes.of(RATE_HZ, settings(20, 0), RATE_HZ / 10);
    float[][] response = RoomResponse.of(RATE_HZ, settings(8, 0));
    for (int channel = 0; channel < 2; channel++) {
      double echoesDb = Signals.rmsDb(echoes[channel], 40 * 48, 60 * 48);
      double tailDb = Signals.rmsDb(response[channel], 40 * 48, 60 * 48);
      assertThat(tailDb - echoesDb).isCloseTo(0, within(2.0));
    }
  }

  @Test
  void echoesBeforeTheMixingStandAsTheyAre() {
    float[][] echoes = Echoes.of(RATE_HZ, settings(8, 0), RATE_HZ / 10);
    float[][] response = RoomResponse.of(RATE_HZ, settings(8, 0));
    double directMs = 1_000 * SOURCE.distanceMetres(HEARD) / 343.2;
    int untouched = (int) (48 * (directMs + 8));
    for (int i = 0; i < untouched; i++) {
      assertThat(response[0][i]).isEqualTo(echoes[0][i]);
    }
  }

  @Test
  void tailGainIsHeardInTheTailOnly() {
    float[] loud = RoomResponse.of(RATE_HZ, settings(8, 0))[0];
    float[] soft = RoomResponse.of(RATE_HZ, settings(8, -20))[0];
    int half = RATE_HZ / 5;
    assertThat(Signals.rmsDb(loud, half, 2 * half) - Signals.rmsDb(soft, half, 2 * half))
        .isCloseTo(20, within(0.01));
    assertThat(Decibels.ofGain(soft[800] - loud[800])).isLessThan(-100);
  }

  @Test
  void whatStandsOutsideTheRoomIsRefused() {
    var inside = new Microphone(HEARD, Pattern.OMNI, 0, 0);
    assertThatThrownBy(
            () -> new RoomResponse.Settings(STUDIO, new Position(9, 1, 1), inside, inside))
        .hasMessageContaining("source.x 9.0 m is outside the room");
    assertThatThrownBy(() -> new Shoebox(100, 3, 3, Walls.all(Material.BRICK)))
        .hasMessageContaining("room.lengthMetres 100 is outside 1.5..60 m");
  }

  private static double airPerMetre(double hz) {
    return Air.lossDb(hz, 50) / 4.343;
  }

  private static RoomResponse.Settings settings(int reflections, double tailDb) {
    return new RoomResponse.Settings(
        STUDIO,
        SOURCE,
        StereoPair.AB.left(HEARD, 180),
        StereoPair.AB.right(HEARD, 180),
        50,
        reflections,
        tailDb);
  }
}
