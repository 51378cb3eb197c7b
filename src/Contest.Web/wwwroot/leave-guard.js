// Asks before what a form marked data-confirm does, and warns before a page is left on which something was typed and not saved: a form marked data-guard, or a live part marked data-unsaved.
const typed = new WeakSet();

const unsaved = () => document.querySelector('[data-unsaved="true"]')
    ?? [...document.querySelectorAll('form[data-guard]')].find(form => typed.has(form));

document.addEventListener('input', event => {
    const form = event.target.closest?.('form[data-guard]');
    if (form)
        typed.add(form);
});

document.addEventListener('submit', event => {
    if (event.target.dataset.confirm && !window.confirm(event.target.dataset.confirm))
        event.preventDefault();
    else
        typed.delete(event.target);
});

window.addEventListener('beforeunload', event => {
    if (unsaved())
        event.preventDefault();
});

// Links that change only a part of the document do not unload it, so they are asked about here.
document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    const where = unsaved();
    if (!link || !where || link.target || link.hasAttribute('download') || new URL(link.href).pathname === location.pathname)
        return;
    if (window.confirm(where.dataset.leave)) {
        typed.delete(where);
        where.removeAttribute('data-unsaved');
    } else {
        event.preventDefault();
        event.stopPropagation();
    }
}, true);
