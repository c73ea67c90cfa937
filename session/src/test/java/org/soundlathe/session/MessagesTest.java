package org.soundlathe.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.paperwork.message.MessageCatalogue;

class MessagesTest {
  @Test
  void everyRefusalStandsInTheCatalogue() {
    var path = Path.of("song");
    var refusals =
        List.of(
            new SessionRefusal.Missing(path, ""),
            new SessionRefusal.Locked(path),
            new SessionRefusal.TooNew(path, 2, 1),
            new SessionRefusal.Damaged(path, "", "", null),
            new SessionRefusal.Unreadable(path, null),
            new SessionRefusal.NotASetting("", ""),
            new SessionRefusal.NotAValue("", ""),
            SessionRefusal.RoutingLoop.ofSound(""),
            new SessionRefusal.NothingToCut());
    assertThat(refusals).hasSameSizeAs(SessionRefusal.class.getPermittedSubclasses());
    assertThat(refusals).extracting(SessionRefusal::code).doesNotHaveDuplicates();
    var catalogue = MessageCatalogue.load();
    for (var refusal : refusals) {
      assertThat(catalogue.find(refusal.code())).as(refusal.code()).isPresent();
    }
    assertThat(
            List.of(
                "SL1301", "SL1302", "SL2301", "SL2302", "SL2310", "SL2311", "SL2312", "SL2313",
                "SL3320", "SL3321", "SL3322"))
        .allMatch(code -> catalogue.find(code).isPresent());
  }
}
