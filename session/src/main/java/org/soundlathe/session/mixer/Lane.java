package org.soundlathe.session.mixer;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Ride;

/// The automation of one setting and who drew it. While it is on, it hides the setting's value.
///
/// @param points at least one, each later than the one before
/// @param isOn whether it moves the setting; off, it is kept for later
/// @param locked true where a person has said that it must stay
public record Lane(List<Point> points, boolean isOn, Origin origin, boolean locked) {
  public Lane {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("automation without a point");
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).frame() <= points.get(i - 1).frame()) {
        throw new IllegalArgumentException(
            "the point at frame " + points.get(i).frame() + " is not after the one before");
      }
    }
  }

  /// Whether the plan must leave it alone.
  public boolean isKept() {
    return locked || origin == Origin.HAND;
  }

  /// How the setting moves.
  public Ride ride(Parameter parameter) {
    return Ride.of(parameter, points);
  }

  /// These points with one put in, or in the place of the one at the same frame.
  public static List<Point> with(List<Point> points, Point point) {
    var all = new ArrayList<>(without(points, point.frame()));
    int place = 0;
    while (place < all.size() && all.get(place).frame() < point.frame()) {
      place++;
    }
    all.add(place, point);
    return List.copyOf(all);
  }

  /// These points but the one at a frame.
  public static List<Point> without(List<Point> points, long frame) {
    return points.stream().filter(point -> point.frame() != frame).toList();
  }

  public Lane withPoints(List<Point> newPoints) {
    return new Lane(newPoints, isOn, origin, locked);
  }

  /// Switched on or off.
  public Lane turned(boolean on) {
    return new Lane(points, on, origin, locked);
  }

  public Lane withLock(boolean newLocked) {
    return new Lane(points, isOn, origin, newLocked);
  }
}
