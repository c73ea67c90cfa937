package org.soundlathe.device.jack;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.device.DeviceRefusal;

/// Which foreign port each of our ports is connected to; an empty name leaves one open.
final class Cables {
  private Cables() {}

  /// @param wished by name; empty for the first ports of the card
  /// @param flags of the foreign ports
  /// @param count of our ports
  /// @throws DeviceRefusal.NoPort if one does not exist or there are too few
  static List<String> choose(JackClient client, List<String> wished, long flags, int count) {
    var card = client.ports(flags | JackClient.IS_PHYSICAL);
    var from = wished.isEmpty() ? card : wished;
    if (from.size() < count) {
      var kind = (flags & JackClient.IS_OUTPUT) != 0 ? "to capture from" : "to play to";
      throw new DeviceRefusal.NoPort(
          count + " ports " + kind + " are wanted, and there are " + from.size(),
          "ask for fewer channels; lathe devices lists the ports");
    }
    var all = client.ports(flags);
    var chosen = new ArrayList<String>();
    for (var name : from.subList(0, count)) {
      if (!name.isEmpty() && !all.contains(name)) {
        throw new DeviceRefusal.NoPort(
            "the JACK server has no port " + name, "lathe devices lists the ports");
      }
      chosen.add(name);
    }
    return chosen;
  }
}
