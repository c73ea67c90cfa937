package org.soundlathe.engine.bounce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.reverb.SharedSpace;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.graph.GraphPlan;
import org.soundlathe.engine.graph.Strip;
import org.soundlathe.engine.graph.StripPlan;
import org.soundlathe.engine.source.SignalReader;

/// The graph at work on one chunk: the state of every strip, and its output.
///
/// Outputs of tracks are held twice, so that the next chunk's can be made while this chunk's are
/// summed.
final class GraphRun {
  private static final int FRAMES = Bounce.CHUNK_FRAMES;

  private final GraphPlan plan;
  private final int blockFrames;
  private final Strip[] strips;
  private final @Nullable SharedSpace[] spaces;
  private final @Nullable SignalReader[] readers;
  private final float[][][] now;
  private final float[] @Nullable [][] next;
  private final float[][] sum = new float[2][FRAMES];
  private final List<List<Feed>> feeds = new ArrayList<>();

  /// One strip's output on its way into another.
  private record Feed(int strip, float gain) {}

  GraphRun(BounceRequest request) {
    plan = request.plan();
    blockFrames = request.blockFrames();
    int count = plan.strips().size();
    strips = new Strip[count];
    spaces = new SharedSpace[count];
    readers = new SignalReader[count];
    now = new float[count][2][FRAMES];
    next = new float[count][][];
    var reader = request.readers().iterator();
    for (int i = 0; i < count; i++) {
      var strip = plan.strips().get(i);
      strips[i] = new Strip(strip, plan.sampleRateHz(), blockFrames);
      feeds.add(new ArrayList<>());
      if (strip.kind() == StripPlan.Kind.TRACK) {
        readers[i] = reader.next();
        next[i] = new float[2][FRAMES];
      }
    }
    connect();
    buildSpaces();
  }

  private void connect() {
    for (int i = 0; i < plan.strips().size(); i++) {
      var strip = plan.strips().get(i);
      int from = i;
      strip.feeds().ifPresent(bus -> feeds.get(bus).add(new Feed(from, 1f)));
      for (var send : strip.sends()) {
        feeds.get(send.space()).add(new Feed(i, (float) Decibels.toGain(send.gainDb())));
      }
    }
  }

  private void buildSpaces() {
    for (var space : plan.spaces()) {
      var spec = new Spec(plan.sampleRateHz(), 2, FRAMES);
      spaces[space.strip()] = SharedSpace.prepare(spec, space.settings());
    }
  }

  /// One task a track: read it from the frame given and treat it.
  List<Runnable> trackTasks(long frame) {
    var tasks = new ArrayList<Runnable>();
    for (int i = 0; i < strips.length; i++) {
      var out = next[i];
      var reader = readers[i];
      if (out != null && reader != null) {
        var strip = strips[i];
        tasks.add(() -> runTrack(reader, strip, out, frame));
      }
    }
    return tasks;
  }

  private static void runTrack(SignalReader reader, Strip strip, float[][] out, long frame) {
    boolean sounds = reader.read(frame, out, FRAMES);
    strip.process(out, FRAMES, sounds ? Strip.Input.SOUND : Strip.Input.SILENCE);
  }

  /// Makes what the tracks' tasks have made the current chunk.
  void turnBuffers() {
    for (int i = 0; i < strips.length; i++) {
      var made = next[i];
      if (made != null) {
        next[i] = now[i];
        now[i] = made;
      }
    }
  }

  /// Sums the buses and spaces of the current chunk, in the order of the strips.
  void sum() {
    for (int i = 0; i < strips.length; i++) {
      if (next[i] == null) {
        mixInto(i);
        var space = spaces[i];
        if (space != null) {
          space.process(now[i], FRAMES);
        }
        strips[i].process(now[i], FRAMES, Strip.Input.SOUND);
      }
    }
  }

  private void mixInto(int bus) {
    Arrays.fill(sum[0], 0f);
    Arrays.fill(sum[1], 0f);
    for (var feed : feeds.get(bus)) {
      add(now[feed.strip()], feed.gain(), sum);
    }
    System.arraycopy(sum[0], 0, now[bus][0], 0, FRAMES);
    System.arraycopy(sum[1], 0, now[bus][1], 0, FRAMES);
  }

  /// Adds a stereo chunk, times a gain, to another.
  static void add(float[][] from, float gain, float[][] to) {
    for (int c = 0; c < 2; c++) {
      float[] in = from[c];
      float[] out = to[c];
      for (int i = 0; i < FRAMES; i++) {
        out[i] += in[i] * gain;
      }
    }
  }

  /// The current chunk of a strip's output, stereo.
  float[][] output(int strip) {
    return now[strip];
  }

  int blockFrames() {
    return blockFrames;
  }

  /// Whether the current chunk of no bus and no space reaches the level given.
  boolean isQuieterThan(double level) {
    for (int i = 0; i < strips.length; i++) {
      if (next[i] == null && peak(now[i]) >= level) {
        return false;
      }
    }
    return true;
  }

  private static float peak(float[][] chunk) {
    float peak = 0f;
    for (float[] channel : chunk) {
      for (float sample : channel) {
        peak = Math.max(peak, Math.abs(sample));
      }
    }
    return peak;
  }
}
