package org.soundlathe.tracking.concert;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Ride;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.settings.Strips;
import org.soundlathe.session.tempo.TempoChange;
import org.soundlathe.session.tempo.TempoMap;

/// What moves along the concert's time line, from the song's first frame on.
final class TimeCut {
  private final int sampleRateHz;
  private final Song song;

  TimeCut(int sampleRateHz, Song song) {
    this.sampleRateHz = sampleRateHz;
    this.song = song;
  }

  /// The same desk; what moves on it begins where it stands when the song begins.
  Mixer mixer(Mixer mixer) {
    SortedMap<String, SortedMap<String, Lane>> automation = new TreeMap<>();
    mixer
        .automation()
        .forEach((strip, lanes) -> {
          var cut = new TreeMap<String, Lane>();
          lanes.forEach(
              (name, lane) -> cut.put(name, lane.withPoints(points(name, lane.points()))));
          automation.put(strip, cut);
        });
    return new Mixer(mixer.buses(), mixer.spaces(), mixer.vcas(), mixer.settings(), automation);
  }

  /// From the song's first bar line on, the beats stay where they are; what lies before it is a
  /// short bar.
  TempoMap tempo(TempoMap map) {
    var changes = new ArrayList<TempoChange>();
    var first = map.meterAt(song.fromFrame());
    changes.add(new TempoChange.AtBar(1, first));
    var bar = map.nextBeat(song.fromFrame());
    while (!bar.isDownbeat()) {
      bar = map.nextBeat(bar.frame() + 1);
    }
    var meterThere = map.meterAt(bar.frame());
    if (bar.frame() > song.fromFrame()) {
      changes.add(new TempoChange.AtFrame(bar.frame() - song.fromFrame(), meterThere));
    }
    for (int i = 0; i < map.changes().size(); i++) {
      long frame = map.changeFrames().get(i);
      if (frame > bar.frame() && frame < song.toFrame()) {
        changes.add(
            new TempoChange.AtFrame(frame - song.fromFrame(), map.changes().get(i).meter()));
      }
    }
    return new TempoMap(sampleRateHz, changes);
  }

  private List<Point> points(String setting, List<Point> points) {
    var cut = new ArrayList<Point>();
    int next = 0;
    while (next < points.size() && points.get(next).frame() <= song.fromFrame()) {
      next++;
    }
    if (next > 0) {
      cut.add(first(setting, points, points.get(next - 1)));
    }
    for (int i = next; i < points.size(); i++) {
      var point = points.get(i);
      cut.add(
          new Point(point.frame() - song.fromFrame(), point.value(), point.toNext(), point.bend()));
      if (point.frame() >= song.toFrame()) {
        break;
      }
    }
    return cut;
  }

  /// Where the setting stands at the song's first frame. A part of a curve is no such curve, so it
  /// goes on from there in a line.
  private Point first(String setting, List<Point> points, Point before) {
    boolean isOn = before.frame() == song.fromFrame();
    var moving = Strips.find(setting).filter(parameter -> parameter instanceof Amount);
    if (isOn || moving.isEmpty() || before.toNext() == Segment.STEP) {
      return new Point(
          0, before.value(), isOn ? before.toNext() : straight(before), isOn ? before.bend() : 0);
    }
    double value = Ride.of(moving.get(), points).at(song.fromFrame());
    return Point.of(0, Value.of(value), Segment.LINEAR);
  }

  private static Segment straight(Point point) {
    return point.toNext() == Segment.CURVE ? Segment.LINEAR : point.toNext();
  }
}
