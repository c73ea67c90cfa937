package org.soundlathe.tracking.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.virtual.Room;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.paperwork.file.Disk;

/// A capture on a virtual device, and what the tests of captures ask of it.
abstract class CaptureBench {
  static final int RATE_HZ = 48_000;

  @TempDir Path folder;
  final List<CaptureGap> told = new CopyOnWriteArrayList<>();
  final List<RecordingResult> ended = new CopyOnWriteArrayList<>();
  final AtomicLong latePeriods = new AtomicLong();
  final CaptureListener listener =
      new CaptureListener() {
        @Override
        public void gap(CaptureGap gap) {
          told.add(gap);
        }

        @Override
        public void ended(RecordingResult result) {
          ended.add(result);
        }

        @Override
        public void late(long tapeFrame, long periods) {
          latePeriods.addAndGet(periods);
        }
      };

  static VirtualDevice device(int inputs, VirtualSettings.Pace pace, Room room) {
    return new VirtualDevice(VirtualSettings.of(RATE_HZ, inputs, 0).with(pace), room);
  }

  static VirtualDevice driven(int inputs) {
    return device(inputs, VirtualSettings.Pace.DRIVEN, new CountingRoom());
  }

  Capture capture(VirtualDevice device, double preRecordSeconds) {
    var settings = CaptureSettings.preRecord(preRecordSeconds);
    return new Capture(device, Disk.real(), folder, settings, listener);
  }

  RecordingOrder order(String name, int inputs, long startFrame) {
    return new RecordingOrder(name, Tapes.arms(folder, name, inputs), startFrame, 1000);
  }

  /// Moves a driven device, and waits until the tape has it all.
  static void advance(VirtualDevice device, Capture capture, long frames) {
    for (long left = frames; left > 0; left -= RATE_HZ) {
      device.advance(Math.min(left, RATE_HZ));
      awaitTape(capture, device.deviceFrame());
    }
  }

  static void awaitTape(Capture capture, long frame) {
    while (capture.tapeFrame() < frame) {
      assertThat(capture.failure()).isNull();
      sleep();
    }
  }

  static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static float at(int channel, long frame) {
    return CountingRoom.sample(channel, frame);
  }
}
