package org.soundlathe.benchmarks.tracking;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.jack.JackDriver;

/// Plays the counting signal on ports of its own until it is killed: `JackSource SERVER CHANNELS`.
/// Says that it plays, and then every loss of its own, so that nobody else is blamed for it.
public final class JackSource {
  private JackSource() {}

  public static void main(String[] arguments) {
    int channels = Integer.parseInt(arguments[1]);
    var nowhere = IntStream.range(0, channels).mapToObj(_ -> "").toList();
    var wish = DeviceWish.of(0, channels).onDevice(arguments[0]).on(List.of(), nowhere);
    try (var device = new JackDriver().openJack(wish)) {
      var exchange = device.exchange();
      var block = new float[channels][4096];
      long fed = 0;
      long lost = 0;
      boolean isPlaying = false;
      while (true) {
        Counter.fill(block, fed, 4096);
        int count = exchange.feed(block, 0, 4096);
        fed += count;
        if (count == 0 && !isPlaying) {
          exchange.beginPlaying();
          device.start();
          isPlaying = true;
          System.out.println("plays");
        }
        long now = exchange.counts().lostPlayback();
        if (now != lost) {
          System.out.println("the source lost " + (now - lost) + " frames");
          lost = now;
        }
        if (count < 4096) {
          LockSupport.parkNanos(20_000_000);
        }
      }
    }
  }
}
