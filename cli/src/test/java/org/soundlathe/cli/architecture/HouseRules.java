package org.soundlathe.cli.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.soundlathe.cli.architecture.House.in;
import static org.soundlathe.cli.architecture.House.outside;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Console;
import java.io.PrintStream;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.BaseStream;

/// The rules of the house as ArchUnit reads them.
final class HouseRules {
  private static final Set<String> EXACT_MATH =
      Set.of("abs", "min", "max", "sqrt", "floor", "ceil", "rint", "copySign");

  /// Every use of another room follows an arrow of the table.
  static final ArchRule ARROWS =
      classes()
          .that(House.in(House.ARROWS.keySet().toArray(String[]::new)))
          .should(
              new ArchCondition<>("use only the rooms that the table allows") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  var allowed = House.ARROWS.get(House.room(type));
                  type.getDirectDependenciesFromSelf().stream()
                      .filter(use -> House.isOurs(use.getTargetClass()))
                      .filter(use -> {
                        var target = House.room(use.getTargetClass());
                        return !target.equals(House.room(type)) && !allowed.contains(target);
                      })
                      .forEach(use ->
                          events.add(SimpleConditionEvent.violated(use, use.getDescription())));
                }
              });

  /// No circle between rooms.
  static final ArchRule NO_CIRCLE_OF_ROOMS =
      slices().matching("org.soundlathe.(*)..").should().beFreeOfCycles();

  /// No circle between the packages inside a room; the room's own package is its door.
  static final ArchRule NO_CIRCLE_INSIDE_A_ROOM =
      slices().matching("org.soundlathe.(*).(**)").should().beFreeOfCycles();

  /// The same bits on every machine: only what IEEE 754 pins down, the rest through StrictMath.
  static final ArchRule EXACT_MATH_ONLY =
      noClasses()
          .that(outside("cli", "benchmarks"))
          .should(
              access(
                  "call Math beyond the exact functions",
                  target ->
                      target.getOwner().isEquivalentTo(Math.class)
                          && !target.getName().equals("PI")
                          && !EXACT_MATH.contains(target.getName())));

  /// A fused multiply-add rounds once where others round twice.
  static final ArchRule NO_FUSED_MULTIPLY_ADD =
      noClasses().should(access("call fma", target -> target.getName().equals("fma")));

  /// Only the command speaks to the terminal.
  static final ArchRule SILENT_ROOMS =
      noClasses()
          .that(outside("cli", "benchmarks"))
          .should(
              access(
                  "use System.out, System.err or print a stack trace",
                  target ->
                      isOf(target, System.class, Set.of("out", "err", "in", "console"))
                          || target.getName().equals("printStackTrace")));

  /// Only rooms with a world outside log.
  static final ArchRule FEW_LOGS =
      noClasses()
          .that(outside("cli", "media", "device", "tracking", "studio", "catalog", "benchmarks"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.util.logging..")
                  .or(belongToAnyOf(System.Logger.class, Console.class)));

  /// A parallel stream sums in no fixed order.
  static final ArchRule NO_PARALLEL_STREAMS =
      noClasses()
          .should(
              access(
                  "use a parallel stream",
                  target ->
                      target.getName().equals("parallelStream")
                          || (target.getName().equals("parallel")
                              && target.getOwner().isAssignableTo(BaseStream.class))));

  /// Kernels know sound and nothing else.
  static final ArchRule PURE_KERNELS =
      noClasses()
          .that(in("dsp"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.io..",
                      "java.nio.file..",
                      "java.nio.channels..",
                      "java.net..",
                      "java.util.concurrent..",
                      "java.util.logging..")
                  .or(belongToAnyOf(Thread.class, System.Logger.class, PrintStream.class)));

  private HouseRules() {}

  private static boolean isOf(AccessTarget target, Class<?> owner, Set<String> names) {
    return target.getOwner().isEquivalentTo(owner) && names.contains(target.getName());
  }

  /// Calls, method references and reads of fields whose target fits.
  private static ArchCondition<JavaClass> access(String what, Predicate<AccessTarget> fits) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getAccessesFromSelf().stream()
            .filter(access -> fits.test(access.getTarget()))
            .forEach(access -> events.add(told(access)));
      }

      private ConditionEvent told(JavaAccess<?> access) {
        return SimpleConditionEvent.satisfied(access, access.getDescription());
      }
    };
  }

  /// Packages of ours without `@NullMarked`.
  static DescribedPredicate<JavaClass> unmarked() {
    return DescribedPredicate.describe(
        "in a package without @NullMarked",
        type -> !type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class));
  }
}
