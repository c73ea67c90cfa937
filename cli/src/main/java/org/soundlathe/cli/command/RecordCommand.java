package org.soundlathe.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.dsp.pitch.Tuner;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.song.PassingFolder;
import org.soundlathe.session.name.StripIds;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.Track;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.cue.CueFile;
import org.soundlathe.tracking.run.ArmedTrack;
import org.soundlathe.tracking.run.Arming;
import org.soundlathe.tracking.run.Patch;
import org.soundlathe.tracking.run.RunOrder;
import org.soundlathe.tracking.run.RunRefusal;
import org.soundlathe.tracking.run.RunResult;
import org.soundlathe.tracking.run.Sealing;
import org.soundlathe.tracking.run.TapeRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Records takes into a session while it plays.
@Command(
    name = "record",
    header = "Records takes into a session while it plays.",
    description = {
      "",
      "lathe record SONG --new --rate 48000 --arm voice=1 --arm piano=3+4",
      "lathe record SONG --arm voice=1 --punch 1:02-1:10 --count-in 1 --tempo 92",
      "lathe record SONG --arm solo=2 --loop 0:30-0:45 --passes 5 --click recording",
      "lathe record SHOW --arm left=1 --arm right=2 --no-playback --for 3:00:00",
      "",
      "Ctrl-C ends the take cleanly; takes are never overwritten, and lathe undo takes them back.",
      "On a terminal: m sets a marker, space punches in and out, t talks back, q stops.",
      ""
    })
final class RecordCommand extends StudioCommand {
  @Mixin private SessionParameter session;
  @Mixin private RecordSong song;
  @Mixin private RecordArm arm;
  @Mixin private RecordRange range;
  @Mixin private RecordClick click;
  @Mixin private RecordTalkback talkback;
  @Mixin private RecordDevice device;

  @Option(
      names = "--commands",
      paramLabel = "-",
      description =
          "Read commands from the standard input: marker NAME, punch, stop, talkback [on|off], cue"
              + " NAME WHAT DB.")
  private String commands = "";

  @Option(
      names = "--line-check",
      description =
          "Record nothing; listen to the armed inputs, first while nobody plays, then while all do.")
  private boolean isLineCheck;

  @Option(
      names = "--tuner",
      description = "Record nothing; show each armed input's note until you stop, or for --for.")
  private boolean isTuner;

  @Option(
      names = "--a4",
      paramLabel = "HZ",
      description = "What the tuner and the line check tune to; 440 by default.")
  private double a4Hz = Tuner.STANDARD_REFERENCE_HZ;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Say what would be recorded, and for how long the disk lasts.")
  private boolean isDryRun;

  @Override
  public Outcome run(Console console) {
    var encoding = song.encoding();
    if (isDryRun) {
      return RecordText.plan(session.folder(), arm.wishes(), range, song.newRateHz(), encoding);
    }
    if (song.isNew() && (isLineCheck || isTuner)) {
      return PassingFolder.with(place -> {
        try (var folder = song.create(place.resolve("session"))) {
          return record(console, folder, encoding);
        }
      });
    }
    try (var folder = open(console)) {
      return record(console, folder, encoding);
    }
  }

  private SessionFolder open(Console console) {
    return song.isNew() ? song.create(session.folder()) : session.open(Access.EDIT, console);
  }

  private double a4Hz() {
    if (!(a4Hz >= 380 && a4Hz <= 500)) {
      throw new ParameterException(spec.commandLine(), "--a4 " + a4Hz + " is outside 380..500");
    }
    return a4Hz;
  }

  private Outcome record(Console console, SessionFolder folder, SampleEncoding encoding) {
    var session = folder.session();
    int rateHz = session.sampleRateHz();
    song.requireRate(rateHz);
    var wishes = arm.wishes();
    var ids = wishes.stream().map(wish -> StripIds.of(wish.track())).collect(Collectors.toSet());
    var cues = click.cues(session, ids, new CueFile(Disk.real(), folder.root()));
    var patch = Patch.of(talkback.with(wishes, cues), device::inputs);
    var armed = arm.printing(Arming.of(session, wishes, patch, arm.equipment()));
    var tempo = click.tempo(session);
    var plan = range.plan(rateHz, tempo);
    requireRoom(folder, armed.stream().mapToInt(RecordCommand::channels).sum(), encoding);
    try (var opened = device.open(patch, 2 + 2 * cues.size(), rateHz, plan.course())) {
      var trip = RecordTrip.of(console, device.name(), opened.card());
      boolean isHeard = opened.card().exchange().outputChannels() > 0;
      if (talkback.isWanted() && !isHeard) {
        throw RunRefusal.ofArm(
            "nobody would hear the talkback: no outputs are open", "leave out --no-playback");
      }
      if (isHeard && !output.isQuiet() && !device.name().startsWith("virtual")) {
        trip.tell(console);
      }
      var order =
          new RunOrder(
              armed,
              plan,
              tempo,
              click.settings(tempo.isPresent(), plan.course().leadFrames() > 0),
              click.clickDb(),
              cues,
              click.monitoring(),
              encoding,
              range.autoStopSeconds(),
              range.preRecordSeconds(),
              device.aheadFrames(rateHz),
              trip.frames(),
              !device.name().equals("virtual"),
              Runtime.getRuntime().availableProcessors(),
              talkback.settings(cues, patch));
      if (isLineCheck) {
        return new RecordLineCheck(console, opened.card()).run(armed, a4Hz());
      }
      if (isTuner) {
        return new RecordTuner(console, output, opened.card(), armed, a4Hz())
            .run(range.recordedSeconds());
      }
      addTracks(folder, armed);
      return roll(console, folder, order, opened.card(), trip.isMeasured());
    }
  }

  /// Before the tape rolls: what a run that dies leaves behind can be adopted by tracks that exist.
  private static void addTracks(SessionFolder folder, List<ArmedTrack> armed) {
    var made = armed.stream().filter(ArmedTrack::isNew).map(ArmedTrack::track).toList();
    if (!made.isEmpty()) {
      var names = made.stream().map(Track::name).toList();
      folder.edit(
          "arm " + String.join(", ", names),
          before -> {
            var tracks = new ArrayList<>(before.tracks());
            tracks.addAll(made);
            return before.withTracks(tracks);
          });
    }
  }

  /// Of the files that one pass makes.
  private static int channels(ArmedTrack track) {
    return track.inputs().size() * (track.isPrinted() ? 2 : 1);
  }

  private void requireRoom(SessionFolder folder, int channels, SampleEncoding encoding) {
    var seconds = range.recordedSeconds();
    int rateHz = folder.session().sampleRateHz();
    double left = Capture.secondsLeft(folder.root(), channels, rateHz, encoding);
    if (seconds.isPresent() && seconds.getAsDouble() > left) {
      double perSecond = (double) channels * rateHz * encoding.bits() / 8;
      throw WriteRefusal.noRoom(
          folder.root(), (long) (seconds.getAsDouble() * perSecond), (long) (left * perSecond));
    }
  }

  private Outcome roll(
      Console console,
      SessionFolder folder,
      RunOrder order,
      AudioDevice card,
      boolean isCalibrated) {
    int rateHz = card.format().sampleRateHz();
    boolean hasButtons = console.hasKeys() || commands.equals("-");
    boolean isRolling = !range.waits() || !hasButtons;
    try (var _ = new Wakefulness(order.isRealTime());
        var run = new TapeRun(folder, order, card, Disk.real())) {
      var chains = new RecordChains(console, rateHz);
      if (!output.isQuiet()) {
        chains.tell(order, run.chains());
      }
      run.start(isRolling);
      try (var _ = new RecordKeys(console, run, commands.equals("-"))) {
        boolean isRealTime = !device.name().equals("virtual");
        new RecordFollow(console, output, rateHz).follow(run, isRealTime);
      }
      var recorded = run.finish();
      if (!output.isQuiet()) {
        chains.tellOfPrinting(recorded);
      }
      var result = run.print(recorded);
      var step = land(folder, result, order);
      run.settle();
      new CueFile(Disk.real(), folder.root()).keep(run.cues());
      var findings = Sealing.of(folder, Progress.none());
      if (result.trouble().isPresent()) {
        throw new RecordTrouble(result.trouble().get(), result.takes());
      }
      return RecordText.done(folder, result, order, isCalibrated, step, findings);
    }
  }

  private static OptionalLong land(SessionFolder folder, RunResult result, RunOrder order) {
    var names = order.armed().stream().map(one -> one.track().name()).toList();
    return folder
        .edit(
            "record " + String.join(", ", names),
            before -> result.landIn(before).withTempo(order.tempo()))
        .number();
  }
}
