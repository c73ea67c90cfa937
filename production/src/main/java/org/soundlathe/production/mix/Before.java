package org.soundlathe.production.mix;

import java.nio.file.Path;
import java.util.Optional;
import org.soundlathe.engine.bounce.SessionBounce;
import org.soundlathe.mixing.listening.PlainSum;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.AsideFile;

/// What the mix is compared with: the client's rough mix if there is one, else the plain sum.
///
/// @param file a WAV at the session rate that starts with the session
/// @param label what it honestly is
public record Before(Path file, String label) {
  public static final String ROUGH_MIX = "Before: your rough mix";
  public static final String PLAIN_SUM = "Before: your tracks, simply added together";

  /// @param scratch where the plain sum is written if it is needed
  public static Before of(
      SessionFolder folder,
      Session session,
      SessionBounce bounce,
      Path scratch,
      Progress progress) {
    var rough =
        session.aside().stream()
            .filter(file -> file.kind() == AsideFile.Kind.ROUGH_MIX)
            .findFirst();
    if (rough.isPresent()) {
      return new Before(folder.audio(rough.get().file()), ROUGH_MIX);
    }
    var target = scratch.resolve("before.wav");
    bounce.write(PlainSum.of(session), target, _ -> Optional.empty(), progress);
    return new Before(target, PLAIN_SUM);
  }
}
