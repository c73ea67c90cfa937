package org.soundlathe.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.convolution.ImpulseResponse;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

class AudioCheckTest {
  private static final int RATE = 48_000;

  @TempDir Path folder;

  @Test
  void whatIsWholeGivesNoFinding() {
    record("kick.wav", RATE, 1, 1_000);
    var song = song(track("kick", 1, new Clip("kick.wav", 0, 0, 1_000)));
    assertThat(AudioCheck.of(song, folder::resolve)).isEmpty();
  }

  @Test
  void allMissingRecordingsAreNamedAtOnce() {
    record("kick.wav", RATE, 1, 1_000);
    var song =
        song(
            track("kick", 1, new Clip("kick.wav", 0, 0, 1_000)),
            track("bass", 1, new Clip("bass.wav", 0, 0, 1_000)),
            track("voice", 1, new Clip("voice.wav", 0, 0, 1_000)));
    assertThatThrownBy(() -> AudioCheck.of(song, folder::resolve))
        .isInstanceOf(AudioRefusal.Missing.class)
        .hasMessageContaining("2 recordings")
        .hasMessageContaining("bass.wav, voice.wav");
  }

  @Test
  void aClipThatIsLongerThanItsRecordingIsTold() {
    record("kick.wav", RATE, 1, 1_000);
    var song = song(track("kick", 1, new Clip("kick.wav", RATE, 0, 1_000 + RATE / 2)));
    var finding = AudioCheck.of(song, folder::resolve).getFirst();
    assertThat(finding.code()).isEqualTo("SL2501");
    assertThat(finding.message()).contains("kick.wav", "0.500 s");
    assertThat(finding.atSeconds().orElseThrow()).isEqualTo((RATE + 1_000) / (double) RATE);
  }

  @Test
  void suchAClipEndsInSilence() {
    record("kick.wav", RATE, 1, 1_000);
    var clip = new Clip("kick.wav", 0, 0, 5_000);
    try (var reader = new ClipReader(List.of(clip), 1, folder::resolve)) {
      var block = new float[1][5_000];
      reader.read(0, block, 5_000);
      assertThat(block[0][999]).isEqualTo(0.5f);
      assertThat(block[0][1_000]).isZero();
      assertThat(block[0][4_999]).isZero();
    }
  }

  @Test
  void anotherRateAndOtherChannelsAreRefused() {
    record("slow.wav", 44_100, 1, 1_000);
    record("wide.wav", RATE, 2, 1_000);
    assertThatThrownBy(() -> check(track("a", 1, new Clip("slow.wav", 0, 0, 1_000))))
        .isInstanceOf(AudioRefusal.Misfit.class)
        .hasMessageContaining("44100 Hz");
    assertThatThrownBy(() -> check(track("a", 1, new Clip("wide.wav", 0, 0, 1_000))))
        .isInstanceOf(AudioRefusal.Misfit.class)
        .hasMessageContaining("2 channels");
  }

  @Test
  void aRecordingThatIsNoAudioIsRefused() throws IOException {
    Files.writeString(folder.resolve("kick.wav"), "this is no sound");
    assertThatThrownBy(() -> check(track("a", 1, new Clip("kick.wav", 0, 0, 1_000))))
        .isInstanceOf(MediaException.class)
        .hasMessageContaining("kick.wav");
  }

  @Test
  void aResponseIsReadOnceAndAtTheRateOfTheSession() {
    record("church.wav", RATE / 2, 2, 1_000);
    var responses = new SessionResponses(folder::resolve, RATE);
    ImpulseResponse church = responses.find("church.wav").orElseThrow();
    assertThat(church.sampleRateHz()).isEqualTo(RATE);
    assertThat(church.frames()).isEqualTo(2_000);
    assertThat(church.channels()).isEqualTo(2);
    assertThat(responses.find("church.wav").orElseThrow()).isSameAs(church);
    assertThat(responses.find("nowhere.wav")).isEmpty();
    assertThat(responses.find("")).isEmpty();
  }

  private void check(Track track) {
    AudioCheck.of(song(track), folder::resolve);
  }

  private void record(String name, int rateHz, int channels, int frames) {
    var block = new float[channels][frames];
    for (float[] channel : block) {
      Arrays.fill(channel, 0.5f);
    }
    var spec = WavSpec.float32(rateHz, channels);
    try (var sink =
        WavSink.create(Disk.real(), folder.resolve(name), spec, Disk.Overwrite.REFUSE)) {
      sink.write(block, 0, frames);
      sink.commit();
    }
  }

  private static Track track(String id, int channels, Clip clip) {
    return new Track(id, id, Role.UNKNOWN, 1, Origin.HAND, channels, List.of(id), List.of(clip));
  }

  private static Session song(Track... tracks) {
    return new Session(
        "song",
        "",
        "",
        RATE,
        1_000,
        List.of(tracks),
        List.of(),
        Mixer.empty(),
        List.of(),
        List.of(),
        List.of());
  }
}
