package org.soundlathe.mixing.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.soundlathe.session.Session;
import org.soundlathe.session.name.NameParser;
import org.soundlathe.session.name.ParsedName;
import org.soundlathe.session.track.AsideFile;
import org.soundlathe.session.track.Track;

/// What the names of the delivered files say, read together as the import read them, so that a
/// song's title before all of them is passed over. A track that was recorded here has no file but
/// its own name.
///
/// @param byFile from a file's name to what it says
record DeliveredNames(Map<String, ParsedName> byFile) {
  /// The finding of a file that was left out; its track is the file's name.
  private static final String LEFT_OUT = "SL2340";

  static DeliveredNames of(Session session) {
    var files = new ArrayList<String>();
    session.tracks().forEach(track -> files.addAll(names(track)));
    session.aside().stream().map(AsideFile::sourceFile).forEach(files::add);
    session.findings().stream()
        .filter(finding -> finding.code().equals(LEFT_OUT))
        .forEach(finding -> finding.track().ifPresent(files::add));
    var names = NameParser.parseAll(files);
    var byFile = new LinkedHashMap<String, ParsedName>();
    IntStream.range(0, files.size()).forEach(i -> byFile.put(files.get(i), names.get(i)));
    return new DeliveredNames(byFile);
  }

  List<ParsedName> all() {
    return List.copyOf(byFile.values());
  }

  /// What the name of a track's first file says.
  ParsedName of(Track track) {
    var file = names(track).getFirst();
    var name = byFile.get(file);
    return name == null ? NameParser.parse(file) : name;
  }

  private static List<String> names(Track track) {
    return track.sourceFiles().isEmpty() ? List.of(track.name()) : track.sourceFiles();
  }
}
