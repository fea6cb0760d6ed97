"use strict";
// The page's own script.  Text of articles comes from the data and is only ever set as textContent.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const nodeOf = new Map(data.nodes.map((node) => [node.id, node]));
  const edgeOf = new Map(data.edges.map((edge) => [edge.id, edge]));
  const documentOf = new Map(data.documents.map((item) => [item.id, item]));
  const layers = new Map(Object.entries(data.layers).map(([name, layer]) => [name, layer.shown]));
  const kinds = new Map(Object.keys(data.kinds).map((name) => [name, true]));
  const FEW = 150; // entities that a screen can show readably
  let limit = FEW;
  let linked = 0; // entities that have a line under the present filters
  let onlyDocument = "";
  let selected = null; // {type: "node" | "edge", id}

  // ---------------------------------------------------------------- small helpers
  const make = (tag, properties = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name === "text") element.textContent = value;
      else if (name === "on") for (const [event, run] of Object.entries(value)) element.addEventListener(event, run);
      else if (value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  };
  const svg = (tag, properties, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const OUTLINES = {
    square: "2,2 12,2 12,12 2,12", diamond: "7,0.5 13.5,7 7,13.5 0.5,7", triangle: "7,1 13.5,12.5 0.5,12.5",
    triangleDown: "7,13 0.5,1.5 13.5,1.5", hexagon: "3.5,1 10.5,1 14,7 10.5,13 3.5,13 0,7",
    star: "7,0.3 8.9,4.8 13.7,5.2 10,8.4 11.1,13.2 7,10.6 2.9,13.2 4,8.4 0.3,5.2 5.1,4.8",
  };
  const symbol = (kind) => {
    const { color, shape } = data.kinds[kind];
    const drawn = OUTLINES[shape] ? svg("polygon", { points: OUTLINES[shape], fill: color })
      : svg("circle", { cx: 7, cy: 7, r: 6, fill: color });
    return svg("svg", { width: 14, height: 14, viewBox: "0 0 14 14", "aria-hidden": "true", class: "dot" }, drawn);
  };
  const stroke = (layer) => svg("svg", { width: 30, height: 8, viewBox: "0 0 30 8", "aria-hidden": "true" },
    svg("line", { x1: 0, y1: 4, x2: 30, y2: 4, stroke: layer.color, "stroke-width": 2.4, "stroke-dasharray": layer.dashes.join(" ") }));
  const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const web = (url) => (/^https?:\/\//i.test(url || "") ? url : null);

  // ---------------------------------------------------------------- what is shown
  const statementShown = (statement) => layers.get(statement.layer)
    && (!onlyDocument || statement.sources.some((source) => source.document === onlyDocument));
  const edgeShown = (edge) => layers.get(edge.layer)
    && kinds.get(nodeOf.get(edge.from).kind) && kinds.get(nodeOf.get(edge.to).kind)
    && edge.statements.some((number) => statementShown(data.statements[number]));
  const shownNodes = new Set();
  const shownEdges = new Set();
  const update = () => {
    shownNodes.clear();
    shownEdges.clear();
    const edges = data.edges.filter(edgeShown);
    const lines = new Map();
    for (const edge of edges) for (const id of [edge.from, edge.to]) lines.set(id, (lines.get(id) || 0) + edge.statements.length);
    linked = lines.size;
    const most = new Set([...lines].sort((a, b) => b[1] - a[1]).slice(0, limit).map(([id]) => id));
    if (selected && selected.type === "node") most.add(selected.id);
    for (const edge of edges) {
      if (most.has(edge.from) && most.has(edge.to)) {
        shownEdges.add(edge.id);
        shownNodes.add(edge.from).add(edge.to);
      }
    }
    if (selected && selected.type === "node") shownNodes.add(selected.id);
  };
  update();

  // ---------------------------------------------------------------- the drawing
  const colors = () => {
    const style = getComputedStyle(document.documentElement);
    return { ink: style.getPropertyValue("--ink").trim(), halo: style.getPropertyValue("--halo").trim() };
  };
  let palette = colors();
  // a layer's colour drawn towards the ink, so that small text stands out on light and dark ground alike
  const readable = (color) => {
    const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    const ink = parts(palette.ink);
    return `rgb(${parts(color).map((part, i) => Math.round(part * 0.6 + ink[i] * 0.4)).join(" ")})`;
  };
  const items = {
    // labels are drawn below, at a size that can be read at every zoom, and never over one another
    nodes: new vis.DataSet(data.nodes.map(({ id, shape, color, size }) => ({ id, shape, size,
      color: { background: color, border: palette.halo, highlight: { background: color, border: palette.ink }, hover: { background: color, border: palette.ink } } }))),
    edges: new vis.DataSet(data.edges.map(({ id, from, to, color, dashes, width, arrows, smooth }) => ({ id, from, to, dashes, width, arrows, smooth,
      color: { color, highlight: color, hover: color, opacity: 0.85 } }))),
  };
  const views = {
    nodes: new vis.DataView(items.nodes, { filter: (node) => shownNodes.has(node.id) }),
    edges: new vis.DataView(items.edges, { filter: (edge) => shownEdges.has(edge.id) }),
  };
  const network = new vis.Network(byId("network"), views, data.options);
  const rest = () => {
    network.setOptions({ physics: { enabled: false } });
    byId("busy").hidden = true;
    document.documentElement.dataset.ready = "true";
  };
  network.once("stabilizationIterationsDone", () => { rest(); network.fit(); });
  if (shownNodes.size === 0) rest();

  const refresh = () => {
    const before = new Set(views.nodes.getIds());
    update();
    // a node that comes in starts beside one that it is linked to
    for (const id of shownEdges) {
      const { from, to } = edgeOf.get(id);
      for (const [known, fresh] of [[from, to], [to, from]]) {
        if (before.has(known) && !before.has(fresh)) {
          const at = network.getPosition(known);
          const turn = (before.size * 2.4) % 6.283;
          items.nodes.update({ id: fresh, x: at.x + 90 * Math.cos(turn), y: at.y + 90 * Math.sin(turn) });
          before.add(fresh);
        }
      }
    }
    views.nodes.refresh();
    views.edges.refresh();
    network.setOptions({ physics: { enabled: true } });
    network.once("stabilizationIterationsDone", rest);
    network.stabilize(150);
    listEntities();
    tellLimit();
    emphasise();
  };

  // ---------------------------------------------------------------- labels
  const placed = [];
  const free = (box) => placed.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
  const near = (id) => !selected || (selected.type === "node"
    ? id === selected.id || network.getConnectedNodes(selected.id).includes(id)
    : [edgeOf.get(selected.id).from, edgeOf.get(selected.id).to].includes(id));
  const edgeNear = (edge) => !selected || (selected.type === "edge" ? edge.id === selected.id : edge.from === selected.id || edge.to === selected.id);
  let hovered = null;
  const write = (context, text, x, y, { size, weight, color, force, alpha = 1 }) => {
    context.font = `${weight} ${size}px system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif`;
    const wide = context.measureText(text).width / 2 + size * 0.25;
    const box = { left: x - wide, right: x + wide, top: y - size * 0.68, bottom: y + size * 0.68 };
    if (!force && !free(box)) return false;
    placed.push(box);
    context.globalAlpha = alpha;
    context.lineWidth = size * 0.32;
    context.strokeStyle = palette.halo;
    context.fillStyle = color;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
    context.globalAlpha = 1;
    return true;
  };
  const cut = (text, most) => (text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text);
  network.on("afterDrawing", (context) => {
    const scale = network.getScale();
    placed.length = 0;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    const asked = (edge) => hovered === edge.id || (selected && selected.id === edge.id);
    const weight = (edge) => (edgeNear(edge) ? 1e6 : 0) + edge.statements.length * 10 + nodeOf.get(edge.from).degree + nodeOf.get(edge.to).degree;
    const edges = data.edges.filter((edge) => shownEdges.has(edge.id) && network.body.edges[edge.id]?.connected);
    edges.sort((a, b) => weight(b) - weight(a));
    const label = (edge) => {
      if (selected && !edgeNear(edge) && !asked(edge)) return;
      const { from, to, edgeType } = network.body.edges[edge.id];
      const size = 11 / scale;
      const text = cut(edge.label, 40);
      const length = Math.hypot(from.x - to.x, from.y - to.y) - from.options.size - to.options.size;
      if (!asked(edge) && length < text.length * size * 0.42) return;
      const along = (part, force) => {
        const { x, y } = edgeType.getPoint(part);
        return write(context, text, x, y, { size, weight: asked(edge) ? 650 : 500, color: readable(edge.color), force });
      };
      if (![0.5, 0.38, 0.62].some((part) => along(part, false)) && asked(edge)) along(0.5, true);
    };
    const nodes = data.nodes.filter((node) => shownNodes.has(node.id) && network.body.nodes[node.id]);
    const closeness = (node) => (selected && near(node.id) ? 1e6 : 0) + (hovered === node.id ? 1e7 : 0) + node.degree;
    nodes.sort((a, b) => closeness(b) - closeness(a));
    for (const node of nodes) { // no label may cover a node of some size
      const { x, y } = network.body.nodes[node.id];
      const half = node.size * 0.8;
      node.box = { left: x - half, right: x + half, top: y - half, bottom: y + half };
    }
    for (const node of nodes.slice(0, 40)) placed.push(node.box);
    for (const edge of edges.filter(asked)) label(edge);
    for (const node of nodes) {
      if (selected && !near(node.id) && node.degree < 8) continue;
      const { x, y } = network.body.nodes[node.id];
      const size = (node.degree > 7 ? 14.5 : node.degree > 2 ? 13 : 12) / scale;
      const own = placed.indexOf(node.box);
      if (own >= 0) placed.splice(own, 1);
      const text = cut(node.label, 34);
      const away = node.size + size * 0.85;
      const beside = node.size + size * 0.4 + text.length * size * 0.28;
      const look = {
        size, weight: node.degree > 7 ? 650 : 500, color: palette.ink,
        force: hovered === node.id || (selected && selected.id === node.id), alpha: near(node.id) ? 1 : 0.25,
      };
      // below the node, or else where there is room
      [[0, away], [0, -away], [beside, 0], [-beside, 0]].some(([right, down]) => write(context, text, x + right, y + down, look));
      if (own >= 0) placed.push(node.box);
    }
    for (const edge of edges) if (!asked(edge)) label(edge);
  });
  const hover = (id) => { hovered = id; network.redraw(); };
  network.on("hoverNode", ({ node }) => hover(node));
  network.on("hoverEdge", ({ edge }) => hover(edge));
  network.on("blurNode", () => hover(null));
  network.on("blurEdge", () => hover(null));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    palette = colors();
    items.nodes.update(data.nodes.map(({ id, color }) => ({ id, color: { background: color, border: palette.halo, highlight: { background: color, border: palette.ink }, hover: { background: color, border: palette.ink } } })));
  });

  const emphasise = () => {
    items.nodes.update(data.nodes.filter((node) => shownNodes.has(node.id)).map(({ id }) => ({ id, opacity: near(id) ? 1 : 0.22 })));
    items.edges.update(data.edges.filter((edge) => shownEdges.has(edge.id)).map((edge) => ({ id: edge.id,
      color: { color: edge.color, highlight: edge.color, hover: edge.color, opacity: edgeNear(edge) ? (selected ? 1 : 0.85) : 0.12 } })));
  };

  // ---------------------------------------------------------------- the panel
  const statementsOf = (id) => data.statements.filter((statement) => statement.roles.some(([, , filler]) => filler === id));
  const nodeButton = (id, text) => make("button", { type: "button", text, on: { click: () => select("node", id, true) } });
  const roleLine = ([role, name, id]) => {
    const dd = make("dd");
    if (id && nodeOf.has(id) && !(selected && selected.id === id)) dd.append(nodeButton(id, name));
    else dd.textContent = name;
    return make("div", {}, make("dt", { text: role }), dd);
  };
  const sourceQuote = (source) => {
    const from = documentOf.get(source.document);
    const name = from.title || from.id;
    const link = web(from.url) ? make("a", { href: from.url, rel: "noopener noreferrer", target: "_blank", text: name }) : name;
    const about = [from.title ? from.id : null, from.publisher, from.published].filter(Boolean);
    const sure = [source.status];
    if (source.polarity === "negative") sure.push("negated");
    if (source.certainty && source.certainty !== "certain") sure.push(source.certainty);
    const said = source.speakers.length ? `Said by ${source.speakers.join(" → ")}` : "Said by the document itself";
    return make("blockquote", {},
      make("p", {}, source.before, source.quote ? make("mark", { text: source.quote }) : null, source.after),
      make("footer", {}, make("span", { class: "said", text: `${said} · ${[...new Set(sure)].join(", ")}` }), make("br"), link, about.length ? ` · ${about.join(" · ")}` : ""));
  };
  const statementCard = (statement) => {
    const layer = data.layers[statement.layer];
    return make("article", { "data-layer": statement.layer },
      make("div", { class: "head" }, make("h3", { text: statement.label }),
        make("span", { class: "badge", style: `color: color-mix(in srgb, ${layer.color} 65%, var(--ink))`, title: layer.about, text: statement.standing })),
      make("dl", { class: "roles" }, ...statement.roles.map(roleLine)),
      ...statement.against.map((item) => make("p", { class: "against", text: item.other === statement.id
        ? `Sources disagree on ${item.kind}: ${item.value} or ${item.against}`
        : `Contradicted on ${item.kind}: ${item.value} here, ${item.against} in “${item.label}”` })),
      ...statement.sources.map(sourceQuote));
  };
  const inOrder = (statements) => {
    const order = Object.keys(data.layers);
    return [...statements].sort((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer));
  };
  const nodeDetails = (node) => {
    const statements = inOrder(statementsOf(node.id));
    const sub = make("p", { class: "sub" }, symbol(node.kind), `${node.types.map((type) => type.replace(/^kg:/, "")).join(", ")} · ${plural(statements.length, "statement", "statements")}`);
    return [make("h2", { class: "title", text: node.label }), sub,
      node.aliases.length ? make("p", { class: "sub", text: `Also: ${node.aliases.join(", ")}` }) : null,
      ...statements.map(statementCard)];
  };
  const edgeDetails = (edge) => {
    const layer = data.layers[edge.layer];
    const arrow = edge.arrows ? "→" : "–";
    return [make("h2", { class: "title", text: `${nodeOf.get(edge.from).label} ${arrow} ${nodeOf.get(edge.to).label}` }),
      make("p", { class: "sub", text: `${edge.label} · ${layer.label}: ${layer.about}` }),
      ...edge.statements.map((number) => statementCard(data.statements[number]))];
  };
  const openPanel = (children) => {
    byId("details").replaceChildren(...children.filter(Boolean));
    byId("panel").hidden = false;
    byId("panel").scrollTop = 0;
    byId("hint").hidden = true;
  };
  const select = (type, id, move = false) => {
    selected = { type, id };
    if (type === "node" && !shownNodes.has(id)) refresh();
    openPanel(type === "node" ? nodeDetails(nodeOf.get(id)) : edgeDetails(edgeOf.get(id)));
    if (type === "node") network.selectNodes([id], false);
    else network.selectEdges([id]);
    emphasise();
    markCurrent();
    if (move) byId("details").focus({ preventScroll: true });
    bringIntoView(type, id, move);
    network.redraw();
  };
  // the panel lies over the drawing: what is selected moves to the free part when it is covered, or when asked for
  const bringIntoView = (type, id, always) => {
    const covered = byId("network").clientWidth - (beside() ? byId("panel").offsetWidth : 0);
    const at = type === "node" ? network.getPosition(id) : network.body.edges[id].edgeType.getPoint(0.5);
    const { x, y } = network.canvasToDOM(at);
    const scale = network.getScale();
    if (type === "edge") { // a line too short for its label comes nearer
      const { from, to } = network.body.edges[id];
      const length = Math.hypot(from.x - to.x, from.y - to.y) * scale;
      if (length < 110) {
        const nearer = Math.min((scale * 150) / Math.max(length, 1), Math.max(scale, 1.8));
        network.moveTo({ position: at, offset: { x: (covered - byId("network").clientWidth) / 2, y: 0 }, scale: nearer, animation: still() ? false : { duration: 350 } });
        return;
      }
    }
    if (!always && x > 40 && x < covered - 60 && y > 40 && y < byId("network").clientHeight - 40) return;
    network.moveTo({
      position: at, offset: { x: (covered - byId("network").clientWidth) / 2, y: 0 },
      scale: always ? Math.max(scale, 0.9) : scale, animation: still() ? false : { duration: 350 },
    });
  };
  const beside = () => matchMedia("(min-width: 801px)").matches;
  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const clear = () => {
    selected = null;
    byId("panel").hidden = true;
    network.unselectAll();
    emphasise();
    markCurrent();
  };
  byId("close").addEventListener("click", clear);
  network.on("click", ({ nodes, edges }) => {
    if (nodes.length) select("node", nodes[0]);
    else if (edges.length) select("edge", edges[0]);
    else if (selected) clear();
  });

  // ---------------------------------------------------------------- the side: legend, filters, list
  const toggle = (mark, label, count, checked, change, about) => {
    const input = make("input", { type: "checkbox", on: { change: () => change(input.checked) } });
    input.checked = checked;
    return make("label", { class: "toggle", title: about }, input, mark, make("span", { text: label }), make("span", { class: "count", text: count.toLocaleString("en") }));
  };
  for (const [name, layer] of Object.entries(data.layers)) {
    const count = data.statements.filter((statement) => statement.layer === name).length;
    if (!count) continue;
    const row = toggle(stroke(layer), layer.label, count, layers.get(name), (on) => { layers.set(name, on); refresh(); }, layer.about);
    row.dataset.layer = name;
    byId("layers").append(row);
  }
  for (const [name, kind] of Object.entries(data.kinds)) {
    const count = data.nodes.filter((node) => node.kind === name).length;
    if (count) byId("kinds").append(toggle(symbol(name), kind.label, count, true, (on) => { kinds.set(name, on); refresh(); }));
  }
  for (const item of data.documents) {
    const label = [item.title || item.id, item.publisher, item.published].filter(Boolean).join(" · ");
    byId("document").append(make("option", { value: item.id, text: label }));
  }
  byId("document").addEventListener("change", ({ target }) => { onlyDocument = target.value; refresh(); });
  const range = byId("limit");
  const tellLimit = () => {
    byId("most").hidden = data.nodes.length <= 30;
    range.max = Math.max(linked, 10);
    range.value = Math.min(limit, linked);
    byId("limit-text").textContent = `${Math.min(limit, linked).toLocaleString("en")} of ${linked.toLocaleString("en")} that have a line`;
  };
  range.addEventListener("input", () => { byId("limit-text").textContent = `${range.value} of ${linked.toLocaleString("en")} that have a line`; });
  range.addEventListener("change", () => { limit = Number(range.value) >= linked ? Infinity : Number(range.value); refresh(); });
  tellLimit();
  const ranked = [...data.nodes].sort((a, b) => b.degree - a.degree || (a.label < b.label ? -1 : 1));
  const listEntities = () => {
    byId("entities").replaceChildren(...ranked.filter((node) => shownNodes.has(node.id)).map((node) => make("li", {},
      make("button", { type: "button", "data-id": node.id, on: { click: () => select("node", node.id, true) } },
        symbol(node.kind), make("span", { class: "name", text: node.label, title: node.label }), make("span", { class: "count", text: node.degree })))));
    markCurrent();
  };
  const markCurrent = () => {
    for (const button of byId("entities").querySelectorAll("button")) {
      const current = selected && selected.type === "node" && button.dataset.id === selected.id;
      if (current) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  };
  listEntities();
  const facts = data.statements.filter((statement) => statement.layer === "fact").length;
  byId("counts").textContent = [plural(data.documents.length, "document", "documents"), plural(data.nodes.length, "entity", "entities") + (data.left_out ? ` (the most linked of ${(data.nodes.length + data.left_out).toLocaleString("en")})` : ""),
    plural(facts, "fact", "facts"), plural(data.statements.length - facts, "other claim", "other claims")].join(" · ");

  // ---------------------------------------------------------------- search
  const query = byId("query");
  const hits = byId("hits");
  const names = ranked.map((node) => ({ node, keys: [node.label, ...node.aliases].map(fold) }));
  let active = -1;
  const options = () => [...hits.querySelectorAll("[role=option]")];
  const point = (number) => {
    const all = options();
    active = all.length ? (number + all.length) % all.length : -1;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active >= 0) {
      query.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    } else query.removeAttribute("aria-activedescendant");
  };
  const closeHits = () => { hits.hidden = true; query.setAttribute("aria-expanded", "false"); point(-1); };
  const choose = (node) => { query.value = node.label; closeHits(); select("node", node.id, true); };
  query.addEventListener("input", () => {
    const wanted = fold(query.value.trim());
    const rank = ({ keys }) => (keys.some((key) => key.startsWith(wanted)) ? 0 : 1);
    const found = wanted ? names.filter(({ keys }) => keys.some((key) => key.includes(wanted))).sort((a, b) => rank(a) - rank(b)).slice(0, 12) : [];
    hits.replaceChildren(...found.map(({ node }, i) => make("li", { role: "option", id: `hit-${i}`, "aria-selected": "false", on: { mousedown: (event) => { event.preventDefault(); choose(node); } } },
      symbol(node.kind), make("span", { text: node.label }), make("small", { text: node.aliases.slice(0, 2).join(", ") }))));
    if (wanted && !found.length) hits.append(make("li", { class: "none", text: "No entity of that name" }));
    hits.hidden = !wanted;
    query.setAttribute("aria-expanded", String(Boolean(wanted)));
    point(found.length ? 0 : -1);
  });
  query.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); point(active + (event.key === "ArrowDown" ? 1 : -1)); }
    else if (event.key === "Enter" && active >= 0) { event.preventDefault(); options()[active].dispatchEvent(new MouseEvent("mousedown", { cancelable: true })); }
  });
  query.addEventListener("blur", closeHits);

  // ---------------------------------------------------------------- zoom and keys
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: still() ? false : { duration: 200 } });
  byId("zoom-in").addEventListener("click", () => zoom(1.35));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.35));
  byId("zoom-fit").addEventListener("click", () => network.fit({ animation: still() ? false : { duration: 350 } }));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { if (hits.hidden) clear(); else closeHits(); }
    else if (event.key === "/" && !/INPUT|SELECT/.test(document.activeElement.tagName)) { event.preventDefault(); query.focus(); }
  });

  // a handle for scripts: where things are on the screen, and what is shown
  window.page = {
    network,
    shown: () => ({ nodes: [...shownNodes], edges: [...shownEdges] }),
    whereIsNode: (id) => network.canvasToDOM(network.getPosition(id)),
    whereIsEdge: (id) => network.canvasToDOM(network.body.edges[id].edgeType.getPoint(0.5)),
  };
})();
