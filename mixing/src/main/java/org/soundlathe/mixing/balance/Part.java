package org.soundlathe.mixing.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.soundlathe.mixing.listening.Heard;
import org.soundlathe.mixing.listening.Sum;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.session.track.Role;

/// A part of the band: tracks whose sum has one place in the balance.
///
/// @param name unique among the parts
/// @param crowdLu how much softer it stands because others like it play
record Part(String name, Role role, List<TrackPicture> tracks, double crowdLu) {
  /// All tracks of one role are one part; each track that nobody named is a part of its own, softer
  /// the more of them there are.
  static List<Part> of(List<TrackPicture> tracks) {
    var byRole = new TreeMap<Role, List<TrackPicture>>();
    tracks.forEach(t -> byRole.computeIfAbsent(t.role(), _ -> new ArrayList<>()).add(t));
    var parts = new ArrayList<Part>();
    byRole.forEach((role, group) -> {
      if (role == Role.UNKNOWN) {
        double crowdLu = 5 * StrictMath.log10(Math.max(1, group.size() / 2.0));
        group.forEach(t -> parts.add(new Part(t.id(), role, List.of(t), crowdLu)));
      } else {
        parts.add(new Part("role " + role.word(), role, group, 0));
      }
    });
    return parts;
  }

  /// What to listen to.
  Sum sum() {
    var ids = tracks.stream().map(TrackPicture::id).toList();
    return new Sum(ids, isStruck() ? Sum.Attention.HITS : Sum.Attention.WHOLE);
  }

  double targetLufs() {
    return Trim.WORKING_LUFS + Template.offsetLu(role) - crowdLu;
  }

  /// What counts as its loudness: of its hits where it is struck.
  double loudness(Heard heard) {
    return isStruck() && Double.isFinite(heard.hitLufs())
        ? heard.hitLufs()
        : heard.integratedLufs();
  }

  boolean isStruck() {
    return tracks.getFirst().isStruck();
  }
}
