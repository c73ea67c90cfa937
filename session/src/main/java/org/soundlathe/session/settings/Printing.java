package org.soundlathe.session.settings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

/// Chooses between the dry takes of a track and what was printed from them. Inserts that are in the
/// sound already are off, so that nothing is heard twice.
public final class Printing {
  private Printing() {}

  /// Wherever a dry take sounds that was printed, the print sounds; the inserts are switched off
  /// that it was printed through. Without prints nothing changes.
  public static Session wet(Session session, Track track) {
    var comp = track.comp().stream().map(range -> exchanged(range, wetOf(track, range))).toList();
    var wet = track.withComp(comp);
    return insertsOf(wet).isEmpty()
        ? session
        : turned(session.withRecorded(wet), track, insertsOf(wet), false);
  }

  /// Wherever a print sounds, its dry take sounds, and the inserts are on again.
  public static Session dry(Session session, Track track) {
    var comp = track.comp().stream().map(range -> exchanged(range, dryOf(track, range))).toList();
    return insertsOf(track).isEmpty()
        ? session
        : turned(session.withRecorded(track.withComp(comp)), track, insertsOf(track), true);
  }

  /// The inserts that are in the sound of a track already: those of the prints that sound.
  public static List<Integer> insertsOf(Track track) {
    return track.comp().stream()
        .flatMap(range -> track.take(range.take()).stream())
        .flatMap(take -> take.printedInserts().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// Whether something sounds that was not printed.
  public static boolean hasDrySound(Track track) {
    boolean isDry =
        track.comp().stream()
            .flatMap(range -> track.take(range.take()).stream())
            .anyMatch(take -> take.printedInserts().isEmpty());
    return isDry || (track.comp().isEmpty() && !track.clips().isEmpty());
  }

  /// The same session with inserts of a track on or off.
  public static Session turned(
      Session session, Track track, Collection<Integer> inserts, boolean on) {
    var mixer = session.mixer();
    for (int number : inserts) {
      var name = StripParameters.insert(number).here(EffectParameters.ON).name();
      boolean isLocked = mixer.setting(track.id(), name).map(Setting::locked).orElse(false);
      mixer = mixer.with(track.id(), name, new Setting(Value.of(on), Origin.HAND, isLocked));
    }
    return session.withMixer(mixer);
  }

  private static CompRange exchanged(CompRange range, Optional<Take> take) {
    return take.map(other ->
            new CompRange(
                other.id(), range.fromFrame(), range.toFrame(), range.fadeFrames(), range.fade()))
        .orElse(range);
  }

  /// The newest print of the take that a range plays.
  private static Optional<Take> wetOf(Track track, CompRange range) {
    return track.takes().stream()
        .filter(take -> take.dryTake().equals(range.take()))
        .reduce((_, newer) -> newer);
  }

  private static Optional<Take> dryOf(Track track, CompRange range) {
    return track.take(range.take()).map(Take::dryTake).flatMap(track::take);
  }
}
