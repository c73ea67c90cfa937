package org.soundlathe.tracking.concert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.wav.TakeNote;
import org.soundlathe.media.wav.TakeSink;
import org.soundlathe.media.wav.WavHeader;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.store.SessionDraft;
import org.soundlathe.session.store.SessionFolder;

/// Makes one session folder a song out of a concert's.
///
/// Of each recording a song gets a copy of its own frames. Hard links would save the room of one
/// concert, but every song that is moved, sent or archived would then carry the whole evening with
/// it; and a song that is opened would be checked against hours of other music. All songs together
/// are as large as the concert, which may be deleted afterwards.
public final class ConcertSplit {
  private static final int BLOCK_FRAMES = 1 << 15;

  private final SessionFolder concert;
  private final List<Song> songs;
  private final Disk disk;

  /// @param songs whose ends lie in no fade: see [Cuts]
  public ConcertSplit(SessionFolder concert, List<Song> songs, Disk disk) {
    this.concert = concert;
    this.songs = List.copyOf(songs);
    this.disk = disk;
  }

  /// How much will be written.
  public long bytes() {
    long bytes = 0;
    for (var song : songs) {
      for (var piece : new SongCut(concert.session(), song).pieces().all().entrySet()) {
        try (var source = WavSource.open(concert.audio(piece.getKey()))) {
          var format = source.format();
          long rest = source.lengthFrames().orElseThrow() - piece.getValue().fromFrame();
          bytes +=
              Math.max(0, Math.min(piece.getValue().lengthFrames(), rest))
                  * format.channels()
                  * (copied(format.encoding()).bits() / 8);
        }
      }
    }
    return bytes;
  }

  /// The folders that will be made, `01 TITLE` and so on, in the order of the songs.
  public List<Path> folders(Path out) {
    var folders = new ArrayList<Path>();
    for (int i = 0; i < songs.size(); i++) {
      var name = songs.get(i).title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", " ").strip();
      folders.add(out.resolve(String.format(Locale.ROOT, "%02d %s", i + 1, shortened(name))));
    }
    return folders;
  }

  /// Makes them all; each one stands whole or not at all.
  ///
  /// @throws WriteRefusal if one exists, there is no room, or the disk refuses
  public List<Path> split(Path out, Progress progress) {
    var folders = folders(out);
    for (var folder : folders) {
      if (Files.exists(folder)) {
        throw WriteRefusal.exists(folder, null);
      }
    }
    requireRoom(out);
    for (int i = 0; i < songs.size(); i++) {
      var part = progress.part((double) i / songs.size(), (i + 1.0) / songs.size());
      make(songs.get(i), folders.get(i), part);
    }
    return folders;
  }

  private void make(Song song, Path folder, Progress progress) {
    var cut = new SongCut(concert.session(), song);
    try (var draft = SessionDraft.begin(disk, folder)) {
      int count = 0;
      for (var piece : cut.pieces().all().entrySet()) {
        progress.at("cutting " + song.title(), 0.9 * count++ / cut.pieces().all().size());
        copy(piece.getKey(), piece.getValue(), draft.audioFolder(), cut.note(piece.getKey()));
      }
      draft.commit(cut.session(), progress.part(0.9, 1)).close();
    }
  }

  /// @param note what stands in the file beside the sound, where it is a take
  private void copy(String file, Pieces.Piece piece, Path audioFolder, Optional<TakeNote> note) {
    var from = concert.audio(file);
    var target = audioFolder.resolve(Objects.requireNonNull(from.getFileName()).toString());
    try (var source = WavSource.open(from)) {
      source.seek(Math.min(piece.fromFrame(), source.lengthFrames().orElseThrow()));
      var spec = spec(source, piece);
      if (note.isPresent() && isOfATake(spec)) {
        try (var sink = TakeSink.create(disk, target, spec, note.get())) {
          pass(source, piece.lengthFrames(), sink::write);
          sink.finish(List.of());
        }
        secure(target);
      } else {
        try (var sink = WavSink.create(disk, target, spec, Disk.Overwrite.REFUSE)) {
          pass(source, piece.lengthFrames(), sink::write);
          sink.commit();
        }
      }
    }
  }

  /// Takes what a source gives.
  private interface Writing {
    void write(float[][] block, int offset, int frames);
  }

  private static void pass(WavSource source, long frames, Writing sink) {
    var block = new float[source.format().channels()][BLOCK_FRAMES];
    int got = 0;
    for (long left = frames; left > 0 && got >= 0; left -= Math.max(0, got)) {
      got = source.read(block, 0, (int) Math.min(left, BLOCK_FRAMES));
      if (got > 0) {
        sink.write(block, 0, got);
      }
    }
  }

  private static boolean isOfATake(WavSpec spec) {
    return spec.channels() <= 2
        && (spec.encoding() == SampleEncoding.FLOAT_32 || spec.encoding() == SampleEncoding.PCM_24);
  }

  /// A finished take waits for nobody; a session is only named when its audio is on the disk.
  private void secure(Path file) {
    try (var channel = disk.append(file)) {
      disk.sync(channel);
    } catch (IOException e) {
      throw WriteRefusal.of(file, e);
    }
  }

  private static WavSpec spec(WavSource source, Pieces.Piece piece) {
    var format = source.format();
    return new WavSpec(
        format.sampleRateHz(),
        format.channels(),
        copied(format.encoding()),
        WavHeader.EXTENSIBLE,
        source
            .bext()
            .map(bext ->
                bext.withTimeReferenceFrames(bext.timeReferenceFrames() + piece.fromFrame())),
        List.of());
  }

  /// Samples pass as float, which holds 24 bits exactly; of what is wider, nothing else is ever
  /// heard.
  private static SampleEncoding copied(SampleEncoding encoding) {
    return switch (encoding) {
      case PCM_8, PCM_16, PCM_24, FLOAT_32 -> encoding;
      case PCM_32, FLOAT_64, LOSSY -> SampleEncoding.FLOAT_32;
    };
  }

  private void requireRoom(Path out) {
    var folder = out.toAbsolutePath();
    while (folder.getParent() != null && Files.notExists(folder)) {
      folder = folder.getParent();
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < bytes()) {
        throw WriteRefusal.noRoom(out, bytes(), free);
      }
    } catch (IOException e) {
      throw WriteRefusal.of(out, e);
    }
  }

  private static String shortened(String name) {
    return name.length() > 80 ? name.substring(0, 80).strip() : name;
  }
}
