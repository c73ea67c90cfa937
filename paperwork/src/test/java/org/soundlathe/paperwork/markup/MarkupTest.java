package org.soundlathe.paperwork.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MarkupTest {
  private static final String HOSTILE =
      "</p><script>alert('x')</script> \"&amp;\" 100 % #1 ]]> <!-- Ünïcödé 漢字 🎸";

  private static Element parsed(String markup) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(markup)))
        .getDocumentElement();
  }

  @Test
  void aHostileNameComesBackAsItWasInTextAndAttribute() throws Exception {
    var root = parsed(new Markup().element("p", HOSTILE, "title", HOSTILE).toString());
    assertThat(root.getTextContent()).isEqualTo(HOSTILE);
    assertThat(root.getAttribute("title")).isEqualTo(HOSTILE);
    assertThat(root.getElementsByTagName("*").getLength()).isZero();
  }

  @Test
  void whatNoPageMayHoldIsShownAsAMark() throws Exception {
    var controls = "a\u0000b\u001Bc\u007Fd\uD800e\uFFFFf\rg";
    var root = parsed(new Markup().element("p", controls).toString());
    assertThat(root.getTextContent()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg");
  }

  @Test
  void elementsNestAndAnOpenOneIsRefused() {
    var open = new Markup().open("ul").element("li", "one");
    assertThatThrownBy(open::toString).hasMessageContaining("<ul>");
    assertThat(open.close().leaf("br").toString()).isEqualTo("<ul><li>one</li></ul><br/>");
  }

  @Test
  void anAttributeWithoutAValueIsRefused() {
    assertThatThrownBy(() -> new Markup().leaf("br", "class"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
