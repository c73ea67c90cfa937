package org.soundlathe.session.settings;

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

  /// The track, on which prints sound wherever their dry takes did.
  public static Track wet(Track track) {
    return track.withComp(
        track.comp().stream().map(range -> exchanged(range, wetOf(track, range))).toList());
  }

  /// The track, on which dry takes sound wherever their prints did.
  public static Track dry(Track track) {
    return track.withComp(
        track.comp().stream().map(range -> exchanged(range, dryOf(track, range))).toList());
  }

  /// A session in which other takes of a track sound than before: inserts that are in the sound now
  /// are switched off, and those that were and are no longer are on again.
  ///
  /// @param before the track as it was
  public static Session matched(Session session, Track before) {
    var was = insertsOf(before);
    var is = session.track(before.id()).map(Printing::insertsOf).orElse(List.of());
    var off = is.stream().filter(insert -> !was.contains(insert)).toList();
    var on = was.stream().filter(insert -> !is.contains(insert)).toList();
    return turned(turned(session, before, off, false), before, on, true);
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

  private static Session turned(Session session, Track track, List<Integer> inserts, boolean on) {
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
