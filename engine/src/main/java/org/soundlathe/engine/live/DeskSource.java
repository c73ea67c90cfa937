package org.soundlathe.engine.live;

import org.soundlathe.engine.desk.Desk;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.source.ReadAhead;

/// A desk as it plays live: its first output, its tracks read ahead.
public final class DeskSource implements LiveSource {
  private final Desk desk;
  private final ReadAhead tracks;
  private final int chunkFrames;
  private final long lengthFrames;
  private final float[][][] outputs;

  /// @param desk live, reading from `tracks`; closed with this, like the tracks
  /// @param chunkFrames that the desk renders at once
  /// @param lengthFrames until the last recorded sound
  public DeskSource(Desk desk, ReadAhead tracks, int chunkFrames, long lengthFrames) {
    this.desk = desk;
    this.tracks = tracks;
    this.chunkFrames = chunkFrames;
    this.lengthFrames = lengthFrames;
    outputs = new float[desk.outputs()][][];
    for (int i = 1; i < outputs.length; i++) {
      outputs[i] = new float[2][chunkFrames];
    }
  }

  @Override
  public int chunkFrames() {
    return chunkFrames;
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
  public void render(float[][] stereo) {
    outputs[0] = stereo;
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
