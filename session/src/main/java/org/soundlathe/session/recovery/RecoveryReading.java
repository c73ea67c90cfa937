package org.soundlathe.session.recovery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundlathe.paperwork.json.SealedLine;

/// A log read back, whatever state it is in: lines that do not fit their seal are passed over.
final class RecoveryReading {
  /// An event is a few kilobytes at most; what is longer is not ours.
  private static final int MAX_LINE_BYTES = 10_000_000;

  private final Map<String, LostRecording> recordings = new LinkedHashMap<>();
  private int wrongLines;

  /// Never throws: a log that cannot be read at all counts as one wrong line.
  RecoveryReading(Path path) {
    try (var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      var line = new ByteArrayOutputStream();
      while (next(in, line)) {
        take(line.toByteArray());
      }
    } catch (IOException _) {
      wrongLines++;
    }
  }

  /// Those whose takes did not come into the session, in the order in which they began.
  List<LostRecording> recordings() {
    var open = new ArrayList<>(recordings.values());
    open.removeIf(LostRecording::isSettled);
    return open;
  }

  /// Lines that were passed over; a last line that was cut off is none.
  int wrongLines() {
    return wrongLines;
  }

  private void take(byte[] line) {
    var event = SealedLine.decode(line);
    if (event.isEmpty()) {
      wrongLines++;
      return;
    }
    var name = event.get().path("recording").stringValue("");
    if (!name.isEmpty()) {
      try {
        recordings.computeIfAbsent(name, _ -> new LostRecording()).read(event.get());
      } catch (IllegalArgumentException _) {
        wrongLines++; // a number or a text that no take can have
      }
    }
  }

  /// @return whether there was a whole line
  private static boolean next(InputStream in, ByteArrayOutputStream line) throws IOException {
    line.reset();
    for (int b = in.read(); b >= 0 && line.size() < MAX_LINE_BYTES; b = in.read()) {
      if (b == '\n') {
        return true;
      }
      line.write(b);
    }
    return false;
  }
}
