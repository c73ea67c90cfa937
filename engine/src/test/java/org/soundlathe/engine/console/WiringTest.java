package org.soundlathe.engine.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WiringTest {
  @Test
  void everyStripStandsAfterAllThatFeedIt() {
    var wiring = new Wiring();
    for (var id : new String[] {"kick", "vox", "music", "drums", "room", "mix"}) {
      wiring.add(id);
    }
    wiring.connect("kick", "drums");
    wiring.connect("drums", "music");
    wiring.connect("drums", "room");
    wiring.connect("music", "mix");
    wiring.connect("vox", "mix");
    wiring.connect("room", "mix");
    assertThat(wiring.inOrder()).containsExactly("kick", "vox", "drums", "music", "room", "mix");
  }

  @Test
  void aLoopIsNamedInTheOrderOfItsSound() {
    var wiring = new Wiring();
    for (var id : new String[] {"a", "b", "c", "mix"}) {
      wiring.add(id);
    }
    wiring.connect("a", "b");
    wiring.connect("b", "c");
    wiring.connect("c", "a");
    assertThatThrownBy(wiring::inOrder)
        .isInstanceOf(RoutingLoop.class)
        .hasMessageContaining("a -> b -> c -> a");
  }
}
