package org.soundlathe.media.wav;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.soundlathe.paperwork.markup.Markup;

/// What a recording says of itself beside its sound: the `iXML` chunk, which recorders and editors
/// of film and broadcast read (iXML specification 2.10, ixml.info).
///
/// @param project the song's title
/// @param take such as `t01`
/// @param trackNames one a channel
/// @param microphone empty where nobody said, as all that follow
/// @param input of the device, as its number from 1 or its port's name; `3+4` of two channels
public record TakeNote(
    String project,
    String take,
    List<String> trackNames,
    String microphone,
    String preamp,
    String position,
    String room,
    String player,
    String notes,
    String input) {
  private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  public TakeNote {
    trackNames = List.copyOf(trackNames);
  }

  /// Names alone, without equipment.
  public static TakeNote of(String project, String take, List<String> trackNames) {
    return new TakeNote(project, take, trackNames, "", "", "", "", "", "", "");
  }

  /// The numbers of inputs such as `3+4`, one a channel; empty where they are names.
  public static List<Integer> numbers(String input) {
    return input.matches("\\d{1,6}(\\+\\d{1,6})*")
        ? Arrays.stream(input.split("\\+")).map(Integer::valueOf).toList()
        : List.of();
  }

  /// The chunk, header included.
  byte[] chunk() {
    var xml = new Markup().open("BWFXML").element("IXML_VERSION", "2.10");
    add(xml, "PROJECT", project);
    add(xml, "TAKE", take);
    add(xml, "NOTE", notes);
    xml.open("TRACK_LIST").element("TRACK_COUNT", Integer.toString(trackNames.size()));
    var inputs = numbers(input);
    for (int i = 1; i <= trackNames.size(); i++) {
      int channel = inputs.size() == trackNames.size() ? inputs.get(i - 1) : i;
      xml.open("TRACK").element("CHANNEL_INDEX", Integer.toString(channel));
      xml.element("INTERLEAVE_INDEX", Integer.toString(i));
      add(xml, "NAME", trackNames.get(i - 1));
      xml.close();
    }
    xml.close().open("USER");
    add(xml, "MICROPHONE", microphone);
    add(xml, "PREAMP", preamp);
    add(xml, "POSITION", position);
    add(xml, "ROOM", room);
    add(xml, "PLAYER", player);
    add(xml, "INPUT", input);
    var text = PROLOGUE + xml.close().close() + "\n";
    var body = text.getBytes(StandardCharsets.UTF_8);
    return new ChunkBytes().chunk("iXML", body).bytes();
  }

  private static void add(Markup xml, String name, String text) {
    if (!text.isEmpty()) {
      xml.element(name, text);
    }
  }
}
