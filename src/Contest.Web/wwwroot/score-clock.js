// The judge's clock: counts up to the contestant's time and past it. It outlives a reload and is nobody's record.
export function startClock(clock, key, label) {
  if (!clock) return;
  const limit = Number(clock.dataset.seconds);
  const time = clock.querySelector(".time"), bar = clock.querySelector(".meter > i"), button = clock.querySelector("button");
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") ?? { gone: 0, since: null };
  const seconds = () => Math.floor((kept.gone + (kept.since ? Date.now() - kept.since : 0)) / 1000);
  const words = s => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")}`;

  function draw() {
    const now = seconds();
    time.textContent = words(now);
    time.setAttribute("aria-label", label.replace("{0}", words(now)).replace("{1}", words(limit)));
    bar.style.width = `${Math.min(100, now / limit * 100)}%`;
    bar.className = now > limit ? "danger" : "";
    clock.dataset.running = kept.since !== null;
    button.setAttribute("aria-label", kept.since ? button.dataset.stop : button.dataset.start);
  }

  button.addEventListener("click", () => {
    if (kept.since) {
      kept.gone += Date.now() - kept.since;
      kept.since = null;
    } else {
      kept.since = Date.now();
    }
    sessionStorage.setItem(key, JSON.stringify(kept));
    draw();
  });
  setInterval(draw, 500);
  draw();
}
