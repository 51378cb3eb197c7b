// What a sheet says beside a field: why it is not taken, and which of two values the judge has to choose from.
import { offerChoice } from "./score-dialogs.js";
import { all, fill, minutes, number, one } from "./score-state.js";

/** The words for a status and its ground. */
export function statusWords(word, ground) {
  const [kind, ...rest] = (ground ?? "").split(" "), said = value => one(`#absence input[value="${value}"]`)?.dataset.words;
  // A judge writes no absence and no removal: the words for them stand where they are shown.
  return word !== "recused" ? said(word) ?? one("[data-status-words]")?.dataset[word] ?? word : [said(kind) ?? word, rest.join(" ")].filter(Boolean).join(": ");
}

/** @param settled Called when the judge put something away. */
export function openNotices({ data, text, round, sender, settled }) {
  const fields = [...Object.keys(data.criteria), "*comment", "*status", "*time", "*submitted"];
  const place = field => one(`[data-criterion="${field}"]`) ?? one(`[data-place="${field}"]`) ?? one("[data-place='*submitted']");
  const words = (field, value) => field === "*time" && value.points !== null ? minutes(value.points / 100) : field === "*submitted" ? one("[data-submit] span").textContent
    : value.points !== null && value.points !== undefined ? number(value.points) : value.status ? statusWords(value.status, value.text) : value.text || "—";

  function refuse(at, shown, problems) {
    const note = document.createElement("div"), said = document.createElement("span");
    note.className = "said refused";
    note.setAttribute("role", "alert");
    said.textContent = problems.join(" ");
    note.append(said);
    if (shown.state) {
      const away = document.createElement("button");
      Object.assign(away, { type: "button", className: "btn btn-sm btn-outline-primary tap", textContent: fill(text.PutAway, words(at.criterion, shown)) });
      away.dataset.away = "";
      away.onclick = () => sender.drop(at, shown).then(settled);
      note.append(away);
    }
    return note;
  }

  const choose = (at, shown) => offerChoice({
    lead: fill(text.ConflictLead, data.criteria[at.criterion]?.name ?? text.Sheet, shown.theirs.author),
    mine: fill(text.Mine, words(at.criterion, shown)),
    theirs: fill(text.Theirs, words(at.criterion, shown.theirs)),
    keep: () => sender.write(at, shown, { points: shown.points, status: shown.status, comment: shown.text }),
    take: () => sender.drop(at, shown),
  });

  return {
    draw(contestant, shown, unfit) {
      for (const field of fields) {
        const { state, problems, theirs, points, status, text: said } = shown[field], at = round.at(contestant, field), old = all(`[data-about="${field}"]`);
        // A notice that says the same stays: what a finger is on must not vanish under it.
        const saying = JSON.stringify([contestant, unfit.get(field), state, problems, theirs, points, status, said]);
        if (old[0]?.dataset.saying === saying && (state || unfit.has(field))) continue;
        old.forEach(note => note.remove());
        const note = unfit.has(field) ? refuse(at, { state: null }, [unfit.get(field)]) : state === "refused" ? refuse(at, shown[field], problems) : state === "conflict" ? choose(at, shown[field]) : null;
        if (!note) continue;
        Object.assign(note.dataset, { about: field, saying });
        place(field).append(note);
      }
    },
  };
}
