package org.soundlathe.tracking.linecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.soundlathe.dsp.meter.Hum;
import org.soundlathe.dsp.survey.InputFigures;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.paperwork.finding.Finding;

/// Judges one input by its figures. The limits are those of common practice: peaks about 12 dB
/// below full scale, noise 50 dB below the playing.
record InputCheck(String input, InputFigures figures, double referenceHz) {
  private static final double NOBODY_PLAYS_DBFS = -80;
  private static final double LEAST_HEADROOM_DB = 3;
  private static final double GOOD_PEAK_DBFS = -12;
  private static final double SOFT_PEAK_DBFS = -36;
  private static final double NOISY_BELOW_PLAYING_DB = 40;
  private static final double HARMLESS_NOISE_DBFS = -75;
  private static final double HARMLESS_HUM_DBFS = -80;

  /// -50 dBFS.
  private static final double OFFSET = 0.003;

  private static final double OUT_OF_TUNE_CENTS = 6;
  private static final double IN_AGREEMENT = 0.7;

  /// What its playing tells.
  List<Finding> ofPlaying() {
    if (figures.isDead() || figures.peakDbfs() < NOBODY_PLAYS_DBFS) {
      return List.of(dead());
    }
    List<Function<InputCheck, Optional<Finding>>> checks =
        List.of(InputCheck::broken, InputCheck::level, InputCheck::offset, InputCheck::tuning);
    List<Finding> findings = new ArrayList<>();
    checks.forEach(check -> check.apply(this).ifPresent(findings::add));
    return findings;
  }

  /// What its silence tells.
  List<Finding> ofQuiet(double noiseDbfs, Hum hum) {
    List<Finding> findings = new ArrayList<>();
    boolean isHumming = hum.isFound() && hum.levelDbfs() > HARMLESS_HUM_DBFS;
    if (isHumming) {
      findings.add(hum(hum));
    }
    double belowDb = figures.rmsDbfs() - noiseDbfs;
    boolean isHumAll = isHumming && hum.levelDbfs() > noiseDbfs - 3;
    if (noiseDbfs > HARMLESS_NOISE_DBFS && belowDb < NOISY_BELOW_PLAYING_DB && !isHumAll) {
      findings.add(
          found(
              "SL2963",
              String.format(
                  Locale.ROOT,
                  "%s is noisy: %.1f dBFS while nobody plays, only %.0f dB below the playing",
                  input,
                  noiseDbfs,
                  belowDb),
              "move the microphone closer to the source or away from fans and lamps, or turn the"
                  + " pre-amplifier up and the source louder"));
    }
    return findings;
  }

  private Finding dead() {
    var what =
        figures.isDead()
            ? input + " is dead: every sample is the same"
            : String.format(
                Locale.ROOT, "%s brings nothing: its peak is %.1f dBFS", input, figures.peakDbfs());
    return found(
        "SL2960",
        what,
        "check cable, phantom power, the mute of the pre-amplifier and which port it is plugged"
            + " into; lathe devices lists the ports");
  }

  private Optional<Finding> broken() {
    return figures.nonFiniteSamples() == 0
        ? Optional.empty()
        : Optional.of(
            found(
                "SL2966",
                input + " brings " + figures.nonFiniteSamples() + " samples that are no numbers",
                "restart the device or the program that feeds it: they are recorded as silence"));
  }

  private Optional<Finding> level() {
    double peak = figures.peakDbfs();
    if (figures.clippedRuns() > 0) {
      return Optional.of(
          found(
              "SL2961",
              input + " is clipped " + figures.clippedRuns() + " times",
              "turn its pre-amplifier down by 12 dB, or switch its pad on"));
    }
    if (peak > -LEAST_HEADROOM_DB) {
      return Optional.of(
          found(
              "SL2962",
              String.format(Locale.ROOT, "%s has only %.1f dB of head-room", input, -peak),
              String.format(
                  Locale.ROOT,
                  "turn its pre-amplifier down by %.0f dB: in the take players are louder",
                  peak - GOOD_PEAK_DBFS)));
    }
    return peak >= SOFT_PEAK_DBFS
        ? Optional.empty()
        : Optional.of(
            found(
                "SL1961",
                String.format(Locale.ROOT, "%s is soft: its peak is %.1f dBFS", input, peak),
                String.format(
                    Locale.ROOT,
                    "turn its pre-amplifier up by about %.0f dB",
                    GOOD_PEAK_DBFS - peak)));
  }

  private Optional<Finding> offset() {
    return Math.abs(figures.dcOffset()) < OFFSET
        ? Optional.empty()
        : Optional.of(
            found(
                "SL2965",
                String.format(
                    Locale.ROOT,
                    "%s does not swing around zero: its offset is %.1f dBFS",
                    input,
                    Decibels.ofGain(figures.dcOffset())),
                "switch on the low cut of the pre-amplifier; if it stays, the converter is faulty"));
  }

  private Optional<Finding> tuning() {
    return figures
        .intonation()
        .filter(tuning -> tuning.agreement() >= IN_AGREEMENT)
        .filter(tuning -> Math.abs(tuning.cents()) >= OUT_OF_TUNE_CENTS)
        .map(tuning ->
            found(
                "SL1969",
                String.format(
                    Locale.ROOT,
                    "%s is tuned %.0f cents %s A4 = %.1f Hz",
                    input,
                    Math.abs(tuning.cents()),
                    tuning.cents() < 0 ? "below" : "above",
                    referenceHz),
                "tune it, or set the reference of the session to what all are tuned to"));
  }

  private Finding hum(Hum hum) {
    var loudest = hum.lines().getFirst();
    for (var line : hum.lines()) {
      loudest = line.levelDbfs() > loudest.levelDbfs() ? line : loudest;
    }
    return found(
        "SL2964",
        String.format(
            Locale.ROOT,
            "%s hums: mains of %d Hz at %.1f dBFS, loudest at %d Hz",
            input,
            hum.mainsHz(),
            hum.levelDbfs(),
            loudest.hertz()),
        loudest.hertz() > hum.mainsHz() * 2
            ? "keep its cable away from power supplies and dimmers, and turn the pick-up away"
            : "use a balanced cable, or lift the ground at its DI box");
  }

  private Finding found(String code, String what, String fix) {
    return Finding.onTrack(code, input, what, fix);
  }
}
