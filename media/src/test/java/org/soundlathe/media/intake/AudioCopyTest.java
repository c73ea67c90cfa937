package org.soundlathe.media.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.MediaException;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.Disk.Overwrite;
import org.soundlathe.paperwork.file.WriteRefusal;

class AudioCopyTest {
  @TempDir Path folder;

  @Test
  void theCopyIsTheSameBytesAndTheFingerprintTheirs() throws IOException {
    var bytes = new byte[3_000_001];
    new Random(1).nextBytes(bytes);
    var source = Files.write(folder.resolve("a.wav"), bytes);
    var target = folder.resolve("b.wav");
    var fingerprint = AudioCopy.into(Disk.real(), source, target, Overwrite.REFUSE);
    assertThat(Files.mismatch(source, target)).isEqualTo(-1);
    assertThat(fingerprint).isEqualTo(AudioCopy.sha256(target));
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void theFingerprintOfThreeLettersIsThatOfTheStandard() throws IOException {
    // FIPS 180-4, example for "abc".
    var path = Files.writeString(folder.resolve("abc"), "abc");
    assertThat(AudioCopy.sha256(path))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void troubleWithTheSourceIsNotTroubleWithTheTarget() throws IOException {
    var source = Files.write(folder.resolve("a.wav"), new byte[10]);
    assertThatThrownBy(() ->
            AudioCopy.into(
                Disk.real(), folder.resolve("none"), folder.resolve("b"), Overwrite.REFUSE))
        .isInstanceOf(MediaException.Unreadable.class);
    assertThatThrownBy(
            () -> AudioCopy.into(Disk.real(), source, folder.resolve("x/b"), Overwrite.REFUSE))
        .isInstanceOf(WriteRefusal.class);
    assertThatThrownBy(() -> AudioCopy.into(Disk.real(), source, source, Overwrite.REFUSE))
        .isInstanceOf(WriteRefusal.class);
  }
}
