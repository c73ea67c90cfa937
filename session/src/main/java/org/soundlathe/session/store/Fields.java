package org.soundlathe.session.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soundlathe.paperwork.value.Value;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object, read with their types; whatever is missing or odd is said with
/// its place.
///
/// @param where the JSON pointer of the object
record Fields(JsonNode node, String where) {
  Fields {
    if (!node.isObject()) {
      throw new Malformed(where, "is not an object");
    }
  }

  String text(String key) {
    return Optional.ofNullable(required(key).stringValue(null))
        .orElseThrow(() -> malformed(key, "is not a text"));
  }

  String text(String key, String byDefault) {
    return node.has(key) ? text(key) : byDefault;
  }

  double number(String key) {
    var field = required(key);
    if (!field.isNumber() || !Double.isFinite(field.doubleValue())) {
      throw malformed(key, "is not a finite number");
    }
    return field.doubleValue();
  }

  /// A whole number in min..max.
  long whole(String key, long min, long max) {
    var field = required(key);
    if (!field.isIntegralNumber() || !field.canConvertToLong()) {
      throw malformed(key, "is not a whole number");
    }
    var value = field.longValue();
    if (value < min || value > max) {
      throw malformed(key, value + " is outside " + min + ".." + max);
    }
    return value;
  }

  /// How many frames, or at which frame; never negative.
  long frames(String key) {
    return whole(key, 0, Long.MAX_VALUE / 4);
  }

  boolean fact(String key, boolean byDefault) {
    if (!node.has(key)) {
      return byDefault;
    }
    var field = required(key);
    if (!field.isBoolean()) {
      throw malformed(key, "is neither true nor false");
    }
    return field.booleanValue();
  }

  Value value(String key) {
    var field = required(key);
    if (field.isBoolean()) {
      return Value.of(field.booleanValue());
    }
    return field.isNumber() ? Value.of(number(key)) : Value.of(text(key));
  }

  /// One of an enum's constants, by its word in files.
  <E extends Enum<E>> E oneOf(String key, E[] constants, Function<E, String> word) {
    var text = text(key);
    for (var constant : constants) {
      if (word.apply(constant).equals(text)) {
        return constant;
      }
    }
    throw malformed(key, "\"" + text + "\" is not known");
  }

  Fields object(String key) {
    return new Fields(required(key), where + "/" + key);
  }

  /// Every element of an array of objects; a missing array is empty.
  <T> List<T> each(String key, Function<Fields, T> read) {
    var list = new ArrayList<T>();
    for (var element : array(key)) {
      list.add(read.apply(new Fields(element, where + "/" + key + "/" + list.size())));
    }
    return list;
  }

  List<String> texts(String key) {
    var list = new ArrayList<String>();
    for (var element : array(key)) {
      list.add(
          Optional.ofNullable(element.stringValue(null))
              .orElseThrow(() -> malformed(key, "holds something that is not a text")));
    }
    return list;
  }

  /// Every element of an array of whole numbers in min..max; a missing array is empty.
  List<Integer> wholes(String key, int min, int max) {
    var list = new ArrayList<Integer>();
    for (var element : array(key)) {
      if (!element.isInt() || element.intValue() < min || element.intValue() > max) {
        throw malformed(key, "holds something that is not a number of " + min + ".." + max);
      }
      list.add(element.intValue());
    }
    return list;
  }

  Malformed malformed(String key, String what) {
    return new Malformed(where + "/" + key, what);
  }

  private Iterable<JsonNode> array(String key) {
    if (!node.has(key)) {
      return List.of();
    }
    var field = required(key);
    if (!field.isArray()) {
      throw malformed(key, "is not a list");
    }
    return field.values();
  }

  private JsonNode required(String key) {
    var field = node.get(key);
    if (field == null) {
      throw malformed(key, "is missing");
    }
    return field;
  }
}
