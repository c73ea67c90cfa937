package org.soundlathe.session.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.soundlathe.session.name.ParsedName.Kind;
import org.soundlathe.session.name.ParsedName.MicPosition;
import org.soundlathe.session.name.ParsedName.Side;
import org.soundlathe.session.name.ParsedName.Wetness;
import org.soundlathe.session.track.Group;
import org.soundlathe.session.track.Role;

/// The words of one name, and what they come to together.
final class NameReading {
  /// What one stranger's word leaves of the certainty: it may be a person or a song.
  private static final double ONE_STRANGER = 0.85;

  private static final double STRANGERS = 0.7;
  private static final double SURE_KIND = 0.95;
  private static final double LIKELY_KIND = 0.8;

  /// From so many words on, what stands behind `Ref` is a title and no instrument.
  private static final int TITLE_WORDS = 4;

  /// Words that may stand behind a side: `OH L 2`, `Gtr_R_DI`.
  private static final Set<String> BEHIND_A_SIDE =
      Set.of(
          "noise", "filler", "take", "wet", "dry", "di", "amp", "close", "room", "in", "out", "top",
          "bottom", "double", "left", "right");

  private static final List<MicPosition> POSITIONS =
      List.of(
          MicPosition.IN,
          MicPosition.OUT,
          MicPosition.TOP,
          MicPosition.BOTTOM,
          MicPosition.DI,
          MicPosition.CLOSE,
          MicPosition.ROOM,
          MicPosition.AMP);

  private final List<Hit> hits;
  private final RoleRules roles;
  private final Set<String> concepts = new LinkedHashSet<>();

  NameReading(List<Hit> hits, RoleRules roles) {
    this.hits = hits;
    this.roles = roles;
    hits.forEach(hit -> concepts.addAll(hit.concepts()));
    if (hits.stream().anyMatch(Hit::isNumber)) {
      concepts.add("number");
    }
  }

  /// Whether the words are all of machines.
  boolean saysNothing() {
    return hits.stream().allMatch(hit -> hit.isNumber() || hit.means("noise"));
  }

  ParsedName name(OptionalInt number) {
    var kind = kind();
    var rule = kind == Kind.TRACK ? roles.match(concepts) : Optional.<RoleRules.Rule>empty();
    var role = rule.map(RoleRules.Rule::role).orElse(Role.UNKNOWN);
    var side = side();
    var name = orElse(text(_ -> true), "Track");
    var stereoName = side.isEmpty() ? name : orElse(text(hit -> !isSide(hit)), "Stereo");
    return new ParsedName(
        name,
        StripIds.of(name),
        role,
        kind == Kind.TRACK
            ? rule.map(RoleRules.Rule::confidence).orElse(0.0) * certainty()
            : kindConfidence(),
        side,
        take(),
        wetness(),
        position(role),
        number,
        kind,
        stereoName,
        partName(side.isPresent()));
  }

  private Kind kind() {
    if (!isMix()) {
      return Kind.TRACK;
    }
    return has("reference") && !has("mix") ? Kind.REFERENCE : Kind.ROUGH_MIX;
  }

  /// A mix of instruments that are named is a stem, unless the name says more than `mix`.
  private boolean isMix() {
    var isNamedMix = has("mix") && (has("rough") || has("reference"));
    var isSomething = has("mix") || has("rough") || has("reference");
    var isReferenceFirst =
        !hits.isEmpty()
            && hits.getFirst().means("reference")
            && (hits.size() >= TITLE_WORDS || hits.stream().anyMatch(Hit::isStranger));
    return isNamedMix
        || isReferenceFirst
        || (isSomething && concepts.stream().noneMatch(roles::isInstrument));
  }

  private double kindConfidence() {
    return has("rough") || has("reference") || hits.size() == 1 ? SURE_KIND : LIKELY_KIND;
  }

  private double certainty() {
    var strangers = hits.stream().filter(Hit::isStranger).count();
    return strangers == 0 ? 1 : strangers == 1 ? ONE_STRANGER : STRANGERS;
  }

  private Optional<Side> side() {
    var isLeft = hits.stream().anyMatch(hit -> hit.means("left") && isSide(hit));
    var isRight = hits.stream().anyMatch(hit -> hit.means("right") && isSide(hit));
    if (isLeft == isRight) {
      return Optional.empty();
    }
    return Optional.of(isLeft ? Side.LEFT : Side.RIGHT);
  }

  /// A word for a side; a single letter only at the beginning or the end, two only at the end.
  private boolean isSide(Hit hit) {
    if (!hit.means("left") && !hit.means("right")) {
      return false;
    }
    var at = hits.indexOf(hit);
    var behind = hits.subList(at + 1, hits.size());
    var letters = hit.tokens().getFirst().text().length();
    return letters > 2
        || (letters == 1 && at == 0)
        || (!isModelNumber(behind) && behind.stream().allMatch(NameReading::mayStandBehindASide));
  }

  /// The microphone R121 is no side.
  private static boolean isModelNumber(List<Hit> behind) {
    return !behind.isEmpty()
        && behind.getFirst().isNumber()
        && behind.getFirst().tokens().getFirst().glued()
        && behind.getFirst().tokens().getFirst().text().length() > 1;
  }

  private static boolean mayStandBehindASide(Hit hit) {
    return (hit.concepts().isEmpty() && !hit.isStranger())
        || hit.concepts().stream().anyMatch(BEHIND_A_SIDE::contains);
  }

  private OptionalInt take() {
    for (int at = 0; at + 1 < hits.size(); at++) {
      if (hits.get(at).means("take") && isTakeNumber(at + 1)) {
        return OptionalInt.of(Integer.parseInt(hits.get(at + 1).tokens().getFirst().text()));
      }
    }
    return OptionalInt.empty();
  }

  private boolean isTakeNumber(int at) {
    return at > 0
        && hits.get(at - 1).means("take")
        && hits.get(at).isNumber()
        && hits.get(at).tokens().getFirst().text().length() <= 6;
  }

  private Wetness wetness() {
    if (has("wet") == has("dry")) {
      return Wetness.NONE;
    }
    return has("wet") ? Wetness.WET : Wetness.DRY;
  }

  /// Only drums have an inside, an outside, a top and a bottom: `Fade Out` has none.
  private MicPosition position(Role role) {
    var isDrum = role.group() == Group.DRUMS || role.group() == Group.PERCUSSION;
    for (var position : POSITIONS) {
      var isOfDrums = POSITIONS.indexOf(position) < POSITIONS.indexOf(MicPosition.DI);
      if (has(position.name().toLowerCase(Locale.ROOT)) && (isDrum || !isOfDrums)) {
        return position;
      }
    }
    return MicPosition.NONE;
  }

  private String partName(boolean sided) {
    var name = new StringBuilder();
    for (int at = 0; at < hits.size(); at++) {
      var hit = hits.get(at);
      var isVersion = hit.means("take") || isTakeNumber(at) || hit.means("wet") || hit.means("dry");
      if (!isVersion && !(sided && isSide(hit))) {
        append(name, hit);
      }
    }
    return name.toString();
  }

  private String text(Predicate<Hit> kept) {
    var name = new StringBuilder();
    hits.stream().filter(kept).forEach(hit -> append(name, hit));
    return name.toString();
  }

  /// Words of machines are left out where others are left.
  private void append(StringBuilder name, Hit hit) {
    if (hit.means("noise") && !saysNothing()) {
      return;
    }
    for (var token : hit.tokens()) {
      if (!name.isEmpty() && !token.glued()) {
        name.append(' ');
      }
      name.append(token.raw());
    }
  }

  private static String orElse(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private boolean has(String concept) {
    return concepts.contains(concept);
  }
}
