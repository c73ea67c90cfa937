package org.soundlathe.engine.effect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.convolution.ImpulseResponse;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.Values;

/// What the tests of the effects turn and plug.
final class Desk {
  static final int RATE_HZ = 48_000;

  private Desk() {}

  static Spec spec(int channels) {
    return new Spec(RATE_HZ, channels, 1_024);
  }

  /// Defaults but for what is named.
  static Values values(Map<String, Object> set) {
    return new Values() {
      @Override
      public double amount(Amount parameter) {
        return parameter.check((double) set.getOrDefault(parameter.name(), parameter.byDefault()));
      }

      @Override
      public boolean isOn(Toggle parameter) {
        return (boolean) set.getOrDefault(parameter.name(), parameter.byDefault());
      }

      @Override
      public String word(Option parameter) {
        return (String) set.getOrDefault(parameter.name(), parameter.byDefault());
      }

      @Override
      public String choice(Choice parameter) {
        return (String) set.getOrDefault(parameter.name(), parameter.byDefault());
      }
    };
  }

  static Map<String, Object> with(Map<String, Object> set, String name, Object value) {
    var more = new HashMap<>(set);
    more.put(name, value);
    return more;
  }

  /// Another value than the default, within the range.
  static Object another(Parameter parameter) {
    return switch (parameter) {
      case Amount amount -> amount.byDefault() == amount.max() ? amount.min() : amount.max();
      case Toggle toggle -> !toggle.byDefault();
      case Option option ->
          option.words().stream()
              .filter(word -> !word.equals(option.byDefault()))
              .findFirst()
              .orElseThrow();
      case Choice _ -> "audio/other.wav";
    };
  }

  /// A short room for every path, of as many channels as its name ends with.
  static Responses rooms() {
    var rooms = new HashMap<String, ImpulseResponse>();
    return path -> {
      if (path.isEmpty() || path.contains("missing")) {
        return Optional.empty();
      }
      return Optional.of(rooms.computeIfAbsent(path, Desk::room));
    };
  }

  private static ImpulseResponse room(String path) {
    int channels = path.contains("true") ? 4 : path.contains("stereo") ? 2 : 1;
    float[][] response = new float[channels][2_000];
    var random = new Random(path.hashCode());
    for (float[] channel : response) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = (float) (0.05 * random.nextGaussian() * StrictMath.exp(-i / 400.0));
      }
    }
    return ImpulseResponse.of(RATE_HZ, response);
  }

  static float[][] noise(long seed, int channels, int frames) {
    var random = new Random(seed);
    float[][] noise = new float[channels][frames];
    for (float[] signal : noise) {
      for (int i = 0; i < frames; i++) {
        signal[i] = 0.4f * (random.nextFloat() - 0.5f);
      }
    }
    return noise;
  }

  static float[][] run(Kernel kernel, float[][] sound, int step) {
    float[][] out = new float[sound.length][sound[0].length];
    float[][] block = new float[sound.length][step];
    for (int at = 0; at < sound[0].length; at += step) {
      int now = Math.min(step, sound[0].length - at);
      for (int channel = 0; channel < sound.length; channel++) {
        System.arraycopy(sound[channel], at, block[channel], 0, now);
      }
      kernel.process(block, now);
      for (int channel = 0; channel < sound.length; channel++) {
        System.arraycopy(block[channel], 0, out[channel], at, now);
      }
    }
    return out;
  }
}
