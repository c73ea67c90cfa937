// The blind test: the sounds are shuffled, equally loud, and nothing on the page gives them away.

class Blind {
  constructor(data, player, view) {
    Object.assign(this, { data, player, view });
    byId("prefer").addEventListener("click", () => this.begin("prefer", 5));
    byId("abx").addEventListener("click", () => this.begin("abx", 10));
    byId("blind-stop").addEventListener("click", () => this.end("Stopped after " + this.round + " of " + this.rounds + " rounds."));
    byId("blind-copy").addEventListener("click", () => this.copy());
  }

  begin(kind, rounds) {
    Object.assign(this, { kind, rounds, round: 0, score: 0 });
    this.player.auto(0);
    byId("auto").value = 0;
    this.player.match(true);
    this.view.isTesting = true;
    byId("blind-start").hidden = true;
    byId("blind-test").hidden = false;
    byId("blind-copy").hidden = true;
    byId("blind-result").textContent = "";
    this.next();
    this.player.play();
  }

  // Which of the two sources the first (or X) is: drawn anew each round.
  next() {
    this.hidden = crypto.getRandomValues(new Uint8Array(1))[0] & 1;
    const isAbx = this.kind === "abx";
    byId("blind-ask").textContent = "Round " + (this.round + 1) + " of " + this.rounds + ". " +
      (isAbx ? "A and B are the two sounds. Which of them is X?" : "Listen to both as long as you like. Which do you prefer?");
    const listen = isAbx
      ? [["Hear A", 0], ["Hear B", 1], ["Hear X", this.hidden]]
      : [["Hear the first", this.hidden], ["Hear the second", 1 - this.hidden]];
    const answer = isAbx ? [["X is A", 0], ["X is B", 1]] : [["I prefer the first", this.hidden], ["I prefer the second", 1 - this.hidden]];
    this.buttons("blind-listen", listen, (source, button) => this.listen(source, button));
    this.buttons("blind-answer", answer, source => this.answer(source));
    this.listen(listen[0][1], byId("blind-listen").firstChild);
  }

  buttons(place, choices, act) {
    byId(place).replaceChildren(...choices.map(([text, source]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", () => act(source, button));
      return button;
    }));
  }

  listen(source, button) {
    this.player.hear(source);
    for (const other of byId("blind-listen").children) other.setAttribute("aria-pressed", String(other === button));
  }

  answer(source) {
    if (this.kind === "abx" ? source === this.hidden : source === 1) this.score++;
    this.round++;
    if (this.round < this.rounds) this.next();
    else this.end(this.kind === "abx" ? this.abxResult() : this.preferenceResult());
  }

  preferenceResult() {
    const [before, after] = this.data.sources;
    return "Without seeing, you preferred " + after.word + " " + this.score + " times and " +
      before.word + " " + (this.rounds - this.score) + " times.";
  }

  // The chance of at least this many right answers by guessing: the upper tail of a binomial distribution with p = 1/2.
  abxResult() {
    let chance = 0;
    for (let right = this.score; right <= this.rounds; right++) chance += choose(this.rounds, right) / 2 ** this.rounds;
    return this.score + " of " + this.rounds + " right. Guessing gets that far in " + (chance * 100).toFixed(1) + " % of tests: " +
      (chance < 0.05 ? "you can hear the difference." : "this does not show that you hear a difference.");
  }

  end(text) {
    this.view.isTesting = false;
    byId("blind-start").hidden = false;
    byId("blind-test").hidden = true;
    byId("blind-result").textContent = text;
    byId("blind-copy").hidden = false;
    this.player.hear(1);
  }

  async copy() {
    const text = document.title + "\n" + byId("blind-result").textContent;
    try {
      await navigator.clipboard.writeText(text);
      this.view.say("Copied");
    } catch (_) {
      getSelection().selectAllChildren(byId("blind-result"));
    }
  }
}

function choose(n, k) {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = ways * (n - k + i) / i;
  return ways;
}
