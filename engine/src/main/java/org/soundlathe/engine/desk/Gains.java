package org.soundlathe.engine.desk;

import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.dsp.stereo.PanLaw;
import org.soundlathe.dsp.stereo.PanMatrix;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;

/// How loud a strip's sides arrive left and right, at one frame.
final class Gains {
  private Gains() {}

  /// Over how many steps of the grid a mute, or what a hand has moved, gets there.
  static final int GLIDE_STEPS = 8;

  /// The gain of the fader with all that moves it along; 0 where it is shut.
  static double fader(StripPlan plan, long frame) {
    double db = MovingControl.at(plan.control(), frame).amount(StripParameters.FADER);
    boolean isShut = db <= StripParameters.SHUT_DB;
    for (var vca : plan.vcas()) {
      double vcaDb = MovingControl.at(vca, frame).amount(StripParameters.FADER);
      isShut |= vcaDb <= StripParameters.SHUT_DB;
      db += vcaDb;
    }
    return isShut ? 0 : Decibels.toGain(db);
  }

  /// From 0, where the strip is silenced, to 1.
  static double mute(StripPlan plan, long frame) {
    double gain = plan.isShut() ? 0 : unmuted(plan.control(), frame);
    for (var vca : plan.vcas()) {
      gain *= unmuted(vca, frame);
    }
    return gain;
  }

  private static double unmuted(Control control, long frame) {
    if (!control.curves().containsKey(StripParameters.MUTE.name())) {
      return control.values().isOn(StripParameters.MUTE) ? 0 : 1;
    }
    double heard = 0;
    for (int step = 0; step < GLIDE_STEPS; step++) {
      long then = frame - (long) step * Grid.FRAMES;
      heard += MovingControl.at(control, then).isOn(StripParameters.MUTE) ? 0 : 1;
    }
    return heard / GLIDE_STEPS;
  }

  /// The factor of an edge on top of pan, fader and mute.
  static double edge(Control control, Edge edge, long frame) {
    double gain = Decibels.toGain(edge.gainDb());
    if (edge.send().isPresent()) {
      gain *= send(MovingControl.at(control, frame), edge.send().get());
    }
    return edge.level().isPresent() ? gain * edge.level().get().at(frame) : gain;
  }

  /// Fills in how loud each side of a strip stands left and right, as [PanMatrix] has it.
  static void pan(Values values, int channels, double[] into) {
    double position = values.amount(StripParameters.PAN);
    if (channels == 1) {
      PanMatrix.mono(position, PanLaw.of(values.word(StripParameters.PAN_LAW)), into);
    } else {
      PanMatrix.stereo(position, values.amount(StripParameters.WIDTH), into);
    }
  }

  private static double send(Values values, Amount send) {
    double db = values.amount(send);
    return db <= StripParameters.SHUT_DB ? 0 : Decibels.toGain(db);
  }
}
