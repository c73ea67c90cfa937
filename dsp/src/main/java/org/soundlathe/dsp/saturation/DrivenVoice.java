package org.soundlathe.dsp.saturation;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.unit.Decibels;

/// All channels through one curve, whose drive and level may move.
final class DrivenVoice {
  private final Model model;
  private final DrivenPath[] paths;
  private final Ramp drive;
  private final Ramp level;
  private final float[] drives = new float[DrivenPath.STEP_FRAMES];
  private final float[] levels = new float[DrivenPath.STEP_FRAMES];

  /// What cannot move: another one is another voice.
  record Model(Curve curve, double biasPercent, TapeSpeed tapeSpeed, boolean isHard) {
    static Model of(Saturator.Settings settings, boolean isHard) {
      return new Model(settings.curve(), settings.biasPercent(), settings.tapeSpeed(), isHard);
    }
  }

  DrivenVoice(Spec spec, Saturator.Settings settings, boolean isHard) {
    model = Model.of(settings, isHard);
    paths = new DrivenPath[spec.channels()];
    for (int channel = 0; channel < paths.length; channel++) {
      paths[channel] = new DrivenPath(spec.sampleRateHz(), settings, isHard);
    }
    drive = new Ramp(driveOf(settings));
    level = new Ramp(levelOf(settings));
  }

  Model model() {
    return model;
  }

  void aim(Saturator.Settings settings, int frames) {
    drive.aim(driveOf(settings), frames);
    level.aim(levelOf(settings), frames);
  }

  void jump() {
    drive.jump();
    level.jump();
  }

  boolean isMoving() {
    return drive.isMoving() || level.isMoving();
  }

  /// Whether nothing of it is heard.
  boolean isSilent() {
    return level.is(0);
  }

  /// Sets the factors of the next frames, the same for all channels.
  void next(int frames) {
    drive.next(drives, frames);
    level.next(levels, frames);
  }

  /// Drives, bends and levels a channel's frames in place.
  void process(int channel, float[] signal, int frames) {
    for (int i = 0; i < frames; i++) {
      signal[i] *= drives[i];
    }
    paths[channel].process(signal, frames);
    for (int i = 0; i < frames; i++) {
      signal[i] *= levels[i];
    }
  }

  void reset() {
    for (DrivenPath path : paths) {
      path.reset();
    }
  }

  private static double driveOf(Saturator.Settings settings) {
    return Decibels.toGain(settings.driveDb());
  }

  /// A transformer passes most of the music straight, so only its drive is taken back.
  private static double levelOf(Saturator.Settings settings) {
    double level = settings.mixPercent() / 100 * Decibels.toGain(settings.outputDb());
    if (!settings.autoGain()) {
      return level;
    }
    return settings.curve() == Curve.TRANSFORMER
        ? level / driveOf(settings)
        : level * AutoGain.of(DrivenPath.curve(settings), driveOf(settings));
  }
}
