/** Shows what a form leads to while it is filled in: the results of that page are put in the place of this one's. */

/** Milliseconds without a further letter. */
const PAUSE = 200;

for (const form of document.querySelectorAll("form[data-live]")) {
  let waiting;
  let asked = new AbortController();

  const show = async () => {
    asked.abort();
    asked = new AbortController();
    const fields = [...new FormData(form)].filter(([, value]) => value !== "");
    const address = `${form.getAttribute("action")}?${new URLSearchParams(fields)}`;
    try {
      const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "text/html" } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const [now, next] = [document, page].map((each) => each.getElementById(form.dataset.live));
      if (!now || !next) return;
      now.replaceChildren(...next.childNodes);
      // The server may have led on to an address that lasts.
      history.replaceState(null, "", answer.url);
      const [slider, moved] = [form, page].map((each) => each.querySelector("input[type=range]"));
      if (slider && moved) slider.setAttribute("aria-valuetext", moved.getAttribute("aria-valuetext"));
    } catch (error) {
      // A newer search took this one's place; any other failure leaves the button, which always works.
      if (error.name !== "AbortError") console.info(error.message);
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  });
}
