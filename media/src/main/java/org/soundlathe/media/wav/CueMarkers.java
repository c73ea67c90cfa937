package org.soundlathe.media.wav;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.soundlathe.media.Marker;
import org.soundlathe.media.chunk.ChunkFile;
import org.soundlathe.media.chunk.ChunkText;

/// The `cue ` chunk (places) and the `LIST adtl` chunk (their names).
final class CueMarkers {
  private static final int MAX_MARKERS = 10_000;
  private static final int CUE_BYTES = 24;

  private final Map<Integer, Long> frames = new TreeMap<>();
  private final Map<Integer, String> labels = new TreeMap<>();

  void readCue(ByteBuffer body) {
    if (body.remaining() < 4) {
      return;
    }
    long stated = body.getInt() & 0xFFFF_FFFFL;
    for (long i = 0; i < Math.min(stated, MAX_MARKERS) && body.remaining() >= CUE_BYTES; i++) {
      int id = body.getInt();
      body.position(body.position() + 16);
      frames.put(id, body.getInt() & 0xFFFF_FFFFL);
    }
  }

  /// @param body what follows the word adtl
  void readLabels(ByteBuffer body) {
    while (body.remaining() >= 8) {
      var kind = ChunkFile.letters(body);
      int length = (int) Math.min(body.getInt() & 0xFFFF_FFFFL, body.remaining());
      int end = Math.min(body.limit(), body.position() + length + length % 2);
      if (kind.equals("labl") && length >= 4) {
        labels.put(body.getInt(), ChunkText.take(body, length - 4));
      }
      body.position(end);
    }
  }

  /// The markers that lie inside the audio, in time.
  List<Marker> markers(long lengthFrames) {
    var markers = new ArrayList<Marker>();
    frames.forEach((id, frame) -> {
      if (frame <= lengthFrames) {
        markers.add(new Marker(frame, labels.getOrDefault(id, "")));
      }
    });
    markers.sort(Comparator.comparingLong(Marker::frame));
    return markers;
  }

  /// Both chunks, headers included; empty where there is no marker.
  static byte[] bytesOf(List<Marker> markers) {
    if (markers.isEmpty()) {
      return new byte[0];
    }
    var cue = new ChunkBytes().int32(markers.size());
    var labels = new ChunkBytes().word("adtl");
    for (int i = 0; i < markers.size(); i++) {
      var marker = markers.get(i);
      int id = i + 1;
      cue.int32(id).int32(marker.frame()).word("data").int32(0).int32(0).int32(marker.frame());
      var label = new ChunkBytes().int32(id).raw(ChunkBytes.text(marker.label()));
      labels.chunk("labl", label.bytes());
    }
    return new ChunkBytes().chunk("cue ", cue.bytes()).chunk("LIST", labels.bytes()).bytes();
  }
}
