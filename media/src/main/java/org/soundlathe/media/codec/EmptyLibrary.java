package org.soundlathe.media.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A shared library for Linux with nothing in it.
///
/// FFmpeg's programs are linked to the libraries of screens and sound cards, which they need for
/// recording only and which servers do not have. These stand in for them, so that the programs
/// start everywhere and load in half the time; functions are bound when first called, and none of
/// these ever is. Layout: System V ABI, ELF-64 (2013), chapters 4 and 5.
final class EmptyLibrary {
  private static final int HEADER = 64;
  private static final int PROGRAM_HEADER = 56;
  private static final int DYNAMIC_AT = HEADER + 3 * PROGRAM_HEADER;
  private static final int DYNAMIC_ENTRIES = 7;
  private static final int HASH_AT = DYNAMIC_AT + DYNAMIC_ENTRIES * 16;
  private static final int SYMBOLS_AT = HASH_AT + 16;
  private static final int SYMBOL = 24;
  private static final int STRINGS_AT = SYMBOLS_AT + SYMBOL;

  private static final int PT_LOAD = 1;
  private static final int PT_DYNAMIC = 2;
  private static final int PT_GNU_STACK = 0x6474_E551;
  private static final int READ_WRITE = 6;
  // The largest page size that Linux has on either machine.
  private static final long PAGE = 0x1_0000;

  /// What the machine is called in ELF.
  enum Machine {
    X86_64(62),
    AARCH64(183);

    private final int number;

    Machine(int number) {
      this.number = number;
    }
  }

  private EmptyLibrary() {}

  /// @param name as programs ask for it, such as `libpulse.so.0`
  static byte[] named(String name, Machine machine) {
    var strings = ("\0" + name + "\0").getBytes(StandardCharsets.US_ASCII);
    int size = STRINGS_AT + strings.length;
    var elf = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    elf.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}).position(16);
    elf.putShort((short) 3).putShort((short) machine.number).putInt(1);
    elf.putLong(0).putLong(HEADER).putLong(0).putInt(0);
    elf.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) 3);
    elf.position(HEADER);
    // One writable stretch, for the loader writes into the dynamic section.
    segment(elf, PT_LOAD, 0, size, PAGE);
    segment(elf, PT_DYNAMIC, DYNAMIC_AT, DYNAMIC_ENTRIES * 16, 8);
    segment(elf, PT_GNU_STACK, 0, 0, 16);
    entry(elf, 14, 1); // DT_SONAME
    entry(elf, 4, HASH_AT); // DT_HASH
    entry(elf, 5, STRINGS_AT); // DT_STRTAB
    entry(elf, 6, SYMBOLS_AT); // DT_SYMTAB
    entry(elf, 10, strings.length); // DT_STRSZ
    entry(elf, 11, SYMBOL); // DT_SYMENT
    entry(elf, 0, 0); // DT_NULL
    elf.putInt(1).putInt(1).putInt(0).putInt(0);
    elf.position(STRINGS_AT).put(strings);
    return elf.array();
  }

  private static void segment(ByteBuffer elf, int kind, long at, long size, long align) {
    elf.putInt(kind).putInt(READ_WRITE).putLong(at).putLong(at).putLong(at);
    elf.putLong(size).putLong(size).putLong(align);
  }

  private static void entry(ByteBuffer elf, long tag, long value) {
    elf.putLong(tag).putLong(value);
  }
}
