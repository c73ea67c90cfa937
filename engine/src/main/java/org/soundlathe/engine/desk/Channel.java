package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.plan.StripPlan;
import org.soundlathe.engine.source.SignalReader;

/// One strip at work, but for what its rack does for all strips side by side.
///
/// Frames of the clock and of the session differ by how early the strip works: `lead`.
final class Channel {
  private final int index;
  private final @Nullable SignalReader reader;
  private final List<Inlet> inlets = new ArrayList<>();
  private final Chain space;
  private final Chain effects;
  private final float[][] sound;
  private final @Nullable DelayStage delay;
  private StripPlan plan;
  private boolean isStill;
  private boolean isTrimMoving;
  private int revision;
  private long replacedAtClock = Long.MIN_VALUE / 2;
  private int inLead;
  private int outLead;
  private long startFrame;
  private double trim;

  /// What feeds the strip: a junction, read so much later than it was written.
  private record Inlet(Junction junction, int delayFrames) {}

  /// @param reader of a track; nothing on buses and spaces
  /// @param space what stands before the strip of a return
  /// @param effects what stands behind the stages of the rack
  Channel(
      int index,
      StripPlan plan,
      @Nullable SignalReader reader,
      Chain space,
      Chain effects,
      int chunkFrames) {
    this.index = index;
    this.plan = plan;
    this.reader = reader;
    this.space = space;
    this.effects = effects;
    learn(plan);
    sound = new float[plan.inputChannels()][chunkFrames];
    boolean isLater = delayFrames(0) > 0 || moves("delay");
    delay = isLater && (reader == null || moves("delay")) ? new DelayStage(sides()) : null;
  }

  int index() {
    return index;
  }

  StripPlan plan() {
    return plan;
  }

  int revision() {
    return revision;
  }

  private void learn(StripPlan newPlan) {
    plan = newPlan;
    isStill =
        plan.control().curves().isEmpty()
            && plan.vcas().stream().allMatch(vca -> vca.curves().isEmpty());
    isTrimMoving = moves("trim");
  }

  /// From the next chunk on the strip is set as this plan says; nothing else of it may differ.
  void adopt(StripPlan newPlan, long clock) {
    learn(newPlan);
    revision++;
    replacedAtClock = clock;
  }

  /// The settings in force at a session frame.
  Values values(long frame) {
    return MovingControl.at(plan.control(), frame);
  }

  /// Whether a curve moves a setting whose name begins so.
  boolean moves(String stage) {
    return plan.control().curves().keySet().stream().anyMatch(name -> name.startsWith(stage + "."));
  }

  /// Whether pan, fader and sends stand still at a session frame of the output.
  boolean isStill(long frame) {
    return isStill && frame - outLead >= replacedAtClock + (long) Gains.GLIDE_STEPS * Grid.FRAMES;
  }

  /// How far the gains are to go in the step that ends at a session frame of the output: 1 unless a
  /// hand has just moved something.
  double partOfTheWay(long frame) {
    long steps = (frame - outLead - replacedAtClock) / Grid.FRAMES;
    return steps > Gains.GLIDE_STEPS ? 1 : 1.0 / (Gains.GLIDE_STEPS + 1 - Math.max(1, steps));
  }

  /// 1 or 2.
  int sides() {
    return sound.length;
  }

  float[] side(int side) {
    return sound[side];
  }

  float[][] sound() {
    return sound;
  }

  void feed(Junction junction, int delayFrames) {
    inlets.add(new Inlet(junction, delayFrames));
  }

  /// @param in how many frames before the clock's the session's are that go in
  /// @param out the same for what comes out
  void place(int in, int out) {
    inLead = in;
    outLead = out;
  }

  int inLead() {
    return inLead;
  }

  int outLead() {
    return outLead;
  }

  /// How late the sound is on its way through the space and the effects.
  int latencyFrames() {
    return space.latencyFrames() + effects.latencyFrames();
  }

  int spaceLatencyFrames() {
    return space.latencyFrames();
  }

  void start(long frame) {
    startFrame = frame;
    replacedAtClock = Long.MIN_VALUE / 2;
    space.reset();
    effects.reset();
    if (delay != null) {
      delay.start(delayFrames(frame));
    }
    trim = trim(frame);
  }

  /// Reads a chunk of a track's files.
  void read(long clock, int frames) {
    if (reader != null) {
      long frame = clock + inLead;
      reader.read(frame - (delay == null ? delayFrames(0) : 0), sound, frames);
      int early = (int) Math.max(0, Math.min(frames, startFrame - frame));
      for (float[] signal : sound) {
        Arrays.fill(signal, 0, early, 0f);
      }
    }
  }

  private int delayFrames(long frame) {
    return (int) values(frame).amount(StripParameters.DELAY);
  }

  /// Makes the strip's input for frames at..at+frames-1 of the chunk: sum, space, trim.
  void receive(long clock, int at, int frames, double[][] sum) {
    long frame = clock + at + inLead;
    if (reader == null) {
      gather(clock + at, at, frames, sum);
    }
    if (delay != null) {
      for (int i = 0; i < frames; i += Grid.FRAMES) {
        delay.process(sound, at + i, delayFrames(frame + i));
      }
    }
    space.process(sound, frame, startFrame, at, frames, this);
    trim(frame - space.latencyFrames(), at, frames);
  }

  /// Passes what the rack has made of it through saturation and inserts.
  void finish(long clock, int at, int frames) {
    long frame = clock + at + outLead + effects.latencyFrames();
    effects.process(sound, frame, startFrame, at, frames, this);
  }

  private void gather(long clock, int at, int frames, double[][] sum) {
    Arrays.fill(sum[0], at, at + frames, 0);
    Arrays.fill(sum[1], at, at + frames, 0);
    for (var inlet : inlets) {
      inlet.junction().addTo(sum, clock - inlet.delayFrames(), at, frames);
    }
    for (int side = 0; side < 2; side++) {
      float[] signal = sound[side];
      double[] total = sum[side];
      for (int i = at; i < at + frames; i++) {
        signal[i] = Finite.orSilence((float) total[i]);
      }
    }
  }

  private void trim(long frame, int at, int frames) {
    if (revision == 0 && !isTrimMoving) {
      scale(trim, trim, at, frames);
      return;
    }
    for (int i = 0; i < frames; i += Grid.FRAMES) {
      double next = trim(frame + i + Grid.FRAMES);
      scale(trim, next, at + i, Grid.FRAMES);
      trim = next;
    }
  }

  private void scale(double from, double to, int at, int frames) {
    if (from == 1 && to == 1) {
      return;
    }
    double step = (to - from) / Grid.FRAMES;
    for (float[] signal : sound) {
      for (int i = 0; i < frames; i++) {
        signal[at + i] = (float) (signal[at + i] * (from + step * i));
      }
    }
  }

  private double trim(long frame) {
    var values = values(frame);
    double sign = values.isOn(StripParameters.POLARITY) ? -1 : 1;
    return sign * Decibels.toGain(values.amount(StripParameters.TRIM));
  }
}
