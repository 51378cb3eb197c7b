// A form that was typed into asks before it is left: links then go the long way, which lets the browser ask.
let typed = false;
document.addEventListener("input", event => {
  if (!event.target.closest("form[data-warn]"))
    return;
  typed = true;
  document.body.setAttribute("data-enhance-nav", "false");
});
document.addEventListener("submit", () => { typed = false; });
window.addEventListener("beforeunload", event => {
  if (typed)
    event.preventDefault();
});
