package org.soundlathe.engine.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;

/// Everything that is printed of one mix, as one desk: the mix, versions of it, and stems, all in
/// one pass over the tracks.
///
/// A strip that tracks share and that carries something else in a print gets a shadow there: a
/// second strip of the same settings whose dynamics follow the first one, so that prints add up to
/// the mix as their parts do. What sounds as in the mix is shared; tracks always are.
public final class Prints {
  private static final String STEM = "stem:";

  private final DeskPlan desk;
  private final Shadows shadows;
  private final List<String> ids = new ArrayList<>();

  private Prints(DeskPlan desk) {
    this.desk = desk;
    shadows = new Shadows(desk);
    ids.add(desk.strips().get(shadows.mix()).id());
  }

  /// @param desk whose only output is the mix
  public static Prints of(DeskPlan desk) {
    return new Prints(desk);
  }

  /// Prints a version.
  public Prints add(Version version) {
    ids.add(version.id());
    shadows.add(version.id(), new VersionHearing(desk, version), version.point());
    return this;
  }

  /// Prints a stem: see [Stem].
  public Prints add(Stem stem) {
    var id = STEM + stem.id();
    ids.add(id);
    shadows.add(id, new StemHearing(desk.strips(), stem.strip()), Point.BEFORE_MIX_CHAIN);
    return this;
  }

  /// Lets the outputs of some strips be heard as one sound, as they are after their faders.
  ///
  /// @param strips indexes in the desk
  public Prints listen(String id, List<Integer> strips) {
    ids.add(id);
    shadows.listen(id, strips);
    return this;
  }

  /// What each output of the plan is: the mix, then versions and stems (`stem:drums`) in the order
  /// that they were added in.
  public List<String> ids() {
    return List.copyOf(ids);
  }

  /// The desk with all that was added; every output has a sound of its own, silence included.
  public DeskPlan plan() {
    return shadows.plan();
  }

  private record VersionHearing(
      List<StripPlan> strips, Set<String> missing, Map<String, Level> levels) implements Hearing {
    VersionHearing(DeskPlan desk, Version version) {
      this(desk.strips(), version.missing(), version.levels());
    }

    @Override
    public boolean isSource(int strip) {
      return strips.get(strip).kind() == StripPlan.Kind.TRACK;
    }

    @Override
    public Optional<Level> level(Edge edge) {
      var track = strips.get(edge.from()).id();
      return missing.contains(track)
          ? Optional.empty()
          : Optional.of(levels.getOrDefault(track, Level.WHOLE));
    }
  }

  private record StemHearing(List<StripPlan> strips, int root) implements Hearing {
    @Override
    public boolean isSource(int strip) {
      return strips.get(strip).kind() != StripPlan.Kind.BUS;
    }

    /// Of a space all that it gives to buses; of a bus all that tracks give to it. A space that is
    /// fed by another one is a stem of its own.
    @Override
    public Optional<Level> level(Edge edge) {
      boolean isHeard =
          strips.get(root).kind() == StripPlan.Kind.SPACE
              ? edge.from() == root
              : edge.to() == root && strips.get(edge.from()).kind() == StripPlan.Kind.TRACK;
      return isHeard ? Optional.of(Level.WHOLE) : Optional.empty();
    }
  }
}
