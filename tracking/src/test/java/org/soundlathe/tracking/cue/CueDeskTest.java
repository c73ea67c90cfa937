package org.soundlathe.tracking.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// Every musician hears a mix of their own, and nobody else notices.
final class CueDeskTest {
  private static final int RATE_HZ = 48_000;
  private static final int FRAMES = 4_096;

  @TempDir private Path folder;
  private float[][] drums = new float[2][FRAMES];
  private float[][] voice = new float[2][FRAMES];

  @BeforeEach
  void record() {
    drums = track("drums", 1);
    voice = track("voice", 2);
  }

  @Test
  void cueMixHasItsOwnLevelsWhateverTheFadersDo() {
    var down = new Setting(Value.of(-20.0), Origin.HAND, false);
    var mixer = Mixer.empty().with("drums", "fader.gainDb", down);
    var levels = new TreeMap<>(Map.of("drums", -6.0));
    var ann = new CueMix("ann", 0, levels, 0, 0);
    var ben = new CueMix("ben", CueMix.OFF, new TreeMap<>(Map.of("voice", 3.0)), 0, 0);
    var heard = play(song(mixer), List.of(ann, ben));
    double minus6 = Decibels.toGain(-6);
    double plus3 = Decibels.toGain(3);
    for (int i = 0; i < FRAMES; i++) {
      assertThat((double) heard[2][i])
          .as("ann, frame " + i)
          .isCloseTo(minus6 * drums[0][i] + voice[0][i], within(1e-6));
      assertThat((double) heard[5][i])
          .as("ben, frame " + i)
          .isCloseTo(plus3 * voice[1][i], within(1e-6));
    }
  }

  @Test
  void mixIsTheSameBitsWithCueMixesAndWithout() {
    var alone = play(song(Mixer.empty()), List.of());
    var beside = play(song(Mixer.empty()), List.of(CueMix.of("ann"), CueMix.of("ben")));
    assertThat(beside[0]).isEqualTo(alone[0]);
    assertThat(beside[1]).isEqualTo(alone[1]);
  }

  @Test
  void turnedMixGoesOverInOneStraightLineAndNobodyElseNotices() {
    for (float[] channel : drums) {
      Arrays.fill(channel, 0.5f);
    }
    write("drums", drums);
    var session = song(Mixer.empty());
    var levels = new TreeMap<>(Map.of("voice", CueMix.OFF));
    var before = new CueMix("ann", 0, levels, 0, 0);
    int chunk = 512;
    var heard = new float[4][FRAMES];
    try (var source =
        CueDesk.source(session, List.of(before), folder::resolve, Responses.NONE, chunk, 1)) {
      source.locate(0);
      var block = new float[4][chunk];
      for (int at = 0; at < FRAMES; at += chunk) {
        if (at == 1_024) {
          var paper = SessionConsole.of(session);
          var turned = before.with("drums", -20).with("tracks", -3);
          assertThat(source.adopt(CueDesk.plan(paper, List.of(turned)))).isTrue();
        }
        source.render(block);
        for (int c = 0; c < 4; c++) {
          System.arraycopy(block[c], 0, heard[c], at, chunk);
        }
      }
    }
    // 8 steps of the desk's grid of 64 frames.
    int line = 512;
    double to = Decibels.toGain(-20);
    int from = 0;
    while (heard[2][from] == 0.5f) {
      from++;
    }
    for (int i = 0; i < FRAMES; i++) {
      double part = Math.min(1, Math.max(0, (i - from + 1.0) / line));
      double wanted = 0.5 * (1 - part + part * to);
      assertThat(heard[2][i] - wanted).as("ann, frame " + i).isCloseTo(0, within(1.5e-5));
      assertThat(heard[0][i]).as("mix, frame " + i).isEqualTo(0.5f + voice[0][i]);
    }
    assertThat((double) heard[2][FRAMES - 1]).isCloseTo(0.5 * to, within(1e-7));
  }

  @Test
  void whatIsOffIsTurnedUpWhileItPlays() {
    var session = song(Mixer.empty());
    var ben = new CueMix("ben", CueMix.OFF, new TreeMap<>(), 0, 0);
    try (var source =
        CueDesk.source(session, List.of(ben), folder::resolve, Responses.NONE, 1_024, 1)) {
      source.locate(0);
      var block = new float[4][1_024];
      source.render(block);
      assertThat(block[2]).containsOnly(0f);
      var up = CueDesk.plan(SessionConsole.of(session), List.of(ben.with("voice", 0)));
      assertThat(source.adopt(up)).isTrue();
      source.render(block);
      source.render(block);
      source.render(block);
      for (int i = 0; i < 1_024; i++) {
        assertThat(block[2][i]).as("frame " + i).isEqualTo(voice[0][3_072 + i]);
      }
    }
  }

  private float[][] play(Session session, List<CueMix> cues) {
    try (var source = CueDesk.source(session, cues, folder::resolve, Responses.NONE, FRAMES, 1)) {
      assertThat(source.channels()).isEqualTo(2 + 2 * cues.size());
      var heard = new float[source.channels()][FRAMES];
      source.locate(0);
      source.render(heard);
      return heard;
    }
  }

  private float[][] track(String name, long seed) {
    var random = new Random(seed);
    var sound = new float[2][FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      sound[0][i] = random.nextFloat() - 0.5f;
      sound[1][i] = random.nextFloat() - 0.5f;
    }
    write(name, sound);
    return sound;
  }

  private void write(String name, float[][] sound) {
    var spec = WavSpec.float32(RATE_HZ, 2);
    var file = folder.resolve(name + ".wav");
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REPLACE)) {
      sink.write(sound, 0, FRAMES);
      sink.commit();
    }
  }

  private static Session song(Mixer mixer) {
    var tracks = new ArrayList<Track>();
    for (var id : List.of("drums", "voice")) {
      var clips = List.of(new Clip(id + ".wav", 0, 0, FRAMES));
      tracks.add(new Track(id, id, Role.UNKNOWN, 1, Origin.HAND, 2, List.of(), clips));
    }
    return new Session(
        "song", "", "", RATE_HZ, FRAMES, tracks, List.of(), mixer, List.of(), List.of(), List.of());
  }
}
