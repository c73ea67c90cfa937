package org.soundlathe.mixing.listening;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Setting;

/// The song as a band hears it before anybody mixed it: its tracks, simply added together.
public final class PlainSum {
  private PlainSum() {}

  /// The session with every setting at its default, but for tracks that are muted because another
  /// one plays the same part: twice the voice would be an unfair before.
  public static Session of(Session session) {
    var settings = new TreeMap<String, SortedMap<String, Setting>>();
    for (var track : session.tracks()) {
      session
          .mixer()
          .setting(track.id(), StripParameters.MUTE.name())
          .ifPresent(mute -> {
            var values = new TreeMap<String, Setting>();
            values.put(StripParameters.MUTE.name(), mute);
            settings.put(track.id(), values);
          });
    }
    return session.withMixer(new Mixer(List.of(), List.of(), settings));
  }
}
