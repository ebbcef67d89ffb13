// Says that a file is too large before it is sent, while everything typed still stands in the form.
"use strict";
for (const input of document.querySelectorAll("input[type=file][data-most]")) {
  input.addEventListener("change", () => {
    const file = input.files[0];
    const wrong = file && file.size > Number(input.dataset.most) ? input.dataset.tooLarge : "";
    input.setCustomValidity(wrong);
    document.getElementById(input.getAttribute("aria-describedby")).textContent = wrong;
  });
}
