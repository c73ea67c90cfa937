package org.soundlathe.benchmarks.page;

import java.util.List;
import java.util.function.Supplier;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.parameter.Parameter;

/// A kernel on the page.
///
/// @param name as a person says it
/// @param place its class below `org.soundlathe.dsp`
/// @param does what it does to the sound, in a sentence or two
/// @param source where its formulas come from
/// @param settings every setting, from `dsp.parameter`
/// @param channels how many its cost is measured with
/// @param kernel one at work, for [Answer#RATE_HZ] and blocks of [Answer#BLOCK_FRAMES]
/// @param portrait how its answer is drawn
record Exhibit(
    String name,
    String place,
    String does,
    String source,
    List<Parameter> settings,
    int channels,
    Supplier<Kernel> kernel,
    List<Portrait> portrait) {
  Exhibit {
    settings = List.copyOf(settings);
    portrait = List.copyOf(portrait);
  }

  /// One curve of a picture: several kernels of one sort may be drawn together.
  record Portrait(Kind kind, String title, List<Curve> curves) {
    Portrait {
      curves = List.copyOf(curves);
    }
  }

  /// A kernel drawn, and with which settings.
  record Curve(String name, Supplier<Kernel> kernel) {}

  /// What a picture shows.
  enum Kind {
    /// Gain over frequency.
    RESPONSE,
    /// Level out over level in.
    STATIC_CURVE,
    /// The level after an impulse.
    DECAY,
    /// The level of each overtone.
    OVERTONES
  }
}
