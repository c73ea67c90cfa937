package org.soundlathe.mixing.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.soundlathe.paperwork.finding.Finding;

/// Notices a gap in numbered files: 05 and 07 without 06 is how a lost track is found.
final class NumberingCheck {
  private static final int LEAST_FILES = 4;
  private static final int MOST_MISSING = 3;

  private NumberingCheck() {}

  static List<Finding> of(DeliveredNames names) {
    var numbers = new TreeSet<Integer>();
    names.all().forEach(name -> name.number().ifPresent(numbers::add));
    if (numbers.size() < LEAST_FILES) {
      return List.of();
    }
    var missing = new ArrayList<String>();
    for (int number = numbers.first(); number < numbers.last(); number++) {
      if (!numbers.contains(number)) {
        missing.add(Integer.toString(number));
      }
    }
    return missing.isEmpty() || missing.size() > MOST_MISSING
        ? List.of()
        : List.of(
            Finding.of(
                "SL1420",
                "The files are numbered, and "
                    + String.join(", ", missing)
                    + (missing.size() == 1 ? " is" : " are")
                    + " missing: did a track get lost?",
                "look for it where the tracks were exported"));
  }
}
