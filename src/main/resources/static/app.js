// Everything works without this file; it makes a few things quicker.
(() => {
  "use strict";

  // Menus close on Escape and on a click beside them.
  const openMenus = () => document.querySelectorAll("details.cc-menu[open]");
  document.addEventListener("click", (event) => {
    openMenus().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    openMenus().forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  // The CSRF token goes with what htmx sends.
  document.addEventListener("htmx:configRequest", (event) => {
    const csrf = document.querySelector("meta[name=csrf]");
    if (csrf && event.detail.verb !== "get") event.detail.headers[csrf.dataset.header] = csrf.content;
  });

  // A form goes once, however often its button is pressed.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-once]")) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    form.querySelectorAll("button[type=submit]").forEach((button) => button.setAttribute("aria-busy", "true"));
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
    });
  });

  // What was typed outlives a session that ended and an error: sent without an answer that took it, it waits in this tab
  // until its form is open again. Passwords, files and the program's own hidden fields are not kept.
  const DRAFT = "draft";
  const kept = JSON.parse(sessionStorage.getItem(DRAFT) ?? "null");
  const isTyped = (field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type);
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const action = form.getAttribute("action");
    if (!form.matches("[data-once]") || form.querySelector("input[type=password]")) return;
    const fields = [...form.elements].filter(isTyped)
      .filter((field) => !["checkbox", "radio"].includes(field.type) || field.checked)
      .map((field) => [field.name, field.value]);
    // A form that came back with errors stands at the address it was sent to.
    const page = kept?.action === action ? kept.page : location.pathname + location.search;
    sessionStorage.setItem(DRAFT, JSON.stringify({ page, action, fields, who: document.body.dataset.who }));
  });

  function restore(form, fields) {
    const left = fields.slice();
    const take = (matches) => {
      const at = left.findIndex(matches);
      return at < 0 ? null : left.splice(at, 1)[0][1];
    };
    [...form.elements].filter(isTyped).forEach((field) => {
      if (["checkbox", "radio"].includes(field.type)) {
        field.checked = take(([name, value]) => name === field.name && value === field.value) !== null;
      } else {
        field.value = take(([name]) => name === field.name) ?? field.value;
      }
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  if (kept) {
    const between = document.querySelector("main.cc-plain, [data-interrupted]");
    const form = [...document.querySelectorAll("form[data-once]")].find((one) => one.getAttribute("action") === kept.action);
    if (between) {
      sessionStorage.setItem(DRAFT, JSON.stringify({ ...kept, interrupted: true }));
      document.querySelectorAll("[data-kept]").forEach((said) => { said.hidden = false; });
      document.querySelectorAll("a[data-kept]").forEach((link) => { link.href = kept.page; });
      document.querySelectorAll("input[type=hidden][name=next]").forEach((next) => { next.value = kept.page; });
    } else {
      sessionStorage.removeItem(DRAFT);
      if (kept.interrupted && form && kept.who === document.body.dataset.who) {
        restore(form, kept.fields);
        form.prepend(document.getElementById("kept").content.cloneNode(true));
      }
    }
  }

  // Lists: count, choose all, choose a range with Shift, move up and down.
  const ticks = (list) => [...list.querySelectorAll('tbody input[name="selected"]')];
  let lastTick = null;

  function show(list) {
    const counter = list.querySelector("[data-selection]");
    if (!counter) return;
    counter.dataset.initial ??= counter.textContent;
    const all = ticks(list);
    const chosen = all.filter((tick) => tick.checked).length;
    counter.textContent = chosen ? counter.dataset.selection.replace("{0}", chosen) : counter.dataset.initial;
    const whole = list.querySelector("[data-tick-all]");
    if (whole) {
      whole.checked = chosen > 0 && chosen === all.length;
      whole.indeterminate = chosen > 0 && chosen < all.length;
    }
  }

  // Long choices: narrowed by words typed with or without accents. What is ticked stays in sight.
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().trim();

  function narrow(choices, typed) {
    const wanted = fold(typed);
    let matching = 0;
    choices.querySelectorAll(".cc-check").forEach((choice) => {
      const matches = fold(choice.querySelector("label").textContent).includes(wanted);
      if (matches) matching++;
      choice.hidden = !matches && !choice.querySelector("input").checked;
    });
    return wanted ? choices.dataset.found.replace("{0}", matching) : "";
  }

  function prepare(root) {
    root.querySelectorAll("[data-list]").forEach((list) => {
      const head = list.querySelector("thead .cc-tick");
      if (head && !head.querySelector("input")) {
        const whole = document.createElement("input");
        whole.type = "checkbox";
        whole.className = "form-check-input";
        whole.dataset.tickAll = "";
        whole.setAttribute("aria-label", head.textContent.trim());
        head.replaceChildren(whole);
      }
      show(list);
    });
    root.querySelectorAll("[data-reveal]").forEach((box) => {
      if (box.querySelector("button")) return;
      const input = box.querySelector("input");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "cc-reveal__button";
      button.setAttribute("aria-label", box.dataset.reveal);
      button.setAttribute("aria-pressed", "false");
      const sprite = document.querySelector("link[rel=icon]").href.replace("mark.svg", "icons/icons.svg");
      button.innerHTML = `<svg class="cc-icon" aria-hidden="true"><use href="${sprite}#eye"></use></svg>`;
      button.addEventListener("click", () => {
        const shown = input.type === "password";
        input.type = shown ? "text" : "password";
        button.setAttribute("aria-pressed", String(shown));
        button.querySelector("use").setAttribute("href", `${sprite}#${shown ? "eye-off" : "eye"}`);
      });
      box.append(button);
    });
    root.querySelectorAll("[data-find]").forEach((choices) => {
      if (choices.previousElementSibling?.matches(".cc-find")) return;
      const box = document.createElement("div");
      box.className = "cc-find";
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.type = "search";
      input.className = "form-control";
      input.autocomplete = "off";
      const found = document.createElement("output");
      found.className = "cc-sub";
      label.append(choices.dataset.find, input);
      box.append(label, found);
      input.addEventListener("input", () => { found.textContent = narrow(choices, input.value); });
      input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
      choices.before(box);
    });
    root.querySelector("[data-focus]")?.focus();
    // What one page alone needs comes with that page.
    root.querySelectorAll("[data-module]").forEach((part) => {
      const wanted = part.dataset.module;
      delete part.dataset.module; // htmx tells of the whole page once more
      import(wanted).then((module) => module.default(part));
    });
  }

  document.addEventListener("change", (event) => {
    const list = event.target.closest("[data-list]");
    if (!list) return;
    if (event.target.matches("[data-tick-all]")) {
      ticks(list).forEach((tick) => { tick.checked = event.target.checked; });
    }
    show(list);
  });
  document.addEventListener("click", (event) => {
    if (!event.target.matches('input[name="selected"]')) return;
    const all = ticks(event.target.closest("[data-list]"));
    if (event.shiftKey && all.includes(lastTick)) {
      const ends = [all.indexOf(lastTick), all.indexOf(event.target)].sort((a, b) => a - b);
      all.slice(ends[0], ends[1] + 1).forEach((tick) => { tick.checked = event.target.checked; });
    }
    lastTick = event.target;
  });
  document.addEventListener("keydown", (event) => {
    if (!["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target;
    const row = target.closest("[data-list] tbody tr");
    if (!row || target.matches("select, textarea, input:not([type=checkbox])")) return;
    const reachable = (tr) => [...tr.querySelectorAll("a[href], button, input, summary")];
    const place = reachable(row).indexOf(target);
    const next = {
      ArrowDown: row.nextElementSibling,
      ArrowUp: row.previousElementSibling,
      Home: row.parentElement.firstElementChild,
      End: row.parentElement.lastElementChild,
    }[event.key];
    const there = next && reachable(next);
    if (!there?.length) return;
    event.preventDefault();
    there[Math.min(Math.max(place, 0), there.length - 1)].focus();
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });

  prepare(document);
  document.addEventListener("htmx:load", (event) => prepare(event.detail.elt));
})();
