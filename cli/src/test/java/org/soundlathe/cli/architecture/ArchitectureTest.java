package org.soundlathe.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The house stands as ARCHITECTURE.md draws it. Every rule is shown to fail on classes that break
/// it, and none may pass on nothing.
final class ArchitectureTest {
  /// Raise it as the house grows: fewer classes mean that the tests no longer see them all.
  private static final int CLASSES_AT_LEAST = 700;

  private static final ImportOption TESTS = place -> place.contains("/test-classes/");

  private static JavaClasses house;
  private static JavaClasses breakers;

  @BeforeAll
  static void readTheClassesOnce() {
    house =
        new ClassFileImporter()
            .withImportOption(place -> !TESTS.includes(place))
            .importPackages("org.soundlathe");
    breakers =
        new ClassFileImporter()
            .withImportOption(TESTS)
            .importPackages("org.soundlathe.dsp", "org.soundlathe.mastering");
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.argumentSet("only the arrows of the table", HouseRules.ARROWS, "KnowsRefusals"),
        Arguments.argumentSet("no circle of packages", HouseRules.NO_CIRCLE_INSIDE_A_ROOM, "Left"),
        Arguments.argumentSet("exact Math only", HouseRules.EXACT_MATH_ONLY, "pow"),
        Arguments.argumentSet("also by reference", HouseRules.EXACT_MATH_ONLY, "sin"),
        Arguments.argumentSet("no fma", HouseRules.NO_FUSED_MULTIPLY_ADD, "fma"),
        Arguments.argumentSet("silent rooms", HouseRules.SILENT_ROOMS, "System.out"),
        Arguments.argumentSet("few logs", HouseRules.FEW_LOGS, "Logger"),
        Arguments.argumentSet("no parallel streams", HouseRules.NO_PARALLEL_STREAMS, "parallel"),
        Arguments.argumentSet("pure kernels", HouseRules.PURE_KERNELS, "java.nio.file.Files"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void houseKeepsTheRuleAndABreakerIsCaught(ArchRule rule, String named) {
    rule.check(house);
    assertThat(String.join("\n", rule.evaluate(breakers).getFailureReport().getDetails()))
        .contains(named);
  }

  @Test
  void roomsFormNoCircle() {
    HouseRules.NO_CIRCLE_OF_ROOMS.check(house);
  }

  @Test
  void everyPackageSaysThatNothingIsNullUnlessItSaysSo() {
    assertThat(house.that(HouseRules.unmarked())).isEmpty();
    assertThat(breakers.that(HouseRules.unmarked())).isNotEmpty();
  }

  @Test
  void everyRoomOfTheBuildIsSeenAndStandsInTheTable() throws IOException {
    assertThat(house.size()).isGreaterThan(CLASSES_AT_LEAST);
    var rooms = house.stream().map(House::room).distinct().toList();
    assertThat(rooms).containsExactlyInAnyOrderElementsOf(modulesOfTheBuild());
    assertThat(House.ARROWS.keySet()).containsAll(rooms);
  }

  /// All modules of the root pom but those that the command does not carry.
  private static List<String> modulesOfTheBuild() throws IOException {
    var pom = Files.readString(Path.of(System.getProperty("soundlathe.root"), "pom.xml"));
    return Pattern.compile("<module>(.*?)</module>")
        .matcher(pom)
        .results()
        .map((MatchResult module) -> module.group(1))
        .filter(module -> !List.of("catalog", "studio", "benchmarks").contains(module))
        .toList();
  }
}
