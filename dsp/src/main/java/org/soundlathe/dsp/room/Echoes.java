package org.soundlathe.dsp.room;

import java.util.List;

/// The direct sound and its echoes from the walls, one by one.
final class Echoes {
  private Echoes() {}

  /// The direct sound and the echoes that arrive within so many frames.
  static float[][] of(int sampleRateHz, RoomResponse.Settings settings, int frames) {
    return of(sampleRateHz, settings, frames, 0);
  }

  /// What arrives within so many frames.
  ///
  /// @param firstOrder 0 with the direct sound, 1 without
  static float[][] of(
      int sampleRateHz, RoomResponse.Settings settings, int frames, int firstOrder) {
    var filter = new EchoFilter(settings.room().walls(), settings.humidityPercent(), sampleRateHz);
    List<Microphone> pair = List.of(settings.left(), settings.right());
    float[][] echoes = new float[2][frames];
    double reachMetres = frames * Air.SOUND_METRES_PER_SECOND / sampleRateHz;
    for (Image image : Image.all(settings.room(), settings.source(), settings.reflections())) {
      double toLeft = image.position().distanceMetres(settings.left().position());
      if (toLeft < reachMetres && image.order() >= firstOrder) {
        filter.choose(image, toLeft);
        for (int channel = 0; channel < 2; channel++) {
          add(image, filter, pair.get(channel), sampleRateHz, echoes[channel]);
        }
      }
    }
    return echoes;
  }

  private static void add(
      Image image, EchoFilter filter, Microphone microphone, int sampleRateHz, float[] echoes) {
    double metres = Math.max(0.1, image.position().distanceMetres(microphone.position()));
    double gain = microphone.gain(image.position()) / metres;
    double delay = metres / Air.SOUND_METRES_PER_SECOND * sampleRateHz;
    int whole = (int) delay;
    double[] click = filter.click(delay - whole);
    int start = whole - EchoFilter.LEAD_FRAMES;
    int to = Math.min(click.length, echoes.length - start);
    for (int i = Math.max(0, -start); i < to; i++) {
      echoes[start + i] += (float) (gain * click[i]);
    }
  }
}
