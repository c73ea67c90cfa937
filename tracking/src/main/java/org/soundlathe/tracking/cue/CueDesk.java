package org.soundlathe.tracking.cue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.soundlathe.dsp.convolution.Form;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.desk.Desk;
import org.soundlathe.engine.desk.DeskOptions;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.engine.live.DeskSource;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;
import org.soundlathe.engine.source.ClipReader;
import org.soundlathe.engine.source.ReadAhead;
import org.soundlathe.session.Session;

/// The desk of a session with a bus more for every cue mix: its outputs are the mix and then each
/// musician's.
public final class CueDesk {
  private CueDesk() {}

  /// The session's console with the cue mixes added; the mix stays bit for bit what it was.
  ///
  /// @param paper of that session
  public static DeskPlan plan(SessionConsole paper, List<CueMix> cues) {
    var strips = new ArrayList<>(paper.plan().strips());
    var edges = new ArrayList<>(paper.plan().edges());
    var outputs = new ArrayList<>(paper.plan().outputs());
    for (var cue : cues) {
      int to = strips.size();
      strips.add(bus("cue " + cue.name()));
      outputs.add(to);
      paper
          .index()
          .forEach((id, from) -> {
            var kind = strips.get(from).kind();
            if (kind != StripPlan.Kind.BUS) {
              // What is off has a cable, too: it may be turned up while the tape rolls.
              edges.add(edge(from, to, kind, cue.levelDb(id, kind == StripPlan.Kind.TRACK)));
            }
          });
    }
    return new DeskPlan(paper.plan().sampleRateHz(), strips, edges, outputs);
  }

  /// Whether a cue mix can have a level for a strip.
  public static boolean canHear(SessionConsole paper, String id) {
    return paper.index().containsKey(id)
        && paper.plan().strips().get(paper.index().get(id)).kind() != StripPlan.Kind.BUS;
  }

  /// That desk, ready to play.
  ///
  /// @param files from a clip's file to its place on the disk
  /// @param chunkFrames a multiple of 64
  /// @param threads 1..256
  /// @throws org.soundlathe.engine.console.RoutingLoop if strips feed each other in a circle
  public static DeskSource source(
      Session session,
      List<CueMix> cues,
      Function<String, Path> files,
      Responses responses,
      int chunkFrames,
      int threads) {
    var paper = SessionConsole.of(session);
    var tracks = new ArrayList<ReadAhead.Track>();
    for (var track : paper.tracksInOrder(session)) {
      var clips = new ClipReader(track.clips(), track.channels(), files);
      tracks.add(new ReadAhead.Track(clips, track.channels()));
    }
    var ahead = new ReadAhead(tracks, ReadAhead.Settings.USUAL);
    try {
      var options = new DeskOptions(chunkFrames, chunkFrames, threads, true);
      var effects = new Effects(responses, Form.LIVE);
      var desk = new Desk(plan(paper, cues), ahead.readers(), effects, options);
      return new DeskSource(desk, ahead, chunkFrames, paper.lengthFrames());
    } catch (RuntimeException e) {
      ahead.close();
      throw e;
    }
  }

  private static StripPlan bus(String id) {
    return new StripPlan(
        id,
        StripPlan.Kind.BUS,
        2,
        Control.NEUTRAL,
        List.of(),
        false,
        Map.of(),
        OptionalInt.empty());
  }

  /// Tracks before their faders; an effect's return behind its own, which is its level.
  private static Edge edge(int from, int to, StripPlan.Kind kind, double levelDb) {
    var tap = kind == StripPlan.Kind.TRACK ? Edge.Tap.PRE : Edge.Tap.POST;
    return new Edge(from, to, tap, Optional.empty(), levelDb, Optional.empty());
  }
}
