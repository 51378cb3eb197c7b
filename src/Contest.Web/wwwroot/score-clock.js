// The judge's clock: counts up to the contestant's time and past it. Running, it outlives a reload; stopped, the time goes into the journal like a mark.
import { fill, minutes, one } from "./score-state.js";

/**
 * @param clock The element; null where the round is not timed.
 * @param text  The words.
 * @param stop  Called with the seconds when the judge stops it.
 */
export function openClock(clock, text, stop) {
  let key = "", recorded = null, locked = false;
  const kept = { get: () => since[key] ?? null, set: value => { since[key] = value; keep(); } };
  const since = read();
  const limit = Number(clock?.dataset.seconds);
  const [time, bar, button, over] = clock ? [".time", ".meter > i", "button", "[data-over]"].map(s => one(s, clock)) : [];

  function draw() {
    const running = kept.get(), now = running ? Math.max(0, Math.floor((Date.now() - running) / 1000)) : recorded ?? 0;
    time.textContent = minutes(now);
    time.setAttribute("aria-label", fill(text.ClockLabel, minutes(now), minutes(limit)));
    bar.style.width = `${Math.min(100, now / limit * 100)}%`;
    bar.className = now > limit ? "danger" : "";
    over.textContent = now > limit ? fill(text.Overtime, minutes(now - limit)) : "";
    clock.dataset.running = running !== null;
    clock.dataset.over = now > limit;
    button.disabled = locked;
    const words = running ? button.dataset.stop : recorded === null ? button.dataset.start : button.dataset.again;
    if (button.getAttribute("aria-label") !== words) button.setAttribute("aria-label", words);
  }

  if (!clock) return { show() {} };
  button.addEventListener("click", () => {
    const running = kept.get();
    kept.set(running ? null : Date.now());
    if (running) stop(recorded = Math.max(0, Math.floor((Date.now() - running) / 1000)));
    draw();
  });
  setInterval(draw, 500);
  return {
    show(sheet, seconds, isLocked) {
      [key, recorded, locked] = [sheet, seconds, isLocked];
      if (locked && kept.get()) kept.set(null);
      draw();
    },
  };

  function keep() {
    try { localStorage.setItem("contest-clocks", JSON.stringify(since)); } catch { /* it runs while the page is open */ }
  }
}

function read() {
  try { return JSON.parse(localStorage.getItem("contest-clocks") ?? "{}") ?? {}; } catch { return {}; }
}
