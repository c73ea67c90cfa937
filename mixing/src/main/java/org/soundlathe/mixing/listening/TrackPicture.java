package org.soundlathe.mixing.listening;

import java.util.Optional;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.dsp.pitch.LowestNote;
import org.soundlathe.dsp.spectrum.SpectralShape;
import org.soundlathe.dsp.spectrum.ThirdOctaves;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// What was heard in one track, from its first frame to its last.
///
/// @param figures what the meters say of the whole track
/// @param mendedSamples how many samples were NaN or infinite and are played as silence
/// @param activeLufs loudness while it plays; minus infinity where it never does
/// @param hitLufs loudness of its strong hits (see HitLoudness); minus infinity where there are
///   none
/// @param shape of its spectrum while it plays
/// @param thirdOctaves long-term spectrum
/// @param lowestNote what the high-pass must stay below
/// @param energyFloorHz the frequency below which 0.5 % of the energy lies
/// @param origin what its sound says of the way that it came
public record TrackPicture(
    Track track,
    SignalFigures figures,
    long mendedSamples,
    double activeLufs,
    double hitLufs,
    SpectralShape shape,
    ThirdOctaves thirdOctaves,
    Optional<LowestNote> lowestNote,
    double energyFloorHz,
    Origin origin) {
  /// What stays below this is the noise of the box, not a recording.
  private static final double SILENCE_DBFS = -60;

  public String id() {
    return track.id();
  }

  public String name() {
    return track.name();
  }

  public Role role() {
    return track.role();
  }

  public double centroidHz() {
    return shape.centroidHz();
  }

  /// Whether nothing is on the track.
  public boolean isSilent() {
    return figures.samplePeakDbfs() < SILENCE_DBFS || !Double.isFinite(activeLufs);
  }

  /// The loudness that counts for the balance: of its hits where it is struck, else while it plays.
  public double balanceLufs() {
    return isStruck() && Double.isFinite(hitLufs) ? hitLufs : activeLufs;
  }

  /// Whether it is heard as single hits: kick, snare, toms, claps.
  public boolean isStruck() {
    return switch (role()) {
      case KICK, SNARE, TOM, CLAP -> true;
      default -> false;
    };
  }
}
