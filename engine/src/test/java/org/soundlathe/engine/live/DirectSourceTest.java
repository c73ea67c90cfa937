package org.soundlathe.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

/// A concert comes back out of the outputs that it came in by, whatever the desk says.
final class DirectSourceTest {
  private static final int RATE_HZ = 48_000;
  private static final int FRAMES = 3_000;

  @TempDir private Path folder;

  @Test
  void everyChannelIsPlayedOnItsOwnOutputBitForBit() {
    var tracks = new ArrayList<Track>();
    int channel = 0;
    for (int count : new int[] {1, 2, 1}) {
      var id = "t" + channel;
      write(id, channel, count);
      var clips = List.of(new Clip(id + ".wav", 0, 0, FRAMES));
      tracks.add(new Track(id, id, Role.UNKNOWN, 1, Origin.HAND, count, List.of(), clips));
      channel += count;
    }
    var down = new Setting(Value.of(-60.0), Origin.HAND, false);
    var mixer = Mixer.empty().with("t0", "fader.gainDb", down);
    var session =
        new Session(
            "song", "", "", RATE_HZ, FRAMES, tracks, List.of(), mixer, List.of(), List.of(),
            List.of());
    try (var source = new DirectSource(session, folder::resolve, 256)) {
      assertThat(source.channels()).isEqualTo(4);
      var heard = new float[4][256];
      source.locate(1_024);
      source.render(heard);
      source.render(heard);
      for (int c = 0; c < 4; c++) {
        assertThat(heard[c][0]).isEqualTo(sample(c, 1_024 + 256));
        assertThat(heard[c][255]).isEqualTo(sample(c, 1_024 + 511));
      }
    }
  }

  @Test
  void tracksGoBackToTheNumbersOfTheirInputs() {
    var tracks =
        List.of(
            taken("file", 1, ""),
            taken("voice", 1, "3"),
            taken("piano", 2, "2+1"),
            taken("voice again", 1, "3"),
            taken("port", 1, "system:capture_9"),
            taken("far", 1, "6"));
    var patch = DirectPatch.of(tracks);
    assertThat(patch.outputs())
        .containsExactly(List.of(6), List.of(2), List.of(1, 0), List.of(7), List.of(8), List.of(5));
    assertThat(patch.width()).isEqualTo(9);
  }

  @Test
  void outputsOfNobodyAreSilent() {
    write("t", 0, 1);
    var track = taken("t", 1, "3");
    var session =
        new Session(
            "song",
            "",
            "",
            RATE_HZ,
            FRAMES,
            List.of(track),
            List.of(),
            Mixer.empty(),
            List.of(),
            List.of(),
            List.of());
    try (var source = new DirectSource(session, folder::resolve, 256)) {
      var heard = new float[3][256];
      heard[0][7] = 1;
      source.locate(0);
      source.render(heard);
      assertThat(heard[0]).containsOnly(0);
      assertThat(heard[1]).containsOnly(0);
      assertThat(heard[2][9]).isEqualTo(sample(0, 9));
    }
  }

  private static Track taken(String id, int channels, String input) {
    var take = new Take("t01", id + ".wav", 0, FRAMES, 1);
    var equipment = Equipment.UNKNOWN.withInput(input);
    return new Track(id, id, Role.UNKNOWN, 1, Origin.HAND, channels, List.of(), List.of())
        .withTakes(
            List.of(take.withEquipment(equipment)), List.of(new CompRange("t01", 0, FRAMES)));
  }

  private static float sample(int channel, int frame) {
    return (channel + 1) * (frame + 1) / (float) (1 << 20);
  }

  private void write(String id, int firstChannel, int count) {
    var spec = WavSpec.float32(RATE_HZ, count);
    var file = folder.resolve(id + ".wav");
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
      var sound = new float[count][FRAMES];
      for (int c = 0; c < count; c++) {
        for (int i = 0; i < FRAMES; i++) {
          sound[c][i] = sample(firstChannel + c, i);
        }
      }
      sink.write(sound, 0, FRAMES);
      sink.commit();
    }
  }
}
