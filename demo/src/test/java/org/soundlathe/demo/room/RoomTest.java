package org.soundlathe.demo.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.demo.Listening;
import org.soundlathe.demo.drum.Piece;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Noise;
import org.soundlathe.demo.tone.Tape;
import org.soundlathe.dsp.unit.Decibels;

class RoomTest {
  private static final Place ORIGIN = new Place(1.0, 1.0, 1.0);

  @Test
  void twiceTheWayIsHalfAsLoud() {
    var near = new Place(2.0, 1.0, 1.0);
    var far = new Place(3.0, 1.0, 1.0);
    var microphone = new Microphone("m", ORIGIN, near, 0.5, 0.0, 28.0);

    assertThat(Decibels.ofGain(microphone.gainOf(near) / microphone.gainOf(far)))
        .isEqualTo(6.02, within(0.01));
  }

  @Test
  void aCardioidHearsNothingFromBehindAndHalfFromTheSide() {
    var microphone = new Microphone("m", ORIGIN, new Place(2.0, 1.0, 1.0), 0.5, 0.0, 28.0);

    assertThat(microphone.gainOf(new Place(2.0, 1.0, 1.0))).isEqualTo(1.0, within(1e-9));
    assertThat(microphone.gainOf(new Place(1.0, 2.0, 1.0))).isEqualTo(0.5, within(1e-9));
    assertThat(microphone.gainOf(new Place(0.0, 1.0, 1.0))).isEqualTo(0.0, within(1e-9));
  }

  @Test
  void firstReflectionsComeFromBehindTheSixWalls() {
    var images = new Walls(6.0, 5.0, 3.0, 0.5).images(ORIGIN);

    assertThat(images).contains(new Walls.Image(new Place(-1.0, 1.0, 1.0), 0.5));
    assertThat(images).contains(new Walls.Image(new Place(1.0, 1.0, 5.0), 0.5));
    assertThat(images).filteredOn(image -> image.gain() == 0.5).hasSize(6);
    assertThat(images).filteredOn(image -> image.gain() == 0.25).hasSize(12);
  }

  @Test
  void theHallDiesAwayBySixtyDecibelsInItsTime() {
    var click = new float[48_000];
    click[0] = 1.0f;
    var tape = new Tape(48_000);
    new Hall(0.5).ring(click, tape, 5, 1.0);

    // The lows ring as long as the hall is said to; what is above 5 kHz is lost sooner.
    var early = Listening.rms(low(Listening.cut(tape.samples(), 0.1, 0.2)));
    var late = Listening.rms(low(Listening.cut(tape.samples(), 0.35, 0.45)));
    assertThat(Decibels.ofGain(early / late)).isEqualTo(30.0, within(4.0));
  }

  @Test
  void twoSeatsHearTheSameRoomWithOtherPhases() {
    var click = new float[24_000];
    click[0] = 1.0f;
    var left = new Tape(24_000);
    var right = new Tape(24_000);
    new Hall(0.5).ring(click, left, 5, 1.0);
    new Hall(0.5).ring(click, right, 44, 1.0);

    assertThat(Listening.correlation(left.samples(), right.samples(), 0)).isBetween(-0.5, 0.5);
    assertThat(Listening.rms(left.samples()) / Listening.rms(right.samples())).isBetween(0.7, 1.4);
  }

  @Test
  void aCloseMicrophoneHearsItsOwnDrumFirstAndLoudest() {
    var snare = DrumRoom.microphone("snare top").orElseThrow();
    var own = Decibels.ofGain(Listening.rms(heard(Piece.SNARE_TOP, snare)));

    assertThat(own - Decibels.ofGain(Listening.rms(heard(Piece.HAT, snare)))).isGreaterThan(12.0);
    assertThat(own - Decibels.ofGain(Listening.rms(heard(Piece.KICK, snare)))).isGreaterThan(12.0);
  }

  /// What a microphone hears of a noise at the place of one piece.
  private static float[] heard(Piece piece, Microphone microphone) {
    var kit = new EnumMap<Piece, Tape>(Piece.class);
    for (var other : Piece.values()) {
      kit.put(other, new Tape(9_600));
    }
    var noise = Noise.burst(Dice.named("noise"), 0.1, 0.001, 0.1);
    Optional.ofNullable(kit.get(piece)).orElseThrow().add(noise, 0, 1.0);
    return new DrumRoom(kit).heard(microphone).samples();
  }

  private static float[] low(float[] sound) {
    return Filter.lowPass(800.0, 0.7).over(sound);
  }
}
