// The page of a document: selecting a passage, and the pages of its PDF.

/** Where a place in the page is in the text, in UTF-16 units; the pieces of the text carry where they begin. */
function place(text, node, offset) {
  const probe = document.createRange();
  let at = 0;
  for (const piece of text.querySelectorAll("[data-from]")) {
    probe.selectNodeContents(piece);
    const side = probe.comparePoint(node, offset);
    if (side < 0) return at;
    const from = Number(piece.dataset.from);
    if (side === 0) {
      probe.setEnd(node, offset);
      return from + probe.toString().length;
    }
    at = from + piece.textContent.length;
  }
  return at;
}

/** The whole text, without the links that stand among it. */
const whole = (text) => [...text.querySelectorAll("[data-from]")].map((piece) => piece.textContent).join("");

/** What is selected of the text, without blanks around; null for nothing. */
function passage(text) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text)) return null;
  let from = place(text, range.startContainer, range.startOffset);
  let to = place(text, range.endContainer, range.endOffset);
  const chosen = whole(text).slice(from, to);
  from += chosen.length - chosen.trimStart().length;
  to -= chosen.length - chosen.trimEnd().length;
  return from < to ? { from, to } : null;
}

function preparePicking(root) {
  const text = root.querySelector("[data-text]");
  const bar = root.querySelector("[data-pick]");
  if (!text || !bar) return;
  root.querySelector("[data-pick-hint]").hidden = false;
  const link = bar.querySelector("[data-pick-link]");
  const words = bar.querySelector("[data-picked]");
  const base = link.getAttribute("href");
  let held = false;

  function show() {
    if (held) return;
    const found = passage(text);
    bar.hidden = !found;
    if (!found) return;
    link.href = `${base}&from=${found.from}&to=${found.to}`;
    words.textContent = bar.dataset.pickWords.replace("{0}", found.to - found.from);
  }

  document.addEventListener("selectionchange", show);
  // Pressing the button must not lose what it is about.
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("pointerdown", () => { held = true; });
  document.addEventListener("pointerup", () => setTimeout(() => { held = false; }, 500));
  bar.addEventListener("focusin", () => { held = true; });
  bar.addEventListener("focusout", () => { held = false; });
  show();
}

async function showPdf(view) {
  const status = view.querySelector("[data-pdf-status]");
  view.hidden = false;
  try {
    const pdfjs = await import(view.dataset.pdfjs);
    pdfjs.GlobalWorkerOptions.workerSrc = view.dataset.worker;
    const file = await pdfjs.getDocument({
      url: view.dataset.pdf,
      isEvalSupported: false,
      enableXfa: false,
      disableRange: true,
    }).promise;
    const first = (await file.getPage(1)).getViewport({ scale: 1 });
    const near = new IntersectionObserver(
      (entries) => entries.forEach((entry) => (entry.isIntersecting ? draw(entry.target) : clear(entry.target))),
      { root: view, rootMargin: "100% 0px" },
    );

    async function draw(box) {
      if (box.dataset.drawn) return;
      box.dataset.drawn = "yes";
      const page = await file.getPage(Number(box.dataset.number));
      const plain = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (box.clientWidth / plain.width) * Math.min(window.devicePixelRatio || 1, 2) });
      const canvas = document.createElement("canvas");
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", box.dataset.label);
      await page.render({ canvasContext: canvas.getContext("2d"), viewport }).promise;
      if (!box.dataset.drawn) return;
      box.style.aspectRatio = `${plain.width} / ${plain.height}`;
      box.replaceChildren(canvas);
    }

    /** A long document would not fit into memory; what is far away is drawn again when it comes near. */
    function clear(box) {
      delete box.dataset.drawn;
      box.replaceChildren();
    }

    status.remove();
    for (let number = 1; number <= file.numPages; number++) {
      const box = document.createElement("div");
      box.className = "cc-pdf__page";
      box.style.aspectRatio = `${first.width} / ${first.height}`;
      box.dataset.number = number;
      box.dataset.label = view.dataset.page.replace("{0}", number).replace("{1}", file.numPages);
      view.append(box);
      near.observe(box);
    }
  } catch (failure) {
    console.warn(failure);
    status.textContent = view.dataset.failed;
    view.replaceChildren(status);
  }
}

export default function prepare(root) {
  preparePicking(root);
  root.querySelectorAll("[data-pdf]").forEach(showPdf);
}
