package org.soundlathe.tracking.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.engine.live.DeskSource;
import org.soundlathe.engine.live.Player;
import org.soundlathe.engine.live.PlayerSettings;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.message.Refusal;
import org.soundlathe.session.Session;
import org.soundlathe.session.recovery.RecoveryLog;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.capture.CaptureSettings;
import org.soundlathe.tracking.capture.RecoveryNotes;
import org.soundlathe.tracking.chain.RecordingChain;
import org.soundlathe.tracking.cue.CueDesk;
import org.soundlathe.tracking.cue.CueMix;
import org.soundlathe.tracking.monitor.Talkback;
import org.soundlathe.tracking.tape.Course;
import org.soundlathe.tracking.tape.TapeMachine;
import org.soundlathe.tracking.tape.TapeSettings;
import org.soundlathe.tracking.tape.TapeStatus;

/// A session on the tape machine: its desk with the cue mixes, the click, the capture and the
/// files, from the open device to the takes.
///
/// One thread makes, starts and finishes it; buttons may be pressed on any. It leaves the device
/// and the session to who opened them.
public final class TapeRun implements AutoCloseable {
  private final RunOrder order;
  private final AudioDevice device;
  private final int firstPass;
  private final DeskSource source;
  private final Path root;
  private final RecoveryLog log;
  private final AtomicInteger ordered = new AtomicInteger();
  private final Capture capture;
  private final CaptureRecorder recorder;
  private final TapeMachine machine;
  private final Prints prints;
  private final Headphones headphones;
  private volatile boolean hasBegun;

  /// @param folder open for editing
  /// @param device open and not started, with the inputs of the armed tracks and [RunOrder#outputs]
  ///   or none
  public TapeRun(SessionFolder folder, RunOrder order, AudioDevice device, Disk disk) {
    this.order = order;
    this.device = device;
    var session = folder.session();
    firstPass = session.nextPass();
    var heard = heard(session, order);
    source = source(folder, heard, order);
    var settings = CaptureSettings.preRecord(order.preRecordSeconds());
    log =
        RecoveryLog.begin(
            disk,
            folder.root(),
            device.format().name(),
            session.sampleRateHz(),
            order.roundTripFrames());
    root = folder.root();
    var notes = new RecoveryNotes(log, root, () -> firstPass + ordered.getAndIncrement());
    capture = new Capture(device, disk, folder.audio().path(), settings, notes);
    var files = new TakeFiles(root);
    prints = new Prints(disk, root, log, files, session.title(), firstPass);
    recorder =
        new CaptureRecorder(
            capture,
            order.armed(),
            files,
            session.title(),
            order.encoding(),
            order.isRealTime(),
            silenceFrames(order, session.sampleRateHz()));
    headphones = new Headphones(order, heard, device, capture, source.chunkFrames());
    machine =
        new TapeMachine(
            device,
            source,
            headphones,
            recorder,
            new TapeSettings(order.aheadFrames(), order.roundTripFrames()));
  }

  private static OptionalLong silenceFrames(RunOrder order, int sampleRateHz) {
    return order.autoStopSeconds().isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of((long) (order.autoStopSeconds().getAsDouble() * sampleRateHz));
  }

  /// The session as it is played while it is recorded.
  private static Session heard(Session session, RunOrder order) {
    var plan = order.plan();
    var armed = order.armed().stream().map(track -> track.track().id()).toList();
    long in = plan.inFrame() == Course.NEVER ? 0 : plan.inFrame();
    return Playback.of(session, armed, in, plan.outFrame());
  }

  private static DeskSource source(SessionFolder folder, Session heard, RunOrder order) {
    var settings = new PlayerSettings(order.aheadFrames(), heard.sampleRateHz());
    var source =
        CueDesk.source(
            heard,
            order.cues(),
            folder::audio,
            Responses.NONE,
            settings.chunkFrames(),
            order.threads());
    Player.warm(source, settings);
    return source;
  }

  /// The device runs, and the tape rolls with its first frame, or stands and listens.
  ///
  /// @param isRolling whether it rolls at once
  /// @throws org.soundlathe.device.DeviceRefusal if the device will not
  public void start(boolean isRolling) {
    hasBegun = isRolling;
    if (isRolling) {
      machine.roll(order.plan());
    }
    capture.start();
    machine.start();
  }

  /// Rolls, if it stands; else punches in or out.
  public void punch() {
    hasBegun = true;
    if (machine.isIdle()) {
      machine.roll(order.plan());
    } else {
      machine.punch();
    }
  }

  /// Ends what is being recorded, and stops when its last sound has come back.
  public void stop() {
    hasBegun = true;
    machine.stop();
  }

  /// Opens the talkback, or shuts it.
  ///
  /// @return whether there is one
  public boolean talk(boolean open) {
    headphones.talkback().ifPresent(talkback -> talkback.open(open));
    return headphones.talkback().isPresent();
  }

  public boolean isTalking() {
    return headphones.talkback().map(Talkback::isOpen).orElse(false);
  }

  /// Turns one thing in one musician's mix.
  ///
  /// @param what see [CueMix#with]
  /// @throws RunRefusal if there is no such mix, or nothing of that name
  public void turn(String cue, String what, double db) {
    headphones.turn(cue, what, db);
    machine.post(() -> headphones.adopt(source));
  }

  /// The cue mixes as they are now.
  public List<CueMix> cues() {
    return headphones.cues();
  }

  /// Sets a marker at what is being heard.
  public void mark(String label) {
    recorder.mark(capture.tapeFrame(), label);
  }

  public boolean isOver() {
    if (!hasBegun && machine.status().failure().isEmpty()) {
      return false; // it waits for a button
    }
    return machine.isIdle() || recorder.failure().isPresent() || recorder.hasEndedByItself();
  }

  public TapeStatus status() {
    return machine.status();
  }

  public Capture capture() {
    return capture;
  }

  /// Stops the device, and waits for the files.
  public RunResult finish() {
    machine.close();
    // What is ordered from a closed capture would never be.
    recorder.close();
    capture.close();
    var recorded = recorder.await();
    return RunResult.of(
        root, order.armed(), recorded, firstPass, device.exchange().counts(), trouble());
  }

  /// Prints what is to be printed, as long as that takes; after [#finish].
  ///
  /// @return the same result, with the prints beside their dry takes
  public RunResult print(RunResult recorded) {
    return prints.of(recorded);
  }

  /// The takes stand in the session: nothing is left to be adopted.
  public void settle() {
    for (int i = 1; i <= ordered.get(); i++) {
      log.settled(CaptureRecorder.name(i));
    }
  }

  private Optional<Refusal> trouble() {
    var failure = machine.status().failure().or(recorder::failure);
    failure
        .filter(thrown -> !(thrown instanceof Refusal))
        .ifPresent(thrown -> {
          throw thrown;
        });
    return failure.map(Refusal.class::cast);
  }

  /// Lets go of files and threads; what was not finished ends here.
  @Override
  public void close() {
    machine.close();
    recorder.close();
    capture.close();
    source.close();
    log.close();
  }

  /// Through what each armed track is heard, in their order; none where nobody is monitored.
  public List<RecordingChain> chains() {
    return headphones.chains();
  }

  /// The armed tracks.
  public List<ArmedTrack> armed() {
    return order.armed();
  }
}
