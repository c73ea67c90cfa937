package org.soundlathe.tracking.calibration;

import org.soundlathe.dsp.align.RoundTrip;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// A round trip that could not be measured.
public final class CalibrationRefusal extends Refusal {
  private static final long serialVersionUID = 1L;

  private CalibrationRefusal(String what, String fix) {
    super("SL3940", ExitStatus.DEVICE_LOST, what, fix, null);
  }

  static CalibrationRefusal of(RoundTrip.Verdict verdict) {
    return switch (verdict) {
      case SILENT ->
          new CalibrationRefusal(
              "nothing of what was played came back",
              "connect the output to the input with a cable, and turn both levels up");
      case CLIPPED ->
          new CalibrationRefusal(
              "what came back is too loud and clips", "turn the input's level down");
      case UNCLEAR ->
          new CalibrationRefusal(
              "what came back is not what was played",
              "connect that output to that input with a cable, nothing else in between, and be"
                  + " silent meanwhile");
      case DOUBLED ->
          new CalibrationRefusal(
              "what was played came back twice",
              "switch the card's own monitoring of that input off");
      case CLEAR -> unstable();
    };
  }

  static CalibrationRefusal unstable() {
    return new CalibrationRefusal(
        "the round trip was another one each time that it was measured",
        "give the device longer periods, close other programs, and measure again");
  }

  static CalibrationRefusal stuck() {
    return new CalibrationRefusal(
        "the device takes no sound", "start it again; lathe devices says what is there");
  }
}
