package org.soundlathe.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./lathe` finds its JDK, builds itself once, and hands the arguments on as they are.
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "find",
          "head",
          "tail",
          "sed",
          "readlink",
          "dirname",
          "mkdir",
          "rm",
          "mv",
          "ln",
          "ps",
          "sleep",
          "cat");

  @TempDir private Path world;
  private Checkout checkout;

  @BeforeEach
  void prepare() throws IOException {
    checkout = new Checkout(world);
  }

  @Test
  void findsTheOneJdkThatIsNewEnoughAmongOldOnes() throws Exception {
    checkout.jdk("system/usr/lib/jvm/a old 8", "1.8.0");
    checkout.jdk("system/usr/lib/jvm/b 21", "21.0.1");
    var young = checkout.jdk("system/usr/lib/jvm/c jdk-für-alle", "25.0.3");
    var start = checkout.start("--version");
    assertThat(start.exitCode()).isEqualTo(42);
    assertThat(start.out()).startsWith(young.resolve("bin/java").toString());
  }

  @Test
  void javaHomeComesFirstUnlessItIsTooOld() throws Exception {
    var system = checkout.jdk("system/usr/lib/jvm/jdk-25", "25.0.3");
    var own = checkout.jdk("own jdk", "26.0.1");
    checkout.set("JAVA_HOME", own);
    assertThat(checkout.start().out()).startsWith(own.toString());
    checkout.set("JAVA_HOME", checkout.jdk("seventeen", "17.0.15"));
    assertThat(checkout.start().out()).startsWith(system.toString());
  }

  @Test
  void jdkOfSdkmanInTheHomeFolderIsFound() throws Exception {
    var sdkman = checkout.jdk("home/.sdkman/candidates/java/25.0.3-tem", "25.0.3");
    assertThat(checkout.start().out()).startsWith(sdkman.toString());
  }

  @Test
  void onlyOldJdksIsOneClearMessageWithTheInstallCommand() throws Exception {
    checkout.jdk("system/usr/lib/jvm/jdk-17", "17.0.15");
    checkout.set("PATH", pathWithoutJavac());
    var start = checkout.start("demo");
    assertThat(start.exitCode()).isEqualTo(2);
    assertThat(start.out()).isEmpty();
    assertThat(start.err())
        .startsWith("lathe: Soundlathe needs a JDK 25 or newer, and none was found.\nfix: ")
        .contains("JAVA_HOME");
    assertThat(checkout.builds()).isZero();
  }

  @Test
  void jreWithoutCompilerAndFolderWithoutReleaseAreNoJdk() throws Exception {
    checkout.set("PATH", pathWithoutJavac());
    Files.delete(checkout.jdk("system/usr/lib/jvm/jre", "25.0.3").resolve("bin/javac"));
    Files.delete(checkout.jdk("system/usr/lib/jvm/odd", "25.0.3").resolve("release"));
    assertThat(checkout.start().exitCode()).isEqualTo(2);
  }

  @Test
  void argumentsAndTheFolderOfTheCallerArriveUnchangedThroughASymbolicLink() throws Exception {
    checkout.jdk("system/usr/lib/jvm/jdk-25", "25.0.3");
    var bin = Files.createDirectories(world.resolve("my bin"));
    var inner = Files.createSymbolicLink(bin.resolve("inner"), Path.of("../Bänd practice"));
    assertThat(inner).exists();
    var link = Files.createSymbolicLink(bin.resolve("lathe"), Path.of("inner/sound lathe/lathe"));
    var start =
        checkout.startAs(link, bin, "produce", "tracks of \"Zoë\"", "", "*", "$HOME", "-o", "a\nb");
    var said = start.out();
    assertThat(said.lines().skip(1).findFirst()).hasValue(bin.toRealPath().toString());
    assertThat(said).endsWith("\nproduce\ntracks of \"Zoë\"\n\n*\n$HOME\n-o\na\nb\n");
    assertThat(said).contains("-jar\n" + checkout.folder.toRealPath() + "/.lathe/app.1/lathe.jar");
  }

  @Test
  void exitCodeOfTheCommandIsThatOfTheLauncher() throws Exception {
    checkout.jdk("system/usr/lib/jvm/jdk-25", "25.0.3");
    assertThat(checkout.start("doctor").exitCode()).isEqualTo(42);
  }

  @Test
  void buildsAtTheFirstStartAndAgainOnlyWhenASourceIsNewer() throws Exception {
    checkout.jdk("system/usr/lib/jvm/jdk-25", "25.0.3");
    assertThat(checkout.start().err()).contains("Setting up Soundlathe");
    assertThat(checkout.start().err()).isEmpty();
    assertThat(checkout.builds()).isEqualTo(1);

    var source = checkout.folder.resolve("cli/src/main/Fader.java");
    Files.writeString(source, "class Fader {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusMillis(50)));
    Thread.sleep(100);
    assertThat(checkout.start().err()).contains("sources have changed");
    assertThat(checkout.start().err()).isEmpty();
    assertThat(checkout.builds()).isEqualTo(2);

    Files.delete(source);
    var folder = source.getParent();
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now().plusMillis(50)));
    Thread.sleep(100);
    var start = checkout.start();
    assertThat(start.err()).contains("sources have changed");
    assertThat(start.out()).contains("/.lathe/app.3/lathe.jar");
    assertThat(checkout.folder.resolve(".lathe/app.1")).doesNotExist();
  }

  @Test
  void failedBuildShowsTheEndOfItsLogAndLeavesWhatStands() throws Exception {
    checkout.jdk("system/usr/lib/jvm/jdk-25", "25.0.3");
    checkout.start();
    checkout.buildsWith("echo 'Fader.java:7: no such knob'; exit 1\n");
    var pom = checkout.folder.resolve("pom.xml");
    Files.setLastModifiedTime(pom, FileTime.from(Instant.now().plusSeconds(5)));
    var start = checkout.start("doctor");
    assertThat(start.exitCode()).isEqualTo(1);
    assertThat(start.out()).isEmpty();
    assertThat(start.err()).contains("Fader.java:7: no such knob", "fix: ", "build.log");
    assertThat(checkout.folder.resolve(".lathe/app.1/lathe.jar")).exists();
    assertThat(checkout.folder.resolve(".lathe/app.2")).doesNotExist();

    Files.setLastModifiedTime(pom, FileTime.from(Instant.now().minusSeconds(3600)));
    assertThat(checkout.start("doctor").exitCode()).isEqualTo(42);
  }

  @Test
  void twoFirstStartsAtOnceBuildOnce() throws Exception {
    checkout.jdk("system/usr/lib/jvm/jdk-25", "25.0.3");
    checkout.buildsWith("sleep 1\n" + Checkout.BUILD);
    var other = checkout.running(checkout.folder.resolve("lathe"), world, "doctor");
    var start = checkout.start("doctor");
    assertThat(start.exitCode()).isEqualTo(42);
    assertThat(other.waitFor()).isEqualTo(42);
    assertThat(checkout.builds()).isEqualTo(1);
  }

  @Test
  void lockOfAStartThatWasKilledDoesNotHold() throws Exception {
    checkout.jdk("system/usr/lib/jvm/jdk-25", "25.0.3");
    Files.createDirectories(checkout.folder.resolve(".lathe"));
    Files.createFile(checkout.folder.resolve(".lathe/lock"));
    Files.createSymbolicLink(checkout.folder.resolve(".lathe/holder"), Path.of("999999999"));
    assertThat(checkout.start().exitCode()).isEqualTo(42);
  }

  @Test
  void withoutFlockALinkIsTheLock() throws Exception {
    checkout.jdk("system/usr/lib/jvm/jdk-25", "25.0.3");
    checkout.set("PATH", path());
    Files.createDirectories(checkout.folder.resolve(".lathe"));
    Files.createSymbolicLink(checkout.folder.resolve(".lathe/holder"), Path.of("999999999"));
    assertThat(checkout.start().exitCode()).isEqualTo(42);
    assertThat(checkout.builds()).isEqualTo(1);
    assertThat(checkout.folder.resolve(".lathe/holder")).doesNotExist();
  }

  @Test
  void checkoutThatCannotBeWrittenStartsWhatStands() throws Exception {
    assumeTrue(!"root".equals(System.getProperty("user.name")), "root may write anywhere");
    checkout.jdk("system/usr/lib/jvm/jdk-25", "25.0.3");
    checkout.start();
    Files.setLastModifiedTime(
        checkout.folder.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(5)));
    var state = checkout.folder.resolve(".lathe");
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("r-xr-xr-x"));
    var start = checkout.start("doctor");
    assertThat(start.exitCode()).isEqualTo(42);
    assertThat(start.err()).contains("cannot be written; starting what stands");
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /// The few tools that the launcher uses, without a Java.
  private String pathWithoutJavac() throws IOException {
    return path("flock");
  }

  private String path(String... more) throws IOException {
    var bin = Files.createDirectories(world.resolve("tools"));
    for (var tool : Stream.concat(TOOLS.stream(), Stream.of(more)).toList()) {
      for (var folder : List.of("/bin", "/usr/bin")) {
        var link = bin.resolve(tool);
        if (Files.exists(Path.of(folder, tool)) && !Files.exists(link)) {
          Checkout.script(link, "exec " + folder + "/" + tool + " \"$@\"\n");
        }
      }
    }
    return bin.toString();
  }
}
