package org.soundlathe.engine.version;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.StripPlan;

/// One stem: what tracks give to one bus, or what one space answers, through every bus on the way
/// to the mix but without the chain of the mix.
///
/// All stems add up to what the strip of the mix gets: every bus on the way has a shadow in every
/// stem that passes it, and what is sent to a space sounds in the stem of the space alone.
///
/// @param id of the bus or space; that of the mix for what tracks give to the mix itself
/// @param strip index of the bus or space in the plan
public record Stem(String id, int strip) {
  /// Every stem of a desk that has something in it, in the order of the strips.
  public static List<Stem> of(DeskPlan desk) {
    var fed = new HashSet<Integer>();
    for (var edge : desk.edges()) {
      if (kind(desk, edge.from()) == StripPlan.Kind.TRACK) {
        fed.add(edge.to());
      }
    }
    var stems = new ArrayList<Stem>();
    for (int i = 0; i < desk.strips().size(); i++) {
      boolean isStem =
          switch (kind(desk, i)) {
            case TRACK -> false;
            case BUS -> fed.contains(i);
            case SPACE -> true;
          };
      if (isStem) {
        stems.add(new Stem(desk.strips().get(i).id(), i));
      }
    }
    return stems;
  }

  private static StripPlan.Kind kind(DeskPlan desk, int strip) {
    return desk.strips().get(strip).kind();
  }
}
