package org.soundlathe.production;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.soundlathe.production.ProduceResult.Stage;

/// Notes how long each stage took. What it notes is told on the console and never written to a
/// file.
final class Stopwatch {
  private final List<Stage> stages = new ArrayList<>();

  <T> T time(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    var result = work.get();
    stages.add(new Stage(stage, (System.nanoTime() - start) / 1e9));
    return result;
  }

  List<Stage> stages() {
    return List.copyOf(stages);
  }
}
