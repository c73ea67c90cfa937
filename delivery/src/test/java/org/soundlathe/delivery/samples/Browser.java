package org.soundlathe.delivery.samples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.JsonNode;

/// A headless Chromium that opens a page from the disk and is asked things through its DevTools.
final class Browser implements AutoCloseable {
  private static final long LIMIT_SECONDS = 60;

  private final Path profile;
  private final Process process;
  private final HttpClient http;
  private final WebSocket socket;
  private final BlockingQueue<String> answers;
  private int asked;

  private Browser(
      Path profile,
      Process process,
      HttpClient http,
      WebSocket socket,
      BlockingQueue<String> answers) {
    this.profile = profile;
    this.process = process;
    this.http = http;
    this.socket = socket;
    this.answers = answers;
  }

  /// Skips the test where there is no Chromium.
  static Browser open(String url, Path scratch) throws IOException, InterruptedException {
    var profile = scratch.resolve("profile");
    var process =
        new ProcessBuilder(
                List.of(
                    chromium().toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--autoplay-policy=no-user-gesture-required",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile,
                    url))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      var http = HttpClient.newHttpClient();
      var answers = new LinkedBlockingQueue<String>();
      var socket =
          http.newWebSocketBuilder()
              .buildAsync(pageSocket(http, port(profile)), new Listener(answers))
              .join();
      return new Browser(profile, process, http, socket, answers);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /// The value of a JavaScript expression; a promise is waited for.
  JsonNode ask(String expression) throws IOException, InterruptedException {
    asked++;
    var question = Json.object().put("id", asked).put("method", "Runtime.evaluate");
    question
        .putObject("params")
        .put("expression", expression)
        .put("awaitPromise", true)
        .put("returnByValue", true);
    socket.sendText(Json.line(question), true).join();
    while (true) {
      var text = answers.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (text == null) {
        throw new IOException("Chromium gave no answer to " + expression);
      }
      var answer = Json.parse(text);
      if (answer.path("id").asInt(0) == asked) {
        return answer.path("result").path("result").path("value");
      }
    }
  }

  /// Waits until a JavaScript condition holds.
  void until(String condition) throws IOException, InterruptedException {
    for (var tries = 0; tries < LIMIT_SECONDS * 10; tries++) {
      if (ask("Boolean(" + condition + ")").asBoolean(false)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IOException("the page never came to: " + condition);
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    http.shutdownNow();
    process.destroyForcibly();
    process.onExit().join();
    // A link out of the folder, about which JUnit would grumble.
    Files.deleteIfExists(profile.resolve("SingletonSocket"));
  }

  private static int port(Path profile) throws IOException, InterruptedException {
    var file = profile.resolve("DevToolsActivePort");
    for (var tries = 0; tries < LIMIT_SECONDS * 10; tries++) {
      if (Files.exists(file) && Files.size(file) > 0) {
        return Integer.parseInt(Files.readAllLines(file).getFirst());
      }
      Thread.sleep(100);
    }
    throw new IOException("Chromium opened no DevTools port");
  }

  private static URI pageSocket(HttpClient http, int port)
      throws IOException, InterruptedException {
    var list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build();
    for (var target : Json.parse(http.send(list, HttpResponse.BodyHandlers.ofString()).body())) {
      if (target.get("type").stringValue().equals("page")) {
        return URI.create(target.get("webSocketDebuggerUrl").stringValue());
      }
    }
    throw new IOException("Chromium opened no page");
  }

  private static Path chromium() {
    for (var name : List.of("chromium", "chromium-browser", "google-chrome")) {
      var path = Path.of("/usr/bin", name);
      if (Files.isExecutable(path)) {
        return path;
      }
    }
    return Assumptions.abort("no Chromium here: the page was not opened");
  }

  /// Puts the pieces of a message together.
  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<String> answers;
    private final StringBuilder pieces = new StringBuilder();

    Listener(BlockingQueue<String> answers) {
      this.answers = answers;
    }

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket socket, CharSequence piece, boolean isLast) {
      pieces.append(piece);
      if (isLast) {
        answers.add(pieces.toString());
        pieces.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
