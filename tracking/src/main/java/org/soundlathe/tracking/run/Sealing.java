package org.soundlathe.tracking.run;

import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.store.SessionFolder;

/// Reads takes back that nobody has read since they were written, adopted ones too, and lists their
/// checksums: from then on a changed take is noticed. Takes as long as the disk needs.
public final class Sealing {
  private static final String AUDIO = "audio/";

  private Sealing() {}

  /// @return takes whose samples are not what was written
  public static List<Finding> of(SessionFolder folder, Progress progress) {
    return folder.audio().sealTakes(unread(folder), progress);
  }

  /// From the file's name to the checksum that its samples had while they were written; empty where
  /// nobody knows.
  private static SortedMap<String, String> unread(SessionFolder folder) {
    var listed = folder.audio().list();
    var unread = new TreeMap<String, String>();
    for (var track : folder.session().tracks()) {
      for (var take : track.takes()) {
        var name = take.file().substring(AUDIO.length());
        if (!listed.containsKey(name) && Files.isRegularFile(folder.audio(take.file()))) {
          unread.put(name, take.samplesSha256());
        }
      }
    }
    return unread;
  }
}
