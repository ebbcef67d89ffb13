// The queue by keyboard: j and k walk, a r u send the form of the card, e opens its editing page.
// Without this file the same forms and links work with the mouse.
"use strict";
(() => {
  const list = document.getElementById("queue");
  const cards = [...list.querySelectorAll("[data-fact]")];
  if (!cards.length) return;
  let at = Math.max(0, cards.findIndex((card) => `#${card.id}` === location.hash));

  const go = (to) => {
    at = Math.min(Math.max(to, 0), cards.length - 1);
    cards[at].focus();
    cards[at].scrollIntoView({ block: "nearest" });
  };

  const tell = (card, text, failed) => {
    const told = card.querySelector("[data-told]");
    told.textContent = text;
    card.classList.toggle("failed", failed);
  };

  const send = async (form) => {
    const card = form.closest("[data-fact]");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/json" },
      });
      const said = await answer.text();
      if (!answer.ok) throw new Error(answer.status === 400 ? said : `${answer.status}`);
      const { state } = JSON.parse(said);
      card.dataset.state = state;
      tell(card, list.dataset.saved, false);
      if (state !== "unreviewed" && cards[at] === card) go(at + 1);
    } catch (error) {
      tell(card, `${list.dataset.failed}: ${error.message}`, true);
    }
  };

  list.addEventListener("submit", (event) => {
    if (!event.target.matches(".press")) return;
    event.preventDefault();
    at = cards.indexOf(event.target.closest("[data-fact]"));
    send(event.target);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input, textarea, select")) return;
    const key = event.key.toLowerCase();
    if (key === "j") go(at + 1);
    else if (key === "k") go(at - 1);
    else if ("aru".includes(key)) cards[at].querySelector(`form[data-key="${key}"]`)?.requestSubmit();
    else if (key === "e") cards[at].querySelector('a[data-key="e"]')?.click();
    else return;
    event.preventDefault();
  });
  go(at);
})();
