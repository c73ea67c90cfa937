package org.soundlathe.session.tempo;

import java.util.ArrayList;
import java.util.List;

/// The bars and beats of a song, to the frame: whole numbers throughout, each beat reckoned from
/// the change before it, so that no error adds up however long the song is.
///
/// Before the first frame the first tempo goes on backwards, for the count-in. Any thread.
public final class TempoMap {
  static final long MAX_FRAME = 1_000_000_000_000L;
  static final long MAX_BAR = 1_000_000;

  private static final int MAX_CHANGES = 100_000;

  private final int sampleRateHz;
  private final List<TempoChange> changes;
  private final List<Stretch> stretches = new ArrayList<>();

  /// @param sampleRateHz of the session
  /// @param changes in the order of time; the first one at frame 0 or bar 1
  /// @throws IllegalArgumentException if they are not
  public TempoMap(int sampleRateHz, List<TempoChange> changes) {
    this.sampleRateHz = sampleRateHz;
    this.changes = List.copyOf(changes);
    if (changes.isEmpty() || changes.size() > MAX_CHANGES) {
      throw new IllegalArgumentException("a tempo map of " + changes.size() + " changes");
    }
    this.changes.forEach(this::add);
  }

  /// One tempo from the first bar to the end.
  public static TempoMap of(int sampleRateHz, Meter meter) {
    return new TempoMap(sampleRateHz, List.of(new TempoChange.AtBar(1, meter)));
  }

  public int sampleRateHz() {
    return sampleRateHz;
  }

  public List<TempoChange> changes() {
    return changes;
  }

  /// The frame at which each change takes effect, in their order.
  public List<Long> changeFrames() {
    return stretches.stream().map(Stretch::frame).toList();
  }

  /// What is counted at a frame.
  public Meter meterAt(long frame) {
    return at(frame).meter();
  }

  public Position positionAt(long frame) {
    return at(frame).position(frame);
  }

  /// The frame nearest to a beat.
  ///
  /// @param bar counted from 1; below that in a count-in
  /// @param beat counted from 1; beyond the bar's last one it is a beat of a later bar
  public long frameOf(long bar, int beat) {
    var stretch = stretches.getFirst();
    for (var next : stretches) {
      if (next.bar() <= bar) {
        stretch = next;
      }
    }
    return stretch.frameOfBeat((bar - stretch.bar()) * stretch.meter().beatsPerBar() + beat - 1);
  }

  /// The first beat at or after a frame.
  public Beat nextBeat(long frame) {
    long from = frame;
    for (int i = indexAt(frame); ; i++) {
      var beat = stretches.get(i).nextBeat(from);
      if (i + 1 == stretches.size() || beat.frame() < stretches.get(i + 1).frame()) {
        return beat;
      }
      from = stretches.get(i + 1).frame();
    }
  }

  /// This map with a change more; one that stood at the same place is replaced.
  ///
  /// @throws IllegalArgumentException if it lies before the start
  public TempoMap with(TempoChange change) {
    long frame = frame(change);
    var all = new ArrayList<TempoChange>();
    boolean isIn = false;
    for (int i = 0; i < changes.size(); i++) {
      long other = stretches.get(i).frame();
      if (!isIn && other >= frame) {
        all.add(change);
        isIn = true;
      }
      if (other != frame) {
        all.add(changes.get(i));
      }
    }
    if (!isIn) {
      all.add(change);
    }
    return new TempoMap(sampleRateHz, all);
  }

  /// This map without the changes that take effect at a frame; the first one stays.
  public TempoMap without(long frame) {
    var all = new ArrayList<TempoChange>();
    for (int i = 0; i < changes.size(); i++) {
      if (i == 0 || stretches.get(i).frame() != frame) {
        all.add(changes.get(i));
      }
    }
    return new TempoMap(sampleRateHz, all);
  }

  /// Where a change would take effect.
  public long frame(TempoChange change) {
    return switch (change) {
      case TempoChange.AtFrame at -> at.frame();
      case TempoChange.AtBar at -> frameOf(at.bar(), 1);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TempoMap map
        && map.sampleRateHz == sampleRateHz
        && map.changes.equals(changes);
  }

  @Override
  public int hashCode() {
    return changes.hashCode() * 31 + sampleRateHz;
  }

  @Override
  public String toString() {
    return "TempoMap" + changes;
  }

  private void add(TempoChange change) {
    if (stretches.isEmpty()) {
      boolean isStart =
          switch (change) {
            case TempoChange.AtFrame at -> at.frame() == 0;
            case TempoChange.AtBar at -> at.bar() == 1;
          };
      require(isStart, "the first tempo does not stand at the start");
      stretches.add(new Stretch(sampleRateHz, 0, 1, change.meter()));
      return;
    }
    var last = stretches.getLast();
    long frame = frame(change);
    require(frame > last.frame() && frame <= MAX_FRAME, "the tempos are not in order of time");
    stretches.add(new Stretch(sampleRateHz, frame, last.firstBarFrom(frame), change.meter()));
  }

  private static void require(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private Stretch at(long frame) {
    return stretches.get(indexAt(frame));
  }

  private int indexAt(long frame) {
    int index = 0;
    for (int i = 1; i < stretches.size() && stretches.get(i).frame() <= frame; i++) {
      index = i;
    }
    return index;
  }
}
