// What is seen: the state of the player in words, colours and the waveform.

const byId = id => document.getElementById(id);
const clock = seconds => Math.floor(seconds / 60) + ":" + String(Math.floor(seconds % 60)).padStart(2, "0");
const decibels = value => (value < 0 ? "\u2212" : "") + Math.abs(value).toFixed(1);
const sectionAt = (data, place) => data.sections.findIndex(section => place >= section.start && place < section.end);

class View {
  constructor(data, player) {
    this.data = data;
    this.player = player;
    this.isTesting = false;
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
    this.buildSources();
    this.buildSections();
    this.buildAuto();
    this.buildFigures();
    byId("length").textContent = clock(data.frames / data.rateHz);
    byId("seek").max = (data.frames / data.rateHz - 0.01).toFixed(2);
    new ResizeObserver(() => this.draw()).observe(byId("wave"));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  buildSources() {
    this.data.sources.forEach((source, i) => {
      const label = document.createElement("label");
      label.className = source.id;
      label.innerHTML = '<input type="radio" name="source"><span class="shape" aria-hidden="true"></span>' +
        '<span><span class="name"></span><span class="gain"></span></span>';
      label.querySelector("input").addEventListener("change", () => this.player.hear(i));
      label.querySelector(".name").textContent = source.word;
      byId("sources").append(label);
    });
  }

  buildSections() {
    if (this.data.sections.length < 2) return;
    for (const section of this.data.sections) {
      const button = document.createElement("button");
      button.type = "button";
      button.style.flexGrow = section.end - section.start;
      button.textContent = section.label;
      button.title = "Loop " + section.label;
      button.addEventListener("click", () => this.toggleLoop(section));
      byId("sections").append(button);
    }
  }

  buildAuto() {
    const unit = this.data.bars.length ? "bar" : "second";
    const steps = unit === "bar" ? [1, 2, 4, 8] : [2, 4, 8];
    byId("auto").append(new Option("off", 0));
    for (const step of steps) byId("auto").append(new Option(step === 1 ? "every " + unit : "every " + step + " " + unit + "s", step));
  }

  buildFigures() {
    for (const source of this.data.sources) {
      const row = byId("figures").insertRow();
      const cells = [source.word, source.detail, source.lufs === null ? "silent" : decibels(source.lufs),
        source.peakDbfs === null ? "silent" : decibels(source.peakDbfs), decibels(-source.matchDb)];
      const names = [...document.querySelectorAll(".figures th")].map(th => th.textContent);
      cells.forEach((text, i) => {
        const cell = row.insertCell();
        cell.dataset.name = names[i];
        cell.textContent = text;
        if (i > 1) cell.className = "number";
      });
    }
  }

  isLooped(section) {
    const { start, end } = this.player.loop;
    return Math.abs(start - section.start) < 0.01 && Math.abs(end - section.end) < 0.01;
  }

  toggleLoop(section) {
    if (this.isLooped(section)) this.player.setLoop(0, this.player.seconds);
    else this.player.setLoop(section.start, section.end);
  }

  // What the listener hears now: the class of its colour, and the words.
  heard() {
    const { player, data } = this;
    if (this.isTesting) return { id: "hidden", word: "", detail: "" };
    if (player.isDelta) return { id: "delta", word: "Difference", detail: "only what the mix changed" };
    return data.sources[player.heard];
  }

  show() {
    const { player, data } = this;
    const heard = this.heard();
    byId("player").classList.toggle("playing", player.isPlaying);
    byId("player").classList.toggle("testing", this.isTesting);
    byId("play").querySelector(".text").textContent = player.isPlaying ? "Pause" : "Play";
    byId("flip").className = heard.id;
    byId("flip").setAttribute("aria-pressed", String(player.heard !== 0));
    byId("partner").textContent = " to " + data.sources[player.heard === 0 ? player.partner : 0].word.toLowerCase();
    byId("word").textContent = heard.word;
    byId("detail").textContent = heard.detail;
    byId("delta").setAttribute("aria-pressed", String(player.isDelta));
    byId("match").setAttribute("aria-checked", String(player.isMatched));
    byId("levels").textContent = this.levels();
    this.showSources();
    this.showLoop();
    this.draw();
  }

  showSources() {
    [...byId("sources").querySelectorAll("label")].forEach((label, i) => {
      const isHeard = i === this.player.heard && !this.player.isDelta && !this.isTesting;
      label.classList.toggle("chosen", isHeard);
      label.querySelector("input").checked = isHeard;
      const source = this.data.sources[i];
      label.querySelector(".gain").textContent = this.player.isMatched
        ? (source.matchDb < -0.05 ? decibels(source.matchDb) + " dB" : "as it is") : "true level";
    });
  }

  showLoop() {
    const buttons = byId("sections").querySelectorAll("button");
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(this.isLooped(this.data.sections[i]))));
    const { start, end } = this.player.loop;
    byId("loop").hidden = end - start > this.player.seconds - 0.01;
  }

  levels() {
    const named = this.data.sources.filter(source => source.lufs !== null);
    if (this.player.isMatched) {
      const lowered = named.filter(source => source.matchDb < -0.05)
        .map(source => source.word + " is turned down " + decibels(-source.matchDb) + " dB");
      return lowered.length ? lowered.join(", ") + ", so that all play equally loud." : "They are equally loud as they are.";
    }
    const quietest = named.reduce((a, b) => (a.lufs < b.lufs ? a : b));
    const louder = named.filter(source => source.lufs - quietest.lufs >= 0.05)
      .map(source => source.word + " is " + decibels(source.lufs - quietest.lufs) + " dB louder than " + quietest.word);
    return louder.join(", ") + (louder.length ? ". " : "") + "Louder almost always seems better: trust the equal level.";
  }

  say(text) {
    byId("said").textContent = text;
  }

  sayHeard() {
    const { word, detail } = this.heard();
    if (word) this.say("You hear " + word + ": " + detail);
  }

  // The moving parts: place and time.
  follow() {
    const place = this.player.position();
    const index = sectionAt(this.data, place);
    const name = index < 0 ? "" : this.data.sections[index].label;
    byId("time").textContent = clock(place);
    byId("place").textContent = name;
    if (document.activeElement !== byId("seek") || this.player.isPlaying) byId("seek").value = place;
    byId("seek").setAttribute("aria-valuetext", clock(place) + " of " + clock(this.player.seconds) + (name ? ", " + name : ""));
    this.drawPlayhead(place);
  }

  draw() {
    const canvas = byId("wave").querySelector("canvas");
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.max(1, Math.round(canvas.clientWidth * ratio));
    canvas.height = Math.max(1, Math.round(canvas.clientHeight * ratio));
    this.picture = new OffscreenCanvas(canvas.width, canvas.height);
    this.drawWave(this.picture.getContext("2d"), canvas.width, canvas.height, ratio);
    this.drawPlayhead(this.player.position());
  }

  drawWave(pen, width, height, ratio) {
    const style = getComputedStyle(document.documentElement);
    const { data, player } = this;
    const shown = player.isDelta || this.isTesting ? 1 : player.heard;
    const source = data.sources[shown];
    const gain = player.isMatched || player.isDelta || this.isTesting ? source.matchGain : source.trueGain;
    const scale = 1 / Math.max(...data.sources.map(each => each.trueGain * Math.max(...each.peaks) / 255));
    const neutral = this.isTesting ? "hidden" : this.heard().id;
    const colour = style.getPropertyValue("--" + ({ hidden: "muted", after: "mix" }[neutral] || neutral));
    const x = seconds => seconds / player.seconds * width;
    pen.fillStyle = style.getPropertyValue("--line");
    pen.globalAlpha = 0.45;
    data.sections.forEach((section, i) => {
      if (i % 2) pen.fillRect(x(section.start), 0, x(section.end) - x(section.start), height);
    });
    pen.fillStyle = colour;
    const step = 3 * ratio;
    for (let left = 0; left < width; left += step) {
      const seconds = left / width * player.seconds;
      const peak = this.peakBetween(source.peaks, left / width, (left + step) / width) / 255 * gain * scale;
      const half = Math.max(ratio / 2, peak * height * 0.47);
      pen.globalAlpha = seconds >= player.loop.start - 0.01 && seconds < player.loop.end ? 1 : 0.3;
      pen.fillRect(left, height / 2 - half, step - ratio, 2 * half);
    }
  }

  peakBetween(peaks, from, to) {
    const first = Math.floor(from * peaks.length);
    const last = Math.max(first + 1, Math.ceil(to * peaks.length));
    return Math.max(...peaks.slice(first, last), 0);
  }

  drawPlayhead(place) {
    const canvas = byId("wave").querySelector("canvas");
    if (!this.picture || this.picture.width !== canvas.width) return;
    const pen = canvas.getContext("2d");
    const ratio = window.devicePixelRatio || 1;
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(this.picture, 0, 0);
    pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--ink");
    pen.fillRect(place / this.player.seconds * canvas.width - ratio, 0, 2 * ratio, canvas.height);
  }
}
