package org.soundlathe.session.name;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Reads what a file's name says: numbering, instrument, side, take, microphone, in the words,
/// abbreviations and habits of many people. Never refuses a name; what says nothing gives an
/// unknown role.
public final class NameParser {
  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final RoleRules ROLES = new RoleRules();
  private static final String ENDING =
      "(?i)\\.(wav|wave|bwf|rf64|w64|aiff?|aifc|flac|mp3|mp2|m4a|aac|alac|caf|ogg|oga|opus|wv|wma"
          + "|ape|tta)$";

  private NameParser() {}

  /// @param fileName with or without folders and ending
  public static ParsedName parse(String fileName) {
    return parse(tokens(fileName));
  }

  /// Names that were delivered together, in their order. Words that all of them begin with, such as
  /// the song's title, are passed over.
  public static List<ParsedName> parseAll(List<String> fileNames) {
    var names = fileNames.stream().map(NameParser::tokens).toList();
    var common = SharedBeginning.length(names, VOCABULARY, ROLES);
    return names.stream().map(tokens -> parse(tokens.subList(common, tokens.size()))).toList();
  }

  private static ParsedName parse(List<Token> tokens) {
    var numbering = Numbering.of(tokens, VOCABULARY);
    var reading = new NameReading(Hit.of(numbering.rest(), VOCABULARY), ROLES);
    if (numbering.number().isPresent() && reading.saysNothing()) {
      // "2 Track" is a mix and not a second track.
      var whole = new NameReading(Hit.of(tokens, VOCABULARY), ROLES);
      return whole.saysNothing()
          ? reading.name(numbering.number())
          : whole.name(OptionalInt.empty());
    }
    return reading.name(numbering.number());
  }

  private static List<Token> tokens(String fileName) {
    var tokens = new ArrayList<Token>();
    for (var token : Token.of(withoutFolders(fileName).replaceFirst(ENDING, ""))) {
      tokens.addAll(VOCABULARY.cut(token));
    }
    return tokens;
  }

  private static String withoutFolders(String fileName) {
    return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  }
}
