package org.soundlathe.engine.version;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;

/// A desk on which every sound is one number and every strip has a compressor: enough to see
/// whether what is printed adds up.
final class PaperDesk {
  private final DeskPlan plan;
  private final double[] heard;
  private final double[] out;

  /// @param seed of what the tracks play; tracks come first in every plan, so all plans of one desk
  ///   play the same
  PaperDesk(DeskPlan plan, long seed, long frame) {
    this.plan = plan;
    var random = new Random(seed);
    heard = new double[plan.strips().size()];
    out = new double[plan.strips().size()];
    for (int i = 0; i < out.length; i++) {
      var strip = plan.strips().get(i);
      heard[i] = strip.kind() == StripPlan.Kind.TRACK ? random.nextGaussian() : sum(i, frame);
      int leader = strip.shadows().orElse(i);
      int key = strip.keys().getOrDefault("compressor1", leader);
      out[i] = strip.isShut() ? 0 : heard[i] * gain(strip, heard[key]);
    }
  }

  /// What leaves the desk, by output.
  double output(int number) {
    return out[plan.outputs().get(number)];
  }

  double sumOfOutputs(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += output(i);
    }
    return sum;
  }

  private double sum(int strip, long frame) {
    double sum = 0;
    for (var edge : PaperPlans.into(plan, strip)) {
      sum += out[edge.from()] * gain(edge, frame);
    }
    return sum;
  }

  private static double gain(Edge edge, long frame) {
    return Decibels.toGain(edge.gainDb()) * edge.level().map(curve -> curve.at(frame)).orElse(1.0);
  }

  /// A strip with settings turns itself down with its key, a neutral one passes its sound.
  private static double gain(StripPlan strip, double keyLevel) {
    return strip.control().equals(Control.NEUTRAL) ? 1 : 1 / (1 + Math.abs(keyLevel));
  }

  /// The tracks of a plan that sing: every second one, the first half of them in the lead.
  static Voices voices(List<String> tracks) {
    var lead = new TreeSet<String>();
    var backing = new TreeSet<String>();
    for (int i = 0; i < tracks.size(); i += 2) {
      (i < tracks.size() / 2 ? lead : backing).add(tracks.get(i));
    }
    return new Voices(lead, backing);
  }
}
