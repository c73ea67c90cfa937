package org.soundlathe.engine.cache;

import java.util.Map;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.desk.Reused;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Fade;
import org.soundlathe.session.track.Track;

/// The sums of a session that are kept from one bounce to the next.
///
/// @param cache where they lie
/// @param checksums of the session's recordings, by their names below its audio folder
public record SongSums(SumCache cache, Map<String, String> checksums) {
  // Curves are compared this far beyond the last clip; no tail is longer.
  private static final int TAIL_SECONDS = 64;
  private static final String AUDIO = "audio/";

  public SongSums {
    checksums = Map.copyOf(checksums);
  }

  /// What a desk of this session may use: nothing where a recording or a response has no checksum.
  public Reused of(Session session, SessionConsole console) {
    boolean isKnown =
        session.tracks().stream()
            .flatMap(track -> track.clips().stream())
            .allMatch(clip -> checksums.containsKey(below(clip.file())));
    isKnown &=
        session.mixer().settings().values().stream()
            .flatMap(settings -> settings.entrySet().stream())
            .filter(setting -> setting.getKey().endsWith(EffectParameters.RESPONSE.name()))
            .map(setting -> setting.getValue().value().toString())
            .allMatch(file -> file.isEmpty() || checksums.containsKey(below(file)));
    return isKnown ? known(session, console) : Reused.NOTHING;
  }

  private Reused known(Session session, SessionConsole console) {
    return new Reused(
        cache,
        console.tracksInOrder(session).stream().map(this::sound).toList(),
        this::recording,
        console.lengthFrames() + (long) TAIL_SECONDS * session.sampleRateHz());
  }

  private String sound(Track track) {
    var words = new StringBuilder();
    for (var clip : track.clips()) {
      words
          .append(recording(clip.file()))
          .append(' ')
          .append(clip.startFrame())
          .append(' ')
          .append(clip.offsetFrames())
          .append(' ')
          .append(clip.lengthFrames())
          .append(fade(clip.fadeIn()))
          .append(fade(clip.fadeOut()))
          .append(';');
    }
    return words.toString();
  }

  private static String fade(Fade fade) {
    return fade.isNone() ? " -" : " " + fade.shape().word() + fade.frames();
  }

  private String recording(String name) {
    return checksums.getOrDefault(below(name), name);
  }

  private static String below(String name) {
    return name.startsWith(AUDIO) ? name.substring(AUDIO.length()) : name;
  }
}
