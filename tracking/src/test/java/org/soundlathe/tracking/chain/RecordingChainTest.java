package org.soundlathe.tracking.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.tracking.chain.ChainPlan.LeftOut;
import org.soundlathe.tracking.chain.ChainPlan.Why;

/// What a musician plays through sounds as the track's inserts do, only earlier.
final class RecordingChainTest {
  private static final int RATE_HZ = ChainSongs.RATE_HZ;
  private static final int FRAMES = 48_000;

  @Test
  void microphonePreAmplifierAmplifierAndRoomAreHeardLiveAndTheRestIsNamed() {
    var settings = new HashMap<String, Value>();
    settings.put("insert1.kind", Value.of("limiter"));
    settings.put("insert2.kind", Value.of("amplifier"));
    settings.put("insert3.kind", Value.of("microphone"));
    settings.put("insert3.on", Value.of(false));
    settings.put("insert4.kind", Value.of("live-room"));
    var plan = plan(ChainSongs.song("guitar", 1, settings));
    assertThat(plan.inserts()).containsExactly(2, 4);
    assertThat(plan.words()).isEqualTo("amplifier, live-room");
    assertThat(plan.leftOut()).containsExactly(new LeftOut(1, "limiter", Why.FOR_THE_MIX));
  }

  @Test
  void trackThatTheSessionDoesNotHaveYetIsHeardAsItIs() {
    var song = ChainSongs.song("guitar", 1, ChainSongs.GUITAR);
    var other = ChainSongs.song("bass", 1, Map.of()).tracks().getFirst();
    assertThat(ChainPlan.of(song, other).isEmpty()).isTrue();
    var chain = RecordingChain.prepare(ChainPlan.of(song, other), RATE_HZ, 512);
    var sound = noise(1, 5);
    var heard = copy(sound);
    chain.process(heard, 512);
    assertThat(heard).isDeepEqualTo(sound);
  }

  @Test
  void chainIsTheInsertsOfTheDeskWithoutTheirWaiting() {
    var withoutRoom = new HashMap<>(ChainSongs.GUITAR);
    withoutRoom.remove("insert4.kind");
    requireAlike(withoutRoom, 0);
    // A room that begins at another frame cuts its sound elsewhere, and so rounds otherwise.
    requireAlike(ChainSongs.GUITAR, 1e-6f);
  }

  private static void requireAlike(Map<String, Value> settings, float within) {
    for (int channels = 1; channels <= 2; channels++) {
      var song = ChainSongs.song("guitar", channels, settings);
      var chain = RecordingChain.prepare(plan(song), RATE_HZ, FRAMES);
      var heard = noise(channels, 6);
      var desk = copy(heard);
      chain.process(heard, FRAMES);
      int deskLatency = throughTheDesk(song, desk);
      int wait = deskLatency - chain.latencyFrames();
      assertThat(wait).isBetween(1, 4 * 63);
      for (int c = 0; c < channels; c++) {
        for (int i = wait; i < FRAMES; i++) {
          assertThat(desk[c][i]).as("frame " + i).isCloseTo(heard[c][i - wait], within(within));
        }
      }
    }
  }

  @Test
  void soundDoesNotDependOnBlocksAndComesAgainAfterAReset() {
    var song = ChainSongs.song("guitar", 1, ChainSongs.GUITAR);
    var chain = RecordingChain.prepare(plan(song), RATE_HZ, FRAMES);
    var whole = noise(1, 7);
    chain.process(whole, FRAMES);
    for (int most : new int[] {1, 7, 64, 512, 3_000}) {
      chain.warm();
      var random = new Random(most);
      var sound = noise(1, 7)[0];
      var block = new float[1][most];
      for (int at = 0; at < 12_000; ) {
        int frames = 1 + random.nextInt(most);
        System.arraycopy(sound, at, block[0], 0, frames);
        chain.process(block, frames);
        for (int i = 0; i < frames; i++) {
          assertThat(block[0][i])
              .as("blocks of %d, frame %d", most, at + i)
              .isEqualTo(whole[0][at + i]);
        }
        at += frames;
      }
    }
  }

  @Test
  void nothingIsAllocatedWhileItSounds() {
    var song = ChainSongs.song("guitar", 2, ChainSongs.GUITAR);
    var chain = RecordingChain.prepare(plan(song), RATE_HZ, 512);
    chain.warm();
    var block = noise(2, 8);
    var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 20; round++) {
      chain.process(block, 512);
    }
    long before = memory.getCurrentThreadAllocatedBytes();
    for (int round = 0; round < 50; round++) {
      chain.process(block, 512);
    }
    chain.reset();
    assertThat(memory.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  @Test
  void insertThatMovesIsNotHeardLive() {
    var song = ChainSongs.song("guitar", 1, ChainSongs.GUITAR);
    var lane =
        new Lane(
            List.of(new Point(0, Value.of(10.0), Segment.LINEAR, 0)), true, Origin.HAND, false);
    var moved =
        new Session(
            "song",
            "",
            "",
            RATE_HZ,
            0,
            song.tracks(),
            List.of(),
            song.mixer().with("guitar", "insert3.amplifier.gainDb", lane),
            List.of(),
            List.of(),
            List.of());
    assertThat(plan(moved).leftOut()).containsExactly(new LeftOut(3, "amplifier", Why.MOVES));
  }

  private static ChainPlan plan(Session song) {
    return ChainPlan.of(song, song.tracks().getFirst());
  }

  /// Through the inserts as the desk prepares them.
  ///
  /// @return their latency
  private static int throughTheDesk(Session song, float[][] sound) {
    var paper = SessionConsole.of(song);
    var strip = paper.plan().strips().get(paper.index().getOrDefault("guitar", 0));
    var effects = Effects.offline(Responses.NONE);
    var spec = new Spec(RATE_HZ, sound.length, FRAMES);
    int latency = 0;
    for (int number = 1; number <= StripParameters.INSERTS; number++) {
      var values = strip.control().values().at(StripParameters.insert(number));
      var kind = values.word(EffectParameters.KIND);
      var kernel = effects.movingInsert("here", kind, spec, values);
      kernel.process(sound, FRAMES);
      latency += kernel.latencyFrames();
    }
    return latency;
  }

  private static float[][] noise(int channels, long seed) {
    var random = new Random(seed);
    var sound = new float[channels][FRAMES];
    for (var channel : sound) {
      for (int i = 0; i < FRAMES; i++) {
        channel[i] = (random.nextFloat() - 0.5f) / 4;
      }
    }
    return sound;
  }

  private static float[][] copy(float[][] sound) {
    var copy = new float[sound.length][];
    for (int c = 0; c < sound.length; c++) {
      copy[c] = sound[c].clone();
    }
    return copy;
  }
}
