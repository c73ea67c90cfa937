package org.soundlathe.production.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.paperwork.page.Block;
import org.soundlathe.paperwork.page.Row;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

class RecordedWithTest {
  private static final Equipment OLD = Equipment.UNKNOWN.withMicrophone("U 47").withPlayer("Anna");

  @Test
  void theReportSaysWithWhatTheTakesThatSoundWereRecorded() {
    var voice =
        track("voice")
            .withTakes(
                List.of(
                    take("t01").withEquipment(OLD),
                    take("t02").withEquipment(OLD.withMicrophone("never heard")),
                    take("t03").withEquipment(OLD)),
                List.of(new CompRange("t03", 0, 50), new CompRange("t01", 50, 100)));
    var table = (Block.Figures) RecordedWith.table(song(track("bass"), voice)).orElseThrow();
    assertThat(table.caption()).isEqualTo("Recorded with");
    assertThat(table.rows()).containsExactly(Row.of("voice", "Anna", "U 47", "", "", "", ""));
  }

  @Test
  void ofTracksThatCameAsFilesItSaysNothing() {
    assertThat(RecordedWith.table(song(track("bass")))).isEmpty();
  }

  private static Take take(String id) {
    return new Take(id, "audio/" + id + ".wav", 0, 100, 1);
  }

  private static Track track(String id) {
    return new Track(id, id, Role.BASS, 1, Origin.HAND, 1, List.of(), List.of());
  }

  private static Session song(Track... tracks) {
    return new Session(
        "",
        "",
        "",
        48_000,
        100,
        List.of(tracks),
        List.of(),
        Mixer.empty(),
        List.of(),
        List.of(),
        List.of());
  }
}
