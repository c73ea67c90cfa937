package org.soundlathe.session.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

/// A print sounds in place of its dry take, and its inserts are heard once.
final class PrintingTest {
  private static final Take FIRST = new Take("t01", "audio/a-t01.wav", 0, 1_000, 1);
  private static final Take SECOND = new Take("t02", "audio/a-t02.wav", 500, 1_000, 2);
  private static final Take WET = SECOND.printed("t03", "audio/a-t03-wet.wav", "", List.of(1, 3));

  @Test
  void printsSoundInPlaceOfTheirDryTakesAndTheirInsertsAreOff() {
    var dry = song();
    var wet = use(dry, Printing.wet(track(dry)));
    assertThat(track(wet).comp())
        .containsExactly(new CompRange("t01", 0, 600), new CompRange("t03", 600, 1_500));
    assertThat(Printing.insertsOf(track(wet))).containsExactly(1, 3);
    assertThat(isOn(wet, 1)).isFalse();
    assertThat(isOn(wet, 2)).isTrue();
    assertThat(isOn(wet, 3)).isFalse();
    assertThat(Printing.hasDrySound(track(wet))).isTrue();
  }

  @Test
  void dryTakesSoundAgainWithTheirInserts() {
    var dry = song();
    var wet = use(dry, Printing.wet(track(dry)));
    var again = use(wet, Printing.dry(track(wet)));
    assertThat(again.tracks()).isEqualTo(dry.tracks());
    assertThat(isOn(again, 1)).isTrue();
    assertThat(isOn(again, 3)).isTrue();
    assertThat(use(dry, Printing.dry(track(dry)))).isEqualTo(dry);
  }

  private static Session use(Session session, Track track) {
    return Printing.matched(session.withRecorded(track), track(session));
  }

  private static boolean isOn(Session session, int insert) {
    return session.mixer().isOn("a", StripParameters.insert(insert).here(EffectParameters.ON));
  }

  private static Track track(Session session) {
    return session.track("a").orElseThrow();
  }

  private static Session song() {
    var empty = new Track("a", "a", Role.UNKNOWN, 1, Origin.HAND, 1, List.of(), List.of());
    var track =
        empty.withTakes(
            List.of(FIRST, SECOND, WET),
            List.of(new CompRange("t01", 0, 600), new CompRange("t02", 600, 1_500)));
    return new Session(
        "song",
        "",
        "",
        48_000,
        1_500,
        List.of(track),
        List.of(),
        Mixer.empty(),
        List.of(),
        List.of(),
        List.of());
  }
}
