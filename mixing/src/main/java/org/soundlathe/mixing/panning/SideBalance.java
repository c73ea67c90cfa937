package org.soundlathe.mixing.panning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.soundlathe.dsp.unit.Decibels;

/// Gives each open track the side on which its own part of the spectrum is lighter so far, the
/// loudest track first, so that left and right end up equally full from lows to highs.
final class SideBalance {
  private final Map<String, double[]> bandsDb;
  private double[] left = new double[0];
  private double[] right = new double[0];

  /// @param bandsDb what each track weighs in the mix, dB per 1/3 octave, by track id
  SideBalance(Map<String, double[]> bandsDb) {
    this.bandsDb = bandsDb;
  }

  /// Puts every open placement on a side; the others stay.
  List<Placement> fill(List<Placement> placements) {
    var done = new ArrayList<Placement>();
    for (var placement : placements) {
      if (placement.kind() != Placement.Kind.OPEN) {
        add(placement);
        done.add(placement);
      }
    }
    placements.stream()
        .filter(placement -> placement.kind() == Placement.Kind.OPEN)
        .sorted(
            Comparator.comparingDouble((Placement p) -> -total(p))
                .thenComparing(p -> p.track().id()))
        .map(this::onLighterSide)
        .forEach(done::add);
    return done;
  }

  private Placement onLighterSide(Placement placement) {
    var weight = weight(placement);
    double leftLoad = 0;
    double rightLoad = 0;
    for (int band = 0; band < weight.length; band++) {
      leftLoad += at(left, band) * weight[band];
      rightLoad += at(right, band) * weight[band];
    }
    boolean goesLeft = leftLoad <= rightLoad;
    var placed =
        placement.onSide(
            goesLeft ? -placement.position() : placement.position(),
            goesLeft
                ? "The left side was lighter where this sounds, so it stands left."
                : "The right side was lighter where this sounds, so it stands right.");
    add(placed);
    return placed;
  }

  private void add(Placement placement) {
    var weight = weight(placement);
    if (left.length < weight.length) {
      left = Arrays.copyOf(left, weight.length);
      right = Arrays.copyOf(right, weight.length);
    }
    double toRight = (placement.position() + 100) / 200;
    for (int band = 0; band < weight.length; band++) {
      left[band] += weight[band] * (1 - toRight);
      right[band] += weight[band] * toRight;
    }
  }

  private double[] weight(Placement placement) {
    var decibels = bandsDb.getOrDefault(placement.track().id(), new double[0]);
    var power = new double[decibels.length];
    for (int band = 0; band < power.length; band++) {
      power[band] = Decibels.toPower(decibels[band]);
    }
    return power;
  }

  private double total(Placement placement) {
    double sum = 0;
    for (double power : weight(placement)) {
      sum += power;
    }
    return sum;
  }

  private static double at(double[] load, int band) {
    return band < load.length ? load[band] : 0;
  }
}
