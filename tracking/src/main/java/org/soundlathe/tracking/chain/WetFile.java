package org.soundlathe.tracking.chain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.wav.Bext;
import org.soundlathe.media.wav.TakeNote;
import org.soundlathe.media.wav.TakeSink;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;

/// A print: the recording chain over a dry take, as long as that and in step with it, because the
/// chain's latency is taken out. In float, for what an amplifier adds may be louder than full
/// scale. It appears under its name whole or not at all.
public final class WetFile {
  private static final int BLOCK_FRAMES = 4096;

  private final Disk disk;
  private final Path target;
  private final Path partial;

  public WetFile(Disk disk, Path target) {
    this.disk = disk;
    this.target = target;
    partial = SafeFile.partialOf(target);
  }

  /// Renders it, under a temporary name.
  ///
  /// @param startFrame of both takes on the time line
  /// @return the SHA-256 of its samples
  /// @throws WriteRefusal if the disk refuses
  /// @throws org.soundlathe.media.MediaException if the dry take cannot be read
  public String render(Path dry, ChainPlan plan, long startFrame, TakeNote note) {
    try (var source = WavSource.open(dry)) {
      int rateHz = source.format().sampleRateHz();
      var name = String.join(" ", note.trackNames());
      var bext = Bext.of(name, "Soundlathe", "").withTimeReferenceFrames(Math.max(0, startFrame));
      var spec = WavSpec.float32(rateHz, plan.channels()).withBext(bext);
      disk.delete(partial);
      try (var sink = TakeSink.create(disk, partial, spec, note)) {
        through(RecordingChain.prepare(plan, rateHz, BLOCK_FRAMES), source, sink);
        return sink.finish(List.of());
      }
    } catch (IOException e) {
      throw WriteRefusal.of(target, e);
    }
  }

  /// Gives it its name, once it is on the disk.
  ///
  /// @throws WriteRefusal if the disk refuses or the name is taken
  public void commit() {
    try (FileChannel channel = disk.update(partial)) {
      disk.sync(channel);
    } catch (IOException e) {
      throw WriteRefusal.of(target, e);
    }
    try {
      disk.rename(partial, target, Disk.Overwrite.REFUSE);
      disk.syncFolder(Objects.requireNonNull(target.toAbsolutePath().getParent()));
    } catch (IOException e) {
      throw WriteRefusal.of(target, e);
    }
  }

  /// Takes away what was not committed.
  public void discard() {
    try {
      disk.delete(partial);
    } catch (IOException e) {
      throw WriteRefusal.of(target, e);
    }
  }

  private static void through(RecordingChain chain, AudioSource source, TakeSink sink) {
    var block = new float[chain.plan().channels()][BLOCK_FRAMES];
    int skipped = 0;
    long left = source.lengthFrames().orElseThrow();
    while (left > 0) {
      int frames = source.read(block, 0, BLOCK_FRAMES);
      if (frames < 0) {
        frames = BLOCK_FRAMES; // what the chain still holds comes out of silence
        for (var channel : block) {
          Arrays.fill(channel, 0f);
        }
      }
      chain.process(block, frames);
      int early = Math.min(chain.latencyFrames() - skipped, frames);
      int count = (int) Math.min(left, frames - early);
      sink.write(block, early, count);
      skipped += early;
      left -= count;
    }
  }
}
