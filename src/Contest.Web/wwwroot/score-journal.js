// The entries that the server does not have yet, oldest first. This journal lives as long as the page;
// one that outlives it takes its place here: the same three functions, each done when the entry is safe.
export function openJournal() {
  const entries = [];
  return {
    entries,
    async add(entry) { entries.push(entry); },
    async change(entry, values) { Object.assign(entry, values); },
    async remove(entry) {
      const at = entries.indexOf(entry);
      if (at >= 0) entries.splice(at, 1);
    },
  };
}
