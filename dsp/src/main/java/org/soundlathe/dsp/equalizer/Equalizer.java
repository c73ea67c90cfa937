package org.soundlathe.dsp.equalizer;

import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Glide;
import org.soundlathe.dsp.filter.Section;
import org.soundlathe.dsp.filter.SectionBank;
import org.soundlathe.dsp.filter.Strips;
import org.soundlathe.dsp.unit.Decibels;

/// Shapes the tone of each of many strips with up to eight bands of its own.
///
/// A strip without a band that is heard passes bit for bit. Settings may change while it plays: see
/// [#adopt]. No latency.
public final class Equalizer implements Bank {
  /// The most bands that a strip may have.
  public static final int MOST_BANDS = 8;

  /// New settings set out on a frame that is a multiple of this, counted from the last reset.
  public static final int GRID_FRAMES = 64;

  private final int strips;
  private final SectionBank[] stages = new SectionBank[MOST_BANDS];
  private final Glide[][] glides;
  private final Settings[] settings;
  private final boolean[] isMoving;
  private int framesToGrid;
  private boolean isAnyMoving;

  /// @param bands in the order that the sound passes them, at most eight
  public record Settings(List<Band> bands) {
    /// Passes every bit.
    public static final Settings OFF = new Settings(List.of());

    public Settings {
      bands = List.copyOf(bands);
      if (bands.size() > MOST_BANDS) {
        throw new IllegalArgumentException(bands.size() + " bands: at most " + MOST_BANDS);
      }
    }

    /// What all bands together do to a frequency; minus infinity where nothing passes.
    public double gainDb(double frequencyHz, int sampleRateHz) {
      Section section = new Section();
      double power = 1;
      for (Band band : bands) {
        if (band.isHeard()) {
          power *=
              section
                  .design(band.shape(), band.frequencyHz(), band.q(), band.gainDb(), sampleRateHz)
                  .powerAt(frequencyHz, sampleRateHz);
        }
      }
      return Decibels.ofPower(power);
    }
  }

  private Equalizer(Spec spec, List<Settings> settings) {
    strips = spec.channels();
    this.settings = settings.toArray(Settings[]::new);
    isMoving = new boolean[strips];
    glides = new Glide[strips][MOST_BANDS];
    Section section = new Section();
    for (int band = 0; band < MOST_BANDS; band++) {
      stages[band] = new SectionBank(strips);
      for (int strip = 0; strip < strips; strip++) {
        glides[strip][band] =
            new Glide(stages[band], strip, spec.sampleRateHz(), GRID_FRAMES, section);
      }
    }
    reset();
  }

  /// @param settings one for each strip
  public static Equalizer prepare(Spec spec, List<Settings> settings) {
    return new Equalizer(spec, Strips.each(spec, settings));
  }

  /// All strips alike.
  public static Equalizer prepare(Spec spec, Settings settings) {
    return prepare(spec, Collections.nCopies(spec.channels(), settings));
  }

  /// Gives a strip new settings: from the next frame on the grid it glides there, within about 20
  /// ms, or twice that where a band changes its shape. Allocates nothing; on the thread that
  /// processes.
  public void adopt(int strip, Settings newSettings) {
    settings[strip] = newSettings;
    isMoving[strip] = true;
    isAnyMoving = true;
  }

  @Override
  public void process(double[][] rows, int frames) {
    int at = 0;
    while (at < frames) {
      if (framesToGrid == 0) {
        framesToGrid = GRID_FRAMES;
        move();
      }
      int next = at + Math.min(frames - at, framesToGrid);
      for (SectionBank stage : stages) {
        stage.process(rows, at, next);
      }
      framesToGrid -= next - at;
      at = next;
    }
  }

  /// Forgets the sound so far; settings on their way are there at once.
  @Override
  public void reset() {
    for (int strip = 0; strip < strips; strip++) {
      isMoving[strip] = false;
      for (int band = 0; band < MOST_BANDS; band++) {
        aim(glides[strip][band], wanted(strip, band));
        glides[strip][band].jump();
      }
    }
    for (SectionBank stage : stages) {
      stage.reset();
    }
    isAnyMoving = false;
    framesToGrid = 0;
  }

  private void move() {
    if (!isAnyMoving) {
      return;
    }
    isAnyMoving = false;
    for (int strip = 0; strip < strips; strip++) {
      if (isMoving[strip]) {
        isMoving[strip] = move(strip);
        isAnyMoving |= isMoving[strip];
      }
    }
  }

  private boolean move(int strip) {
    boolean moves = false;
    for (int band = 0; band < MOST_BANDS; band++) {
      Glide glide = glides[strip][band];
      aim(glide, wanted(strip, band));
      if (glide.isMoving()) {
        glide.onGrid();
      }
      moves |= glide.isMoving();
    }
    return moves;
  }

  private static void aim(Glide glide, Band band) {
    glide.aimAt(band.isHeard(), band.shape(), band.frequencyHz(), band.q(), band.gainDb());
  }

  private Band wanted(int strip, int band) {
    List<Band> bands = settings[strip].bands();
    return band < bands.size() ? bands.get(band) : Band.OFF;
  }
}
