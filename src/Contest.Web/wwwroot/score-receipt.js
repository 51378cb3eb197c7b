// What the server holds of a sheet, from its database, held against what the page shows.
import { alike, factOf } from "./score-sender.js";
import { clockOf, fill, number, one } from "./score-state.js";

export function openReceipt({ data, text, round, journal, sender, fields }) {
  let receipt = null, of = "";

  return {
    /** Asks for the sheet as it stands in the database and learns what is newer there: an unlocked sheet opens again, a closed round shuts. */
    async ask(contestant) {
      const { status, said } = await sender.ask(`/judge/receipt/${data.category}/${data.round}/${encodeURIComponent(contestant)}`);
      if (status !== 200) return;
      data.closed = said.closed;
      [receipt, of] = [said, contestant];
      await journal.change(() => ({ learn: Object.entries(said.sheet.fields).map(([field, value]) => factOf(round.at(contestant, field), value)) }));
    },

    draw(sheet, shown) {
      const words = one("[data-receipt]");
      words.hidden = !receipt || of !== sheet.contestant || !sheet.isSubmitted || sheet.waiting > 0 || !receipt.at;
      if (words.hidden) return;
      const differs = fields.filter(f => !alike({ ...shown[f], comment: shown[f].text }, receipt.sheet.fields[f] ?? {}));
      words.classList.toggle("differs", differs.length > 0);
      words.textContent = differs.length > 0 ? fill(text.ReceiptDiffers, differs.map(f => data.criteria[f]?.name ?? text.Sheet).join(", "))
        : fill(sheet.status ? text.ReceiptStatus : text.Receipt, number(receipt.total), number(data.total.maximum), clockOf(receipt.at, data.zone), receipt.entries, receipt.checksum);
    },
  };
}
