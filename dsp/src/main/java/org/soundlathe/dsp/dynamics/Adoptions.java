package org.soundlathe.dsp.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Keeps new settings of strips until the next frame on the grid, counted from the last reset.
///
/// @param <S> what is set
/// @param <P> what is made of that when it is adopted, so that nothing is made while sound runs
final class Adoptions<S, P> {
  static final int GRID_FRAMES = 64;

  private final List<S> settings;
  private final List<P> prepared;
  private final Function<S, P> preparation;
  private final Taker<S, P> taker;
  private final boolean[] isNew;
  private int framesToGrid;
  private boolean isAnyNew;

  /// Who is given settings once their frame has come.
  interface Taker<S, P> {
    void take(int strip, S settings, P prepared);
  }

  /// @param settings that the strips were prepared with
  Adoptions(List<S> settings, Function<S, P> preparation, Taker<S, P> taker) {
    this.settings = new ArrayList<>(settings);
    this.preparation = preparation;
    this.taker = taker;
    prepared = new ArrayList<>(settings.stream().map(preparation).toList());
    isNew = new boolean[settings.size()];
  }

  /// @throws IllegalArgumentException if they cannot be prepared; those before stay
  void adopt(int strip, S newSettings) {
    if (!settings.get(strip).equals(newSettings)) {
      prepared.set(strip, preparation.apply(newSettings));
      settings.set(strip, newSettings);
      isNew[strip] = true;
      isAnyNew = true;
    }
  }

  boolean isOnGrid() {
    return framesToGrid == 0;
  }

  /// Hands new settings over if the grid is reached, and says how far the sound may run before the
  /// next grid point.
  ///
  /// @return the frame after the last that may be treated, at most `frames`
  int runFrom(int at, int frames) {
    if (framesToGrid == 0) {
      handOver();
      framesToGrid = GRID_FRAMES;
    }
    int next = at + Math.min(frames - at, framesToGrid);
    framesToGrid -= next - at;
    return next;
  }

  /// Hands over at once, and counts from here.
  void reset() {
    handOver();
    framesToGrid = 0;
  }

  private void handOver() {
    for (int strip = 0; isAnyNew && strip < isNew.length; strip++) {
      if (isNew[strip]) {
        isNew[strip] = false;
        taker.take(strip, settings.get(strip), prepared.get(strip));
      }
    }
    isAnyNew = false;
  }
}
