package org.soundlathe.session.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.SessionRefusal.RoutingLoop;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.store.Songs;

/// Drawing automation by wishes. The song runs at 48 kHz.
class RideWishTest {
  private static final Session SONG = Songs.song();

  @Test
  void pointsAreDrawnOneByOneAndStandInTheOrderOfTime() {
    var lane =
        lane("kick", "kick.fader@1:02.5=-3", "kick.fader@0:10=−2,5 dB,step", "kick.fader@48000f=0");
    assertThat(lane)
        .isEqualTo(
            new Lane(
                List.of(
                    Point.of(48_000, Value.of(0), Segment.LINEAR),
                    Point.of(480_000, Value.of(-2.5), Segment.STEP),
                    Point.of(3_000_000, Value.of(-3), Segment.LINEAR)),
                true,
                Origin.HAND,
                false));
  }

  @Test
  void aPointOnAnotherTakesItsPlace() {
    assertThat(lane("kick", "kick.fader@2=-3", "kick.fader@0:02=-6, curve: -0.5").points())
        .containsExactly(new Point(96_000, Value.of(-6), Segment.CURVE, -0.5));
  }

  @Test
  void timesAreReadAsPeopleWriteThem() {
    assertThat(SongTime.frame("1:02.5", 48_000)).hasValue(3_000_000L);
    assertThat(SongTime.frame("62,5", 48_000)).hasValue(3_000_000L);
    assertThat(SongTime.frame("1:00:00", 44_100)).hasValue(158_760_000L);
    assertThat(SongTime.frame("0", 48_000)).hasValue(0L);
    assertThat(SongTime.frame("12345F", 48_000)).hasValue(12_345L);
    assertThat(SongTime.frame("0.00001", 48_000)).hasValue(0L);
    for (var wrong :
        List.of("", "1:60", "1:61:00", "-1", "1.5f", "soon", "1:2:3:4", "1e9", "99999999")) {
      assertThat(SongTime.frame(wrong, 48_000)).as(wrong).isEmpty();
    }
    assertThat(SongTime.text(3_000_000, 48_000)).isEqualTo("1:02.500");
    assertThat(SongTime.text(2_879_999, 48_000)).isEqualTo("1:00.000");
    assertThat(SongTime.text(Long.MAX_VALUE / 4, 8_000)).contains(":");
  }

  @Test
  void aLaneIsSwitchedOffAndOnAndTakenAway() {
    assertThat(lane("vox", "vox.fader@off").isOn()).isFalse();
    assertThat(lane("vox", "vox.fader@all=off", "vox.fader@ON").isOn()).isTrue();
    assertThat(all("vox.fader@all=none").mixer().lane("vox", "fader.gainDb")).isEmpty();
    assertThat(all("kick.mute@1=on", "kick.mute@1=none").mixer()).isEqualTo(SONG.mixer());
    assertThat(lane("vox", "vox.fader@0f=none").points()).hasSize(2);
  }

  @Test
  void whatAPersonDrawsIsByHandAndStaysLocked() {
    var mute = all("band.mute@1=none", "band.mute@0:02=on").mixer().lane("band", "mute");
    assertThat(mute.orElseThrow().origin()).isEqualTo(Origin.HAND);
    var both = all("band.mute@0:02=on").mixer().lane("band", "mute").orElseThrow();
    assertThat(List.of(both.locked(), both.isKept(), both.isOn()))
        .containsExactly(true, true, false);
    assertThat(lane("vox", "vox.fader.locked=on").locked()).isTrue();
    assertThat(lane("vox", "vox.fader.locked=on", "vox.fader.locked=off").locked()).isFalse();
  }

  @Test
  void switchesAndWordsJump() {
    var mixer = all("vox.mute@1=on", "vox.equalizer2.shape@1=notch").mixer();
    assertThat(mixer.lane("vox", "mute").orElseThrow().points())
        .containsExactly(Point.of(48_000, Value.of(true), Segment.STEP));
    assertThat(mixer.lane("vox", "equalizer2.shape")).isPresent();
    assertRefused("vox.mute@1=on,linear", NotAValue.class, "can only jump", "step");
  }

  @Test
  void whatCannotMoveIsRefused() {
    for (var still :
        List.of("bus@1=mix", "solo@1=on", "insert1@1=echo", "gate.key.from@1=kick", "delay@1=3")) {
      assertRefused("vox." + still, NotAValue.class, "cannot move while the song plays", "fader");
    }
    assertRefused("room.space.kind@1=plate", NotAValue.class, "cannot move", "");
  }

  @Test
  void wrongPointsAreRefusedInPlainWords() {
    assertRefused("kick.fader@soon=1", NotASetting.class, "\"soon\" is no time", "1:02.5");
    assertRefused("kick.fader@1=99", NotAValue.class, "outside -120..24 dB", "");
    assertRefused("kick.fader@1=-3,wobble", NotAValue.class, "\"wobble\"", "linear, curve, step");
    assertRefused("kick.fader@1=-3,curv:1", NotAValue.class, "\"curv\"", "did you mean curve?");
    assertRefused("kick.fader@1=-3,curve:2", NotAValue.class, "bend by \"2\"", "-1 (slow first)");
    assertRefused("kick.fader@1=-3,step:1", NotAValue.class, "only a curve", "curve:1");
    assertRefused("kick.fader@1=none", NotASetting.class, "has no automation", "@0:00=");
    assertRefused("vox.fader@1:00=none", NotASetting.class, "no point at 1:00", "--automation");
    assertRefused("vox.fader@all=maybe", NotAValue.class, "\"maybe\"", "on, off or none");
    assertRefused("vox.fadr@1=1", NotASetting.class, "fadr", "mean fader?");
  }

  @Test
  void aSendThatOpensLaterMakesALoopToo() {
    assertThatThrownBy(() -> all("hall.send.room=-9", "room.send.hall@0:30=-9"))
        .isInstanceOf(RoutingLoop.class)
        .hasMessageContaining("room → hall → room");
    assertThat(all("hall.send.room=-9", "room.send.hall@0:30=-inf").mixer()).isNotNull();
    assertThat(all("hall.send.room=-9", "room.send.hall@1=-9", "room.send.hall@off").mixer())
        .isNotNull();
  }

  @Test
  void aShelfKeepsItsWidthWhileItMoves() {
    assertThatThrownBy(() -> all("kick.equalizer1.shape=low-shelf", "kick.equalizer1.q@1=3"))
        .hasMessageContaining("is above 2");
    assertThatThrownBy(() -> all("kick.equalizer1.q=3", "kick.equalizer1.shape@1=high-shelf"))
        .hasMessageContaining("is above 2");
  }

  private static Lane lane(String strip, String... wishes) {
    return all(wishes).mixer().lane(strip, StripParameters.FADER.name()).orElseThrow();
  }

  private static Session all(String... wishes) {
    return Assignment.applyAll(List.of(wishes), SONG);
  }

  private static void assertRefused(
      String wish, Class<? extends SessionRefusal> kind, String what, String fix) {
    assertThatThrownBy(() -> all(wish))
        .as(wish)
        .isInstanceOfSatisfying(
            SessionRefusal.class,
            refusal -> {
              assertThat(refusal).isInstanceOf(kind);
              assertThat(refusal.what()).contains(what);
              assertThat(refusal.fix()).contains(fix);
            });
  }
}
