package org.soundlathe.session.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which steps can be undone and redone. History only grows: an undo is a step of its own, and the
/// steps that it took back stay in the journal.
final class History {
  private final List<JournalFile.Place> places = new ArrayList<>();
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final Set<Long> takenBack = new HashSet<>();
  private long lastNumber;

  /// A step and where it is written.
  record Step(long number, JournalFile.Place place) {}

  /// Takes note of a step that was read or written.
  ///
  /// @throws Malformed if it cannot follow the steps before
  void add(JournalEntry entry, JournalFile.Place place) {
    if (entry.number() <= lastNumber) {
      throw new Malformed("", "step " + entry.number() + " stands after step " + lastNumber);
    }
    if (entry.number() > lastNumber + 1) {
      forget();
    }
    lastNumber = entry.number();
    places.add(place);
    switch (entry.kind()) {
      case EDIT -> {
        done.push(new Step(entry.number(), place));
        undone.clear();
      }
      case UNDO -> takenBack.add(turn(entry, done, undone));
      case REDO -> takenBack.remove(turn(entry, undone, done));
    }
  }

  /// The number of the last step, 0 before the first.
  long lastNumber() {
    return lastNumber;
  }

  /// Says that steps up to a number were lost: nothing before can be undone any more, and numbers
  /// go on after it.
  void skipTo(long number) {
    if (number > lastNumber) {
      forget();
      lastNumber = number;
    }
  }

  Optional<Step> undoable() {
    return Optional.ofNullable(done.peek());
  }

  Optional<Step> redoable() {
    return Optional.ofNullable(undone.peek());
  }

  boolean isTakenBack(long number) {
    return takenBack.contains(number);
  }

  /// Where every step is written, in order.
  List<JournalFile.Place> places() {
    return List.copyOf(places);
  }

  private void forget() {
    done.clear();
    undone.clear();
  }

  private static long turn(JournalEntry entry, Deque<Step> from, Deque<Step> to) {
    var step = from.peek();
    if (step == null || step.number() != entry.of().orElseThrow()) {
      throw new Malformed("", "step " + entry.number() + " turns back another than the last");
    }
    to.push(from.pop());
    return step.number();
  }
}
