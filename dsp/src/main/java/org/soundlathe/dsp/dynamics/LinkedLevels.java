package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gives every strip of a group one level, once a grid step.
final class LinkedLevels {
  private final int[][] members;
  private final Link[] links;
  private final double[] joint;

  LinkedLevels(Links groups, List<Link> links) {
    Map<Integer, int[]> found = new TreeMap<>(Comparator.naturalOrder());
    for (int strip = 0; strip < links.size(); strip++) {
      int group = groups.groups().get(strip);
      if (group != 0) {
        int[] before = found.getOrDefault(group, new int[0]);
        int[] now = Arrays.copyOf(before, before.length + 1);
        now[before.length] = strip;
        found.put(group, now);
      }
    }
    members = found.values().stream().filter(group -> group.length > 1).toArray(int[][]::new);
    this.links = links.toArray(Link[]::new);
    joint = new double[links.size()];
  }

  void set(int strip, Link link) {
    links[strip] = link;
  }

  /// @param amplitudes the level of each strip as a factor
  /// @param arrived which part of the grid step it has stood there; a group's is its loudest's
  void join(double[] amplitudes, double[] arrived) {
    for (int[] group : members) {
      int loudest = group[0];
      double power = 0;
      for (int strip : group) {
        loudest = amplitudes[strip] > amplitudes[loudest] ? strip : loudest;
        power += amplitudes[strip] * amplitudes[strip];
      }
      double average = Math.sqrt(power / group.length);
      for (int strip : group) {
        joint[strip] = links[strip] == Link.LOUDEST ? amplitudes[loudest] : average;
      }
      double part = arrived[loudest];
      for (int strip : group) {
        amplitudes[strip] = joint[strip];
        arrived[strip] = part;
      }
    }
  }
}
