package org.soundlathe.tracking.run;

import java.nio.file.Path;
import java.util.Arrays;
import org.soundlathe.device.virtual.Room;
import org.soundlathe.media.SeekableSource;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.tracking.tape.Course;

/// A musician in the room of the virtual device, who plays a recording along with the song: its
/// first frame on the song's, channel by channel into the inputs. For demonstrations and tests. The
/// device's thread.
public final class VirtualPlayer implements Room, AutoCloseable {
  private final SeekableSource source;
  private final Course course;
  private final int tripFrames;
  private final float[][] block;
  private long position;

  /// @param recording a WAV file at the session's rate
  /// @param course that is rolled with the device's first frame
  /// @param tripFrames how late what is heard comes back
  /// @param longestFrames of a period
  /// @throws org.soundlathe.media.MediaException if the file cannot be read
  public VirtualPlayer(Path recording, Course course, int tripFrames, int longestFrames) {
    source = WavSource.open(recording);
    this.course = course;
    this.tripFrames = tripFrames;
    block = new float[source.format().channels()][longestFrames];
  }

  public int sampleRateHz() {
    return source.format().sampleRateHz();
  }

  @Override
  public void speak(long deviceFrame, float[][] into, int frames) {
    for (float[] channel : into) {
      Arrays.fill(channel, 0, frames, 0f);
    }
    int done = 0;
    while (done < frames) {
      long roll = deviceFrame + done - tripFrames;
      int count = (int) Math.min(frames - done, course.straightFrames(roll));
      play(course.sessionAt(roll), into, done, count);
      done += count;
    }
  }

  private void play(long frame, float[][] into, int offset, int frames) {
    int silent = (int) Math.max(0, Math.min(frames, -frame));
    long from = Math.max(0, frame);
    if (silent == frames || from >= source.lengthFrames().orElse(0)) {
      return;
    }
    if (position != from) {
      source.seek(from);
      position = from;
    }
    int got = read(frames - silent);
    position += got;
    for (int c = 0; c < Math.min(into.length, block.length); c++) {
      System.arraycopy(block[c], 0, into[c], offset + silent, got);
    }
  }

  private int read(int frames) {
    int done = 0;
    while (done < frames) {
      int got = source.read(block, done, frames - done);
      if (got < 0) {
        break;
      }
      done += got;
    }
    return done;
  }

  @Override
  public void hear(long deviceFrame, float[][] sound, int frames) {}

  @Override
  public void close() {
    source.close();
  }
}
