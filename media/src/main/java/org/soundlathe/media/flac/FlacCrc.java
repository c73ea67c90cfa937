package org.soundlathe.media.flac;

/// The two checksums of FLAC frames. RFC 9639 §9.1.8 (CRC-8, polynomial 0x07) and §9.3 (CRC-16,
/// polynomial 0x8005); both begin at 0.
final class FlacCrc {
  private static final int[] CRC_8 = table(8, 0x07);
  private static final int[] CRC_16 = table(16, 0x8005);

  private FlacCrc() {}

  private static int[] table(int bits, int polynomial) {
    int top = 1 << (bits - 1);
    int mask = (1 << bits) - 1;
    var table = new int[256];
    for (int i = 0; i < 256; i++) {
      int crc = i << (bits - 8);
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & top) != 0 ? (crc << 1) ^ polynomial : crc << 1;
      }
      table[i] = crc & mask;
    }
    return table;
  }

  static int crc8(byte[] bytes, int from, int to) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc = CRC_8[crc ^ (bytes[i] & 0xFF)];
    }
    return crc;
  }

  /// One byte more; over a whole frame with its footer the sum is 0.
  static int crc16(int crc, byte next) {
    return ((crc << 8) ^ CRC_16[(crc >> 8) ^ (next & 0xFF)]) & 0xFFFF;
  }
}
