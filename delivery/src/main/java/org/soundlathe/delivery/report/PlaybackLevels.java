package org.soundlathe.delivery.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.delivery.html.Resource;
import org.soundlathe.paperwork.chart.Axis;
import org.soundlathe.paperwork.chart.Bar;
import org.soundlathe.paperwork.chart.BarChart;
import org.soundlathe.paperwork.chart.Source;
import org.soundlathe.paperwork.markup.NumberText;
import org.soundlathe.paperwork.page.Block;
import org.soundlathe.paperwork.page.Page;

/// How much softer or louder streaming services play a master, told calmly: they only turn a knob.
public final class PlaybackLevels {
  /// A service as its own pages describe it; these change, so they stand in a table.
  private record Service(String name, double targetLufs, boolean isTurningUp) {}

  private static final List<Service> SERVICES =
      Resource.table("/org/soundlathe/delivery/report/services.tsv", 3).stream()
          .map(PlaybackLevels::service)
          .toList();
  private static final double CEILING_DBTP = -1;
  private static final double LEAST_HEARD_DB = 0.05;

  private PlaybackLevels() {}

  /// A page with a picture and a sentence for each service; none for silence.
  ///
  /// @param release what the streaming master measures
  public static Optional<Page> page(ReadBack release) {
    if (!Double.isFinite(release.integratedLufs())) {
      return Optional.empty();
    }
    var bars = new ArrayList<Bar>();
    var sentences = new ArrayList<String>();
    for (var service : SERVICES) {
      double changeDb = changeDb(service, release);
      bars.add(new Bar(service.name(), Source.MASTER, changeDb));
      sentences.add(sentence(service.name(), changeDb));
    }
    var changes = bars.stream().mapToDouble(Bar::value).toArray();
    var axis = Axis.covering("Turned up or down by", "dB", 4, withNothing(changes));
    var chart = new BarChart("What streaming services do", axis, 1, bars);
    return Optional.of(
        new Page(
            "streaming",
            "How loud streaming services play it",
            List.of(
                chart.picture("They only turn a knob: the sound itself stays as it is."),
                new Block.Sentences(sentences))));
  }

  private static double changeDb(Service service, ReadBack release) {
    double changeDb = service.targetLufs() - release.integratedLufs();
    if (changeDb <= 0) {
      return changeDb;
    }
    double headroomDb = Math.max(0, CEILING_DBTP - release.truePeakDbtp());
    return service.isTurningUp() ? Math.min(changeDb, headroomDb) : 0;
  }

  private static String sentence(String name, double changeDb) {
    if (Math.abs(changeDb) < LEAST_HEARD_DB) {
      return name + " will play this as it is.";
    }
    var amount = NumberText.fixed(Math.abs(changeDb), 1);
    return name + " will play this " + amount + (changeDb < 0 ? " dB quieter." : " dB louder.");
  }

  private static double[] withNothing(double[] changes) {
    var all = new double[changes.length + 1];
    System.arraycopy(changes, 0, all, 0, changes.length);
    return all;
  }

  private static Service service(List<String> cells) {
    return new Service(
        cells.get(0), Double.parseDouble(cells.get(1)), cells.get(2).equals("louder"));
  }
}
