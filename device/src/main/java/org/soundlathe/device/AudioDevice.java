package org.soundlathe.device;

import java.util.Optional;
import org.soundlathe.device.ring.Exchange;

/// An open sound card. Its own thread takes sound out of the playback ring and puts sound into the
/// capture ring of its [Exchange]; whoever feeds and drains does it on threads of their own, in
/// their own time.
///
/// Opening, starting, stopping and closing belong to one thread; [#loss] may be asked on any.
public interface AudioDevice extends AutoCloseable {
  DeviceFormat format();

  /// The rings; they stay readable until the device is closed, also when it is lost.
  Exchange exchange();

  /// The device's clock begins to run. Feed some sound and call [Exchange#beginPlaying] to be
  /// heard.
  ///
  /// @throws DeviceRefusal if it will not
  void start();

  /// The clock stops; it may be started again.
  void stop();

  /// Why the device is gone, from the moment that it is: unplugged, or its server has ended. It
  /// plays and captures no more; what was captured can still be drained.
  Optional<DeviceRefusal> loss();

  @Override
  void close();
}
