// The door: the field is always ready for the scanner, and where the browser reads codes by itself the camera is offered too.
const form = document.querySelector("[data-door]");
const field = form.querySelector("input[name=Typed]");
const button = form.querySelector("[data-camera]");
const view = form.querySelector("[data-view]");

// The page's own focus goes to its heading first.
const ready = () => field.focus({ preventScroll: true });
ready();
setTimeout(ready, 150);

// A scanner types wherever the focus is: a sign typed outside of any field goes into this one.
document.addEventListener("keydown", event => {
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== " " && !event.target.closest("input, textarea, select, video")) field.focus();
});

const watch = async detector => {
  if (view.hidden) return;
  const [found] = await detector.detect(view).catch(() => []);
  if (found) {
    field.value = found.rawValue;
    form.requestSubmit();
  } else {
    setTimeout(watch, 150, detector);
  }
};

const stop = () => {
  for (const track of view.srcObject?.getTracks() ?? []) track.stop();
  view.srcObject = null;
  view.hidden = true;
};

const start = async () => {
  try {
    view.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    view.hidden = false;
    await view.play();
    watch(new BarcodeDetector({ formats: ["qr_code"] }));
  } catch {
    stop();
    form.querySelector("[data-no-camera]").hidden = false;
  }
};

if ("BarcodeDetector" in window && navigator.mediaDevices?.getUserMedia) {
  BarcodeDetector.getSupportedFormats().then(formats => { button.hidden = !formats.includes("qr_code"); });
  button.addEventListener("click", () => view.hidden ? start() : stop());
}
