package org.soundlathe.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.effect.EffectRefusal;
import org.soundlathe.engine.source.SignalReader;
import org.soundlathe.session.rehearsal.ExtremeSessions;

class ExtremeDeskTest {
  private static final int FRAMES = 6_000;

  @Test
  void everyStageAtItsExtremesAtOnceEndsInFiniteSound() {
    int rendered = 0;
    for (long seed = 1; seed <= 12; seed++) {
      var session = ExtremeSessions.random(seed, 6);
      var console = SessionConsole.of(session);
      var readers = new ArrayList<SignalReader>();
      for (var track : console.tracksInOrder(session)) {
        readers.add(loud(track.id().hashCode()));
      }
      try {
        var mix = Render.whole(console.plan(), readers, FRAMES)[0];
        for (int i = 0; i < FRAMES; i++) {
          assertThat(Float.isFinite(mix[0][i]) && Float.isFinite(mix[1][i]))
              .as("seed %d frame %d: %s %s", seed, i, mix[0][i], mix[1][i])
              .isTrue();
        }
        rendered++;
      } catch (EffectRefusal e) {
        // Some effects need both sides; that is said, and nothing is rendered.
        assertThat(e).hasMessageContaining("insert");
      }
    }
    assertThat(rendered).isGreaterThan(2);
  }

  /// Twelve decibels over full scale.
  private static SignalReader loud(long seed) {
    return new SignalReader() {
      @Override
      public boolean read(long frame, float[][] into, int frames) {
        for (float[] signal : into) {
          for (int i = 0; i < frames; i++) {
            long mixed = (seed * 31 + (frame + i) * 1_000_003) * 0x9E3779B97F4A7C15L;
            signal[i] = frame + i < 0 ? 0f : (mixed >> 38) * 0x1p-24f;
          }
        }
        return true;
      }

      @Override
      public void close() {}
    };
  }
}
