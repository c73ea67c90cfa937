package org.soundlathe.tracking.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.virtual.LoopBack;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.device.virtual.VirtualSettings.Pace;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.engine.live.DeskSource;
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

/// A session played through its desk while its own sound is recorded.
final class DeskOverdubTest {
  private static final int RATE_HZ = 48_000;
  private static final int LENGTH = 40_000;
  private static final int TRIP = 1_777;

  @TempDir private Path folder;

  @Test
  void trackRecordedFromThePlaybackIsThatTrackShiftedByNothing() {
    var noise = noise();
    var taken = record(song(noise, Mixer.empty()));
    for (int i = 0; i < taken.length; i++) {
      assertThat(taken[i]).as("frame " + i).isEqualTo(noise[0][9_000 + i]);
    }
  }

  /// A compressor that looks ahead makes its track late on the desk; what is recorded is not.
  @Test
  void latencyOfTheTracksOwnKernelsCounts() {
    var noise = noise();
    var on = new Setting(Value.of(true), Origin.HAND, false);
    var mixer =
        Mixer.empty()
            .with("voice", "compressor1.on", on)
            .with("voice", "compressor1.ratio", number(1))
            .with("voice", "compressor1.lookAheadMs", number(7))
            .with("voice", "gate.lookAheadMs", number(3));
    var taken = record(song(noise, mixer));
    double error = 0;
    double sum = 0;
    for (int i = 0; i < taken.length; i++) {
      error += Math.abs(taken[i] - noise[0][9_000 + i]);
      sum += Math.abs(noise[0][9_000 + i]);
    }
    // White noise that was shifted by a single frame would differ by more than all of itself.
    assertThat(error / sum).isLessThan(1e-4);
  }

  private static Setting number(double value) {
    return new Setting(Value.of(value), Origin.HAND, false);
  }

  private static float[][] noise() {
    var random = new Random(5);
    var noise = new float[2][LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      noise[0][i] = random.nextFloat() - 0.5f;
      noise[1][i] = random.nextFloat() - 0.5f;
    }
    return noise;
  }

  private Session song(float[][] sound, Mixer mixer) {
    var spec = WavSpec.float32(RATE_HZ, 2);
    try (var sink =
        WavSink.create(Disk.real(), folder.resolve("voice.wav"), spec, Disk.Overwrite.REPLACE)) {
      sink.write(sound, 0, LENGTH);
      sink.commit();
    }
    var clips = List.of(new Clip("voice.wav", 0, 0, LENGTH));
    var track = new Track("voice", "Voice", Role.LEAD_VOICE, 1, Origin.HAND, 2, List.of(), clips);
    return new Session(
        "song",
        "",
        "",
        RATE_HZ,
        LENGTH,
        List.of(track),
        List.of(),
        new Mixer(mixer.buses(), mixer.spaces(), new TreeMap<>(mixer.settings())),
        List.of(),
        List.of(),
        List.of());
  }

  private float[] record(Session session) {
    var settings = VirtualSettings.of(RATE_HZ, 2, 2).withLatency(TRIP - 100, 100).with(Pace.FREE);
    try (var device = new VirtualDevice(settings, new LoopBack(2, TRIP));
        var source = DeskSource.of(session, folder::resolve, Responses.NONE, 256, 1);
        var tape = new WholeTape(device.exchange())) {
      try (var machine =
          new TapeMachine(device, source, Overlay.NONE, tape, new TapeSettings(2048, TRIP))) {
        machine.start();
        machine.roll(TapePlan.recording(Course.from(8_000), 9_000, 30_000));
        Waiting.forEnd(machine);
      }
      var take = tape.kept().getFirst();
      assertThat(take.sessionFrame).isEqualTo(9_000);
      return tape.sound(take);
    }
  }
}
