// The queue by keyboard: j and k walk, a and r decide, u takes the last decision back (also one made
// in the form of a fact or before this page was loaded), e edits, n brings more, a figure chooses the
// task of a suggestion. The report of the card in hand stands beside it.
// Without this file the same forms and links work with the mouse.
"use strict";
(() => {
  const KEYS = "areujkn123456789";
  const CYRILLIC = { ф: "a", к: "r", у: "e", г: "u", о: "j", л: "k", т: "n" };
  const list = document.getElementById("queue");
  const beside = document.getElementById("beside");
  const last = document.getElementById("last");
  const cards = [...list.querySelectorAll("[data-fact]")];
  const AHEAD = 5;
  const starts = [0];
  const done = [];
  let at = Math.max(0, cards.findIndex((card) => `#${card.id}` === location.hash));

  const isDecided = (card) => ["accepted", "rejected"].includes(card.dataset.state);

  const tell = (card, text, failed) => {
    card.querySelector("[data-told]").textContent = text;
    card.classList.toggle("failed", failed);
  };

  // The report beside ---------------------------------------------------------------------------

  const show = (card) => {
    const anchor = beside.querySelector(`[data-of="${card.dataset.fact}"]`);
    const report = anchor?.closest("article");
    for (const other of beside.querySelectorAll("article")) other.classList.toggle("now", other === report);
    for (const mark of beside.querySelectorAll("[data-facts]")) {
      mark.classList.toggle("in-hand", mark.dataset.facts.split(" ").includes(card.dataset.fact));
    }
    if (anchor && getComputedStyle(beside).overflowY === "auto") {
      const above = anchor.getBoundingClientRect().top - beside.getBoundingClientRect().top;
      beside.scrollTop += above - beside.clientHeight / 3;
    }
  };

  const go = (to) => {
    if (to >= cards.length) return more();
    at = Math.max(to, 0);
    cards[at].focus({ preventScroll: true });
    cards[at].scrollIntoView({ block: "nearest" });
    if (cards.length - at <= AHEAD) load().catch(() => {}); // told when the last card is passed
  };

  list.addEventListener("focusin", (event) => {
    const card = event.target.closest("[data-fact]");
    if (!card) return;
    at = cards.indexOf(card);
    show(card);
  });

  list.addEventListener("click", (event) => {
    const link = event.target.closest("[data-report]");
    if (link) show(link.closest("[data-fact]"));
  });

  beside.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#f-"]');
    const card = link && document.getElementById(link.hash.slice(1));
    if (!card) return;
    event.preventDefault();
    go(cards.indexOf(card));
  });

  // More of the queue, behind what is here ------------------------------------------------------

  let loading = null;

  const fetched = async (link) => {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = [...page.querySelectorAll("#queue [data-fact]")];
    if (!answer.ok || !fresh.length) throw new Error(`${answer.status}`);
    starts.push(cards.length);
    cards.push(...fresh);
    list.append(...fresh);
    beside.append(...page.querySelectorAll("#beside article"));
    document.getElementById("on").replaceWith(page.getElementById("on"));
  };

  // Asked for early, so that nobody waits at the last card; answers whether there was any more.
  const load = async () => {
    const link = document.getElementById("more");
    if (!link && !loading) return false;
    loading ??= fetched(link).finally(() => (loading = null));
    await loading;
    return true;
  };

  const more = async () => {
    const next = starts.find((start) => start > at);
    try {
      if (next !== undefined) go(next);
      else if (await load()) go(starts.at(-1));
      else document.getElementById("end").hidden = false;
    } catch {
      location.assign(document.getElementById("more").href);
    }
  };

  document.addEventListener("click", (event) => {
    if (!event.target.closest("#more") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    at = cards.length - 1;
    more();
  });

  // Deciding ------------------------------------------------------------------------------------

  const mark = (card, { state, badge, said }) => {
    card.dataset.state = state;
    const tag = document.createElement("span");
    const kind = { accepted: "checked", rejected: "state-not_done" }[state] ?? "open";
    tag.className = `tag tag-${kind}`;
    tag.textContent = badge;
    card.querySelector("[data-review]").replaceChildren(tag);
    for (const form of card.querySelectorAll(".press")) {
      form.hidden = (form.dataset.key === "u") !== isDecided(card);
    }
    tell(card, said, false);
  };

  const send = async (form) => {
    const card = form.closest("[data-fact]");
    const undoes = form.dataset.key === "u";
    if (card.dataset.busy || isDecided(card) !== undoes) return; // a key that was pressed twice
    card.dataset.busy = "yes";
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/json" },
      });
      const said = await answer.text();
      if (!answer.ok) throw new Error([400, 401].includes(answer.status) ? said : `${answer.status}`);
      mark(card, JSON.parse(said));
      if (undoes) done.splice(done.indexOf(card), 1);
      else done.push(card);
      if (!undoes && cards[at] === card) go(at + 1);
    } catch (error) {
      tell(card, `${list.dataset.failed}: ${error.message}`, true);
    } finally {
      delete card.dataset.busy;
    }
  };

  // What was decided before this page was loaded; the fact comes back with a page of its own.
  const undoEarlier = async () => {
    if (last.dataset.busy) return;
    last.dataset.busy = "yes";
    try {
      const answer = await fetch(last.querySelector("form").action, {
        method: "POST",
        body: new URLSearchParams(new FormData(last.querySelector("form"))),
        headers: { Accept: "application/json" },
      });
      const said = await answer.text();
      if (!answer.ok) throw new Error([400, 401].includes(answer.status) ? said : `${answer.status}`);
      location.assign(JSON.parse(said).address);
    } catch (error) {
      tell(cards[at] ?? last, error.message, true);
    } finally {
      delete last.dataset.busy;
    }
  };

  const undo = () => {
    const card = cards[at] && isDecided(cards[at]) ? cards[at] : done.at(-1);
    if (!card) {
      undoEarlier();
      return;
    }
    go(cards.indexOf(card));
    card.querySelector('form[data-key="u"]').requestSubmit();
  };

  list.addEventListener("submit", (event) => {
    if (!event.target.matches(".press")) return;
    event.preventDefault();
    at = cards.indexOf(event.target.closest("[data-fact]"));
    send(event.target);
  });

  // A letter counts as it is printed; on another alphabet's keyboard the key counts, by its place.
  const keyOf = (event) => {
    const letter = event.key.toLowerCase();
    if (/^[a-z]$/.test(letter)) return letter;
    if (letter in CYRILLIC) return CYRILLIC[letter];
    return /^(Key[A-Z]|Digit[1-9])$/.test(event.code) ? event.code.at(-1).toLowerCase() : "";
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    const key = keyOf(event);
    if (!key || !KEYS.includes(key)) return;
    if (!cards.length && key !== "u") return;
    event.preventDefault();
    if (key === "j") go(at + 1);
    else if (key === "k") go(at - 1);
    else if (event.repeat) return; // held down, a key must not decide on one fact after another
    else if (key === "n") more();
    else if (key === "u") undo();
    else if (key === "e") cards[at].querySelector('a[data-key="e"]').click();
    else {
      const form = cards[at].querySelector(`form[data-key="${key}"]`);
      if (form && !form.hidden) form.requestSubmit();
    }
  });

  beside.dataset.live = "yes";
  if (cards.length) go(at);
})();
