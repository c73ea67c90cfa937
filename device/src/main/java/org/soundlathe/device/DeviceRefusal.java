package org.soundlathe.device;

import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// A device that is not there, does not do what is asked, or is gone.
public abstract sealed class DeviceRefusal extends Refusal {
  private static final long serialVersionUID = 1L;

  private DeviceRefusal(String code, String what, String fix) {
    super(code, ExitStatus.DEVICE_LOST, what, fix, null);
  }

  /// No sound card, no sound server, or none by that name.
  public static final class Missing extends DeviceRefusal {
    private static final long serialVersionUID = 1L;

    public Missing(String what, String fix) {
      super("SL3901", what, fix);
    }
  }

  /// It was there and is gone.
  public static final class Lost extends DeviceRefusal {
    private static final long serialVersionUID = 1L;

    public Lost(String what, String fix) {
      super("SL3902", what, fix);
    }
  }

  /// There is no port of that name, or there are fewer than asked for.
  public static final class NoPort extends DeviceRefusal {
    private static final long serialVersionUID = 1L;

    public NoPort(String what, String fix) {
      super("SL3903", what, fix);
    }
  }

  /// It runs at another rate, or in another form, than it has to.
  public static final class Unfit extends DeviceRefusal {
    private static final long serialVersionUID = 1L;

    public Unfit(String what, String fix) {
      super("SL3904", what, fix);
    }
  }
}
