// The door: the field is always ready for the scanner, and where there is a camera it is offered too.
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

// What a code in a picture says, or nothing: read by the browser itself where it can, elsewhere by a library that is fetched when it is first needed.
const reader = async () => {
  if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async video => (await detector.detect(video).catch(() => []))[0]?.rawValue;
  }
  await import("/lib/jsqr/jsQR.js");
  const canvas = document.createElement("canvas"), brush = canvas.getContext("2d", { willReadFrequently: true });
  return async video => {
    const scale = Math.min(1, 640 / video.videoWidth);
    [canvas.width, canvas.height] = [video.videoWidth * scale, video.videoHeight * scale];
    brush.drawImage(video, 0, 0, canvas.width, canvas.height);
    return window.jsQR(brush.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height, { inversionAttempts: "dontInvert" })?.data;
  };
};

const watch = async read => {
  if (view.hidden) return;
  const found = view.videoWidth > 0 ? await read(view) : null;
  if (found) {
    field.value = found;
    form.requestSubmit();
  } else {
    setTimeout(watch, 150, read);
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
    watch(await reader());
  } catch {
    stop();
    form.querySelector("[data-no-camera]").hidden = false;
  }
};

// Over plain HTTP from another machine the browser gives no page a camera.
if (navigator.mediaDevices?.getUserMedia) {
  button.hidden = false;
  button.addEventListener("click", () => view.hidden ? start() : stop());
}
