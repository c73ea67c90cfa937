package org.soundlathe.tracking.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.session.tempo.TempoMap;
import org.soundlathe.tracking.click.ClickSettings;
import org.soundlathe.tracking.cue.CueMix;
import org.soundlathe.tracking.monitor.TalkbackSettings;
import org.soundlathe.tracking.tape.TapePlan;

/// Everything that is settled before the tape rolls.
///
/// @param armed the tracks that record
/// @param plan the way through the song, and what of it is recorded
/// @param tempo the click's; without one there is no click
/// @param clickDb how loud the click is on the main outputs
/// @param cues each on a stereo output of its own, behind the main ones
/// @param monitor whether the live inputs are heard through the computer
/// @param encoding of the files
/// @param autoStopSeconds of silence on all armed inputs after which it ends; empty for never
/// @param preRecordSeconds how far back a take may reach, 0..60
/// @param aheadFrames rendered ahead
/// @param roundTripFrames as measured or reported
/// @param isRealTime whether the device keeps the time of the world
/// @param threads of the desk, 1..256
/// @param talkback of whoever leads the session
public record RunOrder(
    List<ArmedTrack> armed,
    TapePlan plan,
    Optional<TempoMap> tempo,
    ClickSettings click,
    double clickDb,
    List<CueMix> cues,
    Monitoring monitor,
    SampleEncoding encoding,
    OptionalDouble autoStopSeconds,
    double preRecordSeconds,
    int aheadFrames,
    int roundTripFrames,
    boolean isRealTime,
    int threads,
    Optional<TalkbackSettings> talkback) {
  /// Whether musicians hear themselves through the computer. It is late by what is rendered ahead;
  /// a card's own (hardware) monitoring is not.
  public enum Monitoring {
    /// They hear themselves elsewhere.
    OFF,
    /// While the tape stands or records, not while it plays up to a punch.
    AUTO,
    /// All the time.
    ON
  }

  public RunOrder {
    armed = List.copyOf(armed);
    cues = List.copyOf(cues);
  }

  /// What must be open of the device to play the main outputs and every cue mix.
  public int outputs() {
    return 2 + 2 * cues.size();
  }
}
