package org.soundlathe.production.mix;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.soundlathe.production.song.FileTitle;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;

/// Names the stems' files by the names of their buses and spaces.
public final class Stems {
  private Stems() {}

  /// @return from the id of a bus or space to its file in the folder
  public static Function<String, Optional<Path>> into(Path folder, Session session) {
    return id -> Optional.of(folder.resolve(title(session, id) + ".wav"));
  }

  /// What the stem of a bus or space is called, as a file name without its ending.
  public static String title(Session session, String id) {
    return FileTitle.of(name(session, id));
  }

  private static String name(Session session, String id) {
    if (id.equals(Bus.MIX)) {
      return "Direct";
    }
    var mixer = session.mixer();
    return mixer.buses().stream()
        .filter(bus -> bus.id().equals(id))
        .map(Bus::name)
        .findFirst()
        .or(() ->
            mixer.spaces().stream()
                .filter(space -> space.id().equals(id))
                .map(space -> space.name() + " reverb")
                .findFirst())
        .orElse(id);
  }
}
