package org.soundlathe.media.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.OptionalDouble;
import org.soundlathe.media.chunk.ChunkText;

/// The `bext` chunk as bytes. EBU Tech 3285 v2: 602 fixed bytes, then the coding history.
final class BextBytes {
  static final int FIXED_BYTES = 602;
  private static final int VERSION = 2;
  private static final int UMID_BYTES = 64;
  // Tech 3285: a loudness field that is not used holds 0x7FFF.
  private static final short UNUSED = 0x7FFF;
  private static final double STEPS_PER_UNIT = 100;

  private BextBytes() {}

  /// How long the chunk's body is: even, as chunks like it.
  static int sizeOf(Bext bext) {
    int size = FIXED_BYTES + ascii(bext.codingHistory()).length;
    return size + size % 2;
  }

  /// @param sizeBytes at least [#sizeOf]; the rest is zeros
  static byte[] bytesOf(Bext bext, int sizeBytes) {
    var body = ByteBuffer.allocate(sizeBytes).order(ByteOrder.LITTLE_ENDIAN);
    put(body, bext.description(), 256);
    put(body, bext.originator(), 32);
    put(body, bext.originatorReference(), 32);
    put(body, bext.originationDate(), 10);
    put(body, bext.originationTime(), 8);
    body.putLong(bext.timeReferenceFrames()).putShort((short) VERSION);
    body.position(body.position() + UMID_BYTES);
    put(body, bext.loudnessLufs());
    put(body, bext.loudnessRangeLu());
    put(body, bext.maxTruePeakDbtp());
    put(body, bext.maxMomentaryLufs());
    put(body, bext.maxShortTermLufs());
    body.position(FIXED_BYTES).put(ascii(bext.codingHistory()));
    return body.array();
  }

  /// @param body little-endian, at least [#FIXED_BYTES] long
  static Bext parse(ByteBuffer body) {
    var description = ChunkText.take(body, 256);
    var originator = ChunkText.take(body, 32);
    var reference = ChunkText.take(body, 32);
    var date = ChunkText.take(body, 10);
    var time = ChunkText.take(body, 8);
    long timeReference = Math.max(0, body.getLong());
    boolean hasLoudness = (body.getShort() & 0xFFFF) >= VERSION;
    body.position(body.position() + UMID_BYTES);
    var levels = new OptionalDouble[5];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = level(body.getShort(), hasLoudness);
    }
    body.position(FIXED_BYTES);
    var history = ChunkText.take(body, body.remaining());
    return new Bext(
        description,
        originator,
        reference,
        date,
        time,
        timeReference,
        levels[0],
        levels[1],
        levels[2],
        levels[3],
        levels[4],
        history.isEmpty() ? "" : history + "\r\n");
  }

  private static OptionalDouble level(short stored, boolean isThere) {
    return isThere && stored != UNUSED
        ? OptionalDouble.of(stored / STEPS_PER_UNIT)
        : OptionalDouble.empty();
  }

  private static void put(ByteBuffer body, OptionalDouble level) {
    double steps = Math.rint(level.orElse(Double.NaN) * STEPS_PER_UNIT);
    boolean fits = Math.abs(steps) < UNUSED;
    body.putShort(fits ? (short) steps : UNUSED);
  }

  private static void put(ByteBuffer body, String text, int length) {
    var bytes = ascii(text);
    int end = body.position() + length;
    body.put(bytes, 0, Math.min(bytes.length, length)).position(end);
  }

  /// Accents are dropped, for Tech 3285 allows ASCII alone; other letters become question marks.
  private static byte[] ascii(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return plain.getBytes(StandardCharsets.US_ASCII);
  }
}
