package org.soundlathe.tracking.linecheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soundlathe.dsp.align.Delay;
import org.soundlathe.dsp.survey.InputFigures;
import org.soundlathe.dsp.survey.LineFigures;
import org.soundlathe.dsp.survey.LineMeter;
import org.soundlathe.paperwork.finding.Finding;

/// Listens to what the inputs bring before a take, first while nobody plays and then while they
/// play, and says of every input what is wrong and how to mend it.
///
/// Takes blocks wherever they come from. A few seconds of each part are enough; hum needs three.
/// Without a quiet part, noise and hum are read where the playing pauses. One thread at a time.
public final class LineCheck {
  private final int sampleRateHz;
  private final double referenceHz;
  private final List<String> inputs;
  private final LineMeter quiet;
  private final LineMeter playing;
  private long quietFrames;

  /// @param sampleRateHz 8000..384000
  /// @param inputs their names in the order of the channels, one at least
  /// @param referenceHz the frequency of A4, above 0
  public LineCheck(int sampleRateHz, List<String> inputs, double referenceHz) {
    this.sampleRateHz = sampleRateHz;
    this.referenceHz = referenceHz;
    this.inputs = List.copyOf(inputs);
    quiet = new LineMeter(sampleRateHz, inputs.size());
    playing = new LineMeter(sampleRateHz, inputs.size());
  }

  /// Hears frames offset..offset+frames-1 of a block `[channel][frame]` while nobody plays.
  public void hearQuiet(float[][] block, int offset, int frames) {
    quiet.measure(block, offset, frames);
    quietFrames += frames;
  }

  /// Hears frames of a block while the inputs are played, together or one after the other.
  public void hearPlaying(float[][] block, int offset, int frames) {
    playing.measure(block, offset, frames);
  }

  /// What was found so far, in the order of the inputs.
  public List<InputReport> reports() {
    LineFigures heard = playing.figures(referenceHz);
    LineFigures silence = quietFrames == 0 ? heard : quiet.figures(referenceHz);
    List<InputReport> reports = new ArrayList<>();
    for (int input = 0; input < inputs.size(); input++) {
      reports.add(report(input, heard, silence.inputs().get(input)));
    }
    return List.copyOf(reports);
  }

  private InputReport report(int input, LineFigures heard, InputFigures silence) {
    String name = inputs.get(input);
    InputFigures figures = heard.inputs().get(input);
    double noiseDbfs = quietFrames == 0 ? silence.noiseFloor().levelDbfs() : silence.rmsDbfs();
    boolean isNoiseKnown = quietFrames > 0 || silence.noiseFloor().confidence() > 0.5;
    InputCheck check = new InputCheck(name, figures, referenceHz);
    List<Finding> findings = new ArrayList<>(check.ofPlaying());
    if (isNoiseKnown && !figures.isDead()) {
      findings.addAll(check.ofQuiet(noiseDbfs, silence.hum()));
    }
    if (input > 0) {
      Delay delay = heard.neighbours().get(input - 1);
      new NeighbourCheck(inputs.get(input - 1), name, delay, sampleRateHz)
          .finding()
          .ifPresent(findings::add);
    }
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return new InputReport(name, figures, noiseDbfs, findings);
  }
}
