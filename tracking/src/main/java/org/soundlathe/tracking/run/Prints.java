package org.soundlathe.tracking.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.media.wav.TakeNote;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.message.Refusal;
import org.soundlathe.session.recovery.RecoveryLog;
import org.soundlathe.session.settings.Printing;
import org.soundlathe.session.track.Take;
import org.soundlathe.tracking.chain.Print;
import org.soundlathe.tracking.chain.WetFile;
import org.soundlathe.tracking.run.Landing.Landed;
import org.soundlathe.tracking.run.Landing.Sound;

/// Prints takes through their recording chains, from the dry files once they are finished: it costs
/// nothing while the tape rolls and can lose nothing.
final class Prints {
  private final Disk disk;
  private final Path root;
  private final RecoveryLog log;
  private final TakeFiles files;
  private final String project;
  private final int firstPass;

  /// @param root the session folder
  /// @param firstPass the number of the run's first pass
  Prints(Disk disk, Path root, RecoveryLog log, TakeFiles files, String project, int firstPass) {
    this.disk = disk;
    this.root = root;
    this.log = log;
    this.files = files;
    this.project = project;
    this.firstPass = firstPass;
  }

  /// The result with the prints beside their dry takes. Where a print fails, the dry takes are what
  /// there is, and the result says why.
  RunResult of(RunResult recorded) {
    var takes = new ArrayList<Landed>();
    var trouble = recorded.trouble();
    for (var landed : recorded.takes()) {
      try {
        takes.addAll(landed.track().isPrinted() ? printed(landed) : List.of(landed));
      } catch (Refusal refusal) {
        takes.add(landed);
        trouble = trouble.isPresent() ? trouble : Optional.of(refusal);
      }
    }
    return recorded.with(takes, trouble);
  }

  private List<Landed> printed(Landed landed) {
    var track = landed.track();
    var wet = print(track, landed.take());
    // Where the inserts are off already, because what sounds was printed, dry sound would be bare.
    boolean isWet = track.print() == Print.WET || !Printing.insertsOf(track.track()).isEmpty();
    return List.of(
        new Landed(track, landed.take(), isWet ? Sound.KEPT : Sound.HEARD),
        new Landed(track, wet, isWet ? Sound.HEARD : Sound.KEPT));
  }

  private Take print(ArmedTrack track, Take dry) {
    var name = files.nextWet(track.track());
    var file = new WetFile(disk, files.path(name));
    try {
      var inserts = track.chain().inserts();
      var note = note(track, name);
      var sum = file.render(root.resolve(dry.file()), track.chain(), dry.startFrame(), note);
      var recording = CaptureRecorder.name(dry.pass() - firstPass + 1);
      log.printed(recording, name.file(), dry.file(), sum, inserts);
      file.commit();
      return dry.printed(name.id(), name.file(), sum, inserts);
    } catch (Refusal refusal) {
      file.discard();
      throw refusal;
    }
  }

  private TakeNote note(ArmedTrack track, TakeFiles.Name name) {
    return CaptureRecorder.note(track, name, project);
  }
}
