package org.soundlathe.cli.command;

import java.util.Optional;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.result.FindingText;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.tracking.calibration.Calibration;
import org.soundlathe.tracking.calibration.Calibrations;

/// How long a sound is on its way out through the card and back in: as measured, else as the card
/// says.
///
/// @param frames of the round trip
/// @param isMeasured whether somebody measured it
record RecordTrip(int frames, boolean isMeasured) {
  /// @param name of the device as it was asked for
  static RecordTrip of(Console console, String name, AudioDevice card) {
    return measured(console, name, card)
        .map(calibration -> new RecordTrip(calibration.frames(), true))
        .orElseGet(() -> new RecordTrip(reported(card), false));
  }

  private static Optional<Calibration> measured(Console console, String name, AudioDevice card) {
    var key = Calibrations.nameOf(name, card.format());
    return Calibrations.ofUser(Disk.real(), console.environment()).find(key, card.format());
  }

  private static int reported(AudioDevice card) {
    return card.format().inputLatencyFrames() + card.format().outputLatencyFrames();
  }

  /// Says so where nobody measured it.
  void tell(Console console) {
    if (!isMeasured) {
      var finding =
          Finding.of(
              "SL1941",
              "the round trip of this device was not measured; takes are moved by what it says of"
                  + " itself, "
                  + frames
                  + " frames",
              "lathe devices --calibrate measures it through a cable");
      console.message(FindingText.of(finding, console.errInk()));
    }
  }
}
