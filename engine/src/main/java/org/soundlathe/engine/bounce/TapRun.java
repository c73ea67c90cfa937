package org.soundlathe.engine.bounce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundlathe.engine.graph.Strip;

/// One tap at work: sums its strips, passes the buses on the way and writes.
final class TapRun {
  private final Tap tap;
  private final List<Strip> through = new ArrayList<>();
  private final float[][] sum = new float[2][Bounce.CHUNK_FRAMES];

  TapRun(Tap tap, BounceRequest request) {
    this.tap = tap;
    for (int index : tap.through()) {
      var plan = request.plan();
      through.add(new Strip(plan.strips().get(index), plan.sampleRateHz(), request.blockFrames()));
    }
  }

  void write(GraphRun run) {
    if (tap.strips().size() == 1 && through.isEmpty()) {
      tap.sink().write(run.output(tap.strips().getFirst()), 0, Bounce.CHUNK_FRAMES);
      return;
    }
    Arrays.fill(sum[0], 0f);
    Arrays.fill(sum[1], 0f);
    for (int strip : tap.strips()) {
      GraphRun.add(run.output(strip), 1f, sum);
    }
    for (var strip : through) {
      strip.process(sum, Bounce.CHUNK_FRAMES, Strip.Input.SOUND);
    }
    tap.sink().write(sum, 0, Bounce.CHUNK_FRAMES);
  }
}
