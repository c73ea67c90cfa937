package org.soundlathe.session.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundlathe.session.name.StripIds.Wish;

class StripIdsTest {
  private static final List<Wish> WISHES =
      List.of(
          new Wish("gtr", "01_Gtr.wav"),
          new Wish("gtr", "02_Gtr.wav"),
          new Wish("gtr", "03_Gtr.wav"),
          new Wish("gtr-2", "Gtr 2.wav"),
          new Wish("mix", "mix.wav"),
          new Wish("room", "Room.wav"),
          new Wish("hall", "Hall.wav"),
          new Wish("drums", "drums.wav"),
          new Wish("", "ギター.wav"),
          new Wish("", "ベース.wav"));

  @Test
  void idsAreUniqueAndNeverThoseOfBuses() {
    assertThat(StripIds.unique(WISHES, Set.of("drums")))
        .containsExactly(
            "gtr", "gtr-3", "gtr-4", "gtr-2", "mix-2", "room-2", "hall-2", "drums-2", "track",
            "track-2");
  }

  @Test
  void idsDoNotDependOnTheOrderOfTheFiles() {
    var expected = new HashMap<String, String>();
    var ids = StripIds.unique(WISHES, Set.of());
    for (int i = 0; i < ids.size(); i++) {
      expected.put(WISHES.get(i).source(), ids.get(i));
    }
    for (long seed = 0; seed < 20; seed++) {
      var shuffled = new ArrayList<>(WISHES);
      Collections.shuffle(shuffled, new Random(seed));
      var again = StripIds.unique(shuffled, Set.of());
      for (int i = 0; i < again.size(); i++) {
        assertThat(again.get(i)).isEqualTo(expected.get(shuffled.get(i).source()));
      }
    }
  }

  @Test
  void idsAreWordsOfAscii() {
    assertThat(StripIds.of("  Größe & Söhne (live!) ")).isEqualTo("grosse-sohne-live");
    assertThat(StripIds.of("a".repeat(500))).hasSize(48);
    assertThat(StripIds.of("word ".repeat(100))).matches("(word-)+word").hasSizeLessThan(49);
    assertThat(StripIds.of("—")).isEmpty();
  }

  @Test
  void aBusGetsTheNextFreeId() {
    assertThat(StripIds.free("drums", Set.of("kick"))).isEqualTo("drums");
    assertThat(StripIds.free("drums", Set.of("drums", "drums-2"))).isEqualTo("drums-3");
  }
}
