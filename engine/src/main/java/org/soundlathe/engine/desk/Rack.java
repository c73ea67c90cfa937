package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Strips side by side: what one thread renders of them in one go, chunk by chunk.
///
/// The strips are those of whole cells, so that every sum is made of the same strips in the same
/// order, whichever racks there are.
final class Rack {
  private final int level;
  private final int blockFrames;
  private final int chunkFrames;
  private final List<Channel> channels;
  private final StripRows rows;
  private final List<Sum> sums = new ArrayList<>();
  private final List<KeyOutlet> keyOutlets = new ArrayList<>();
  private final double[][] total;
  private final float[][] kept;

  /// What some strips of a cell together send to one place.
  ///
  /// @param outlets in the order of the strips
  /// @param lead how many frames before the clock's the session's are
  /// @param recording where it is kept
  record Sum(
      Junction junction, List<Outlet> outlets, int lead, Optional<Reuse.Recording> recording) {
    Sum {
      outlets = List.copyOf(outlets);
    }
  }

  /// A strip's sound before its fader, for those that it keys.
  record KeyOutlet(Channel channel, Junction junction) {}

  Rack(int level, List<Channel> channels, StripRows rows, DeskOptions options) {
    this.level = level;
    this.channels = List.copyOf(channels);
    this.rows = rows;
    blockFrames = options.blockFrames();
    chunkFrames = options.chunkFrames();
    total = new double[2][chunkFrames];
    kept = new float[2][blockFrames];
  }

  int level() {
    return level;
  }

  /// How wide the rows are, for the order of work: wide racks first.
  int columns() {
    return rows.columns().size();
  }

  List<Channel> channels() {
    return channels;
  }

  StripRows rows() {
    return rows;
  }

  void add(Sum sum) {
    sums.add(sum);
  }

  void add(KeyOutlet outlet) {
    keyOutlets.add(outlet);
  }

  /// Stands ready for the session frame at which the sound begins.
  void start(long frame) {
    channels.forEach(channel -> channel.start(frame));
    rows.start(frame);
    for (var sum : sums) {
      sum.junction().reset();
      sum.outlets().forEach(outlet -> outlet.jump(frame));
    }
    keyOutlets.forEach(outlet -> outlet.junction().reset());
  }

  /// Renders the chunk of the clock's frames from `clock` on.
  void render(long clock) {
    for (var channel : channels) {
      channel.read(clock, chunkFrames);
    }
    for (int at = 0; at < chunkFrames; at += blockFrames) {
      renderBlock(clock, at, Math.min(blockFrames, chunkFrames - at));
    }
  }

  /// Lets go of what was kept.
  void close() {
    sums.forEach(sum -> sum.recording().ifPresent(Reuse.Recording::close));
  }

  /// Keeps what the junction holds, from session frame 0 on.
  private void keep(Sum sum, Reuse.Recording recording, long clock, int frames) {
    int early = (int) Math.max(0, Math.min(frames, -(clock + sum.lead())));
    if (early < frames) {
      sum.junction().copyTo(kept, clock + early, 0, frames - early);
      recording.write(kept, 0, frames - early);
    }
  }

  private void renderBlock(long clock, int at, int frames) {
    for (var channel : channels) {
      channel.receive(clock, at, frames, total);
    }
    rows.process(clock, at, frames);
    for (var channel : channels) {
      channel.finish(clock, at, frames);
    }
    for (var outlet : keyOutlets) {
      outlet.junction().write(clock + at, outlet.channel().sound(), at, frames);
    }
    for (var sum : sums) {
      Arrays.fill(total[0], at, at + frames, 0);
      Arrays.fill(total[1], at, at + frames, 0);
      for (var outlet : sum.outlets()) {
        outlet.addTo(total, clock + at + outlet.channel().outLead(), at, frames);
      }
      sum.junction().write(clock + at, total, at, frames);
      if (sum.recording().isPresent()) {
        keep(sum, sum.recording().get(), clock + at, frames);
      }
    }
  }
}
