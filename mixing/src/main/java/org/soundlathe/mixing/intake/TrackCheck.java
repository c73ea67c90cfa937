package org.soundlathe.mixing.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.session.track.Role;

/// What is odd about one track by itself.
final class TrackCheck {
  /// A recording whose highest sample lies below this was hardly recorded at all.
  private static final double VERY_LOW_DBFS = -40;

  /// A constant offset this far below the sound itself takes head-room and clicks at edits.
  private static final double OFFSET_BELOW_SOUND_DB = 40;

  private static final double LEAST_OFFSET_DBFS = -60;

  /// Two channels whose difference lies this far below their sum are one channel twice.
  private static final double DUAL_MONO_DB = -90;

  private TrackCheck() {}

  static List<Finding> of(TrackPicture track) {
    var findings = new ArrayList<Finding>();
    if (track.mendedSamples() > 0) {
      findings.add(notNumbers(track));
    }
    if (track.isSilent()) {
      findings.add(silent(track));
      return findings;
    }
    if (track.figures().clippedRunCount() > 0) {
      findings.add(clipped(track));
    }
    if (track.figures().samplePeakDbfs() < VERY_LOW_DBFS) {
      findings.add(veryLow(track));
    }
    if (hasOffset(track)) {
      findings.add(offset(track));
    }
    if (isDualMono(track)) {
      findings.add(dualMono(track));
    }
    findings.addAll(OriginCheck.of(track));
    if (track.role() == Role.UNKNOWN) {
      findings.add(noRole(track));
    }
    return findings;
  }

  private static Finding notNumbers(TrackPicture track) {
    return Finding.onTrack(
        "SL2403",
        track.name(),
        track.mendedSamples()
            + " samples of "
            + track.name()
            + " are no numbers (NaN or infinity); they are played as silence.",
        "export the track again: some plug-in made an error there");
  }

  private static Finding silent(TrackPicture track) {
    return Finding.onTrack(
        "SL2401",
        track.name(),
        track.name() + " is silent from start to end.",
        "if something should be on it, export it again; else leave it out");
  }

  private static Finding clipped(TrackPicture track) {
    var figures = track.figures();
    var first = figures.clippedRuns().getFirst();
    double seconds = (double) first.startFrame() / figures.sampleRateHz();
    return Finding.onTrack(
            "SL2402",
            track.name(),
            String.format(
                Locale.ROOT,
                "%s is clipped in %d place%s, the first at %s; that can be heard as a crackle.",
                track.name(),
                figures.clippedRunCount(),
                figures.clippedRunCount() == 1 ? "" : "s",
                clock(seconds)),
            "record or export it again with lower gain; nothing can bring the tops back")
        .at(seconds);
  }

  private static Finding veryLow(TrackPicture track) {
    return Finding.onTrack(
        "SL1410",
        track.name(),
        String.format(
            Locale.ROOT,
            "%s is very low: its highest sample is at %.1f dBFS, so its noise will rise with it.",
            track.name(),
            track.figures().samplePeakDbfs()),
        "record it again with more gain if the noise can be heard");
  }

  private static boolean hasOffset(TrackPicture track) {
    double offsetDbfs = offsetDbfs(track);
    return offsetDbfs > LEAST_OFFSET_DBFS
        && offsetDbfs > track.figures().rmsDbfs() - OFFSET_BELOW_SOUND_DB;
  }

  private static double offsetDbfs(TrackPicture track) {
    double worst = 0;
    for (double offset : track.figures().dcOffset()) {
      worst = Math.max(worst, Math.abs(offset));
    }
    return Decibels.ofGain(worst);
  }

  private static Finding offset(TrackPicture track) {
    return Finding.onTrack(
        "SL2409",
        track.name(),
        String.format(
            Locale.ROOT,
            "%s does not swing around zero: a constant offset of %.1f dBFS takes head-room.",
            track.name(),
            offsetDbfs(track)),
        "switch on its high-pass, as in: lathe set SESSION " + track.id() + ".highPass.on=on");
  }

  private static boolean isDualMono(TrackPicture track) {
    return track.track().channels() == 2 && track.figures().sideToMidDb() < DUAL_MONO_DB;
  }

  private static Finding dualMono(TrackPicture track) {
    return Finding.onTrack(
        "SL1407",
        track.name(),
        track.name() + " is a stereo file with the same sound on both sides.",
        "nothing has to be done; a mono file would be half the size");
  }

  private static Finding noRole(TrackPicture track) {
    return Finding.onTrack(
        "SL1418",
        track.name(),
        "Nobody can tell from its name what " + track.name() + " plays; it is mixed all the same.",
        "say what it is, as in: lathe set SESSION " + track.id() + ".role=shaker");
  }

  /// A place in a track as people say it: 1:03.5.
  static String clock(double seconds) {
    long tenths = (long) Math.rint(seconds * 10);
    return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
  }
}
