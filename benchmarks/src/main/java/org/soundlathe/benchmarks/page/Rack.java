package org.soundlathe.benchmarks.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.soundlathe.benchmarks.page.Exhibit.Curve;
import org.soundlathe.benchmarks.page.Exhibit.Kind;
import org.soundlathe.benchmarks.page.Exhibit.Portrait;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.Parameter;

/// Every kernel of the house, in the order of the page.
final class Rack {
  /// As many strips as a desk of a pop song has: what a bank's cost is measured with.
  static final int STRIPS = 100;

  private Rack() {}

  static List<Exhibit> exhibits() {
    return Stream.of(
            FilterRack.exhibits(),
            DynamicsRack.exhibits(),
            SpaceRack.exhibits(),
            ColourRack.exhibits(),
            StereoRack.exhibits())
        .flatMap(List::stream)
        .toList();
  }

  /// Of settings that share a file, those of one kernel.
  static List<Parameter> of(List<Parameter> all, String prefix) {
    return all.stream().filter(setting -> setting.name().startsWith(prefix)).toList();
  }

  static Spec spec(int channels) {
    return new Spec(Answer.RATE_HZ, channels, Answer.BLOCK_FRAMES);
  }

  /// A kernel of two channels.
  static Supplier<Kernel> stereo(Function<Spec, Kernel> prepare) {
    return () -> prepare.apply(spec(2));
  }

  /// A bank of a whole desk.
  static Supplier<Kernel> desk(Function<Spec, Bank> prepare) {
    return () -> Rows.prepare(spec(STRIPS), prepare.apply(spec(STRIPS)));
  }

  /// A bank as the two channels that a picture is measured with.
  static Supplier<Kernel> pair(Function<Spec, Bank> prepare) {
    return () -> Rows.prepare(spec(2), prepare.apply(spec(2)));
  }

  static Portrait response(String title, Curve... curves) {
    return new Portrait(Kind.RESPONSE, title, List.of(curves));
  }

  static Portrait staticCurve(String title, Curve... curves) {
    return new Portrait(Kind.STATIC_CURVE, title, List.of(curves));
  }

  static Portrait decay(String title, Curve... curves) {
    return new Portrait(Kind.DECAY, title, List.of(curves));
  }

  static Portrait overtones(String title, Curve... curves) {
    return new Portrait(Kind.OVERTONES, title, List.of(curves));
  }
}
