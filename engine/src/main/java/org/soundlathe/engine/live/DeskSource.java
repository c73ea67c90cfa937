package org.soundlathe.engine.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Function;
import org.soundlathe.dsp.convolution.Form;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.desk.Desk;
import org.soundlathe.engine.desk.DeskOptions;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.source.ClipReader;
import org.soundlathe.engine.source.ReadAhead;
import org.soundlathe.session.Session;

/// A desk as it plays live: all its outputs, its tracks read ahead.
public final class DeskSource implements LiveSource {
  private final Desk desk;
  private final ReadAhead tracks;
  private final int chunkFrames;
  private final long lengthFrames;
  private final float[][][] outputs;

  /// The mix of a session.
  ///
  /// @param files from a clip's file to its place on the disk
  /// @param chunkFrames a multiple of 64: how soon a turned knob is taken
  /// @param threads 1..256; no effect on the sound
  /// @throws org.soundlathe.engine.console.RoutingLoop if strips feed each other in a circle
  public static DeskSource of(
      Session session,
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
      var effects = new Effects(responses, Form.LIVE);
      var options = new DeskOptions(chunkFrames, chunkFrames, threads, true);
      var desk = new Desk(paper.plan(), ahead.readers(), effects, options);
      return new DeskSource(desk, ahead, chunkFrames, paper.lengthFrames());
    } catch (RuntimeException e) {
      ahead.close();
      throw e;
    }
  }

  /// @param desk live, reading from `tracks`; closed with this, like the tracks
  /// @param chunkFrames that the desk renders at once
  /// @param lengthFrames until the last recorded sound
  public DeskSource(Desk desk, ReadAhead tracks, int chunkFrames, long lengthFrames) {
    this.desk = desk;
    this.tracks = tracks;
    this.chunkFrames = chunkFrames;
    this.lengthFrames = lengthFrames;
    outputs = new float[desk.outputs()][2][];
  }

  @Override
  public int chunkFrames() {
    return chunkFrames;
  }

  @Override
  public int channels() {
    return 2 * outputs.length;
  }

  @Override
  public long lengthFrames() {
    return lengthFrames;
  }

  @Override
  public void locate(long frame) {
    tracks.locate(frame);
    desk.locate(frame);
  }

  @Override
  public void render(float[][] into) {
    for (int i = 0; i < outputs.length; i++) {
      outputs[i][0] = into[2 * i];
      outputs[i][1] = into[2 * i + 1];
    }
    desk.render(outputs);
  }

  /// Takes over other settings from the next chunk on, without a click; on the renderer's thread,
  /// see [Player#post].
  ///
  /// @return false where more has changed than settings, so that it takes another desk
  public boolean adopt(DeskPlan plan) {
    return desk.adopt(plan);
  }

  @Override
  public void cue(long frame) {
    tracks.cue(frame);
  }

  @Override
  public long starvedFrames() {
    return tracks.starvedFrames();
  }

  @Override
  public void close() {
    desk.close();
    tracks.close();
  }
}
