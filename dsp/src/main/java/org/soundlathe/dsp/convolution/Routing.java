package org.soundlathe.dsp.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Which channel of the sound is heard through which channel of the response.
public enum Routing {
  /// Each channel through its own; a response of one channel serves them all.
  EACH,
  /// The middle between left and right through two responses, left and right: a mono source in a
  /// stereo room.
  MONO_TO_STEREO,
  /// Four responses: left to left, left to right, right to left, right to right.
  TRUE_STEREO;

  /// The word for it in [ConvolutionParameters#ROUTING].
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// How many channels of its own sound a response of so many channels gives.
  int outputs(int responses) {
    return this == TRUE_STEREO ? 2 : responses;
  }

  /// @throws IllegalArgumentException if channels and responses do not fit
  Wiring wire(float[][] responses, int channels, double gain) {
    boolean fits =
        switch (this) {
          case EACH -> responses.length == 1 || responses.length == channels;
          case MONO_TO_STEREO -> responses.length == 2 && channels == 2;
          case TRUE_STEREO -> responses.length == 4 && channels == 2;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "a response of %d channels does not fit a sound of %d channels with the routing %s"
              .formatted(responses.length, channels, this));
    }
    List<double[]> taps = Arrays.stream(responses).map(response -> taps(response, gain)).toList();
    List<Wiring.Path> paths = new ArrayList<>();
    for (int i = 0; i < Math.max(responses.length, channels); i++) {
      switch (this) {
        case EACH -> paths.add(new Wiring.Path(i, i, taps.get(i % responses.length)));
        case MONO_TO_STEREO -> paths.add(new Wiring.Path(0, i, taps.get(i)));
        case TRUE_STEREO -> paths.add(new Wiring.Path(i / 2, i % 2, taps.get(i)));
      }
    }
    return new Wiring(this == MONO_TO_STEREO ? 1 : channels, channels, paths);
  }

  private static double[] taps(float[] response, double gain) {
    double[] taps = new double[response.length];
    for (int i = 0; i < taps.length; i++) {
      taps[i] = gain * response[i];
    }
    return taps;
  }
}
