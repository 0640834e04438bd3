/** Shows what is found while words are typed: the page that the form would lead to, its results put in these ones' place. */

const PAUSE = 250;

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
      history.replaceState(null, "", address);
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
