package org.soundlathe.cli.command;

import java.util.Locale;
import java.util.OptionalInt;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.RenderThreads;
import org.soundlathe.cli.result.FindingText;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.DeviceFormat;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.Drivers;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.engine.live.DeskSource;
import org.soundlathe.engine.live.DirectSource;
import org.soundlathe.engine.live.LiveSource;
import org.soundlathe.engine.live.Player;
import org.soundlathe.engine.live.PlayerSettings;
import org.soundlathe.engine.live.PlayerStatus;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.markup.NumberText;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Plays a session through a sound card, all of it rendered while it plays.
@Command(
    name = "play",
    header = "Plays a session through a sound card.",
    description = "Everything is rendered while it plays. Ctrl-C stops with a short fade.")
final class PlayCommand extends StudioCommand {
  private static final int LOOK_MS = 50;

  /// Less than the device's ring holds.
  private static final int MOST_AHEAD_MS = 4000;

  @Mixin private SessionParameter session;
  @Mixin private PlayRange range;
  @Mixin private RenderThreads threads;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description =
          "jack, java, virtual, or a name that lathe devices shows; the first sound card by"
              + " default.")
  private String device = "";

  @Option(
      names = "--ahead",
      paramLabel = "MS",
      description = "How much is rendered ahead, 5 to 4000 milliseconds; 100 by default.")
  private int aheadMs = 100;

  @Option(
      names = "--period",
      paramLabel = "FRAMES",
      description = "How many frames the device shall take at once, where it lets us choose.")
  private Integer period;

  @Option(
      names = "--outputs",
      paramLabel = "mix|direct",
      description =
          "direct plays every track's recording on the outputs with the numbers of the inputs that it"
              + " came from (others behind them, in their order), without the desk: a virtual"
              + " sound-check. mix by default.")
  private String outputs = "mix";

  @Override
  public Outcome run(Console console) {
    requireAhead();
    if (!outputs.equals("mix") && !outputs.equals("direct")) {
      throw new ParameterException(
          spec.commandLine(), "--outputs " + outputs + " is not mix or direct");
    }
    try (var folder = session.open(Access.READ, console)) {
      var song = folder.session();
      int rate = song.sampleRateHz();
      var settings = new PlayerSettings((int) ((long) aheadMs * rate / 1000), 3 * rate);
      int chunk = settings.chunkFrames();
      try (var source = source(song, folder, chunk)) {
        Player.warm(source, settings);
        try (var card = new Drivers().open(device, wish(rate, Math.max(2, source.channels())))) {
          warnOfJava(console, card.format());
          return play(console, song, source, card, settings);
        }
      }
    }
  }

  private LiveSource source(Session song, SessionFolder folder, int chunk) {
    return outputs.equals("direct")
        ? new DirectSource(song, folder::audio, chunk)
        : DeskSource.of(song, folder::audio, Responses.NONE, chunk, threads.count());
  }

  private Outcome play(
      Console console, Session song, LiveSource source, AudioDevice card, PlayerSettings settings) {
    try (var player = new Player(source, card, settings)) {
      range.apply(player, song.sampleRateHz());
      player.start();
      player.play();
      try (var progress = output.progress(console)) {
        follow(player, song, new LossReport(console, output.isQuiet()), progress);
      }
      return outcome(player.status(), card.format());
    }
  }

  /// Looks at the player until the song is over, it is asked to stop, or the device is lost.
  private void follow(Player player, Session song, LossReport losses, Progress progress) {
    int rate = song.sampleRateHz();
    double endSeconds = range.endSeconds().orElse((double) song.lengthFrames() / rate);
    var status = player.status();
    while (status.isPlaying()) {
      double seconds = (double) status.heardFrame() / rate;
      losses.look(status, seconds);
      progress.at(
          "%s of %s, %d lost"
              .formatted(
                  NumberText.clock(seconds), NumberText.clock(endSeconds), status.lostFrames()),
          seconds / Math.max(1e-9, endSeconds));
      if (range.isEnough(status.counts().playedFrames(), rate)) {
        player.stop();
      }
      pause();
      status = player.status();
    }
    losses.look(status, (double) status.heardFrame() / rate);
    status
        .failure()
        .ifPresent(failure -> {
          throw failure;
        });
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void warnOfJava(Console console, DeviceFormat format) {
    if (format.name().equals("jack") && format.callback() == DeviceFormat.Callback.JAVA) {
      var finding =
          Finding.of(
              "SL2902",
              "Java serves the sound card here: its pauses can be heard as gaps",
              "lathe help SL2902 says where the native ring runs");
      console.message(FindingText.of(finding, console.errInk()));
    }
  }

  private DeviceWish wish(int rateHz, int channels) {
    var wish = DeviceWish.of(0, channels).at(rateHz);
    return period == null ? wish : wish.withPeriod(OptionalInt.of(period));
  }

  private void requireAhead() {
    if (aheadMs < 5 || aheadMs > MOST_AHEAD_MS) {
      throw new ParameterException(
          spec.commandLine(), "--ahead " + aheadMs + " ms is outside 5 to " + MOST_AHEAD_MS);
    }
  }

  private static Outcome outcome(PlayerStatus status, DeviceFormat format) {
    var counts = status.counts();
    double seconds = (double) counts.playedFrames() / format.sampleRateHz();
    var json =
        Json.object()
            .put("device", format.name())
            .put("callback", format.callback().name().toLowerCase(Locale.ROOT))
            .put("sampleRateHz", format.sampleRateHz())
            .put("periodFrames", format.periodFrames())
            .put("outputLatencyFrames", format.outputLatencyFrames())
            .put("playedFrames", counts.playedFrames())
            .put("playedSeconds", seconds)
            .put("elapsedFrames", counts.elapsedFrames())
            .put("lostFrames", status.lostFrames())
            .put("starvedFrames", counts.starvedFrames())
            .put("missedFrames", counts.missedFrames())
            .put("lateDiskFrames", status.starvedDiskFrames())
            .put("xruns", counts.xruns());
    return Outcome.done(
        json,
        String.format(
            Locale.ROOT,
            "Played %s through %s at %d Hz; %s.%n",
            NumberText.clock(seconds),
            format.name(),
            format.sampleRateHz(),
            status.lostFrames() == 0 ? "nothing was lost" : status.lostFrames() + " frames lost"));
  }
}
