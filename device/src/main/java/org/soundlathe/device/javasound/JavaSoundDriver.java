package org.soundlathe.device.javasound;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.DeviceDriver;
import org.soundlathe.device.DeviceFormat;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.DriverReport;
import org.soundlathe.device.DriverReport.Device;
import org.soundlathe.device.DriverReport.Port;

/// The sound system that comes with Java: stereo out on any system with a sound card.
public final class JavaSoundDriver implements DeviceDriver {
  private static final int USUAL_RATE_HZ = 48_000;
  private static final int USUAL_PERIOD_FRAMES = 1024;
  private static final int PERIODS_IN_LINE = 4;
  private static final String NO_CARD = "Java finds no sound card";
  private static final String GET_CARD =
      "plug one in; on Linux, the user must belong to the group audio";

  @Override
  public String name() {
    return "java";
  }

  @Override
  public DriverReport look() {
    var what = "the sound system of Java: stereo out, 16 bits";
    var devices = new ArrayList<Device>();
    for (var mixer : mixers()) {
      var outputs = List.of(new Port("left", 0), new Port("right", 0));
      devices.add(new Device(mixer.getName(), 0, 0, List.of(), outputs));
    }
    return devices.isEmpty()
        ? new DriverReport(name(), what, devices, NO_CARD, GET_CARD)
        : new DriverReport(name(), what, devices, "", "");
  }

  @Override
  public AudioDevice open(DeviceWish wish) {
    if (wish.inputs() > 0 || wish.outputs() > 2) {
      throw new DeviceRefusal.Unfit(
          "the sound system of Java plays stereo and nothing more",
          "use JACK for more channels: --device jack");
    }
    var mixer =
        mixers().stream()
            .filter(info -> wish.device().isEmpty() || info.getName().equals(wish.device()))
            .findFirst()
            .orElseThrow(() -> new DeviceRefusal.Missing(missing(wish), GET_CARD));
    int rate = wish.sampleRateHz().orElse(USUAL_RATE_HZ);
    int period = wish.periodFrames().orElse(USUAL_PERIOD_FRAMES);
    var pcm = new AudioFormat(rate, 16, wish.outputs(), true, false);
    var format =
        new DeviceFormat(
            mixer.getName(),
            rate,
            period,
            0,
            wish.outputs(),
            0,
            PERIODS_IN_LINE * period,
            DeviceFormat.Callback.JAVA);
    return new JavaSoundDevice(line(mixer, pcm, period), format, wish.ringSeconds());
  }

  private static String missing(DeviceWish wish) {
    return wish.device().isEmpty() ? NO_CARD : "Java finds no sound card named " + wish.device();
  }

  private static List<Mixer.Info> mixers() {
    var line = new DataLine.Info(SourceDataLine.class, null);
    var mixers = new ArrayList<Mixer.Info>();
    for (var info : AudioSystem.getMixerInfo()) {
      if (AudioSystem.getMixer(info).isLineSupported(line)) {
        mixers.add(info);
      }
    }
    return mixers;
  }

  private static Line line(Mixer.Info mixer, AudioFormat pcm, int periodFrames) {
    try {
      var line = AudioSystem.getSourceDataLine(pcm, mixer);
      line.open(pcm, PERIODS_IN_LINE * periodFrames * pcm.getFrameSize());
      line.start();
      return new Line() {
        @Override
        public int write(byte[] bytes, int count) {
          return line.write(bytes, 0, count);
        }

        @Override
        public void close() {
          line.stop();
          line.close();
        }
      };
    } catch (LineUnavailableException | IllegalArgumentException e) {
      throw new DeviceRefusal.Unfit(
          mixer.getName() + " does not play " + pcm + " (" + e.getMessage() + ")",
          "close the program that uses it, or set it to the session's rate");
    }
  }
}
