package org.soundlathe.session.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.soundlathe.session.name.ParsedName.Kind;
import org.soundlathe.session.name.ParsedName.MicPosition;
import org.soundlathe.session.name.ParsedName.Side;
import org.soundlathe.session.name.ParsedName.Wetness;
import org.soundlathe.session.track.Role;

class NameParserTest {
  private record Row(String file, String role, String certainty, String marks) {}

  @Test
  void everyNameOfTheTableIsReadAsAPersonReadsIt() throws IOException {
    var wrong = new ArrayList<String>();
    var rows = rows();
    for (var row : rows) {
      var name = NameParser.parse(row.file());
      var read = name.role().word() + " " + certainty(name) + " " + marks(name);
      var expected = row.role() + " " + row.certainty() + " " + sorted(row.marks());
      if (!read.equals(expected)) {
        wrong.add(row.file() + ": " + read + " (" + name.confidence() + ") for " + expected);
      }
    }
    assertThat(rows.size()).isGreaterThan(250);
    assertThat(wrong)
        .as("%d of %d names are read right", rows.size() - wrong.size(), rows.size())
        .isEmpty();
  }

  @Test
  void theTableHasEveryFileOfTheSongs() throws IOException {
    var songs = Path.of(System.getProperty("soundlathe.root", ".")).resolve("../shared/data/songs");
    Assumptions.assumeTrue(Files.isDirectory(songs), "the songs are not here");
    var known = new TreeSet<>(rows().stream().map(Row::file).toList());
    try (var files = Files.walk(songs)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .filteredOn(file -> file.endsWith(".flac"))
          .isNotEmpty()
          .allMatch(known::contains);
    }
  }

  private static List<Row> rows() throws IOException {
    try (InputStream stream = NameParserTest.class.getResourceAsStream("names.tsv")) {
      var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : ""))
          .toList();
    }
  }

  private static String certainty(ParsedName name) {
    if (name.confidence() == 0) {
      return "none";
    }
    return name.confidence() >= 0.85 ? "sure" : name.confidence() >= 0.6 ? "likely" : "guess";
  }

  private static String marks(ParsedName name) {
    var marks = new ArrayList<String>();
    name.side().ifPresent(side -> marks.add(side == Side.LEFT ? "L" : "R"));
    name.take().ifPresent(take -> marks.add("take" + take));
    name.number().ifPresent(number -> marks.add("#" + number));
    if (name.wetness() != Wetness.NONE) {
      marks.add(name.wetness().name().toLowerCase(Locale.ROOT));
    }
    if (name.position() != MicPosition.NONE) {
      marks.add(name.position().name());
    }
    if (name.kind() != Kind.TRACK) {
      marks.add(name.kind() == Kind.ROUGH_MIX ? "rough" : "reference");
    }
    return sorted(String.join(" ", marks));
  }

  private static String sorted(String marks) {
    return String.join(" ", new TreeSet<>(List.of(marks.split(" ", -1))));
  }

  @Test
  void namesAreShownWithoutNumberingAndTheWordsOfMachines() {
    assertShown("01_Kick In.wav", "Kick In", "kick-in");
    assertShown("06_linn-snr-ds_audiofileprocessor.flac", "snr", "snr");
    assertShown("01_Default-preset_sid.flac", "Default preset sid", "default-preset-sid");
    assertShown("BassDrum.aiff", "BassDrum", "bassdrum");
    assertShown("Tom1.wav", "Tom1", "tom1");
    assertShown("Größe – Voz.wav", "Größe Voz", "grosse-voz");
    assertShown("ギター.wav", "ギター", "");
    assertShown("!!!.wav", "Track", "track");
    assertShown("gtr.2.mp3", "gtr 2", "gtr-2");
  }

  private static void assertShown(String file, String name, String id) {
    assertThat(NameParser.parse(file))
        .extracting(ParsedName::name, ParsedName::id)
        .as(file)
        .containsExactly(name, id);
  }

  @Test
  void versionsOfOnePartShareItsName() {
    assertThat(List.of("Lead Vox take 1.wav", "03_Lead_Vox_tk2_dry.wav", "Lead Vox wet.wav"))
        .extracting(file -> NameParser.parse(file).partName().replace('_', ' '))
        .containsOnly("Lead Vox");
    assertThat(List.of("OH_L.wav", "OH R.wav", "OHLeft.wav", "ohr.wav"))
        .extracting(file -> StripIds.of(NameParser.parse(file).stereoName()))
        .containsOnly("oh");
    assertThat(NameParser.parse("OH_L.wav").asStereo().id()).isEqualTo("oh");
  }

  @Test
  void whatAllNamesBeginWithSaysNothing() {
    var files =
        List.of("Bass Street_01_Kick.wav", "Bass Street_02_Vox.wav", "Bass Street_03_Git.wav");
    assertThat(NameParser.parseAll(files))
        .extracting(ParsedName::role, ParsedName::name)
        .containsExactly(
            tuple(Role.KICK, "Kick"),
            tuple(Role.LEAD_VOICE, "Vox"),
            tuple(Role.ELECTRIC_GUITAR, "Git"));
    assertThat(NameParser.parseAll(List.of("Vox 1.wav", "Vox 2.wav", "Vox 3.wav")))
        .extracting(ParsedName::name)
        .containsExactly("Vox 1", "Vox 2", "Vox 3");
    assertThat(NameParser.parseAll(List.of("Tom1.wav", "Tom2.wav", "Tom3 Kick.wav")))
        .extracting(ParsedName::role)
        .contains(Role.TOM);
  }

  @Test
  void noNameIsTooStrangeOrTooLong() {
    var random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      var name = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        name.appendCodePoint(
            random.nextInt(4) == 0
                ? random.nextInt(0x3000)
                : " _-.01LRabkic".charAt(random.nextInt(13)));
      }
      var parsed = NameParser.parse(name.toString());
      assertThat(parsed.name()).as("seed 7, name %d", i).isNotBlank();
      assertThat(parsed.confidence()).isBetween(0.0, 1.0);
      assertThat(parsed.role() == Role.UNKNOWN || parsed.confidence() > 0).isTrue();
    }
    var endless = "Kick".repeat(50_000) + "_L";
    assertThat(NameParser.parse(endless).role()).isEqualTo(Role.KICK);
    assertThat(NameParser.parse(endless).id()).hasSizeLessThan(60);
  }
}
