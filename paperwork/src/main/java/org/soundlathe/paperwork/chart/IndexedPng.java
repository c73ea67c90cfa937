package org.soundlathe.paperwork.chart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/// A picture of few colours as a PNG file: one byte a point, the colours in a table.
///
/// Not compressed, so that equal pictures are equal files on every machine; pictures within a chart
/// are small.
// W3C, "Portable Network Graphics (PNG) Specification (Third Edition)"; RFC 1950, RFC 1951 3.2.4.
final class IndexedPng {
  private static final int[] SIGNATURE = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int MOST_STORED = 65_535;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private IndexedPng() {}

  /// @param points row by row from the top, each an index into the colours
  /// @param colours at most 256, each 0xRRGGBB
  static byte[] of(int width, int height, byte[] points, int[] colours) {
    var png = new IndexedPng();
    for (int part : SIGNATURE) {
      png.out.write(part);
    }
    png.chunk("IHDR", header(width, height));
    png.chunk("PLTE", palette(colours));
    png.chunk("IDAT", stored(rows(width, height, points)));
    png.chunk("IEND", new byte[0]);
    return png.out.toByteArray();
  }

  private static byte[] header(int width, int height) {
    var bytes = new ByteArrayOutputStream();
    number(bytes, width);
    number(bytes, height);
    bytes.write(8); // bits a point
    bytes.write(3); // by index
    bytes.write(0);
    bytes.write(0);
    bytes.write(0);
    return bytes.toByteArray();
  }

  private static byte[] palette(int[] colours) {
    var bytes = new byte[3 * colours.length];
    for (int i = 0; i < colours.length; i++) {
      bytes[3 * i] = (byte) (colours[i] >> 16);
      bytes[3 * i + 1] = (byte) (colours[i] >> 8);
      bytes[3 * i + 2] = (byte) colours[i];
    }
    return bytes;
  }

  /// Every row behind a byte that says: no filter.
  private static byte[] rows(int width, int height, byte[] points) {
    var rows = new byte[height * (width + 1)];
    for (int row = 0; row < height; row++) {
      System.arraycopy(points, row * width, rows, row * (width + 1) + 1, width);
    }
    return rows;
  }

  /// As a zlib stream of stored blocks.
  private static byte[] stored(byte[] bytes) {
    var zlib = new ByteArrayOutputStream();
    zlib.write(0x78);
    zlib.write(0x01);
    for (int at = 0; at < bytes.length; at += MOST_STORED) {
      int length = Math.min(MOST_STORED, bytes.length - at);
      zlib.write(at + length == bytes.length ? 1 : 0);
      zlib.write(length);
      zlib.write(length >> 8);
      zlib.write(~length);
      zlib.write(~length >> 8);
      zlib.write(bytes, at, length);
    }
    var sum = new Adler32();
    sum.update(bytes);
    number(zlib, (int) sum.getValue());
    return zlib.toByteArray();
  }

  private void chunk(String type, byte[] bytes) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    number(out, bytes.length);
    out.writeBytes(name);
    out.writeBytes(bytes);
    var sum = new CRC32();
    sum.update(name);
    sum.update(bytes);
    number(out, (int) sum.getValue());
  }

  private static void number(ByteArrayOutputStream bytes, int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(number >> shift);
    }
  }
}
