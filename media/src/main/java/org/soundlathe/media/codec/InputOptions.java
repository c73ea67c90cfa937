package org.soundlathe.media.codec;

import java.nio.file.Path;
import java.util.List;

/// How FFmpeg is told to open a file that comes from outside: local files only, audio formats only,
/// so that a playlist in disguise opens nothing else.
final class InputOptions {
  private static final String FORMATS =
      "flac,mp3,aac,mov,mp4,m4a,3gp,3g2,mj2,ogg,wav,w64,aiff,caf,au,wv,tta,ape,ac3,eac3,dts,asf,"
          + "matroska,webm,mpc,mpc8,tak,amr";

  private InputOptions() {}

  /// The options of a file, `-i` included.
  static List<String> of(Path file) {
    return List.of("-protocol_whitelist", "file", "-format_whitelist", FORMATS, "-i", url(file));
  }

  /// With the scheme in front, a colon or a dash in the name means nothing.
  static String url(Path file) {
    return "file:" + file.toAbsolutePath();
  }
}
