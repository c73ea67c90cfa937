package org.soundlathe.production.mix;

import java.util.Set;
import org.soundlathe.mixing.MixEngineer;
import org.soundlathe.mixing.intake.IntakeCheck;
import org.soundlathe.mixing.intake.IntakeReport;
import org.soundlathe.mixing.listening.ConsoleEar;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.SessionFolder;

/// Checks and plans the mix of a stored session; planning is one step of its history.
public final class MixStage {
  private MixStage() {}

  /// Listens to every track; changes nothing.
  public static IntakeReport check(SessionFolder folder, int threads, Progress progress) {
    return IntakeCheck.run(folder.session(), folder::audio, threads, progress);
  }

  /// Plans the mix and stores it.
  ///
  /// @param command as it was given, for the history
  /// @param amount 0..100: how much of the matters of taste
  /// @param only the stages to plan anew; empty for all
  /// @return the session with its new console and moves
  public static Session plan(
      SessionFolder folder,
      String command,
      IntakeReport intake,
      double amount,
      Set<String> only,
      int threads,
      int blockFrames,
      Progress progress) {
    var ear = new ConsoleEar(folder::audio, threads, blockFrames);
    var planned = MixEngineer.plan(folder.session(), intake, amount, only, ear, progress);
    folder.edit(command, _ -> planned);
    return planned;
  }
}
