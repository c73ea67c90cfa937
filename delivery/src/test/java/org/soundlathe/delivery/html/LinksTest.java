package org.soundlathe.delivery.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
  @Test
  void aBrowserFindsEveryNameAgain() {
    var names =
        List.of(
            "Tom & Jerry's \"100 %\" #1?.mp3",
            "a:b;c+d=e,f@g.wav", "Ünïcödé 漢字 🎸.flac", "%41.wav");
    for (var name : names) {
      var link = Links.href(Path.of("masters", name));
      var found = URI.create("file:///out/").resolve(link);
      assertThat(found.getPath()).isEqualTo("/out/masters/" + name);
      assertThat(found.getQuery()).isNull();
      assertThat(found.getFragment()).isNull();
    }
  }

  @Test
  void aNameWithAColonIsNoScheme() {
    assertThat(URI.create(Links.href(Path.of("mix: final.wav"))).getScheme()).isNull();
  }

  @Test
  void anAbsolutePathIsRefused() {
    assertThatThrownBy(() -> Links.href(Path.of("/tmp/song.wav")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
