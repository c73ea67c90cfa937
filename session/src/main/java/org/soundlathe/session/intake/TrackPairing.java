package org.soundlathe.session.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.session.name.ParsedName;
import org.soundlathe.session.name.ParsedName.Kind;
import org.soundlathe.session.name.ParsedName.Side;
import org.soundlathe.session.name.StripIds;

/// Joins the left and the right mono file of one recording: `OH_L` and `OH_R` become the stereo
/// track `OH`. Both have the same name but for the side, the same rate and nearly the same length.
///
/// @param pairs in the order of their first files
/// @param alone every other file, in the order given
public record TrackPairing(List<Pair> pairs, List<Alone> alone) {
  /// How much longer one half of a pair may be: what a recorder's block or a trimmed tail makes.
  private static final double MAX_DIFFERENCE_SECONDS = 0.1;

  public TrackPairing {
    pairs = List.copyOf(pairs);
    alone = List.copyOf(alone);
  }

  /// A delivered file.
  ///
  /// @param file its name, unique among the files
  public record Candidate(
      String file, ParsedName name, int channels, int sampleRateHz, long lengthFrames) {
    private boolean isHalf() {
      return name.side().isPresent() && name.kind() == Kind.TRACK;
    }
  }

  /// Two files that are one stereo recording.
  ///
  /// @param name of the stereo track
  public record Pair(Candidate left, Candidate right, ParsedName name) {}

  /// A file that stays a track of its own.
  ///
  /// @param reason why, in words, where its name speaks of a side
  public record Alone(Candidate file, Optional<String> reason) {
    /// The note for the person who sent the files; empty where nobody would expect a pair.
    public Optional<Finding> finding() {
      return reason.map(why ->
          Finding.onTrack(
              "SL1302",
              file.file(),
              file.file() + " stays a mono track: " + why + ".",
              "if it is half of a stereo recording, send both halves with names, rates and"
                  + " lengths alike; else nothing has to be done"));
    }
  }

  public static TrackPairing of(List<Candidate> files) {
    var pairs = new ArrayList<Pair>();
    var alone = new ArrayList<Alone>();
    files.stream()
        .filter(file -> !file.isHalf())
        .forEach(file -> alone.add(new Alone(file, Optional.empty())));
    halvesByName(files).values().forEach(halves -> join(halves, pairs, alone));
    pairs.sort(
        Comparator.comparingInt(
            pair -> Integer.min(files.indexOf(pair.left()), files.indexOf(pair.right()))));
    alone.sort(Comparator.comparingInt(single -> files.indexOf(single.file())));
    return new TrackPairing(pairs, alone);
  }

  private static Map<String, List<Candidate>> halvesByName(List<Candidate> files) {
    var halves = new TreeMap<String, List<Candidate>>();
    for (var file : files) {
      if (file.isHalf()) {
        var name = file.name().stereoName().toLowerCase(Locale.ROOT);
        var id = StripIds.of(name);
        halves.computeIfAbsent(id.isEmpty() ? name : id, _ -> new ArrayList<>()).add(file);
      }
    }
    return halves;
  }

  /// Joins the files of one name; several pairs are told apart by the order of their numbers.
  private static void join(List<Candidate> halves, List<Pair> pairs, List<Alone> alone) {
    var lefts = inOrder(halves, Side.LEFT);
    var rights = inOrder(halves, Side.RIGHT);
    if (lefts.size() != rights.size()) {
      var reason = Optional.of(imbalance(lefts.size(), rights.size()));
      halves.forEach(half -> alone.add(new Alone(half, reason)));
      return;
    }
    for (int i = 0; i < lefts.size(); i++) {
      var left = lefts.get(i);
      var right = rights.get(i);
      var obstacle = obstacle(left, right);
      if (obstacle.isEmpty()) {
        pairs.add(new Pair(left, right, left.name().asStereo()));
      } else {
        alone.add(new Alone(left, obstacle));
        alone.add(new Alone(right, obstacle));
      }
    }
  }

  private static List<Candidate> inOrder(List<Candidate> halves, Side side) {
    return halves.stream()
        .filter(half -> half.name().side().filter(side::equals).isPresent())
        .sorted(
            Comparator.<Candidate>comparingInt(half -> half.name().number().orElse(0))
                .thenComparing(Candidate::file))
        .toList();
  }

  private static String imbalance(int lefts, int rights) {
    if (lefts == 0 || rights == 0) {
      return "there is no " + (lefts == 0 ? "left" : "right") + " file of this name";
    }
    return "there are " + lefts + " left and " + rights + " right files of this name";
  }

  private static Optional<String> obstacle(Candidate left, Candidate right) {
    if (left.channels() != 1 || right.channels() != 1) {
      return Optional.of("a half of a pair has one channel, and one of these files has more");
    }
    if (left.sampleRateHz() != right.sampleRateHz()) {
      return Optional.of(
          "the left file has "
              + left.sampleRateHz()
              + " Hz and the right one "
              + right.sampleRateHz()
              + " Hz");
    }
    var difference = Math.abs(left.lengthFrames() - right.lengthFrames());
    if (difference > MAX_DIFFERENCE_SECONDS * left.sampleRateHz()) {
      return Optional.of("the two files differ in length by " + difference + " frames");
    }
    return Optional.empty();
  }
}
