// Fetches the figures of a page as JSON and draws them in its colours. Without this script, or
// where it fails, the tables of the page say the same.
"use strict";

(() => {
  const drawn = new Map();

  // Colours of the page, read when drawing, so that day and night need no figure of their own.
  const colours = () => {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue(name).trim();
    return { ink: of("--ink"), line: of("--line"), paper: of("--paper"), panel: of("--panel") };
  };

  const dressed = (layout) => {
    const { ink, line, panel } = colours();
    const axis = { gridcolor: line, zerolinecolor: line, linecolor: line };
    const font = { color: ink, family: getComputedStyle(document.body).fontFamily, size: 12 };
    return {
      ...layout,
      font,
      xaxis: { ...layout.xaxis, ...axis },
      yaxis: { ...layout.yaxis, ...axis },
      hoverlabel: { bgcolor: panel, bordercolor: line, font, align: "left" },
      legend: { ...layout.legend, font },
    };
  };

  const settings = (place) => ({
    displayModeBar: false,
    responsive: true,
    scrollZoom: false,
    doubleClick: place.dataset.zoom === undefined ? false : "reset",
    showTips: false,
  });

  // A network's links only bear the numbers of their ends: find the words that they say.
  const withWords = (figure) => {
    const says = figure.layout.meta;
    if (!says || !says.link) return figure;
    const people = figure.data.filter((trace) => trace.meta === "people");
    const sessions = figure.data.find((trace) => trace.meta === "sessions");
    const names = people.flatMap((trace) => trace.text);
    const slugs = people.flatMap((trace) => trace.customdata);
    for (const trace of figure.data.filter((one) => one.meta === "links")) {
      trace.text = trace.customdata.map(
        ([person, session, n]) =>
          `${names[person]} – ${sessions.text[session]}<br>${trace.name}. ${says.sentences}: ${n}`,
      );
      trace.customdata = trace.customdata.map(([p, s]) => [slugs[p], sessions.customdata[s]]);
    }
    return figure;
  };

  // Names beside deputies, the most linked first, as many as fit without covering each other.
  const LETTER = 6.5;
  const LINE = 15;
  const nameTrace = (figure, canvas) => {
    const people = figure.data
      .filter((trace) => trace.meta === "people")
      .flatMap((trace) =>
        trace.text.map((text, n) => ({
          text, x: trace.x[n], y: trace.y[n], size: trace.marker.size[n],
        })),
      )
      .sort((a, b) => b.size - a.size);
    const { xaxis, yaxis } = canvas.layout || figure.layout;
    const across = canvas.clientWidth / (xaxis.range[1] - xaxis.range[0]);
    const down = (figure.layout.height * 0.75) / (yaxis.range[1] - yaxis.range[0]);
    const taken = [];
    const kept = people.filter((one) => {
      const half = (one.text.length * LETTER) / 2;
      const left = (one.x - xaxis.range[0]) * across < half;
      const right = (xaxis.range[1] - one.x) * across < half;
      one.at = left ? "top right" : right ? "top left" : "top center";
      one.y += one.size / 2 / down; // above the deputy's mark, whatever its size
      const shift = left ? half : right ? -half : 0;
      const box = { x: one.x * across + shift, y: one.y * down, half };
      const free = taken.every(
        (other) => Math.abs(other.x - box.x) > other.half + half || Math.abs(other.y - box.y) > LINE,
      );
      if (free) taken.push(box);
      return free;
    });
    return {
      x: kept.map((one) => one.x),
      y: kept.map((one) => one.y),
      text: kept.map((one) => one.text),
      textposition: kept.map((one) => one.at), textfont: { size: 11 },
      type: "scatter", mode: "text", meta: "names", hoverinfo: "skip", showlegend: false,
    };
  };

  const rename = (figure, canvas) => {
    const { x, y, text, textposition } = nameTrace(figure, canvas);
    const found = { x: [x], y: [y], text: [text], textposition: [textposition] };
    window.Plotly.restyle(canvas, found, [figure.data.length]);
  };

  // Where a click on a point leads: bars know their address, networks the ids to fill into one.
  const addressOf = (figure, point) => {
    const says = figure.layout.meta;
    const about = point.customdata;
    if (!says || !says.link) return about && about[1];
    const ids = [about].flat().map(encodeURIComponent);
    const pattern = { people: says.person, sessions: says.session, links: says.link }[point.data.meta];
    return pattern && pattern.replace("{0}", ids[0]).replace("{1}", ids[1]);
  };

  const zoom = (canvas, by) => {
    const range = (axis) => {
      const [from, to] = canvas.layout[axis].range;
      const middle = (from + to) / 2;
      return [middle - ((middle - from) / by), middle + ((to - middle) / by)];
    };
    window.Plotly.relayout(canvas, { "xaxis.range": range("xaxis"), "yaxis.range": range("yaxis") });
  };

  const addButtons = (place, canvas, layout) => {
    const bar = document.createElement("p");
    bar.className = "plot-buttons";
    const whole = { "xaxis.range": [...layout.xaxis.range], "yaxis.range": [...layout.yaxis.range] };
    const actions = {
      closer: () => zoom(canvas, 1.5),
      farther: () => zoom(canvas, 1 / 1.5),
      whole: () => window.Plotly.relayout(canvas, structuredClone(whole)),
    };
    for (const [name, act] of Object.entries(actions)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-sm btn-outline-secondary";
      button.textContent = place.dataset[name];
      button.addEventListener("click", act);
      bar.append(button);
    }
    place.prepend(bar);
  };

  const draw = async (place) => {
    try {
      const answer = await fetch(place.dataset.figure, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const figure = withWords(await answer.json());
      const canvas = document.createElement("div");
      place.prepend(canvas);
      place.hidden = false;
      const isNetwork = place.dataset.zoom !== undefined;
      const traces = isNetwork ? [...figure.data, nameTrace(figure, canvas)] : figure.data;
      await window.Plotly.newPlot(canvas, traces, dressed(figure.layout), settings(place));
      drawn.set(canvas, figure.layout);
      canvas.on("plotly_click", ({ points }) => {
        const address = addressOf(figure, points[0]);
        if (address) window.location.assign(address);
      });
      place.classList.add("is-clickable");
      if (isNetwork) {
        addButtons(place, canvas, figure.layout);
        canvas.on("plotly_relayout", () => rename(figure, canvas));
      }
      const caption = figure.layout.meta && figure.layout.meta.caption;
      if (caption) place.querySelector("figcaption").textContent = caption;
      place.dataset.drawn = "yes";
    } catch (error) {
      place.hidden = false;
      place.textContent = place.dataset.failed;
      place.dataset.drawn = "no";
    }
  };

  const redress = () => {
    for (const [canvas, layout] of drawn) window.Plotly.relayout(canvas, dressed(layout));
  };
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redress);

  for (const place of document.querySelectorAll("[data-figure]")) draw(place);
})();
