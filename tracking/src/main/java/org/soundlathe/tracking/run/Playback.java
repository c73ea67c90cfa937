package org.soundlathe.tracking.run;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Fade;
import org.soundlathe.session.track.Track;

/// What musicians hear of the session while it is recorded: all of it, but not the old sound of an
/// armed track where the new one is being recorded.
public final class Playback {
  private Playback() {}

  /// @param armed ids of the tracks that record
  /// @param inFrame from where on
  /// @param outFrame to where
  public static Session of(Session session, List<String> armed, long inFrame, long outFrame) {
    var tracks =
        session.tracks().stream()
            .map(track -> armed.contains(track.id()) ? without(track, inFrame, outFrame) : track)
            .toList();
    return session.withTracks(tracks);
  }

  private static Track without(Track track, long inFrame, long outFrame) {
    var clips = new ArrayList<Clip>();
    for (var clip : track.clips()) {
      if (clip.endFrame() <= inFrame || clip.startFrame() >= outFrame) {
        clips.add(clip);
        continue;
      }
      if (clip.startFrame() < inFrame) {
        add(clips, clip, clip.startFrame(), inFrame);
      }
      if (clip.endFrame() > outFrame) {
        add(clips, clip, outFrame, clip.endFrame());
      }
    }
    return new Track(
        track.id(),
        track.name(),
        track.role(),
        track.roleConfidence(),
        track.roleOrigin(),
        track.channels(),
        track.sourceFiles(),
        clips);
  }

  /// A part keeps the fade of an end that it keeps. What is shorter than its fades is not missed.
  private static void add(List<Clip> clips, Clip clip, long from, long to) {
    long skipped = from - clip.startFrame();
    var fadeIn = from == clip.startFrame() ? clip.fadeIn() : Fade.NONE;
    var fadeOut = to == clip.endFrame() ? clip.fadeOut() : Fade.NONE;
    if (fadeIn.frames() + fadeOut.frames() < to - from) {
      clips.add(
          new Clip(clip.file(), from, clip.offsetFrames() + skipped, to - from, fadeIn, fadeOut));
    }
  }
}
