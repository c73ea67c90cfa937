package org.soundlathe.engine.effect;

import java.util.Optional;
import java.util.function.BiFunction;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.Values;

/// An insert or return whose every setting may change while it plays, its kind included.
///
/// New settings are a new kernel beside the old one: it hears the sound for a while, then both are
/// cross-faded within 20 ms, as much in as out (see [Change]). Meanwhile the newest wish waits, so
/// that a setting that moves on and on goes in steps of about 40 ms, and of a second where
/// something rings. Equal settings leave the kernel alone, and a saturator moves by itself.
///
/// A change sets out on a frame that is a multiple of 64, counted from the last reset. Only there,
/// and in [#adopt] and [#reset], is anything allocated. The latency stays that of the beginning.
public final class MovingEffect implements Kernel {
  private static final int GRID_FRAMES = Padded.GRID_FRAMES;

  private final String where;
  private final BiFunction<String, Values, Sound> sounds;
  private final Spec spec;
  private final int latencyFrames;
  private final float[][] step;
  private Voice voice;
  private Sound wish;
  private Optional<Voice> waiting = Optional.empty();
  private Optional<Change> change = Optional.empty();
  private int framesToGrid;
  private long brokenSamples;

  /// @param sounds from a kind and its values to a sound
  MovingEffect(String where, Spec spec, Sound first, BiFunction<String, Values, Sound> sounds) {
    this.where = where;
    this.spec = spec;
    this.sounds = sounds;
    wish = first;
    voice = Voice.of(first, spec);
    latencyFrames = voice.kernel().latencyFrames();
    step = new float[spec.channels()][GRID_FRAMES];
  }

  /// Wants new settings from the next frame on the grid on. On the thread that processes.
  ///
  /// @param kind as it was prepared with, or another
  /// @param values read by the effect's own names
  /// @throws EffectRefusal if it cannot sound so, or would be later than it began
  public void adopt(String kind, Values values) {
    Sound wanted = sounds.apply(kind, values);
    if (wanted.isLike(wish)) {
      return;
    }
    Optional<Voice> following = isResting() ? voice.following(wanted) : Optional.empty();
    if (following.isPresent()) {
      voice = following.get();
      wish = wanted;
      return;
    }
    boolean isSureToFit = change.isPresent() && wanted.isAsLateAs(wish);
    waiting = isSureToFit ? Optional.empty() : Optional.of(prepared(wanted));
    wish = wanted;
  }

  @Override
  public void process(float[][] block, int frames) {
    for (float[] signal : block) {
      brokenSamples += Finite.mend(signal, frames);
    }
    if (isResting()) {
      voice.kernel().process(block, frames);
      framesToGrid = (framesToGrid - frames) & (GRID_FRAMES - 1);
      return;
    }
    int at = 0;
    while (at < frames) {
      if (framesToGrid == 0) {
        framesToGrid = GRID_FRAMES;
        turn();
      }
      int now = Math.min(framesToGrid, frames - at);
      process(block, at, now);
      framesToGrid -= now;
      at += now;
    }
  }

  /// Forgets the sound; the newest settings are there at once.
  @Override
  public void reset() {
    change = Optional.empty();
    if (!voice.sound().isLike(wish)) {
      voice = waiting.orElseGet(() -> prepared(wish));
    }
    waiting = Optional.empty();
    voice.kernel().reset();
    framesToGrid = 0;
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  @Override
  public int latencyFrames() {
    return latencyFrames;
  }

  private boolean isResting() {
    return change.isEmpty() && voice.sound().isLike(wish);
  }

  /// Ends a change that is done, and begins the one that is wanted.
  private void turn() {
    if (change.isPresent() && change.get().isOver()) {
      voice = change.get().next();
      change = Optional.empty();
    }
    if (change.isEmpty() && !voice.sound().isLike(wish)) {
      Voice next = waiting.orElseGet(() -> prepared(wish));
      waiting = Optional.empty();
      change = Optional.of(new Change(spec, voice, next));
    }
  }

  private void process(float[][] block, int at, int frames) {
    for (int channel = 0; channel < step.length; channel++) {
      System.arraycopy(block[channel], at, step[channel], 0, frames);
    }
    if (change.isPresent()) {
      change.get().process(step, frames);
    } else {
      voice.kernel().process(step, frames);
    }
    for (int channel = 0; channel < step.length; channel++) {
      System.arraycopy(step[channel], 0, block[channel], at, frames);
    }
  }

  private Voice prepared(Sound sound) {
    Voice own = Voice.of(sound, spec);
    if (own.kernel().latencyFrames() > latencyFrames) {
      throw new EffectRefusal.Later(where, own.kernel().latencyFrames(), latencyFrames);
    }
    return own.paddedTo(latencyFrames, spec);
  }
}
