package org.soundlathe.benchmarks.page;

import static org.soundlathe.benchmarks.page.Rack.stereo;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.soundlathe.benchmarks.page.Exhibit.Curve;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.convolution.Convolver;
import org.soundlathe.dsp.convolution.Form;
import org.soundlathe.dsp.convolution.ImpulseResponse;
import org.soundlathe.dsp.convolution.Routing;
import org.soundlathe.dsp.delay.Ducking;
import org.soundlathe.dsp.delay.Echo;
import org.soundlathe.dsp.delay.Layout;
import org.soundlathe.dsp.delay.TapeDelay;
import org.soundlathe.dsp.parameter.ConvolutionParameters;
import org.soundlathe.dsp.parameter.DelayParameters;
import org.soundlathe.dsp.parameter.LiveRoomParameters;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.PlateParameters;
import org.soundlathe.dsp.parameter.ReturnParameters;
import org.soundlathe.dsp.parameter.ReverbParameters;
import org.soundlathe.dsp.parameter.RoomParameters;
import org.soundlathe.dsp.parameter.SpringParameters;
import org.soundlathe.dsp.reverb.DecayCurve;
import org.soundlathe.dsp.reverb.Plate;
import org.soundlathe.dsp.reverb.Reverb;
import org.soundlathe.dsp.reverb.Spring;
import org.soundlathe.dsp.reverb.Wet;
import org.soundlathe.dsp.room.LiveRoom;
import org.soundlathe.dsp.room.Material;
import org.soundlathe.dsp.room.Pattern;
import org.soundlathe.dsp.room.Position;
import org.soundlathe.dsp.room.Room;
import org.soundlathe.dsp.room.RoomResponse;
import org.soundlathe.dsp.room.Shoebox;
import org.soundlathe.dsp.room.StereoPair;
import org.soundlathe.dsp.room.Walls;

/// Rooms, plates, springs and echoes.
final class SpaceRack {
  private static final int RESPONSE_SECONDS = 3;

  private SpaceRack() {}

  static List<Exhibit> exhibits() {
    return List.of(
        reverb(),
        plate(),
        spring(),
        room(),
        liveRoom(),
        convolver("Offline convolution", Form.OFFLINE),
        convolver("Live convolution", Form.LIVE),
        echo(),
        tapeDelay());
  }

  private static Exhibit reverb() {
    return new Exhibit(
        "Reverb",
        "reverb.Reverb",
        "Rings like a room or a hall whose decay is set octave by octave.",
        "Feedback delay network (J.-M. Jot, A. Chaigne, AES 90, 1991), loss by octave after K. Prawda,"
            + " V. Välimäki, S. Schlecht (DAFx 2019), turning matrix after S. Schlecht and E. Habets"
            + " (JASA 138, 2015).",
        both(ReverbParameters.all(), ReturnParameters.all()),
        2,
        stereo(spec -> reverb(spec, 2)),
        List.of(
            Rack.decay(
                "After a click",
                new Curve("T60 1 s", stereo(spec -> reverb(spec, 1))),
                new Curve("T60 3 s", stereo(spec -> reverb(spec, 3))))));
  }

  private static Reverb reverb(Spec spec, double seconds) {
    return Reverb.prepare(spec, new Reverb.Settings(DecayCurve.even(seconds), 20, Wet.PLAIN));
  }

  private static Exhibit plate() {
    return new Exhibit(
        "Plate",
        "reverb.Plate",
        "Rings like a plate of steel: dense at once and bright.",
        "Short dispersive lines in a feedback network, behind a sweep from high to low.",
        PlateParameters.all(),
        2,
        stereo(spec -> Plate.prepare(spec, new Plate.Settings(2, Wet.PLAIN))),
        List.of(
            Rack.decay(
                "After a click",
                new Curve(
                    "2 s",
                    stereo(spec -> Plate.prepare(spec, new Plate.Settings(2, Wet.PLAIN)))))));
  }

  private static Exhibit spring() {
    return new Exhibit(
        "Spring",
        "reverb.Spring",
        "Rings like the springs of a guitar amplifier: echoes that chirp and drip.",
        "V. Välimäki, J. Parker, J. S. Abel, \"Parametric Spring Reverberation Effect\", JAES 58"
            + " (2010).",
        SpringParameters.all(),
        2,
        stereo(spec -> Spring.prepare(spec, new Spring.Settings(2, Wet.PLAIN))),
        List.of(
            Rack.decay(
                "After a click",
                new Curve(
                    "2 s",
                    stereo(spec -> Spring.prepare(spec, new Spring.Settings(2, Wet.PLAIN)))))));
  }

  private static Exhibit liveRoom() {
    return new Exhibit(
        "Live room",
        "room.LiveRoom",
        "Answers a player as the room around would, without latency and without the direct sound.",
        "The images and the reverberation of the room above, behind the direct sound's arrival.",
        LiveRoomParameters.all(),
        2,
        stereo(SpaceRack::liveRoom),
        List.of(
            Rack.decay("After a click", new Curve("as by default", stereo(SpaceRack::liveRoom)))));
  }

  private static LiveRoom liveRoom(Spec spec) {
    var walls = Walls.of(Material.PLYWOOD_PANEL, Material.PARQUET, Material.GYPSUM_BOARD);
    return LiveRoom.prepare(
        spec, new LiveRoom.Settings(new Shoebox(6, 5, 3, walls), 1.5, Pattern.CARDIOID, 0));
  }

  private static Exhibit convolver(String name, Form form) {
    return new Exhibit(
        name,
        "convolution.Convolver",
        form == Form.OFFLINE
            ? "Plays a sound through a response (here 3 s, stereo) in large equal parts."
            : "The same without latency: a short head at once, growing parts behind it.",
        form == Form.OFFLINE
            ? "Uniformly partitioned overlap-save in the frequency domain."
            : "W. G. Gardner, \"Efficient Convolution without Input-Output Delay\", JAES 43 (1995).",
        ConvolutionParameters.all(),
        2,
        stereo(spec ->
            Convolver.prepare(spec, new Convolver.Settings(response(), Routing.EACH, form))),
        List.of());
  }

  private static ImpulseResponse response() {
    var random = new Random(1);
    var channels = new float[2][RESPONSE_SECONDS * Answer.RATE_HZ];
    for (float[] channel : channels) {
      double level = 0.01;
      for (int i = 0; i < channel.length; i++) {
        channel[i] = (float) (level * random.nextGaussian());
        level *= 0.99995;
      }
    }
    return ImpulseResponse.of(Answer.RATE_HZ, channels);
  }

  private static List<Parameter> both(List<Parameter> own, List<Parameter> common) {
    return Stream.concat(own.stream(), common.stream()).toList();
  }

  private static Exhibit room() {
    return new Exhibit(
        "Room",
        "room.Room",
        "A room with real walls, heard by a pair of microphones: mirrors for its first echoes, a"
            + " statistical tail for the rest.",
        "J. B. Allen, D. A. Berkley, JASA 65 (1979); C. F. Eyring (1930); ISO 9613-1 for the air;"
            + " absorption after Everest and Pohlmann.",
        RoomParameters.all(),
        2,
        stereo(spec -> room(spec, Material.BRICK)),
        List.of(
            Rack.decay(
                "After a click, 8 by 6 by 3 m",
                new Curve("brick", stereo(spec -> room(spec, Material.BRICK))),
                new Curve("gypsum board", stereo(spec -> room(spec, Material.GYPSUM_BOARD))))));
  }

  private static Room room(Spec spec, Material material) {
    var centre = new Position(6, 3, 1.6);
    var pair = StereoPair.ORTF;
    return Room.prepare(
        spec,
        new Room.Settings(
            new RoomResponse.Settings(
                new Shoebox(8, 6, 3, Walls.all(material)),
                new Position(2, 3.2, 1.4),
                pair.left(centre, 180),
                pair.right(centre, 180)),
            Wet.PLAIN));
  }

  private static Exhibit echo() {
    return new Exhibit(
        "Echo",
        "delay.Echo",
        "Repeats in time with the song, straight or from side to side, darker each time.",
        "One-pole cuts in the loop after V. Zavalishin, \"The Art of VA Filter Design\" (2018).",
        Rack.of(DelayParameters.all(), "echo."),
        2,
        stereo(spec -> echo(spec, Layout.PING_PONG)),
        List.of(
            Rack.decay(
                "After a click, 375 ms, 50 %",
                new Curve("left", stereo(spec -> echo(spec, Layout.STRAIGHT))))));
  }

  private static Echo echo(Spec spec, Layout layout) {
    return Echo.prepare(spec, new Echo.Settings(375, 0, 50, 200, 6_000, layout, 100, Ducking.OFF));
  }

  private static Exhibit tapeDelay() {
    return new Exhibit(
        "Tape delay",
        "delay.TapeDelay",
        "A loop of tape: wow, flutter, a soft bound, and times that glide in pitch.",
        "Soft bound x/√(1+x²); loop filters after V. Zavalishin (2018).",
        Rack.of(DelayParameters.all(), "tape."),
        2,
        stereo(SpaceRack::tape),
        List.of(
            Rack.decay("After a click, 375 ms, 60 %", new Curve("left", stereo(SpaceRack::tape)))));
  }

  private static TapeDelay tape(Spec spec) {
    return TapeDelay.prepare(
        spec, new TapeDelay.Settings(375, 60, 3, 4_000, 2, new TapeDelay.Sway(0.2, 0.1, 1), 100));
  }
}
