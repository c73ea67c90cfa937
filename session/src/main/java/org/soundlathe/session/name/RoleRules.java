package org.soundlathe.session.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundlathe.session.track.Group;
import org.soundlathe.session.track.Role;

/// Which role the meanings of a name's words add up to, from the table `roles.tsv`: `lead` and
/// `guitar` make a lead guitar in any order. The row that uses the most words wins, then the first.
final class RoleRules {
  /// What a second family of instruments in the name leaves of the certainty.
  private static final double OTHER_FAMILY = 0.7;

  /// From here on a word speaks of an instrument by itself; below, it may only describe another.
  private static final double BY_ITSELF = 0.8;

  /// A row of the table.
  record Rule(Role role, double confidence, Set<String> concepts) {}

  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> instruments = new HashSet<>();

  RoleRules() {
    for (var row : Table.rows("roles.tsv")) {
      var role = Role.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      var concepts = Set.of(row[2].split(" ", -1));
      rules.add(new Rule(role, Double.parseDouble(row[1]), concepts));
      if (concepts.size() == 1) {
        instruments.addAll(concepts);
      }
    }
  }

  /// Whether a word with this meaning can say alone what a track is.
  boolean isInstrument(String concept) {
    return instruments.contains(concept);
  }

  /// The role and how sure it is; empty where no word speaks of an instrument.
  Optional<Rule> match(Set<String> concepts) {
    @Nullable Rule best = null;
    for (var rule : rules) {
      if (concepts.containsAll(rule.concepts())
          && (best == null || rule.concepts().size() > best.concepts().size())) {
        best = rule;
      }
    }
    return Optional.ofNullable(best).map(rule -> discounted(rule, concepts));
  }

  private Rule discounted(Rule rule, Set<String> concepts) {
    var isMixed =
        concepts.stream()
            .filter(concept -> !rule.concepts().contains(concept))
            .anyMatch(concept -> isOfOtherFamily(concept, rule.role().group()));
    return isMixed
        ? new Rule(rule.role(), rule.confidence() * OTHER_FAMILY, rule.concepts())
        : rule;
  }

  private boolean isOfOtherFamily(String concept, Group group) {
    return rules.stream()
        .filter(rule -> rule.concepts().equals(Set.of(concept)))
        .filter(rule -> rule.confidence() >= BY_ITSELF)
        .anyMatch(rule -> rule.role().group() != group);
  }
}
