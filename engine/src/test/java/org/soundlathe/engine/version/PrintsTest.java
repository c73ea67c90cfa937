package org.soundlathe.engine.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;

class PrintsTest {
  private static final Voices VOICES = new Voices(Set.of("lead"), Set.of("choir"));

  /// Sums of a few doubles around 1 in another order.
  private static final double ROUNDING = 1e-12;

  @Test
  void instrumentalAndACappellaAddUpToTheMixBeforeItsChain() {
    for (long seed = 0; seed < 300; seed++) {
      var desk = PaperPlans.random(seed);
      var voices = PaperDesk.voices(tracks(desk));
      var prints = Prints.of(desk).add(Version.whole("sum", Point.BEFORE_MIX_CHAIN));
      for (var version : List.of(SongVersion.INSTRUMENTAL, SongVersion.A_CAPPELLA)) {
        prints.add(version.of(desk, voices, List.of()).at(version.word(), Point.BEFORE_MIX_CHAIN));
      }
      var paper = new PaperDesk(prints.plan(), seed, 0);
      assertThat(paper.output(2) + paper.output(3))
          .as("seed %d", seed)
          .isCloseTo(paper.output(1), offset(ROUNDING));
    }
  }

  @Test
  void throughTheChainOfTheMixTheyAddUpToTheMix() {
    for (long seed = 0; seed < 100; seed++) {
      var desk = PaperPlans.random(seed);
      var voices = PaperDesk.voices(tracks(desk));
      var prints =
          Prints.of(desk)
              .add(SongVersion.INSTRUMENTAL.of(desk, voices, List.of()))
              .add(SongVersion.A_CAPPELLA.of(desk, voices, List.of()));
      var paper = new PaperDesk(prints.plan(), seed, 0);
      assertThat(paper.output(1) + paper.output(2))
          .as("seed %d", seed)
          .isCloseTo(paper.output(0), offset(ROUNDING));
    }
  }

  @Test
  void stemsAddUpToTheMixBeforeItsChain() {
    for (long seed = 0; seed < 300; seed++) {
      var desk = PaperPlans.random(seed);
      var prints = Prints.of(desk).add(Version.whole("sum", Point.BEFORE_MIX_CHAIN));
      Stem.of(desk).forEach(prints::add);
      var paper = new PaperDesk(prints.plan(), seed, 0);
      assertThat(paper.sumOfOutputs(2, prints.ids().size()))
          .as("seed %d", seed)
          .isCloseTo(paper.output(1), offset(ROUNDING));
    }
  }

  @Test
  void whatIsPrintedBesideItDoesNotChangeTheMix() {
    var desk = PaperPlans.band();
    var prints = Prints.of(desk);
    Stem.of(desk).forEach(prints::add);
    assertThat(prints.plan().strips().subList(0, desk.strips().size())).isEqualTo(desk.strips());
    assertThat(prints.plan().edges().subList(0, desk.edges().size())).isEqualTo(desk.edges());
    assertThat(prints.plan().outputs().getFirst()).isEqualTo(desk.outputs().getFirst());
  }

  @Test
  void onlyStripsThatCarryBothVoicesAndInstrumentsGetAShadow() {
    var desk = PaperPlans.band();
    var prints = Prints.of(desk).add(SongVersion.INSTRUMENTAL.of(desk, VOICES, List.of()));
    assertThat(added(desk, prints)).containsExactly("hall@instrumental", "mix@instrumental");
    assertThat(feeders(prints.plan(), "hall@instrumental")).containsExactly("guitar", "drums");
    assertThat(feeders(prints.plan(), "mix@instrumental"))
        .containsExactly("noise", "music", "hall@instrumental");
  }

  @Test
  void theVoicesTakeTheirReverberationAlong() {
    var desk = PaperPlans.band();
    var prints = Prints.of(desk).add(SongVersion.A_CAPPELLA.of(desk, VOICES, List.of()));
    assertThat(feeders(prints.plan(), "hall@acappella")).containsExactly("plate");
    assertThat(feeders(prints.plan(), "mix@acappella"))
        .containsExactly("vocals", "plate", "hall@acappella");
  }

  @Test
  void aShadowHasTheSettingsAndKeysOfItsStripAndFollowsIt() {
    var desk = PaperPlans.band();
    var version = new Version("bare", Set.of("kick"), Map.of(), Point.AFTER_MIX_CHAIN);
    var plan = Prints.of(desk).add(version).plan();
    var shadow = strip(plan, "music@bare");
    var music = strip(plan, "music");
    assertThat(shadow.control()).isEqualTo(music.control());
    assertThat(shadow.keys()).isEqualTo(Map.of("compressor1", 2));
    assertThat(shadow.shadows()).isEqualTo(OptionalInt.of(plan.strips().indexOf(music)));
    assertThat(music.shadows()).isEmpty();
  }

  @Test
  void onTelevisionTheChoirStays() {
    var desk = PaperPlans.band();
    var plan = Prints.of(desk).add(SongVersion.TV.of(desk, VOICES, List.of())).plan();
    assertThat(feeders(plan, "vocals@tv")).containsExactly("choir");
    assertThat(feeders(plan, "hall@tv")).containsExactly("guitar", "drums");
  }

  @Test
  void vocalUpRaisesTheLeadVoiceAndWhatItSends() {
    var desk = PaperPlans.band();
    var plan = Prints.of(desk).add(SongVersion.VOCAL_UP.of(desk, VOICES, List.of())).plan();
    assertThat(gainDb(plan, "lead", "vocals@vocal-up")).isEqualTo(1);
    assertThat(gainDb(plan, "lead", "plate@vocal-up")).isEqualTo(-5);
    assertThat(gainDb(plan, "choir", "vocals@vocal-up")).isEqualTo(0);
    var down = Prints.of(desk).add(SongVersion.VOCAL_DOWN.of(desk, VOICES, List.of())).plan();
    assertThat(gainDb(down, "lead", "vocals@vocal-down")).isEqualTo(-1);
  }

  @Test
  void aVersionThatIsTheMixIsTheMixItself() {
    var desk = PaperPlans.band();
    var prints =
        Prints.of(desk)
            .add(SongVersion.TV.of(desk, new Voices(Set.of(), Set.of("choir")), List.of()))
            .add(SongVersion.CLEAN.of(desk, VOICES, List.of()));
    assertThat(prints.plan().strips()).isEqualTo(desk.strips());
    assertThat(prints.plan().outputs()).containsExactly(10, 10, 10);
  }

  @Test
  void aVersionWithoutAnySoundIsSilence() {
    var desk = PaperPlans.band();
    var nobody = new Voices(Set.of(), Set.of());
    var prints = Prints.of(desk).add(SongVersion.A_CAPPELLA.of(desk, nobody, List.of()));
    assertThat(added(desk, prints)).containsExactly("mix@acappella");
    assertThat(feeders(prints.plan(), "mix@acappella")).isEmpty();
    assertThat(prints.plan().outputs()).containsExactly(10, 11);
  }

  @Test
  void theSumBeforeTheChainOfTheMixIsNeutral() {
    var desk = PaperPlans.band();
    var prints = Prints.of(desk).add(Version.whole("sum", Point.BEFORE_MIX_CHAIN));
    var sum = strip(prints.plan(), "mix@sum");
    assertThat(sum.control()).isEqualTo(Control.NEUTRAL);
    assertThat(sum.shadows()).isEmpty();
    assertThat(feeders(prints.plan(), "mix@sum"))
        .containsExactly("noise", "music", "vocals", "plate", "hall");
  }

  @Test
  void aStemPassesTheBusesOnItsWayAndASpaceIsAStemOfItsOwn() {
    var desk = PaperPlans.band();
    var prints = Prints.of(desk);
    Stem.of(desk).forEach(prints::add);
    assertThat(prints.ids())
        .containsExactly(
            "mix",
            "stem:drums",
            "stem:music",
            "stem:vocals",
            "stem:plate",
            "stem:hall",
            "stem:mix");
    assertThat(added(desk, prints)).containsExactly("music@stem:drums", "music@stem:music");
    assertThat(feeders(prints.plan(), "music@stem:drums")).containsExactly("drums");
    assertThat(feeders(prints.plan(), "music@stem:music")).containsExactly("guitar");
    assertThat(prints.plan().outputs()).containsExactly(10, 11, 12, 7, 8, 9, 4);
  }

  @Test
  void anySumOfStripsCanBeListenedToBesideTheMix() {
    var desk = PaperPlans.band();
    var prints = Prints.of(desk).listen("low", List.of(4, 0)).listen("lead", List.of(2));
    assertThat(added(desk, prints)).containsExactly("mix@low");
    assertThat(feeders(prints.plan(), "mix@low")).containsExactly("kick", "noise");
    assertThat(prints.plan().outputs()).containsExactly(10, 11, 2);
  }

  private static List<String> tracks(DeskPlan desk) {
    return desk.strips().stream()
        .filter(strip -> strip.kind() == StripPlan.Kind.TRACK)
        .map(StripPlan::id)
        .toList();
  }

  private static List<String> added(DeskPlan desk, Prints prints) {
    var strips = prints.plan().strips();
    return strips.subList(desk.strips().size(), strips.size()).stream().map(StripPlan::id).toList();
  }

  private static StripPlan strip(DeskPlan plan, String id) {
    return plan.strips().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Edge> into(DeskPlan plan, String id) {
    return PaperPlans.into(plan, plan.strips().indexOf(strip(plan, id)));
  }

  private static Set<String> feeders(DeskPlan plan, String id) {
    return into(plan, id).stream()
        .map(edge -> plan.strips().get(edge.from()).id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static double gainDb(DeskPlan plan, String from, String to) {
    return into(plan, to).stream()
        .filter(edge -> plan.strips().get(edge.from()).id().equals(from))
        .mapToDouble(Edge::gainDb)
        .findFirst()
        .orElseThrow();
  }
}
