package org.soundlathe.engine.desk;

import org.soundlathe.engine.plan.Edge;

/// One edge at work: adds its strip's sound to a sum, as loud as it is set to go there, in straight
/// lines from one point of the grid to the next.
final class Outlet {
  private static final double[] STEPS = steps();

  private final Channel channel;
  private Edge edge;
  private final double[] now = new double[4];
  private final double[] next = new double[4];

  Outlet(Channel channel, Edge edge) {
    this.channel = channel;
    this.edge = edge;
  }

  Channel channel() {
    return channel;
  }

  /// From the next step of the grid on, the edge is as this one.
  void adopt(Edge newEdge) {
    edge = newEdge;
  }

  /// Stands where it is set to stand at a session frame.
  void jump(long frame) {
    aim(frame, now);
  }

  /// Adds frames at..at+frames-1 of the strip's sound to the sum; `frame` is the session frame of
  /// the first.
  void addTo(double[][] sum, long frame, int at, int frames) {
    if (channel.isStill(frame) && edge.level().isEmpty()) {
      add(sum, at, frames);
      return;
    }
    for (int i = 0; i < frames; i += Grid.FRAMES) {
      aim(frame + i + Grid.FRAMES, next);
      lead(frame + i + Grid.FRAMES);
      step(sum, at + i);
      System.arraycopy(next, 0, now, 0, now.length);
    }
  }

  /// Where a hand has just moved something, the gains get there evenly over several grid steps.
  private void lead(long frame) {
    double part = channel.partOfTheWay(frame);
    for (int i = 0; i < next.length; i++) {
      next[i] = now[i] + part * (next[i] - now[i]);
    }
  }

  private void aim(long frame, double[] into) {
    var plan = channel.plan();
    Gains.pan(channel.values(frame), channel.sides(), into);
    double gain = Gains.mute(plan, frame) * Gains.edge(plan.control(), edge, frame);
    if (edge.tap() == Edge.Tap.POST) {
      gain *= Gains.fader(plan, frame);
    }
    for (int i = 0; i < into.length; i++) {
      into[i] *= gain;
    }
  }

  private void add(double[][] sum, int at, int frames) {
    for (int element = 0; element < now.length; element++) {
      if (now[element] != 0) {
        add(channel.side(element & 1), sum[element >> 1], now[element], at, frames);
      }
    }
  }

  private void step(double[][] sum, int at) {
    for (int element = 0; element < now.length; element++) {
      double from = now[element];
      double to = next[element];
      if (from == to) {
        if (from != 0) {
          add(channel.side(element & 1), sum[element >> 1], from, at, Grid.FRAMES);
        }
      } else {
        draw(channel.side(element & 1), sum[element >> 1], from, to, at);
      }
    }
  }

  private static void add(float[] signal, double[] sum, double gain, int at, int frames) {
    for (int i = at; i < at + frames; i++) {
      sum[i] += gain * signal[i];
    }
  }

  private static void draw(float[] signal, double[] sum, double from, double to, int at) {
    double way = to - from;
    for (int i = 0; i < Grid.FRAMES; i++) {
      sum[at + i] += (from + STEPS[i] * way) * signal[at + i];
    }
  }

  private static double[] steps() {
    double[] steps = new double[Grid.FRAMES];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (double) i / Grid.FRAMES;
    }
    return steps;
  }
}
