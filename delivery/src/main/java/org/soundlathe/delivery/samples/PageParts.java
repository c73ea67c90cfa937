package org.soundlathe.delivery.samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.unit.Decibels;

/// Turns a comparison into what the page needs: sounds that fit 16 bits, and the gains that give
/// them back their levels.
final class PageParts {
  private static final double EDGE_SECONDS = 0.005;
  private static final List<String> IDS = List.of("before", "after", "master");
  // What every sound card plays; a page at 96 kHz would only be twice as large.
  private static final int HIGHEST_RATE_HZ = 48_000;
  private static final int CD_RATE_HZ = 44_100;

  private final SampleRequest request;
  private final Extract extract;
  private final Excerpts excerpts;
  private final List<LevelMatch.Measured> measured;
  private final LevelMatch match;

  /// At the rate of the page: 44.1 or 48 kHz where the files lie above.
  static PageParts of(SampleRequest request, Extract extract, Excerpts excerpts) {
    var rate = excerpts.after().sampleRateHz();
    if (rate <= HIGHEST_RATE_HZ) {
      return new PageParts(request, extract, excerpts);
    }
    var pageRate = rate % CD_RATE_HZ == 0 ? CD_RATE_HZ : HIGHEST_RATE_HZ;
    var resampled = excerpts.at(pageRate);
    return new PageParts(
        request, extract.at(rate, pageRate, resampled.after().lengthFrames()), resampled);
  }

  private PageParts(SampleRequest request, Extract extract, Excerpts excerpts) {
    this.request = request;
    this.extract = extract;
    this.excerpts = excerpts;
    this.measured = excerpts.all().stream().map(Excerpts::measure).toList();
    this.match = LevelMatch.of(measured);
  }

  List<String> ids() {
    return IDS.subList(0, measured.size());
  }

  Excerpt excerpt(int sound) {
    return excerpts.all().get(sound);
  }

  /// The gain at which a sound is stored: 1, or less where its peaks would not fit.
  double storedGain(int sound) {
    return fitting(measured.get(sound).peak());
  }

  /// The whole extract, with soft edges, as it is heard in a loop.
  Montage whole() {
    var length = extract.lengthFrames();
    var edge = (int) StrictMath.rint(EDGE_SECONDS * excerpts.after().sampleRateHz());
    return new Montage(List.of(new Passage(Side.AFTER, 0, length, 0, edge, edge, "")), length);
  }

  /// @param files the coded sounds, in the order of [#ids]
  PageData data(List<Path> files) {
    var sources = new ArrayList<PageSource>();
    for (var sound = 0; sound < files.size(); sound++) {
      sources.add(source(sound, files.get(sound)));
    }
    var differencePeak = excerpts.differencePeak(match.gain(0), match.gain(1));
    return new PageData(extract, excerpts.after().sampleRateHz(), sources, fitting(differencePeak));
  }

  private PageSource source(int sound, Path file) {
    var stored = storedGain(sound);
    var excerpt = excerpt(sound);
    var headroom =
        fitting(measured.stream().mapToDouble(LevelMatch.Measured::peak).max().orElse(0));
    return new PageSource(
        IDS.get(sound),
        List.of(request.beforeLabel(), request.afterLabel(), request.masterLabel()).get(sound),
        measured.get(sound),
        match.gainDb(sound),
        match.gain(sound) / stored,
        headroom / stored,
        Outline.peaks(excerpt, stored),
        Outline.probe(excerpt, stored),
        file);
  }

  /// The largest gain up to 1 at which a peak stays below full scale.
  private static double fitting(double peak) {
    var ceiling = Decibels.toGain(LevelMatch.CEILING_DBFS);
    return peak > ceiling ? ceiling / peak : 1.0;
  }
}
