// Hands: buttons and keys; then the page opens.

function wire(data, player, view, blind) {
  const act = work => () => {
    work();
    view.sayHeard();
  };
  const click = (id, work) => byId(id).addEventListener("click", work);
  const playPause = () => (player.isPlaying ? player.pause() : player.play().catch(() => tellNoSound()));
  const loopSection = () => {
    const { start, end } = player.loop;
    const section = data.sections[sectionAt(data, player.position())];
    if (end - start < player.seconds - 0.01 || !section) player.setLoop(0, player.seconds);
    else player.setLoop(section.start, section.end);
  };
  const jump = steps => {
    const index = sectionAt(data, player.position()) + steps;
    if (data.sections[index]) player.seek(data.sections[index].start);
  };
  click("play", playPause);
  click("flip", act(() => player.flip()));
  click("match", () => player.match(!player.isMatched));
  click("delta", act(() => player.delta(!player.isDelta)));
  click("loop", () => player.setLoop(0, player.seconds));
  byId("auto").addEventListener("change", event => player.auto(Number(event.target.value)));
  byId("seek").addEventListener("input", event => player.seek(Number(event.target.value)));
  const letGo = holdToHear(player);
  const keys = {
    " ": playPause,
    x: act(() => player.flip()),
    1: act(() => player.hear(0)),
    2: act(() => player.hear(1)),
    3: act(() => data.sources[2] && player.hear(2)),
    l: loopSection,
    "[": () => player.setLoop(player.position(), player.loop.end),
    "]": () => player.setLoop(player.loop.start, player.position()),
    m: () => player.match(!player.isMatched),
    d: act(() => player.delta(!player.isDelta)),
    b: () => { byId("blind").open = true; byId("prefer").focus(); },
    h: () => letGo.press(),
    ArrowLeft: event => player.seek(player.position() - (event.shiftKey ? 5 : 2)),
    ArrowRight: event => player.seek(player.position() + (event.shiftKey ? 5 : 2)),
    ",": () => jump(-1),
    ".": () => jump(1),
    Home: () => player.seek(0),
  };
  const hiding = new Set(["x", "1", "2", "3", "m", "d", "h", "b"]);
  byId("player").addEventListener("keydown", event => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!keys[key] || event.ctrlKey || event.metaKey || event.altKey || !byId("keys").checked) return;
    if (isItsOwn(event.target, key) || (view.isTesting && hiding.has(key)) || (event.repeat && !key.startsWith("Arrow"))) return;
    event.preventDefault();
    keys[key](event);
  });
  byId("player").addEventListener("keyup", event => event.key.toLowerCase() === "h" && letGo.release());
  // After a press with the mouse or finger the space bar belongs to play again; from the keyboard it presses the button in focus.
  byId("player").addEventListener("click", event => {
    if (event.detail > 0 && event.target.closest("button")) byId("player").focus({ preventScroll: true });
  });
}

// Keys that the element in focus needs for itself.
function isItsOwn(target, key) {
  if (target.matches("select")) return true;
  if (target.matches("button, summary, input[type=checkbox]")) return key === " ";
  if (target.matches("input[type=radio]")) return key === " " || key.startsWith("Arrow");
  return target.matches("input[type=range]") && (key.startsWith("Arrow") || key === "Home");
}

// While the button or the key is held, before is heard; letting go returns to what was heard.
function holdToHear(player) {
  const button = byId("hold");
  let back = null;
  const press = () => {
    if (back !== null) return;
    back = player.heard;
    player.hear(0);
    button.classList.add("held");
  };
  const release = () => {
    if (back === null) return;
    player.hear(back);
    back = null;
    button.classList.remove("held");
  };
  button.addEventListener("pointerdown", event => { button.setPointerCapture(event.pointerId); press(); });
  for (const end of ["pointerup", "pointercancel", "blur"]) button.addEventListener(end, release);
  button.addEventListener("keydown", event => {
    if (event.key === " " || event.key === "Enter") { event.preventDefault(); press(); }
  });
  button.addEventListener("keyup", event => (event.key === " " || event.key === "Enter") && release());
  button.addEventListener("contextmenu", event => event.preventDefault());
  return { press, release };
}

function tellNoSound() {
  byId("note").hidden = false;
  byId("note").textContent = "The browser holds the sound back: press Play once more. On a phone, check the silent switch.";
}

function tellNoDecoding() {
  byId("play").querySelector(".text").textContent = "No sound";
  byId("note").hidden = false;
  byId("note").textContent = "This browser cannot decode the sound in this page (FLAC). Open it in a current Chrome, Edge, Firefox or Safari, " +
    "or play flick.flac and sections.flac from the folder above.";
}

async function open() {
  const data = JSON.parse(byId("data").textContent);
  const player = new Player(data, []);
  const view = new View(data, player);
  player.changed = () => view.show();
  view.show();
  try {
    for (const source of data.sources) player.sounds.push(await decode(source, data));
  } catch (_) {
    tellNoDecoding();
    return;
  }
  wire(data, player, view, new Blind(data, player, view));
  byId("play").disabled = byId("flip").disabled = false;
  view.show();
  setInterval(() => player.tick(), 40);
  let last = 0;
  const follow = now => {
    if (player.isPlaying && (!view.calm.matches || now - last >= 1000)) {
      last = now;
      view.follow();
    }
    requestAnimationFrame(follow);
  };
  view.follow();
  requestAnimationFrame(follow);
  if (location.hash === "#selfcheck") await selfCheck(data, player);
}

open();
