package org.soundlathe.mixing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.Band;
import org.soundlathe.mixing.Band.Taken;
import org.soundlathe.mixing.Sounds;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;

class AlternatesTest {
  @TempDir Path place;

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.25, 1.7})
  void aCopyIsMutedWhateverItsLevel(double gain) {
    var band = Band.five();
    var taken = band.with("Synth", Sounds.times(band.sound("Gtr"), gain)).in(place);
    assertThat(codes(taken)).containsExactly("SL2408 Synth");
    assertThat(muted(taken)).containsExactly("synth");
  }

  @Test
  void ofTwoTakesExactlyOnePlays() {
    var band =
        Band.five()
            .without("Lead Vox")
            .with("Lead Vox take 1", Sounds.withPeak(Sounds.voice(1), 0.4))
            .with("Lead Vox take 2", Sounds.withPeak(Sounds.voice(2), 0.45));
    var taken = band.in(place);
    assertThat(codes(taken)).containsExactly("SL2415 Lead Vox take 2");
    assertThat(muted(taken)).containsExactly("lead-vox-take-2");
  }

  @Test
  void aClippedTakeStandsBackBehindASoundOne() {
    var clipped = Sounds.withPeak(Sounds.voice(1), 0.4);
    for (int i = 0; i < 8; i++) {
      clipped[60_000 + i] = 1f;
    }
    var band =
        Band.five()
            .without("Lead Vox")
            .with("Lead Vox take 1", clipped)
            .with("Lead Vox take 2", Sounds.withPeak(Sounds.voice(2), 0.45));
    assertThat(muted(band.in(place))).containsExactly("lead-vox-take-1");
  }

  @Test
  void takesBehindASongTitleAreTakesAsWell() {
    var five = Band.five();
    var band =
        new Band()
            .with("Moonrise - Kick", five.sound("Kick"))
            .with("Moonrise - Bass", five.sound("Bass"))
            .with("Moonrise - Lead Vox take 1", Sounds.withPeak(Sounds.voice(1), 0.4))
            .with("Moonrise - Lead Vox take 2", Sounds.withPeak(Sounds.voice(2), 0.45));
    assertThat(muted(band.in(place))).containsExactly("lead-vox-take-2");
  }

  @Test
  void twoPerformancesOfAGuitarPartBothPlay() {
    var band =
        Band.five()
            .without("Gtr")
            .with("Gtr 1", Sounds.withPeak(Sounds.guitar(1), 0.35))
            .with("Gtr 2", Sounds.withPeak(Sounds.guitar(2), 0.35));
    var taken = band.in(place);
    assertThat(codes(taken)).isEmpty();
    assertThat(muted(taken)).isEmpty();
  }

  @Test
  void ofAPartWithAndWithoutEffectsTheWetOnePlays() {
    var dry = Sounds.withPeak(Sounds.guitar(1), 0.3);
    var wet = Sounds.sum(dry, Sounds.times(Sounds.later(dry, 9_000), 0.3));
    var taken = Band.five().without("Gtr").with("Gtr Dry", dry).with("Gtr Wet", wet).in(place);
    assertThat(codes(taken)).containsExactly("SL2416 Gtr Dry");
    assertThat(muted(taken)).containsExactly("gtr-dry");
  }

  @Test
  void aStemWhoseTracksAreHereIsMuted() {
    var band = Band.five().with("Hi Hat", Sounds.withPeak(Sounds.hat(), 0.2));
    var stem = Sounds.sum(band.sound("Kick"), band.sound("Snare"), band.sound("Hi Hat"));
    var taken = band.with("Drum Bus", Sounds.times(stem, 0.7)).in(place);
    assertThat(codes(taken)).containsExactly("SL2417 Drum Bus");
    assertThat(muted(taken)).containsExactly("drum-bus-2");
  }

  @Test
  void aStemOfOtherTracksPlays() {
    var stem = Sounds.sum(Sounds.hat(), Sounds.later(Sounds.kick(), 12_345));
    var taken = Band.five().with("Drum Bus", Sounds.withPeak(stem, 0.4)).in(place);
    assertThat(muted(taken)).isEmpty();
  }

  @Test
  void whatAPersonUnmutedPlays() {
    var band = Band.five();
    var taken = band.with("Synth", band.sound("Gtr")).in(place);
    var session = taken.session();
    var asked =
        session.withMixer(
            session
                .mixer()
                .with(
                    "synth",
                    StripParameters.MUTE.name(),
                    new Setting(Value.of(false), Origin.HAND, false)));
    var planned = taken.planned(asked, 60, Set.of());
    assertThat(planned.mixer().isOn("synth", StripParameters.MUTE)).isFalse();
  }

  private static List<String> codes(Taken taken) {
    return IntakeCheckTest.words(taken.intake().findings()).stream()
        .filter(said -> !said.startsWith("SL1418"))
        .toList();
  }

  private static Stream<String> muted(Taken taken) {
    var planned = taken.planned();
    return planned.tracks().stream()
        .map(track -> track.id())
        .filter(id -> planned.mixer().isOn(id, StripParameters.MUTE));
  }
}
