// The panel: the sentences behind what is selected.
const statementsOf = (id) => data.statements.filter((statement) => statement.roles.some(([, , filler]) => filler === id));
const nodeButton = (id, text) => make("button", { type: "button", text, on: { click: () => select("node", id, true) } });
const roleLine = ([role, name, id]) => {
  const dd = make("dd");
  if (id && nodeOf.has(id) && !(selected && selected.id === id)) dd.append(nodeButton(id, name));
  else dd.textContent = name;
  return make("div", {}, make("dt", { text: role, title: data.roles[role] }), dd);
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
// by layer, then in order of time, what has no date last
const inOrder = (statements) => {
  const order = Object.keys(data.layers);
  const date = ({ roles }) => (roles.find(([role, value]) => role === "time" && /^\d\d/.test(value)) || ["", "~"])[1];
  const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return [...statements].sort((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer) || before(date(a), date(b)) || before(a.label, b.label));
};
const nodeDetails = (node) => {
  const statements = inOrder(statementsOf(node.id));
  const [typedOnes, openOnes] = [false, true].map((open) => statements.filter((statement) => statement.open === open));
  const sub = make("p", { class: "sub" }, symbol(node.kind), `${node.types.map((type) => type.replace(/^kg:/, "")).join(", ")} · ${plural(typedOnes.length, "statement", "statements")}`);
  return [make("h2", { class: "title", text: node.label }), sub,
    node.aliases.length ? make("p", { class: "sub", text: `Also: ${node.aliases.join(", ")}` }) : null,
    ...typedOnes.map(statementCard),
    openOnes.length ? make("details", openEvents ? { open: "" } : {}, make("summary", { text: plural(openOnes.length, "open event", "open events"), title: data.open.about }),
      ...openOnes.map(statementCard)) : null];
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
