package org.soundlathe.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.device.virtual.VirtualSettings.Pace;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;
import org.soundlathe.tracking.chain.ChainPlan;
import org.soundlathe.tracking.chain.ChainSongs;
import org.soundlathe.tracking.chain.Print;
import org.soundlathe.tracking.chain.RecordingChain;
import org.soundlathe.tracking.click.ClickSettings;
import org.soundlathe.tracking.cue.CueDesk;
import org.soundlathe.tracking.tape.Course;
import org.soundlathe.tracking.tape.TapePlan;

/// What was heard is printed beside the dry take, in step with it, and is heard once.
final class PrintTest {
  private static final int RATE_HZ = ChainSongs.RATE_HZ;
  private static final int TRIP = 700;
  private static final int SONG_FRAMES = 30_000;

  @TempDir private Path folder;

  @Test
  void printIsTheChainOverTheDryTakeSampleForSample() {
    for (int channels = 1; channels <= 2; channels++) {
      var root = folder.resolve("song" + channels);
      make(root, channels, ChainSongs.GUITAR);
      var session = record(root, channels, Print.WET, whole());
      var takes = track(session).takes();
      assertThat(takes).extracting(Take::kind).containsExactly(Take.Kind.DRY, Take.Kind.WET);
      assertThat(takes.get(1).file()).isEqualTo("audio/guitar-t02-wet.wav");
      assertThat(takes.get(1).dryTake()).isEqualTo("t01");
      assertThat(takes.get(1).printedInserts()).containsExactly(1, 2, 3, 4);
      var dry = sound(root.resolve(takes.get(0).file()), channels);
      assertThat(dry).isDeepEqualTo(played(channels));
      var wet = sound(root.resolve(takes.get(1).file()), channels);
      assertThat(wet).isDeepEqualTo(offline(channels, dry));
      assertThat(wet[0]).isNotEqualTo(dry[0]);
    }
  }

  @Test
  void printOfATakeOf24BitsIsTheChainOverWhatStandsInItsFile() {
    make(root(), 1, ChainSongs.GUITAR);
    try (var session = SessionFolder.open(Disk.real(), root(), Access.EDIT)) {
      var result = roll(session, 1, Print.BOTH, whole(), SampleEncoding.PCM_24);
      var dry = sound(root().resolve(result.takes().get(0).take().file()), 1);
      var wet = sound(root().resolve(result.takes().get(1).take().file()), 1);
      assertThat(dry[0]).isNotEqualTo(played(1)[0]);
      assertThat(wet).isDeepEqualTo(offline(1, dry));
    }
  }

  @Test
  void printIsInStepWithTheDryTake() {
    // A microphone and a pre-amplifier leave a click where it is; a room answers behind it.
    var settings = new HashMap<>(ChainSongs.GUITAR);
    settings.remove("insert3.kind");
    settings.remove("insert3.amplifier.gainDb");
    settings.put("insert1.microphone.type", Value.of("measuring"));
    make(root(), 1, settings);
    var session = record(root(), 1, Print.BOTH, whole());
    var dry = sound(root().resolve(track(session).takes().get(0).file()), 1)[0];
    var wet = sound(root().resolve(track(session).takes().get(1).file()), 1)[0];
    double best = 0;
    int at = Integer.MIN_VALUE;
    for (int lag = -300; lag <= 300; lag++) {
      double sum = 0;
      for (int i = 1_000; i < SONG_FRAMES - 1_000; i++) {
        sum += (double) dry[i] * wet[i + lag];
      }
      if (Math.abs(sum) > best) {
        best = Math.abs(sum);
        at = lag;
      }
    }
    assertThat(at).isZero();
  }

  @Test
  void printSoundsInPlaceOfTheDryTakeAndItsInsertsAreOffUntilUndone() {
    var settings = new HashMap<>(ChainSongs.GUITAR);
    settings.remove("insert4.kind"); // a room rounds by where its sound begins
    make(root(), 1, settings);
    var wet = record(root(), 1, Print.WET, whole());
    assertThat(track(wet).comp()).extracting(range -> range.take()).containsExactly("t02");
    for (int insert = 1; insert <= 3; insert++) {
      assertThat(isOn(wet, insert)).as("insert " + insert).isFalse();
    }
    var heard = play(wet);
    try (var session = SessionFolder.open(Disk.real(), root(), Access.EDIT)) {
      assertThat(session.audio().verify(Progress.none())).isEmpty();
      session.undo();
      assertThat(track(session.session()).takes()).isEmpty();
      assertThat(isOn(session.session(), 3)).isTrue();
    }
    var dry = record(root(), 1, Print.DRY, whole());
    assertThat(isOn(dry, 3)).isTrue();
    var late = play(dry);
    assertThat(heard[0]).isEqualTo(late[0]);
  }

  @Test
  void bothLeavesTheDryTakeSoundingThroughItsInserts() {
    make(root(), 1, ChainSongs.GUITAR);
    var session = record(root(), 1, Print.BOTH, whole());
    assertThat(track(session).comp()).extracting(range -> range.take()).containsExactly("t01");
    assertThat(track(session).takes()).hasSize(2);
    assertThat(isOn(session, 3)).isTrue();
  }

  @Test
  void nextTakeIsPrintedThroughTheSameInsertsThoughTheyAreOff() {
    make(root(), 1, ChainSongs.GUITAR);
    record(root(), 1, Print.WET, whole());
    var session = record(root(), 1, Print.BOTH, TapePlan.recording(Course.from(0), 5_000, 9_000));
    var takes = track(session).takes();
    assertThat(takes.get(3).printedInserts()).containsExactly(1, 2, 3, 4);
    assertThat(takes.get(3).dryTake()).isEqualTo("t03");
    assertThat(track(session).comp())
        .extracting(range -> range.take())
        .containsExactly("t02", "t04", "t02");
  }

  @Test
  void everyPassOfALoopIsPrinted() {
    make(root(), 1, ChainSongs.GUITAR);
    var plan = TapePlan.looping(Course.from(0).withLoop(1_000, 9_000), 3);
    var takes = track(record(root(), 1, Print.BOTH, plan)).takes();
    assertThat(takes).hasSize(6);
    assertThat(takes)
        .filteredOn(take -> take.kind() == Take.Kind.WET)
        .extracting(take -> take.dryTake() + " " + take.pass())
        .containsExactly("t01 1", "t02 2", "t03 3");
    assertThat(takes).extracting(Take::lengthFrames).containsOnly(8_000L);
  }

  @Test
  void printThatCannotBeWrittenCostsNoDryTake() throws IOException {
    make(root(), 1, ChainSongs.GUITAR);
    Files.createDirectories(root().resolve("audio/.guitar-t02-wet.wav.part/in-the-way"));
    try (var session = SessionFolder.open(Disk.real(), root(), Access.EDIT)) {
      var result = roll(session, 1, Print.WET, whole());
      assertThat(result.trouble()).isPresent();
      assertThat(result.takes()).hasSize(1);
      session.edit("record", result::landIn);
      assertThat(track(session.session()).comp()).hasSize(1);
      assertThat(isOn(session.session(), 3)).isTrue();
    }
  }

  private Path root() {
    return folder.resolve("song");
  }

  private static TapePlan whole() {
    return TapePlan.recording(Course.from(0), 0, SONG_FRAMES);
  }

  private static Track track(Session session) {
    return session.track("guitar").orElseThrow();
  }

  private static boolean isOn(Session session, int insert) {
    var on = StripParameters.insert(insert).here(EffectParameters.ON);
    return session.mixer().isOn("guitar", on);
  }

  private static void make(Path root, int channels, Map<String, Value> settings) {
    SessionFolder.create(Disk.real(), root, ChainSongs.song("guitar", channels, settings)).close();
  }

  private Session record(Path root, int channels, Print print, TapePlan plan) {
    try (var session = SessionFolder.open(Disk.real(), root, Access.EDIT)) {
      var result = roll(session, channels, print, plan);
      assertThat(result.trouble()).isEmpty();
      session.edit("record", result::landIn);
      assertThat(Sealing.of(session, Progress.none())).isEmpty();
      return session.session();
    }
  }

  private RunResult roll(SessionFolder session, int channels, Print print, TapePlan plan) {
    return roll(session, channels, print, plan, SampleEncoding.FLOAT_32);
  }

  private RunResult roll(
      SessionFolder session, int channels, Print print, TapePlan plan, SampleEncoding encoding) {
    var wishes = List.of(ArmWish.parse(channels == 1 ? "guitar=1" : "guitar=1+2"));
    var patch = Patch.of(wishes, List::of);
    var settings =
        VirtualSettings.of(RATE_HZ, patch.inputs(), 2).withLatency(TRIP, 0).with(Pace.FREE);
    try (var musicians = new VirtualPlayer(playAlong(channels), plan.course(), TRIP, 256);
        var device = new VirtualDevice(settings, musicians)) {
      var armed =
          Arming.of(session.session(), wishes, patch, Map.of()).stream()
              .map(track -> track.printing(print))
              .toList();
      try (var run = new TapeRun(session, order(armed, plan, encoding), device, Disk.real())) {
        run.start(true);
        while (!run.isOver()) {
          LockSupport.parkNanos(1_000_000);
        }
        var result = run.print(run.finish());
        run.settle();
        return result;
      }
    }
  }

  private static RunOrder order(List<ArmedTrack> armed, TapePlan plan, SampleEncoding encoding) {
    return new RunOrder(
        armed,
        plan,
        Optional.empty(),
        ClickSettings.USUAL,
        0,
        List.of(),
        RunOrder.Monitoring.OFF,
        encoding,
        OptionalDouble.empty(),
        0,
        4_800,
        TRIP,
        false,
        1,
        Optional.empty());
  }

  /// The recording chain in one go over the take and the silence behind it.
  private static float[][] offline(int channels, float[][] dry) {
    var song = ChainSongs.song("guitar", channels, ChainSongs.GUITAR);
    var plan = ChainPlan.of(song, song.tracks().getFirst());
    var chain = RecordingChain.prepare(plan, RATE_HZ, 65_536);
    int late = chain.latencyFrames();
    assertThat(late).isPositive();
    var sound = new float[channels][];
    for (int c = 0; c < channels; c++) {
      sound[c] = Arrays.copyOf(dry[c], SONG_FRAMES + late);
    }
    chain.process(sound, SONG_FRAMES + late);
    for (int c = 0; c < channels; c++) {
      sound[c] = Arrays.copyOfRange(sound[c], late, late + SONG_FRAMES);
    }
    return sound;
  }

  /// The mix.
  private float[][] play(Session session) {
    int chunk = 1_024;
    var heard = new float[2][SONG_FRAMES / chunk * chunk];
    var files = root();
    try (var source =
        CueDesk.source(session, List.of(), files::resolve, Responses.NONE, chunk, 1)) {
      source.locate(0);
      var block = new float[2][chunk];
      for (int at = 0; at + chunk <= heard[0].length; at += chunk) {
        source.render(block);
        System.arraycopy(block[0], 0, heard[0], at, chunk);
        System.arraycopy(block[1], 0, heard[1], at, chunk);
      }
      assertThat(source.starvedFrames()).isZero();
    }
    return heard;
  }

  private static float[][] played(int channels) {
    var random = new Random(channels);
    var sound = new float[channels][SONG_FRAMES];
    for (var channel : sound) {
      for (int i = 0; i < SONG_FRAMES; i++) {
        channel[i] = (random.nextFloat() - 0.5f) / 4;
      }
    }
    return sound;
  }

  private Path playAlong(int channels) {
    var file = folder.resolve("guitarist-" + channels + ".wav");
    var spec = WavSpec.float32(RATE_HZ, channels);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REPLACE)) {
      sink.write(played(channels), 0, SONG_FRAMES);
      sink.commit();
    }
    return file;
  }

  private static float[][] sound(Path file, int channels) {
    try (var source = WavSource.open(file)) {
      int length = (int) source.lengthFrames().orElseThrow();
      var sound = new float[channels][length];
      int done = 0;
      for (int got = 0; got >= 0 && done < length; done += Math.max(0, got)) {
        got = source.read(sound, done, length - done);
      }
      return sound;
    }
  }
}
