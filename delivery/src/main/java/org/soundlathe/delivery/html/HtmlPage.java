package org.soundlathe.delivery.html;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.soundlathe.paperwork.markup.Markup;

/// The frame of a page that stands alone: one file, the house's look inside, nothing from outside.
/// It is HTML that is well-formed XML too, so that any program can read it.
public final class HtmlPage {
  private HtmlPage() {}

  /// A whole page, in UTF-8.
  ///
  /// @param title of the window
  /// @param content writes what stands in `main`
  public static byte[] of(String title, Consumer<Markup> content) {
    var page = new Markup();
    page.trusted("<!DOCTYPE html>\n").open("html", "lang", "en").lineEnd();
    page.open("head").leaf("meta", "charset", "utf-8").lineEnd();
    page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.element("title", title).lineEnd();
    page.open("style").trusted("\n" + styleSheet()).close().close().lineEnd();
    page.open("body").open("main").lineEnd();
    content.accept(page);
    page.close().close().lineEnd().close().lineEnd();
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The look that all pages share; holds no `<` and no `&`.
  public static String styleSheet() {
    return Resource.text("/org/soundlathe/delivery/style.css");
  }
}
